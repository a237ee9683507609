#include "record/quotations.h"
#include <algorithm>

namespace fourfifths {
namespace {

struct Marks {
    std::string_view open, close;
};

constexpr Marks all_marks[] = {{"\"", "\""}, {"“", "”"}, {"‘", "’"}};

/// An apostrophe looks like a closing mark: "don’t", "the boys’ room" (this one is taken for a mark).
std::size_t closing(std::string_view line, std::string_view mark, std::size_t from) {
    for (auto at = line.find(mark, from); at != std::string_view::npos; at = line.find(mark, at + 1)) {
        const auto after = at + mark.size();
        if (mark != "’" || after == line.size() || !is_word_character(character_at(line, after).code)) return at;
    }
    return std::string_view::npos;
}

void quotations_of_line(std::string_view line, std::size_t offset, std::vector<TextSpan>& found) {
    for (std::size_t at = 0; at < line.size();) {
        auto next = at + 1;
        for (const auto& marks : all_marks) {
            if (line.substr(at, marks.open.size()) != marks.open) continue;
            const auto end = closing(line, marks.close, at + marks.open.size());
            if (end == std::string_view::npos) continue;
            found.push_back({offset + at + marks.open.size(), offset + end});
            next = end + marks.close.size();
        }
        at = next;
    }
}

} // namespace

std::vector<TextSpan> quotations(std::string_view text) {
    std::vector<TextSpan> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        quotations_of_line(text.substr(at, end - at), at, found);
        at = end + 1;
    }
    return found;
}

} // namespace fourfifths
