#include "text/shapes.h"

namespace fourfifths {

bool starts_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    std::size_t before = at - 1;
    while (before > 0 && !is_boundary(text, before)) --before;
    return !is_word_character(character_at(text, before).code);
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !is_word_character(character_at(text, at).code);
}

std::size_t shape_end(std::string_view text, std::size_t at, std::string_view pattern) {
    for (const char wanted : pattern) {
        if (wanted == '-') {
            if (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
            continue;
        }
        if (at >= text.size()) return 0;
        const char c = text[at++];
        if (wanted == 'd' ? !is_digit(c) : wanted == 'a' ? !is_ascii_letter(c) : !is_ascii_word(c)) return 0;
    }
    return ends_word(text, at) ? at : 0;
}

} // namespace fourfifths
