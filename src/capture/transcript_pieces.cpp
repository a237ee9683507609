#include "capture/transcript_pieces.h"
#include <algorithm>

namespace fourfifths {

bool TextLines::next(std::string_view& line) {
    if (left_.empty()) return false;
    const std::size_t end = std::min(left_.find_first_of("\r\n"), left_.size());
    line = left_.substr(0, end);
    left_.remove_prefix(end);
    left_.remove_prefix(left_.starts_with("\r\n") ? 2 : std::min<std::size_t>(left_.size(), 1));
    ++number_;
    return true;
}

std::string_view without_blanks(std::string_view text) { return trimmed(text, {0, text.size()}).of(text); }

int take_digits(std::string_view& text, std::size_t& count) {
    int number = 0;
    for (count = 0; count < text.size() && text[count] >= '0' && text[count] <= '9'; ++count) {
        number = std::min(number * 10 + (text[count] - '0'), 999'999);
    }
    text.remove_prefix(count);
    return count == 0 ? -1 : number;
}

} // namespace fourfifths
