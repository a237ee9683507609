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

/// Words are runs of letters, figures and non-ASCII letters, with apostrophes and hyphens between them.
std::vector<LineWord> words_of(std::string_view line);
/// "sam's" → "sam", "james'" → "james"; anything else as it is. Takes a folded word.
std::string_view without_possessive(std::string_view word);
bool is_possessive(std::string_view word);
/// How many words of `phrase` (words separated by one space, folded) stand at words[at], none of them taken; else 0.
std::size_t phrase_length_at(std::span<const LineWord> words, std::size_t at, std::string_view phrase);
void take(std::span<LineWord> words);
/// First letter in upper case when it is ASCII.
std::string capitalised(std::string_view text);

} // namespace fourfifths
