// UTF-8 as code points and byte offsets. Bytes that are not UTF-8 are read one at a time as U+FFFD, so that every
// offset these functions give is the start of a character, and no text can make them read past its end.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fourfifths {

/// Bytes [begin, end) of a text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextSpan&) const = default;
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

struct Character {
    char32_t code = 0;
    std::size_t length = 0; // in bytes; 0 only at the end of the text
};

/// The character that starts at byte `at`.
Character character_at(std::string_view text, std::size_t at);
bool is_utf8(std::string_view text);
/// Whether `at` is the start of a character, or the end of the text.
bool is_boundary(std::string_view text, std::size_t at);
/// How many letters a to z and A to Z stand in a row from byte `at` on. Most of what people write is these, and what
/// every letter goes through may take them at once.
inline std::size_t plain_letters(std::string_view text, std::size_t at) {
    const auto begin = at;
    while (at < text.size() && (text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z') ++at;
    return at - begin;
}
/// A letter or a digit of any script, or a mark that belongs to one. Punctuation, symbols and emoji are not.
bool is_word_character(char32_t code);
bool is_space(char32_t code);
bool is_upper(char32_t code);
bool is_lower(char32_t code);
/// Lower case for ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic; typographic apostrophes become ASCII ones.
std::string folded(std::string_view text);
TextSpan trimmed(std::string_view text, TextSpan span);

} // namespace fourfifths
