// A talk as the units that a draft is made of: sentences, cut before clauses that can stand alone, without fillers and
// without the words that only open a turn ("Okay, so"). Each is bytes of its turn with some left out: nothing is added.
// A sentence with a safeguarding word stays whole and as it was said, and nothing is cut from who is said to have said
// it, from its condition or from a "no" that may govern it.
#pragma once
#include "record/safeguarding.h"
#include "text/turn.h"
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

struct SpokenUnit {
    std::string text; // the bytes at `span` without `deleted`
    std::size_t turn = 0;
    TextSpan span;                 // bytes of the turn's text
    std::vector<TextSpan> deleted; // fillers, bytes of the turn's text, in order, apart and inside `span`
    bool grave = false;            // a word of safeguarding stands in it
};

/// In the order of the talk. What says nothing at all ("Um.") is none.
std::vector<SpokenUnit> spoken_units(std::span<const Turn> turns);
/// The units of one text; their turn is 0.
std::vector<SpokenUnit> spoken_units(std::string_view text);
/// What a unit at `span` reads as: without fillers, or as it was said when there is a safeguarding word in it.
std::string spoken_text(std::string_view text, TextSpan span);
/// Parts of a unit of at most so many words (budget_words), for when not even one whole sentence fits: each begins
/// where the unit does, or after a comma or before a joining word, never after a "no", a condition or a verb of saying
/// that it would leave out.
std::vector<SpokenUnit> parts_of(const SpokenUnit& unit, std::string_view turn, int words);
/// How much a spoken sentence tells rather than chats, about 1: articles and prepositions make it more, "I", "you" and
/// words such as "yeah" less. For the worth of a choice.
double telling(std::string_view text);

} // namespace fourfifths
