// The sentences of a talk, cut where two things are taken on in one, as what actions and decisions are looked for in:
// where each stands, who says it, the days it names, and the features that speak for or against it. Points into the
// turns: use at once.
#pragma once
#include "record/action_model.h"
#include "text/turn.h"
#include "text/utf8.h"
#include "time/date_phrases.h"

namespace fourfifths {

struct TalkUnit {
    std::size_t turn = 0;
    TextSpan span;                 // bytes of the turn's text
    std::vector<DatePhrase> dates; // bytes of the span
    ActionUnit unit;
    TextSpan who; // bytes of the turn's text that name the agent, maybe before the span; empty: none
};

struct TalkUnits {
    std::vector<TalkUnit> units;
    std::vector<std::string_view> speakers; // each once, in the order of their first words
    std::vector<std::size_t> speaker_of;    // by turn, places in `speakers`
    std::vector<ActionUnit> for_model() const;
};

/// `today`: the day of the talk.
TalkUnits talk_units(std::span<const Turn> turns, Date today);

/// Whether any of the days is today or to come.
bool is_dated(std::span<const DatePhrase> dates, Date today);

} // namespace fourfifths
