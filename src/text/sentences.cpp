#include "text/sentences.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

// Written with a full stop in the middle of a sentence. Lower case, without the last full stop.
constexpr std::array<std::string_view, 44> abbreviations = {
    "approx", "assoc", "ave",  "cf", "cllr", "co",  "dept", "dr",  "e.g", "ed",   "eg",  "est", "ext", "fig", "fr",
    "gov",    "hon",   "i.e",  "ie", "insp", "jr",  "lt",   "max", "min", "mr",   "mrs", "ms",  "mx",  "nr",  "p",
    "para",   "pp",    "prof", "re", "ref",  "rev", "sgt",  "st",  "sr",  "supt", "tel", "v",   "viz", "vs"};

bool is_closing(char32_t code) {
    return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x2019 || code == 0x201D;
}

bool is_opening(char32_t code) {
    return code == '"' || code == '\'' || code == '(' || code == '[' || code == 0x2018 || code == 0x201C;
}

bool is_bullet(char32_t code) { return code == '-' || code == '*' || code == 0x2022 || code == 0x2013 || code == 0xB7; }

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

/// The run of characters without spaces that ends at `end`, without its opening marks.
std::string_view token_before(std::string_view text, std::size_t begin, std::size_t end) {
    auto start = end;
    while (start > begin && static_cast<unsigned char>(text[start - 1]) > ' ') --start;
    while (start < end && is_opening(character_at(text, start).code)) start += character_at(text, start).length;
    return text.substr(start, end - start);
}

/// "J." of "J. Smith", "s." of "s. 47"; not "I." at the end of a sentence.
bool is_initial(std::string_view token, char32_t next) {
    if (token.size() != 1) return false;
    const auto letter = static_cast<unsigned char>(token[0]);
    if (letter == 's') return is_digit(next);
    return letter >= 'A' && letter <= 'Z' && letter != 'I' && is_upper(next);
}

bool is_number_sign(std::string_view token, char32_t next) {
    return (token == "No" || token == "Nos") && is_digit(next);
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<TextSpan> split() {
        std::size_t at = 0;
        while (at < text_.size()) at = step(at);
        finish(text_.size(), text_.size());
        return std::move(found_);
    }

private:
    std::size_t step(std::size_t at) {
        const auto character = character_at(text_, at);
        const auto after = at + character.length;
        if (character.code == '\n') return new_line(at, after);
        if (character.code == '.' || character.code == '!' || character.code == '?' || character.code == 0x2026) {
            return mark(at);
        }
        return after;
    }

    /// A line end breaks a sentence unless the next line goes on in small letters.
    std::size_t new_line(std::size_t at, std::size_t after) {
        auto next = after;
        bool blank = false;
        while (next < text_.size() && is_space(character_at(text_, next).code)) {
            blank = blank || text_[next] == '\n';
            next += character_at(text_, next).length;
        }
        if (blank || !is_lower(character_at(text_, next).code)) finish(at, next);
        return next;
    }

    std::size_t mark(std::size_t at) {
        auto end = at;
        bool strong = false;
        while (end < text_.size()) {
            const auto code = character_at(text_, end).code;
            if (code != '.' && code != '!' && code != '?' && code != 0x2026) break;
            strong = strong || code == '!' || code == '?';
            end += character_at(text_, end).length;
        }
        const bool single = end == at + 1 && !strong;
        bool quoted = false;
        while (end < text_.size() && is_closing(character_at(text_, end).code)) {
            quoted = true;
            end += character_at(text_, end).length;
        }
        auto next = end;
        while (next < text_.size() && is_space(character_at(text_, next).code) && text_[next] != '\n') {
            next += character_at(text_, next).length;
        }
        if (next == end || next >= text_.size()) return end;
        auto shown = next;
        while (is_opening(character_at(text_, shown).code)) shown += character_at(text_, shown).length;
        if (breaks(at, character_at(text_, shown).code, single, strong && !quoted)) finish(end, next);
        return next;
    }

    bool breaks(std::size_t at, char32_t next, bool single, bool strong) const {
        if (strong) return true;
        if (is_lower(next)) return false;
        if (!single) return true;
        const auto token = token_before(text_, begin_, at);
        if (is_initial(token, next) || is_number_sign(token, next)) return false;
        const auto word = folded(token);
        return std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
    }

    void finish(std::size_t end, std::size_t next) {
        auto span = trimmed(text_, {begin_, end});
        const auto first = character_at(text_, span.begin);
        if (span.begin < span.end && is_bullet(first.code) && span.begin + first.length < span.end &&
            is_space(character_at(text_, span.begin + first.length).code)) {
            span = trimmed(text_, {span.begin + first.length, span.end});
        }
        if (span.begin < span.end) found_.push_back(span);
        begin_ = next;
    }

    const std::string_view text_; // lives as long as sentences() runs
    std::size_t begin_ = 0;
    std::vector<TextSpan> found_;
};

} // namespace

std::vector<TextSpan> sentences(std::string_view text) { return Splitter(text).split(); }

} // namespace fourfifths
