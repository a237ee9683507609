#include "assets.h"
#include "stable_sort.h"

#include <algorithm>

namespace fourfifths {

std::optional<std::string_view> asset(std::string_view path) {
    for (const Asset& each : all_assets())
        if (each.path == path) return each.text;
    return std::nullopt;
}

std::string unpacked_words(std::string_view packed) {
    std::string lines, word, number;
    const auto end_word = [&] {
        if (!word.empty()) lines += word + number + '\n';
    };
    while (!packed.empty()) {
        const auto end = std::min(packed.find('\n'), packed.size());
        const std::string_view line = packed.substr(0, end);
        packed.remove_prefix(std::min(end + 1, packed.size()));
        const auto tab = std::min(line.find('\t'), line.size());
        number = tab > 0 ? "\t" + std::string(line.substr(0, tab)) : "";
        word.clear();
        for (const char letter : line.substr(std::min(tab + 1, line.size()))) {
            if (letter >= 'A' && letter <= 'Z') {
                end_word();
                word.resize(std::min(word.size(), static_cast<std::size_t>(letter - 'A')));
            } else word += letter;
        }
        end_word();
    }
    return lines;
}

std::string word_list(std::string_view path) { return unpacked_words(asset(path).value_or("")); }

std::vector<std::string_view> assets_under(std::string_view folder) {
    std::vector<std::string_view> paths;
    for (const Asset& each : all_assets())
        if (each.path.size() > folder.size() && each.path.starts_with(folder) && each.path[folder.size()] == '/')
            paths.push_back(each.path);
    stable_sort(paths);
    return paths;
}

} // namespace fourfifths
