#include "text/break_classes.h"
#include "text/break_table.h"
#include <algorithm>
#include <vector>

namespace fourfifths {
namespace {

constexpr unsigned number_bits = 8;

/// Where each run starts, with its number below: in order.
std::vector<std::uint32_t> unpacked(const BreakTable& table) {
    std::vector<std::uint32_t> runs;
    runs.reserve(table.runs);
    const auto byte_at = [&table](std::size_t at) { return static_cast<unsigned char>(table.packed[at]); };
    const auto numbers = table.packed.size() - table.runs;
    std::uint32_t code = 0;
    for (std::size_t at = 0; at < numbers; ++at) {
        runs.push_back(code << number_bits | byte_at(numbers + runs.size()));
        unsigned shift = 0;
        for (; byte_at(at) > 127; ++at, shift += 7) code += (byte_at(at) & 127u) << shift;
        code += static_cast<std::uint32_t>(byte_at(at)) << shift;
    }
    return runs;
}

constexpr std::size_t frequent = 128; // ASCII, looked up without a search

BreakClasses found_in(const std::vector<std::uint32_t>& runs, char32_t code) {
    const auto list = break_table().list;
    const auto after = std::upper_bound(runs.begin(), runs.end(), (code << number_bits) | ((1u << number_bits) - 1));
    const std::size_t number = *(after - 1) & ((1u << number_bits) - 1);
    if (number >= list.size()) return found_in(runs, (code & 1) == number - list.size() ? U'A' : U'a');
    auto classes = list[number];
    if (classes.grapheme == GraphemeClass::hangul)
        classes.grapheme = (code - 0xAC00) % 28 == 0 ? GraphemeClass::lv : GraphemeClass::lvt;
    return classes;
}

struct Unpacked {
    std::vector<std::uint32_t> runs = unpacked(break_table());
    BreakClasses ascii[frequent];
    Unpacked() {
        for (char32_t code = 0; code < frequent; ++code) ascii[code] = found_in(runs, code);
    }
};

} // namespace

BreakClasses break_classes(char32_t code) {
    static const Unpacked table;
    return code < frequent ? table.ascii[code] : found_in(table.runs, code);
}

} // namespace fourfifths
