#include "report/time_report.h"
#include "stable_sort.h"
#include <algorithm>
#include <numeric>

namespace fourfifths {

std::vector<int> percentages(std::span<const std::int64_t> amounts) {
    std::vector<int> percents(amounts.size(), 0);
    std::int64_t sum = 0;
    for (const std::int64_t amount : amounts) sum += std::max<std::int64_t>(amount, 0);
    if (sum == 0) return percents;
    std::vector<std::int64_t> remainders(amounts.size(), 0);
    int given = 0;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const std::int64_t hundredfold = 100 * std::max<std::int64_t>(amounts[i], 0);
        percents[i] = static_cast<int>(hundredfold / sum);
        remainders[i] = hundredfold % sum;
        given += percents[i];
    }
    std::vector<std::size_t> order(amounts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; given < 100; ++i, ++given) ++percents[order[i]];
    return percents;
}

} // namespace fourfifths
