#include "stable_sort.h"
#include <algorithm>
#include <numeric>

namespace fourfifths {

std::vector<std::uint32_t> sorted_numbers(std::size_t count, ComesBefore before, const void* items) {
    std::vector<std::uint32_t> sorted(count), merged(count);
    std::iota(sorted.begin(), sorted.end(), std::uint32_t{0});
    for (std::size_t width = 1; width < count; width *= 2) {
        for (std::size_t start = 0; start < count; start += 2 * width) {
            const std::size_t middle = std::min(start + width, count), end = std::min(middle + width, count);
            std::size_t left = start, right = middle;
            for (std::size_t at = start; at < end; ++at) {
                const bool takes_right = left == middle || (right < end && before(items, sorted[right], sorted[left]));
                merged[at] = sorted[takes_right ? right++ : left++];
            }
        }
        sorted.swap(merged);
    }
    return sorted;
}

} // namespace fourfifths
