// A line of text as words with their places, folded for comparison: lower case, straight apostrophes. Shared by the
// one-line entry and by calendar titles. Knows nothing of what words mean.
#pragma once
#include "text/utf8.h"
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

struct LineWord {
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
    std::string folded;
    bool capital = false; // as typed
    bool taken = false;   // already understood as something
};

/// Words are runs of letters, figures and non-ASCII letters, with apostrophes and hyphens between them; "t/c" is one.
std::vector<LineWord> words_of(std::string_view line);
/// "sam's" → "sam", "james'" → "james"; anything else as it is. Takes a folded word.
std::string_view without_possessive(std::string_view word);
bool is_possessive(std::string_view word);
/// How many words of `phrase` (words separated by one space, folded) stand at words[at], none of them taken; else 0.
/// Short forms such as "mtg" stand for their words.
std::size_t phrase_length_at(std::span<const LineWord> words, std::size_t at, std::string_view phrase);
void take(std::span<LineWord> words);
/// Takes the first item off a list whose items are parted by bars.
std::string_view next_item(std::string_view& list);
/// Whether the word is one of such a list.
bool is_among(std::string_view word, std::string_view list);
/// Folded words that differ by one slip of the fingers: two neighbours swapped, or, from six letters on, one letter too
/// many or too few, or, from eight on, a wrong one; never the first. The same word is no slip, nor is "from".
bool is_slip_of(std::string_view typed, std::string_view word);
/// "t/c w/ HV", "phoned HV", "joint visit with HV": "hv" is a person there, not a home visit.
bool is_health_visitor(std::span<const LineWord> words, std::size_t at);
/// First letter in upper case when it is ASCII.
std::string capitalised(std::string_view text);

} // namespace fourfifths
