#include "capture/line_words.h"
#include <algorithm>

namespace fourfifths {

namespace {

bool is_ascii_word(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// Bytes of the general punctuation (U+2000 … U+203F) or no-break space at `at`, or 0.
std::size_t punctuation_bytes(std::string_view text, std::size_t at) {
    if (byte_at(text, at) == 0xC2 && byte_at(text, at + 1) == 0xA0) return 2;
    if (byte_at(text, at) == 0xE2 && byte_at(text, at + 1) == 0x80 && at + 2 < text.size()) return 3;
    return 0;
}

bool is_curly_apostrophe(std::string_view text, std::size_t at) {
    return punctuation_bytes(text, at) == 3 && byte_at(text, at + 2) == 0x99;
}

bool starts_word(std::string_view text, std::size_t at) {
    const unsigned char c = byte_at(text, at);
    return is_ascii_word(c) || (c >= 0x80 && punctuation_bytes(text, at) == 0);
}

/// An apostrophe or hyphen joins when letters stand on both sides; a last apostrophe after s is a possessive.
std::size_t joiner_bytes(std::string_view text, std::size_t at) {
    const unsigned char c = byte_at(text, at);
    const std::size_t bytes = is_curly_apostrophe(text, at) ? 3 : (c == '\'' || c == '-') ? 1 : 0;
    if (bytes == 0) return 0;
    if (starts_word(text, at + bytes)) return bytes;
    const bool after_s = at > 0 && (text[at - 1] == 's' || text[at - 1] == 'S');
    return c != '-' && after_s ? bytes : 0;
}

/// "t/c", "a/l": two letters that are one word.
bool is_slash_form(std::string_view text, std::size_t at) {
    return byte_at(text, at) > '9' && byte_at(text, at + 1) == '/' && byte_at(text, at + 2) > '9' &&
           !starts_word(text, at + 3);
}

/// The same word, or a short form of it.
bool says(std::string_view typed, std::string_view wanted) {
    if (typed == wanted) return true;
    if (typed[0] != wanted[0] || typed.size() < 3) return false;
    std::string_view list =
        "mtg|meeting|conf|conference|supv|supervision|sup|supervision|trng|training|disc|discussion|"
        "writeup|write-up|recs|recording|grp|group";
    bool found = false;
    while (!found && !list.empty()) {
        const bool is_this = typed == next_item(list);
        found = wanted == next_item(list) && is_this;
    }
    return found;
}

} // namespace

std::vector<LineWord> words_of(std::string_view line) {
    std::vector<LineWord> words;
    std::size_t at = 0;
    while (at < line.size()) {
        if (!starts_word(line, at)) {
            const std::size_t punctuation = punctuation_bytes(line, at);
            at += punctuation != 0 ? punctuation : 1;
            continue;
        }
        const std::size_t begin = at;
        while (at < line.size()) {
            if (starts_word(line, at)) ++at;
            else if (const std::size_t joiner = joiner_bytes(line, at); joiner != 0) at += joiner;
            else if (at == begin + 1 && is_slash_form(line, begin)) at += 2;
            else break;
        }
        const char first = line[begin];
        const bool accented = byte_at(line, begin) == 0xC3 && byte_at(line, begin + 1) <= 0x9E;
        words.push_back(
            {begin, at, folded(line.substr(begin, at - begin)), (first >= 'A' && first <= 'Z') || accented});
    }
    return words;
}

bool is_possessive(std::string_view word) { return word.size() > 2 && (word.ends_with("'s") || word.ends_with("s'")); }

std::string_view without_possessive(std::string_view word) {
    if (word.size() > 2 && word.ends_with("'s")) return word.substr(0, word.size() - 2);
    if (word.size() > 2 && word.ends_with("s'")) return word.substr(0, word.size() - 1);
    return word;
}

std::size_t phrase_length_at(std::span<const LineWord> words, std::size_t at, std::string_view phrase) {
    std::size_t count = 0;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        const std::string_view wanted = phrase.substr(0, space);
        if (at + count >= words.size() || words[at + count].taken || !says(words[at + count].folded, wanted)) return 0;
        ++count;
        phrase = space == std::string_view::npos ? std::string_view{} : phrase.substr(space + 1);
    }
    return count;
}

void take(std::span<LineWord> words) {
    for (LineWord& word : words) word.taken = true;
}

std::string_view next_item(std::string_view& list) {
    const std::string_view item = list.substr(0, list.find('|'));
    list.remove_prefix(std::min(list.size(), item.size() + 1));
    return item;
}

bool is_among(std::string_view word, std::string_view list) {
    while (!list.empty()) {
        if (next_item(list) == word) return true;
    }
    return false;
}

bool is_slip_of(std::string_view typed, std::string_view word) {
    const std::size_t shorter = std::min(typed.size(), word.size());
    if (shorter < 4 || typed == "from" || std::max(typed.size(), word.size()) - shorter > 1) return false;
    std::size_t front = 0;
    while (front < shorter && typed[front] == word[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front && typed[typed.size() - 1 - back] == word[word.size() - 1 - back]) ++back;
    const std::size_t left = typed.size() - front - back; // of what was typed, between what is the same
    if (typed.size() != word.size()) return front > 0 && word.size() >= 6 && front + back == shorter;
    if (left == 2) return typed[front] == word[front + 1] && typed[front + 1] == word[front];
    return left == 1 && front > 0 && word.size() >= 8;
}

bool is_health_visitor(std::span<const LineWord> words, std::size_t at) {
    bool found = false;
    for (std::size_t back = 1; back <= 2 && back <= at && words[at].folded == "hv"; ++back)
        found = found ||
                is_among(words[at - back].folded, "with|w|tc|t/c|call|called|phone|phoned|rang|email|emailed|text");
    return found;
}

std::string capitalised(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - ('a' - 'A'));
    return out;
}

} // namespace fourfifths
