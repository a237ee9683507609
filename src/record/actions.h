// What was taken on in a talk, as a ranked list of candidates: the words, who and by when, each with the bytes it
// stands on. Suggestions only: nothing here is an action until somebody accepts it. Never a rewording.
#pragma once
#include "record/action_features.h"
#include "text/turn.h"
#include "text/utf8.h"
#include "time/date_phrases.h"

namespace fourfifths {

/// Fixed before any measurement: a candidate that scores as much or more is proposed, one below is only ranked.
constexpr double action_threshold = 0.5;

/// By when, as the talk says it. The phrase may stand in the sentence before or after the candidate's, same turn.
struct ActionDue {
    Date day;                      // the last day that the words leave: the Friday of a week, the last of a month
    TextSpan words;                // bytes of the turn's text
    std::optional<Date> otherwise; // what else the words may mean: "next Friday"
};

struct ActionCandidate {
    std::size_t turn = 0;
    TextSpan span; // the sentence or a part of it, bytes of the turn's text
    double score = 0;
    Agent agent = Agent::none; // team: "we", so somebody is to be asked who
    std::string who;           // a speaker as the source calls them, words of the sentence, or "we"; empty: unsaid
    std::optional<ActionDue> due;
};

/// Every sentence, in parts where two things are taken on in it, best first, of two that are equal the earlier first.
/// `today`: the day of the talk, in its zone.
std::vector<ActionCandidate> action_candidates(std::span<const Turn> turns, Date today);

/// 0 … 1 for a sentence of a note, by itself. `today`: the day of the note.
double action_likelihood(std::string_view sentence, Date today);

} // namespace fourfifths
