#include "text/sentences.h"
#include "text/segmentation.h"
#include <algorithm>

namespace fourfifths {
namespace {

// What stands before a full stop that ends no sentence: lower case, between spaces.
constexpr std::string_view always_goes_on =
    " approx c/o capt cf cllr dr e.g eg esp fr hon i.e ie incl insp lt messrs mr mrs ms mx prof re ref rev sgt sr supt "
    "viz vs ";
// The same unless the next word is one that sentences start with: "High St. She left", but "St. Mary's".
constexpr std::string_view mostly_goes_on =
    " apt assoc ave cres co dept ed est ext gov hosp jr ltd max min mt nr para ph rd sq st surg tel v ";
// The same before a figure.
constexpr std::string_view goes_on_to_number = " art c ch cl fig p para pp r reg regs s sch sec ss vol jan feb mar apr "
                                               "jun jul aug sep sept oct nov dec mon tue tues "
                                               "wed thu thur thurs fri sat sun ";
// What follows "10 a.m." in the same sentence.
constexpr std::string_view days =
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ";
constexpr std::string_view starters =
    " a all also an and another as at because both but dad each for from he he'd he's her his how i i'd i'll i'm i've "
    "if "
    "in it it's its later mum my no nobody not on our she she'd she's so some that that's the their then there there's "
    "these they they're this those to today tomorrow we we'll we're we've what when where who why with yesterday you "
    "your ";

bool is_listed(std::string_view list, const std::string& word) {
    return list.find(' ' + word + ' ') != std::string_view::npos;
}

bool is_closing(char32_t code) {
    return code == '"' || code == '\'' || code == ')' || code == ']' || code == 0x2019 || code == 0x201D;
}

bool is_opening(char32_t code) {
    return code == '"' || code == '\'' || code == '(' || code == '[' || code == 0x2018 || code == 0x201C;
}

bool is_bullet(char32_t code) {
    return code == '-' || code == '*' || code == 0x2022 || code == 0x2013 || code == 0xB7 || code == 0x25AA ||
           code == 0x25E6 || code == 0x25CF;
}

bool is_mark(char32_t code) { return code == '.' || code == '!' || code == '?' || code == 0x2026; }
bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

/// A full stop or its like at the end of a word, with what closes behind it.
struct Mark {
    std::string_view token; // what stands before it, from the last space on, without opening marks
    bool found = false;
    bool strong = false; // ! or ?
    bool dots = false;   // …
    bool single = false; // one full stop
    bool closed = false; // a bracket or a quotation mark follows
};

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text), breaks_(sentence_breaks(text)) {}

    std::vector<TextSpan> split() {
        small_letters_ = is_in_small_letters();
        for (std::size_t i = 0; i + 1 < breaks_.size(); ++i) {
            more_breaks(breaks_[i], breaks_[i + 1]);
            const auto at = breaks_[i + 1];
            if (at == text_.size() || !goes_on(at)) finish(at, at);
        }
        return std::move(found_);
    }

private:
    Character at(std::size_t where) const { return character_at(text_, where); }

    std::size_t before(std::size_t where) const {
        do --where;
        while (!is_boundary(text_, where));
        return where;
    }

    std::size_t past_spaces(std::size_t where, bool& line_end) const {
        while (where < text_.size() && is_space(at(where).code)) {
            line_end = line_end || text_[where] == '\n' || text_[where] == '\r';
            where += at(where).length;
        }
        return where;
    }

    /// The first character of the word that starts at `where`, behind what opens it.
    std::size_t past_opening(std::size_t where) const {
        while (is_opening(at(where).code)) where += at(where).length;
        return where;
    }

    Mark mark_before(std::size_t end) const {
        Mark mark;
        while (end > begin_ && is_closing(at(before(end)).code)) {
            mark.closed = true;
            end = before(end);
        }
        const auto after = end;
        while (end > begin_ && is_mark(at(before(end)).code)) {
            end = before(end);
            mark.strong = mark.strong || text_[end] == '!' || text_[end] == '?';
            mark.dots = mark.dots || at(end).code == 0x2026;
        }
        mark.found = end < after;
        mark.single = end + 1 == after && text_[end] == '.';
        if (!mark.found) return mark;
        auto start = end;
        while (start > begin_ && !is_space(at(before(start)).code)) start = before(start);
        start = std::min(past_opening(start), end);
        mark.token = text_.substr(start, end - start);
        return mark;
    }

    /// Whether no sentence starts with a capital: then small letters may.
    bool is_in_small_letters() const {
        std::size_t first = 0;
        while (first < text_.size() && !is_word_character(at(first).code)) first += at(first).length;
        if (text_.substr(first, 1) == "I" && !is_word_character(at(first + 1).code))
            while (first < text_.size() && !is_lower(at(first).code)) first += at(first).length;
        if (!is_lower(at(first).code)) return false;
        return std::none_of(breaks_.begin(), breaks_.end(), [this](std::size_t each) {
            return each > 0 && text_[each - 1] == ' ' && is_upper(at(each).code) && !is_i(each);
        });
    }

    bool is_i(std::size_t where) const { return text_[where] == 'I' && !is_word_character(at(where + 1).code); }

    /// Sentences that end inside what the general rules keep together.
    void more_breaks(std::size_t from, std::size_t to) {
        while (from < to) {
            const auto end = from;
            bool line_end = false;
            from = past_spaces(from, line_end);
            if (from == end) from += at(from).length;
            else if (from < to && end > begin_ && ends_here(mark_before(end), from, end)) finish(end, from);
        }
    }

    bool ends_here(const Mark& mark, std::size_t next, std::size_t end) const {
        if (!mark.found) return false;
        const auto first = at(next);
        const auto shown = at(past_opening(next)).code;
        if (is_bullet(first.code) && is_space(at(next + first.length).code)) {
            bool line_end = false;
            return !is_lower(at(past_spaces(next + first.length, line_end)).code);
        }
        if (mark.dots) return !is_lower(shown);
        if (mark.single && is_digit(shown)) return !goes_on_after(mark.token, past_opening(next), end);
        if (!small_letters_ || !mark.single || !is_lower(shown)) return false;
        const auto word = folded(mark.token);
        return word.size() > 1 && word.find('.') == std::string::npos && !is_listed(always_goes_on, word) &&
               !is_listed(mostly_goes_on, word) &&
               (!is_listed(goes_on_to_number, word) || word == "sat" || word == "sun");
    }

    /// Whether the sentence goes on at `next`, where the general rules end one.
    bool goes_on(std::size_t next) {
        const auto end = trimmed(text_, {begin_, next}).end;
        bool line_end = false;
        past_spaces(end, line_end);
        const auto mark = end > begin_ ? mark_before(end) : Mark();
        const auto shown = at(past_opening(next)).code;
        if (line_end) {
            bool blank = false;
            return !mark.found && is_lower(at(past_spaces(next, blank)).code) && !blank;
        }
        if (mark.closed && is_lower(shown)) return true;
        return mark.single && goes_on_after(mark.token, past_opening(next), end);
    }

    bool goes_on_after(std::string_view token, std::size_t next, std::size_t end) const {
        const bool digit = is_digit(at(next).code);
        if (is_number_of_list(token, end)) return true;
        if (token == "No" || token == "Nos" || token == "S") return digit;
        const auto word = folded(token);
        if (is_listed(always_goes_on, word)) return true;
        if (word == "a.m" || word == "p.m") return digit || is_listed(days, word_at(next));
        if (digit && is_listed(goes_on_to_number, word) && (word.size() < 3 || word != token || word == "para"))
            return true;
        const bool initials = is_initials(token) && is_upper(at(next).code);
        return (initials || is_listed(mostly_goes_on, word)) && !is_listed(starters, word_at(next));
    }

    /// "1." or "a." at the start of a line
    bool is_number_of_list(std::string_view token, std::size_t end) const {
        const auto start = trimmed(text_, {begin_, end}).begin;
        if (token.empty() || text_.substr(start, token.size()) != token || start + token.size() + 1 != end ||
            token.size() > 2)
            return false;
        return is_digit(static_cast<unsigned char>(token[0])) || (token.size() == 1 && is_lower(at(start).code));
    }

    /// "J", "J.R" and "U.K", but not "I".
    static bool is_initials(std::string_view token) {
        if (token.empty() || token == "I") return false;
        for (std::size_t i = 0; i < token.size(); ++i) {
            const bool good = i % 2 == 1 ? token[i] == '.' : token[i] >= 'A' && token[i] <= 'Z';
            if (!good) return false;
        }
        return true;
    }

    std::string word_at(std::size_t where) const {
        auto end = where;
        while (is_word_character(at(end).code) || at(end).code == '\'' || at(end).code == 0x2019) end += at(end).length;
        return folded(text_.substr(where, end - where));
    }

    void finish(std::size_t end, std::size_t next) {
        auto span = trimmed(text_, {begin_, end});
        const auto first = at(span.begin);
        if (span.begin < span.end && is_bullet(first.code) && span.begin + first.length < span.end &&
            is_space(at(span.begin + first.length).code)) {
            span = trimmed(text_, {span.begin + first.length, span.end});
        }
        if (span.begin < span.end) found_.push_back(span);
        begin_ = next;
    }

    const std::string_view text_; // lives as long as sentences() runs
    const std::vector<std::size_t> breaks_;
    bool small_letters_ = false;
    std::size_t begin_ = 0;
    std::vector<TextSpan> found_;
};

} // namespace

std::vector<TextSpan> sentences(std::string_view text) { return Splitter(text).split(); }

} // namespace fourfifths
