#include "text/phone_numbers.h"
#include "text/shapes.h"
#include <string>

namespace fourfifths {
namespace {

/// What may stand between two figures of one number: at most three of these, and then a figure.
std::size_t after_separators(std::string_view text, std::size_t at) {
    std::size_t next = at;
    while (next < text.size() && next - at < 3 && std::string_view(" -.,()").find(text[next]) != std::string_view::npos)
        ++next;
    return next < text.size() && is_digit(text[next]) ? next : at;
}

/// Figures without the plus sign. 00 and + lead abroad; the bracketed nought of "+44 (0)" counts for nothing.
bool is_whole(std::string_view figures, bool plus) {
    if (!plus && figures.substr(0, 2) == "00") {
        plus = true;
        figures.remove_prefix(2);
    }
    if (plus) {
        if (figures.substr(0, 2) != "44") return figures.size() >= 10 && figures.size() <= 15 && figures[0] != '0';
        figures.remove_prefix(2);
        if (!figures.empty() && figures[0] == '0') figures.remove_prefix(1);
        return figures.size() == 10 || (figures.size() == 9 && figures[0] == '1');
    }
    if (figures.size() < 10 || figures[0] != '0' || figures[1] == '0' || figures[1] == '4' || figures[1] == '6')
        return false;
    const bool may_be_short = figures[1] == '1' || figures.substr(0, 4) == "0800";
    return figures.size() == 11 || (figures.size() == 10 && may_be_short);
}

} // namespace

std::size_t phone_end(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    if (text[at] == '(') ++at;
    const bool plus = at < text.size() && text[at] == '+';
    if (plus) ++at;
    if (at >= text.size() || !is_digit(text[at]) || (!plus && text[at] != '0') || !starts_word(text, begin)) return 0;
    std::string figures;
    std::size_t best = 0;
    while (at < text.size() && is_digit(text[at]) && figures.size() < 18) {
        while (at < text.size() && is_digit(text[at])) figures += text[at++];
        if (ends_word(text, at) && is_whole(figures, plus)) best = at;
        at = after_separators(text, at);
    }
    return best;
}

} // namespace fourfifths
