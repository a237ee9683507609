#include "screens/day_changes.h"
#include "time/interval_changes.h"

namespace fourfifths {

namespace {

/// The rest of an entry that was cut: the note stays with the first part.
Entry rest_of(const Entry& entry, EntryId fresh, Interval time, Instant now) {
    Entry rest = entry;
    rest.id = fresh;
    rest.time = time;
    rest.passages.clear();
    rest.noted.reset();
    rest.calendar_key.clear();
    rest.created = now;
    return rest;
}

} // namespace

Edit moved_entry(const Entry& entry, Interval to, const Zone& zone) {
    Entry after = entry;
    after.time = to;
    const std::string start = clock_text(wall_time_at(zone, to.start));
    const bool same_length = entry.time.end && to.end && (*entry.time.end - entry.time.start) == (*to.end - to.start);
    if (same_length) return change_entry("move " + title_of(entry) + " to " + start, entry, after);
    const std::string end = to.end ? " to " + clock_text(wall_time_at(zone, *to.end)) : "";
    return change_entry("change " + title_of(entry) + " to " + start + end, entry, after);
}

std::optional<Edit> trim_earlier(const Entry& earlier, const Entry& later, Instant now) {
    const auto change = trimmed(ended(earlier.time, now), ended(later.time, now));
    if (!change) return {};
    Entry after = earlier;
    after.time.end = change->after[0].end;
    return change_entry("trim " + title_of(earlier), earlier, after);
}

std::optional<Edit> split_around(const Entry& earlier, const Entry& later, EntryId fresh, Instant now) {
    if (!earlier.time.end || !later.time.end) return {};
    const auto change = parted(ended(earlier.time, now), ended(later.time, now));
    if (!change) return {};
    const auto time_of = [&](std::size_t at) { return Interval{change->after[at].start, change->after[at].end}; };
    Entry first = earlier;
    first.time = time_of(0);
    Edit edit{"split " + title_of(earlier) + " and " + title_of(later), {{Record{earlier}, Record{first}}}};
    if (change->after.size() == 3) {
        edit.changes.push_back({std::nullopt, Record{rest_of(earlier, fresh, time_of(2), now)}});
    } else {
        Entry second = later;
        second.time = time_of(1);
        edit.changes.push_back({Record{later}, Record{second}});
    }
    return edit;
}

Edit fill_gap(const Entry& entry, Span gap) {
    Entry after = entry;
    if (const auto change = entry.time.end ? filled({entry.time.start, *entry.time.end}, gap) : std::nullopt) {
        after.time = {change->after[0].start, change->after[0].end};
    }
    return change_entry("give the gap to " + title_of(entry), entry, after);
}

} // namespace fourfifths
