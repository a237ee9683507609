// Phrases looked for in what somebody said or wrote, as whole words: in lower case and without apostrophes, which
// speech written down often lacks. Lists are one string, a stroke between phrases: "no answer|rang out".
#pragma once
#include "text/utf8.h"
#include <span>

namespace fourfifths {

/// A word as the lists have it: "don’t" is "dont".
std::string bare_word(std::string_view word);
/// Bare words with one space between them and one at each end, so that phrases are found whole.
std::string bare_words(std::string_view text, std::span<const TextSpan> words);
/// `bare`: as bare_words gives it.
bool has_phrase(std::string_view bare, std::string_view phrases);
bool ends_with_phrase(std::string_view bare, std::string_view phrases);

} // namespace fourfifths
