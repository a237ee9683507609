// Sorting, for the whole house. One merge sort of numbers serves every type: a copy of std::sort for each type that is
// sorted somewhere made a twelfth of the program that a browser loads.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace fourfifths {

/// Whether the item with number `a` comes before the one with number `b`.
using ComesBefore = bool (*)(const void* items, std::uint32_t a, std::uint32_t b);

/// The numbers below `count` in the order of their items; equal ones as they stood.
std::vector<std::uint32_t> sorted_numbers(std::size_t count, ComesBefore before, const void* items);

/// Stable, in O(n log n) comparisons; `before` is a strict weak order. Below 2³² items.
template <class Items, class Before = std::less<>>
void stable_sort(Items&& items, const Before& before = {}) {
    const std::span all(items);
    using Item = std::remove_reference_t<decltype(all.front())>;
    struct Sorted {
        const Item* items;
        const Before& before;
    };
    if (all.size() < 2) return;
    const Sorted sorted{all.data(), before};
    auto from = sorted_numbers(
        all.size(),
        [](const void* what, std::uint32_t a, std::uint32_t b) -> bool {
            const auto& by = *static_cast<const Sorted*>(what);
            return by.before(by.items[a], by.items[b]);
        },
        &sorted);
    // Round by round: each item moves once, to where the one before it has just left.
    for (std::uint32_t first = 0; first < from.size(); ++first) {
        if (from[first] == first) continue;
        Item held = std::move(all[first]);
        std::uint32_t at = first;
        for (std::uint32_t next = from[at]; next != first; next = from[at]) {
            all[at] = std::move(all[next]);
            from[at] = at;
            at = next;
        }
        all[at] = std::move(held);
        from[at] = at;
    }
}

} // namespace fourfifths
