#include "text/birth_dates.h"
#include "text/shapes.h"
#include <string>

namespace fourfifths {
namespace {

constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view ordinals = " first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
                                      "twelfth thirteenth fourteenth fifteenth "
                                      "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth ";

std::size_t skip(std::string_view text, std::size_t at, std::string_view any_of) {
    while (at < text.size() && any_of.find(text[at]) != std::string_view::npos) ++at;
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at;
}

std::string word_at(std::string_view text, std::size_t at) { return folded(text.substr(at, word_end(text, at) - at)); }

/// At the next word; at the one after it when that is `word`.
std::size_t past(std::string_view text, std::size_t at, std::string_view word) {
    at = skip(text, at, " ");
    return word_at(text, at) == word ? skip(text, at + word.size(), " ") : at;
}

std::size_t ordinal_word_end(std::string_view text, std::size_t at) {
    std::string word = word_at(text, at);
    std::size_t end = word_end(text, at);
    if ((word == "twenty" || word == "thirty") && end < text.size() && (text[end] == ' ' || text[end] == '-')) {
        word = word_at(text, end + 1);
        end = word_end(text, end + 1);
    }
    return !word.empty() && ordinals.find(' ' + word + ' ') != std::string_view::npos ? end : 0;
}

/// "4", "04", "4th", "fourth": of a day or a month up to `most`.
std::size_t ordinal_end(std::string_view text, std::size_t at, int most) {
    if (at >= text.size()) return 0;
    if (!is_digit(text[at])) return ordinal_word_end(text, at);
    int value = 0;
    std::size_t end = at;
    while (end < text.size() && end - at < 3 && is_digit(text[end])) value = value * 10 + (text[end++] - '0');
    if (value < 1 || value > most || end - at > 2) return 0;
    const std::string ending = word_at(text, end);
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") end += 2;
    return ends_word(text, end) ? end : 0;
}

/// After the month: "1938", "'51", "51", with what stands before; `at` itself when there is none.
std::size_t year_end(std::string_view text, std::size_t at) {
    std::size_t from = skip(text, at, " ,");
    if (from < text.size() && text[from] == '\'') ++from;
    if (text.substr(from, 3) == "\u2019") from += 3;
    if (const auto four = shape_end(text, from, "dddd")) return four;
    const auto two = shape_end(text, from, "dd");
    return two != 0 ? two : at;
}

std::size_t named_month_end(std::string_view text, std::size_t at) {
    return is_month_name(word_at(text, at)) ? word_end(text, at) : 0;
}

/// "4th of March 1938", "19th of the 6th '51", "21 12 79".
std::size_t day_first_end(std::string_view text, std::size_t at) {
    const auto day = ordinal_end(text, at, 31);
    if (day == 0) return 0;
    const auto of = past(text, day, "of");
    if (const auto month = named_month_end(text, of)) return year_end(text, month);
    const auto the = past(text, of, "the");
    const auto month = the > of ? ordinal_end(text, the, 12) : 0;
    return month != 0 ? year_end(text, month) : 0;
}

std::size_t month_first_end(std::string_view text, std::size_t at) {
    const auto month = named_month_end(text, at);
    if (month == 0) return 0;
    const auto day = ordinal_end(text, past(text, month, "the"), 31);
    return day != 0 ? year_end(text, day) : 0;
}

std::size_t figures_end(std::string_view text, std::size_t at) {
    if (const auto iso = shape_end(text, at, "dddd-dd-dd")) return iso;
    std::size_t end = at;
    for (const int most : {31, 12}) {
        const std::size_t from = end;
        int value = 0;
        while (end < text.size() && end - from < 2 && is_digit(text[end])) value = value * 10 + (text[end++] - '0');
        if (value < 1 || value > most || end >= text.size()) return 0;
        if (std::string_view("/.- ").find(text[end]) == std::string_view::npos) return 0;
        ++end;
    }
    const auto four = shape_end(text, end, "dddd");
    return four != 0 ? four : shape_end(text, end, "dd");
}

} // namespace

bool is_month_name(std::string_view word) {
    for (const auto month : months)
        if (word == month || (word.size() >= 3 && word == month.substr(0, 3)) || word == "sept") return true;
    return false;
}

std::size_t birth_date_end(std::string_view text, std::size_t at) {
    if (const auto end = figures_end(text, at)) return end;
    if (const auto end = day_first_end(text, at)) return end;
    return month_first_end(text, at);
}

} // namespace fourfifths
