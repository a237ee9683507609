// The text files that travel inside the program: templates, schemes, profiles, word lists, the licence and the notices.
// Word lists are packed by the build, without their comments, and unpacked when they are asked for.
// Paths are relative to assets/ ("templates/monthly-summary.json"); "NOTICES.md" and "LICENSE" stand beside them.
// The views live as long as the program. Nothing here reads a disk.
#pragma once

#include <optional>
#include <span>
#include <string>
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

// A word list as it was before the build packed it, one word a line with its tab and number if it has one, in another
// order: by number, then by word. Empty when there is no such list.
//
//     packed    7\tAableEtAboy\n          unpacked  able\t7\nablet\t7\nboy\t7\n
std::string word_list(std::string_view path);
std::string unpacked_words(std::string_view packed);

// The paths of the files in a folder ("templates"), sorted. An unknown folder has none.
std::vector<std::string_view> assets_under(std::string_view folder);

} // namespace fourfifths
