#include "record/phrases.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::string_view take_phrase(std::string_view& phrases) {
    const auto phrase = phrases.substr(0, phrases.find('|'));
    phrases.remove_prefix(std::min(phrases.size(), phrase.size() + 1));
    return phrase;
}

bool stands_at(std::string_view bare, std::string_view phrase, std::size_t at) {
    return bare[at - 1] == ' ' && bare[at + phrase.size()] == ' ';
}

} // namespace

std::string bare_word(std::string_view word) {
    auto result = folded(word);
    result.erase(std::remove(result.begin(), result.end(), '\''), result.end());
    return result;
}

std::string bare_words(std::string_view text, std::span<const TextSpan> words) {
    std::string result = " ";
    for (const auto span : words) result += bare_word(span.of(text)) + ' ';
    return result;
}

bool has_phrase(std::string_view bare, std::string_view phrases) {
    while (!phrases.empty()) {
        const auto phrase = take_phrase(phrases);
        for (auto at = bare.find(phrase); at != std::string_view::npos; at = bare.find(phrase, at + 1))
            if (stands_at(bare, phrase, at)) return true;
    }
    return false;
}

bool ends_with_phrase(std::string_view bare, std::string_view phrases) {
    while (!phrases.empty()) {
        const auto phrase = take_phrase(phrases);
        if (bare.size() < phrase.size() + 2) continue;
        const auto at = bare.size() - 1 - phrase.size();
        if (bare.substr(at, phrase.size()) == phrase && stands_at(bare, phrase, at)) return true;
    }
    return false;
}

} // namespace fourfifths
