#include "time/interval.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

Span ended(const Interval& interval, Instant now) {
    const Instant end = interval.end ? *interval.end : now;
    return {interval.start, std::max(interval.start, end)};
}

bool overlaps(Span a, Span b) { return std::max(a.start, b.start) < std::min(a.end, b.end); }

std::optional<Span> intersection(Span a, Span b) {
    if (!overlaps(a, b)) return std::nullopt;
    return Span{std::max(a.start, b.start), std::min(a.end, b.end)};
}

std::vector<Span> united(std::span<const Span> spans) {
    std::vector<Span> sorted(spans.begin(), spans.end());
    std::erase_if(sorted, [](const Span& span) { return span.start >= span.end; });
    stable_sort(sorted);
    std::vector<Span> joined;
    for (const Span& span : sorted) {
        if (!joined.empty() && span.start <= joined.back().end) {
            joined.back().end = std::max(joined.back().end, span.end);
        } else {
            joined.push_back(span);
        }
    }
    return joined;
}

std::vector<Span> gaps(Span within, std::span<const Span> spans) {
    std::vector<Span> free;
    Instant reached = within.start;
    for (const Span& span : united(spans)) {
        const Instant start = std::min(span.start, within.end);
        if (start > reached) free.push_back({reached, start});
        reached = std::max(reached, span.end);
    }
    if (reached < within.end) free.push_back({reached, within.end});
    return free;
}

Minutes total(std::span<const Span> spans) {
    Minutes sum;
    for (const Span& span : spans) sum += span.length();
    return sum;
}

int snapped(int minute, int step, Snap how) {
    if (step <= 1) return minute;
    const int past = ((minute % step) + step) % step;
    const bool up = how == Snap::up ? past > 0 : how == Snap::nearest && past * 2 >= step;
    return minute - past + (up ? step : 0);
}

} // namespace fourfifths
