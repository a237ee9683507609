// Where graphemes, words and sentences of a text begin and end, by the default rules of UAX #29 for Unicode 15.0 and
// nothing else: what British notes need besides is in sentences.h and words.h. Boundaries never split a character, and
// bytes that are not UTF-8 count one at a time as U+FFFD. https://www.unicode.org/reports/tr29/tr29-41.html
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

/// Byte offsets in order, the first 0 and the last the text's size; none for an empty text.
std::vector<std::size_t> grapheme_breaks(std::string_view text);
/// Likewise. Spaces and punctuation stand between boundaries of their own: not every piece is a word.
std::vector<std::size_t> word_breaks(std::string_view text);
/// Likewise. A piece has the spaces and the line end that follow it.
std::vector<std::size_t> sentence_breaks(std::string_view text);

} // namespace fourfifths
