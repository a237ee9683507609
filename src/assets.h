// The text files that travel inside the program: templates, schemes, profiles, word lists, the licence and the notices.
// Paths are relative to assets/ ("templates/monthly-summary.json"); "NOTICES.md" and "LICENSE" stand beside them.
// The views live as long as the program. Nothing here reads a disk.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace fourfifths {

struct Asset {
    std::string_view path;
    std::string_view text;
};

// All of them, in no promised order. The build makes this table (scripts/cmake/assets.cmake).
std::span<const Asset> all_assets();

// The bytes of the file at exactly this path, or nothing.
std::optional<std::string_view> asset(std::string_view path);

// The paths of the files in a folder ("templates"), sorted. An unknown folder has none.
std::vector<std::string_view> assets_under(std::string_view folder);

} // namespace fourfifths
