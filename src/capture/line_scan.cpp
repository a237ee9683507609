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

std::optional<std::size_t> LineScan::word(std::initializer_list<std::string_view> words) {
    std::size_t index = 0;
    for (const std::string_view word : words) {
        const std::size_t before = at_;
        if (literal(word) && ends_here()) return index;
        at_ = before;
        ++index;
    }
    return {};
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

} // namespace fourfifths
