// Shapes of codes as short patterns over ASCII: 'a' a letter, 'd' a digit, 'x' either, '-' one space or hyphen that may
// be left out. A shape is a whole word or words: no letter or digit touches it. No regular expressions.
#pragma once
#include "text/utf8.h"

namespace fourfifths {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_ascii_word(char c) { return is_digit(c) || is_ascii_letter(c); }

/// Whether no letter or digit of any script ends right before `at`.
bool starts_word(std::string_view text, std::size_t at);
/// Whether no letter or digit of any script stands at `at`.
bool ends_word(std::string_view text, std::size_t at);
/// Where the shape that starts at `at` ends; 0 when it does not stand there. Looks at the end only, not before `at`.
std::size_t shape_end(std::string_view text, std::size_t at, std::string_view pattern);

} // namespace fourfifths
