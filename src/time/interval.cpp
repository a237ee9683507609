#include "time/interval.h"
#include <algorithm>

namespace fourfifths {

Span ended(const Interval& interval, Instant now) {
    const Instant end = interval.end ? *interval.end : now;
    return {interval.start, std::max(interval.start, end)};
}

bool overlaps(Span a, Span b) { return a.start < b.end && b.start < a.end; }

std::optional<Span> intersection(Span a, Span b) {
    if (!overlaps(a, b)) return std::nullopt;
    const Span shared{std::max(a.start, b.start), std::min(a.end, b.end)};
    if (shared.start >= shared.end) return std::nullopt;
    return shared;
}

std::vector<Span> united(std::span<const Span> spans) {
    std::vector<Span> sorted(spans.begin(), spans.end());
    std::erase_if(sorted, [](const Span& span) { return span.start >= span.end; });
    std::sort(sorted.begin(), sorted.end());
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

Instant snapped(Instant instant, Minutes step) {
    if (step.count <= 1) return instant;
    const std::int64_t past = ((instant.minute % step.count) + step.count) % step.count;
    const std::int64_t down = instant.minute - past;
    return {past * 2 >= step.count ? down + step.count : down};
}

} // namespace fourfifths
