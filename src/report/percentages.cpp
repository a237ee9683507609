#include "report/shared_out.h"
#include "report/time_report.h"
#include "stable_sort.h"
#include <algorithm>
#include <numeric>

namespace fourfifths {

std::vector<int> shared_out(std::span<const std::int64_t> amounts, int whole) {
    std::vector<int> parts(amounts.size(), 0);
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts) sum += std::max<std::int64_t>(amount, 0);
    if (sum == 0) return parts;
    std::vector<std::int64_t> remainders(amounts.size(), 0);
    int given = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const std::int64_t product = whole * std::max<std::int64_t>(amounts[i], 0);
        parts[i] = static_cast<int>(product / sum);
        remainders[i] = product % sum;
        given += parts[i];
    }
    std::vector<std::size_t> order(amounts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; given < whole; ++i, ++given) ++parts[order[i]];
    return parts;
}

std::vector<int> percentages(std::span<const std::int64_t> amounts) { return shared_out(amounts, 100); }

} // namespace fourfifths
