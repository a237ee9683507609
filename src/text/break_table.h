// The table behind break_classes, as it is packed: generated, complete for every code point, and read by nobody else.
#pragma once
#include "text/break_classes.h"
#include <cstddef>
#include <span>
#include <string_view>

namespace fourfifths {

struct BreakTable {
    std::span<const BreakClasses> list; // by frequency
    /// For each run of code points with the same classes its length, low seven bits first; then for each run one byte,
    /// its number in the list. Two numbers more stand for runs in which capitals and small letters take turns: the
    /// first for capitals at even code points, the second for capitals at odd ones.
    std::string_view packed;
    std::size_t runs = 0;
};

BreakTable break_table();

} // namespace fourfifths
