#include "text/address_lines.h"
#include "text/birth_dates.h"
#include "text/shapes.h"
#include "text/words.h"
#include <string>

namespace fourfifths {
namespace {

// Those before the bar are street kinds in small letters too.
constexpr std::string_view kinds =
    " street road lane avenue crescent terrace wynd grove gardens | st rd ln ave cres close drive dr court ct way "
    "place "
    "pl gdns rise hill park square sq row view walk mews green house parade vale croft mount brow fold gate bank brae "
    "loan quay estate villas cottages chase meadow meadows fields heath end side boulevard yard alley circus broadway "
    "lodge crossing path drove dene copse ";
constexpr std::string_view measures =
    " minutes minute miles mile yards hours hour doors houses metres more other years year people kids children ";

bool listed(std::string_view list, const std::string& word) {
    return !word.empty() && list.find(' ' + word + ' ') != std::string_view::npos;
}

std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == at || end - at > 4) return 0;
    if (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end + 1 < text.size() && text[end] == '-' && is_digit(text[end + 1])) {
        ++end;
        while (end < text.size() && is_digit(text[end])) ++end;
    }
    return ends_word(text, end) ? end : 0;
}

struct Word {
    std::size_t begin, end;
    std::string small; // in small letters
    bool capital;
};

/// The word right behind `at`, with one space (or a comma and a space, behind the number) between.
Word word_behind(std::string_view text, std::size_t at, bool after_number) {
    if (after_number && at < text.size() && text[at] == ',') ++at;
    if (at >= text.size() || text[at] != ' ') return {at, at, "", false};
    const std::size_t begin = ++at;
    while (at < text.size()) {
        const Character next = character_at(text, at);
        const bool inner = at > begin && (next.code == '\'' || next.code == 0x2019 || next.code == '-');
        if ((!is_word_character(next.code) || is_digit(text[at])) && !inner) break;
        at += next.length;
    }
    return {begin, at, folded(text.substr(begin, at - begin)), is_upper(character_at(text, begin).code)};
}

bool may_name_a_street(const Word& word, bool first) {
    if (word.small.empty() || is_month_name(word.small)) return false;
    if (word.capital) return true;
    return !is_stop_word(word.small) && !(first && listed(measures, word.small));
}

std::size_t street_end(std::string_view text, std::size_t number) {
    constexpr std::size_t most_words = 4;
    bool capitals = true;
    std::size_t at = number;
    for (std::size_t taken = 0; taken < most_words; ++taken) {
        const Word word = word_behind(text, at, taken == 0);
        if (word.small.empty()) return 0;
        capitals = capitals && word.capital;
        const auto always = kinds.substr(0, kinds.find('|'));
        if (taken > 0 && listed(capitals ? kinds : always, word.small)) {
            const Word next = word_behind(text, word.end, false);
            const bool goes_on = next.capital && capitals && listed(kinds, next.small); // "Hill Rise"
            return goes_on ? next.end : word.end;
        }
        if (!may_name_a_street(word, taken == 0)) return 0;
        at = word.end;
    }
    return 0;
}

} // namespace

std::size_t address_end(std::string_view text, std::size_t at) {
    const auto number = number_end(text, at);
    return number != 0 ? street_end(text, number) : 0;
}

} // namespace fourfifths
