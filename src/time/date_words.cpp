#include "time/date_words.h"

namespace fourfifths {
namespace {

constexpr std::string_view cardinals = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
                                       "fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
constexpr std::string_view ordinals = "zeroth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
                                      "eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|"
                                      "eighteenth|nineteenth|twentieth||||||||||thirtieth";
constexpr std::string_view tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
constexpr std::string_view months = "january|february|march|april|may|june|july|august|september|october|november|"
                                    "december|jan|feb|mar|apr||jun|jul|aug|sep|oct|nov|dec|sept";
constexpr std::string_view days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|"
                                  "sun||tues|weds|thur|||||||thurs";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The sign that a punctuation mark of three bytes at U+2000 counts as, or 0.
char plain_sign(std::string_view rest) {
    if (!rest.starts_with("\xE2\x80") || rest.size() < 3) return 0;
    const char last = rest[2];
    if (last == '\x98' || last == '\x99') return '\'';
    return last == '\x90' || last == '\x91' || last == '\x93' || last == '\x94' ? '-' : '?';
}

} // namespace

DateWords::DateWords(std::string_view text) : folded_(text) {
    for (char& c : folded_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    bool spaced = true;
    for (std::size_t at = 0; at < folded_.size();) {
        const char c = folded_[at];
        std::size_t end = at + 1;
        const char plain = plain_sign(std::string_view(folded_).substr(at));
        const bool hard_space = std::string_view(folded_).substr(at).starts_with("\xC2\xA0");
        if (c == ' ' || c == '\t' || c == '\r' || hard_space) {
            spaced = true;
            at += hard_space ? 2 : 1;
            continue;
        }
        char kind = c;
        if (plain != 0) {
            kind = plain;
            end = at + 3;
        } else if (is_letter(c)) {
            kind = 'w';
            while (end < folded_.size() && is_letter(folded_[end]) &&
                   plain_sign(std::string_view(folded_).substr(end)) == 0 &&
                   !std::string_view(folded_).substr(end).starts_with("\xC2\xA0"))
                ++end;
        } else if (is_digit(c)) {
            kind = '0';
            while (end < folded_.size() && is_digit(folded_[end])) ++end;
        }
        words_.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), kind, spaced, text[at] != folded_[at]});
        spaced = false;
        at = end;
    }
}

std::string_view DateWords::text(std::size_t place) const {
    const auto& word = at(place);
    return std::string_view(folded_).substr(word.begin, word.end - word.begin);
}

int DateWords::place_in(std::size_t place, std::string_view list) const {
    if (at(place).kind != 'w') return -1;
    const auto word = text(place);
    for (int nth = 0;; ++nth) {
        const auto bar = list.find('|');
        if (list.substr(0, bar) == word) return nth;
        if (bar == list.npos) return -1;
        list.remove_prefix(bar + 1);
    }
}

int DateWords::figures(std::size_t place) const {
    if (!sign(place, '0') || length(place) > 8) return -1;
    int value = 0;
    for (const char c : text(place)) value = value * 10 + (c - '0');
    return value;
}

bool DateWords::take(std::size_t& place, std::string_view list) const {
    if (!is(place, list)) return false;
    ++place;
    return true;
}

std::optional<int> DateWords::spoken(std::size_t& place, bool& ordinal) const {
    ordinal = false;
    if (const int units = place_in(place, cardinals); units >= 0) return ++place, units;
    if (const int units = place_in(place, ordinals); units >= 0) {
        ordinal = true;
        return ++place, units;
    }
    const int ten = place_in(place, tens);
    if (ten < 0) return {};
    std::size_t after = ++place;
    if (sign(after, '-')) ++after;
    int units = place_in(after, cardinals);
    if (units < 0) {
        units = place_in(after, ordinals);
        ordinal = units >= 1 && units <= 9;
    }
    if (units < 1 || units > 9) return 20 + 10 * ten;
    place = after + 1;
    return 20 + 10 * ten + units;
}

std::optional<int> DateWords::cardinal(std::size_t& place) const {
    if (const int figure = figures(place); figure >= 0 && length(place) <= 3) {
        if (place > 0 && joined(place) && (sign(place - 1, '.') || sign(place - 1, ','))) return {};
        return ++place, figure;
    }
    std::size_t after = place;
    const bool article = take(after, "a|an");
    if (take(after, "couple")) {
        take(after, "of");
        return place = after, 2;
    }
    if (article) return place = after, 1;
    bool ordinal = false;
    const auto number = spoken(after, ordinal);
    if (!number || ordinal) return {};
    place = after;
    return number;
}

std::optional<int> DateWords::day_number(std::size_t& place, bool bare) const {
    std::size_t after = place;
    std::optional<int> day;
    bool ordinal = false;
    if (const int figure = figures(place); figure >= 0 && length(place) <= 2) {
        ++after;
        ordinal = joined(after) && take(after, "st|nd|rd|th");
        if (!ordinal && joined(after) && at(after).kind == 'w' && !month(after)) return {};
        after = ordinal ? place + 2 : place + 1;
        day = figure;
    } else day = spoken(after, ordinal);
    if (!day || *day < 1 || *day > 31 || (!ordinal && !bare)) return {};
    place = after;
    return day;
}

std::optional<int> DateWords::month(std::size_t& place) const {
    const int name = place_in(place, months);
    if (name < 0) return {};
    ++place;
    // "Sept. 3": the full stop of a short name that something follows on the line.
    if (name >= 12 && sign(place, '.') && joined(place) && place + 1 < count()) ++place;
    return name == 24 ? 9 : name % 12 + 1;
}

std::optional<int> DateWords::weekday(std::size_t& place) const {
    const int name = place_in(place, days);
    if (name < 0) return {};
    const bool verb = name == 12 || name == 13 || name == 9; // sat, sun, wed
    if (verb && !at(place).capital && !is(place - 1, "on|by|next|this|last|until|till|before|from|coming") &&
        !sign(place + 1, '0'))
        return {};
    if (verb && place > 0 && is(place - 1, "the")) return {};
    ++place;
    if (name >= 7 && sign(place, '.') && joined(place) && place + 1 < count() && !at(place + 1).capital) ++place;
    return name % 7 + 1;
}

std::optional<int> DateWords::spoken_year(std::size_t& place) const {
    std::size_t after = place;
    bool ordinal = false;
    const auto century = spoken(after, ordinal);
    if (!century || ordinal) return {};
    if (*century == 2 && take(after, "thousand")) {
        std::size_t more = after;
        take(more, "and");
        const auto rest = spoken(more, ordinal);
        place = rest && !ordinal ? more : after;
        return 2000 + (rest && !ordinal ? *rest : 0);
    }
    if (*century != 19 && *century != 20) return {};
    if (take(after, "hundred")) take(after, "and");
    const auto rest = spoken(after, ordinal);
    if (!rest || ordinal || *rest < 1) return {};
    place = after;
    return *century * 100 + *rest;
}

std::optional<int> DateWords::year(std::size_t& place) const {
    std::size_t after = place;
    if (sign(after, ',')) ++after;
    const bool said = take(after, "of|in");
    const bool cut = sign(after, '\'') && ++after;
    const int figure = figures(after);
    if (figure < 0) {
        const auto spelt = spoken_year(after);
        if (spelt) place = after;
        return spelt;
    }
    const bool goes_on = (joined(after + 1) && (sign(after + 1, ':') || at(after + 1).kind == 'w')) ||
                         (joined(after + 1) && (sign(after + 1, '.') || sign(after + 1, '-')) && joined(after + 2) &&
                          sign(after + 2, '0'));
    if (goes_on) return {};
    if (length(after) == 4 && figure >= 1900 && figure <= 2200) return place = after + 1, figure;
    // Two figures are a year where they cannot well be an hour or a number of things.
    if (length(after) != 2 || (!cut && !(said && is(after - 1, "of")) &&
                               (sign(place, ',') || figure < 20 || figure > 39 || at(after + 1).kind == 'w')))
        return {};
    place = after + 1;
    return figure < 70 ? 2000 + figure : 1900 + figure;
}

} // namespace fourfifths
