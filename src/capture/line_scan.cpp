#include "capture/line_scan.h"

namespace fourfifths {

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

void LineScan::spaces() {
    while (peek() == ' ' || peek() == '\t') ++at_;
}

bool LineScan::literal(std::string_view text) {
    if (!line_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
}

std::optional<int> LineScan::word(std::string_view list) {
    for (int place = 0;; ++place) {
        const std::size_t bar = list.find('|');
        const std::size_t before = at_;
        if (literal(list.substr(0, bar)) && ends_here()) return place;
        at_ = before;
        if (bar == list.npos) return {};
        list.remove_prefix(bar + 1);
    }
}

std::optional<int> LineScan::next_word(std::string_view list) {
    LineScan ahead = *this;
    ahead.spaces();
    const auto place = ahead.word(list);
    if (place) *this = ahead;
    return place;
}

std::optional<int> LineScan::number(int most, int* figures) {
    std::size_t end = at_;
    int value = 0;
    while (end < line_.size() && is_figure(line_[end]) && end - at_ <= static_cast<std::size_t>(most)) {
        value = value * 10 + (line_[end++] - '0');
    }
    const std::size_t count = end - at_;
    if (count == 0 || count > static_cast<std::size_t>(most)) return {};
    if (figures != nullptr) *figures = static_cast<int>(count);
    at_ = end;
    return value;
}

bool LineScan::dash() { return literal("-") || literal("\xE2\x80\x93") || literal("\xE2\x80\x94"); }

bool LineScan::ends_here() const {
    const char next = peek();
    if (is_figure(next)) return false;
    if (line_.substr(at_).starts_with("\xE2\x80") || line_.substr(at_).starts_with("\xC2\xA0")) return true;
    return !is_letter(next);
}

std::string_view LineScan::letters() const {
    std::size_t end = at_;
    while (end < line_.size() && is_letter(line_[end])) ++end;
    return line_.substr(at_, end - at_);
}

} // namespace fourfifths
