// Words of running text, the pieces of UAX #29 that hold a letter or a digit ("didn't", "10.30", "1,000"); a hyphen
// joins besides ("follow-up"), and a colon, a line below and a full stop without its space do not ("home.Then"). And
// the content of a text as Porter stems without stop words and fillers. Not a tokeniser for scripts without spaces.
#pragma once
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

/// In order, apart, never splitting a character.
std::vector<TextSpan> words(std::string_view text);
int count_words(std::string_view text);

/// M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Takes a lower-case word; words that hold
/// anything but a to z come back as they are.
std::string stem(std::string_view word);
/// A word that carries no content of its own, or a filler of speech ("um"). Takes a lower-case word.
bool is_stop_word(std::string_view word);
/// The stems of the content words, in order, with repeats. Hyphenated words count by their parts.
std::vector<std::string> content_stems(std::string_view text);
/// The same of a text whose words() are known.
std::vector<std::string> content_stems(std::string_view text, std::span<const TextSpan> words);

} // namespace fourfifths
