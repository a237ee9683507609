#include "screens/day_changes.h"

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

std::optional<Edit> trim_earlier(const Entry& earlier, const Entry& later) {
    if (!(earlier.time.start < later.time.start)) return {};
    Entry trimmed = earlier;
    trimmed.time.end = later.time.start;
    return change_entry("trim " + title_of(earlier), earlier, trimmed);
}

std::optional<Edit> split_around(const Entry& earlier, const Entry& later, EntryId fresh, Instant now) {
    if (!earlier.time.end || !later.time.end || !(earlier.time.start < later.time.start)) return {};
    Edit edit{"split " + title_of(earlier) + " and " + title_of(later), {}};
    Entry first = earlier;
    if (*later.time.end < *earlier.time.end) {
        first.time.end = later.time.start;
        const Entry rest = rest_of(earlier, fresh, {*later.time.end, earlier.time.end}, now);
        edit.changes = {{Record{earlier}, Record{first}}, {std::nullopt, Record{rest}}};
        return edit;
    }
    const Minutes overlap = *earlier.time.end - later.time.start;
    const Instant middle = later.time.start + Minutes{overlap.count / 2};
    Entry second = later;
    first.time.end = middle;
    second.time.start = middle;
    edit.changes = {{Record{earlier}, Record{first}}, {Record{later}, Record{second}}};
    return edit;
}

} // namespace fourfifths
