#include "time/interval_changes.h"
#include <algorithm>

namespace fourfifths {

SpanChange reversed(const SpanChange& change) { return {change.after, change.before}; }

std::optional<SpanChange> trimmed(Span earlier, Span later) {
    if (!overlaps(earlier, later) || earlier.start >= later.start) return {};
    return SpanChange{{earlier, later}, {{earlier.start, later.start}, later}};
}

std::optional<SpanChange> parted(Span earlier, Span later) {
    if (!overlaps(earlier, later) || earlier.start >= later.start) return {};
    const Span first{earlier.start, later.start};
    if (later.end < earlier.end) return SpanChange{{earlier, later}, {first, later, {later.end, earlier.end}}};
    const Instant middle = later.start + Minutes{(earlier.end - later.start).count / 2};
    if (middle >= later.end) return {};
    return SpanChange{{earlier, later}, {{earlier.start, middle}, {middle, later.end}}};
}

std::optional<SpanChange> split(Span span, Instant at) {
    if (at <= span.start || at >= span.end) return {};
    return SpanChange{{span}, {{span.start, at}, {at, span.end}}};
}

std::optional<SpanChange> merged(Span a, Span b) {
    if (a.end < b.start || b.end < a.start) return {};
    return SpanChange{{a, b}, {{std::min(a.start, b.start), std::max(a.end, b.end)}}};
}

std::optional<SpanChange> filled(Span span, Span gap) {
    if (gap.start == span.end) return SpanChange{{span}, {{span.start, gap.end}}};
    if (gap.end == span.start) return SpanChange{{span}, {{gap.start, span.end}}};
    return {};
}

} // namespace fourfifths
