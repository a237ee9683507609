#include "report/worked.h"

namespace fourfifths {

Span span_of(DateRange range, const Zone& zone) {
    const Interval days = interval_of(zone, range);
    return {days.start, *days.end};
}

Worked worked_in(const Workspace& workspace, Span range, Instant now) {
    Worked worked;
    for (const Entry* entry : workspace.entries_between(range.start, range.end)) {
        if (entry->kind == Kind::x0 || entry->flags.has(Flag::planned) || entry->binned_at) continue;
        const auto part = intersection(ended(entry->time, now), range);
        if (!part) continue;
        worked.stretches.push_back({*part, entry->time.start, entry->kind});
        worked.entries.push_back(entry);
    }
    return worked;
}

int rounded_percent(Minutes part, Minutes whole) {
    if (whole.count <= 0) return 0;
    return static_cast<int>((200 * part.count + whole.count) / (2 * whole.count));
}

} // namespace fourfifths
