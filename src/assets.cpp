#include "assets.h"

#include <algorithm>

namespace fourfifths {

std::optional<std::string_view> asset(std::string_view path) {
    for (const Asset& each : all_assets())
        if (each.path == path) return each.text;
    return std::nullopt;
}

std::vector<std::string_view> assets_under(std::string_view folder) {
    std::vector<std::string_view> paths;
    for (const Asset& each : all_assets())
        if (each.path.size() > folder.size() && each.path.starts_with(folder) && each.path[folder.size()] == '/')
            paths.push_back(each.path);
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace fourfifths
