// A few words kept as one string, "um uh er": smaller than a table, and read at a glance.
#pragma once
#include <string_view>

namespace fourfifths {

/// Whether the word is one of a list with one space between its words. Whole words only.
inline bool is_one_of(std::string_view list, std::string_view word) {
    if (word.empty()) return false;
    for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

} // namespace fourfifths
