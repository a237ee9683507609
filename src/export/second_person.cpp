#include "export/second_person.h"
#include <array>
#include <utility>

namespace fourfifths {
namespace {

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
    const bool before = at == 0 || !is_word_byte(text[at - 1]);
    const std::size_t end = at + length;
    return before && (end == text.size() || !is_word_byte(text[end]));
}

void replace_words(std::string& text, std::string_view words, std::string_view instead) {
    if (words.empty()) return;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at)) {
        if (!stands_alone(text, at, words.size())) {
            at += words.size();
            continue;
        }
        text.replace(at, words.size(), instead);
        at += instead.size();
    }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> verbs = {{
    {"you is", "you are"},
    {"you was", "you were"},
    {"you has", "you have"},
    {"you says", "you say"},
    {"you wants", "you want"},
    {"you needs", "you need"},
    {"you thinks", "you think"},
    {"you lives", "you live"},
}};

} // namespace

std::string in_second_person(std::string_view heading, std::span<const std::string> names) {
    std::string text(heading);
    for (const std::string& name : names) {
        if (name.empty()) continue;
        // The typographic apostrophe first: its bytes would otherwise count as part of a word.
        for (const std::string& possessive : {name + "\xE2\x80\x99s", name + "'s"})
            replace_words(text, possessive, "your");
        replace_words(text, name, "you");
    }
    for (const auto& [third, second] : verbs) replace_words(text, third, second);
    if (text.starts_with("you")) text[0] = 'Y';
    return text;
}

} // namespace fourfifths
