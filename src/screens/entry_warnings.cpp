#include "screens/entry_warnings.h"
#include "screens/entry_words.h"
#include <algorithm>

namespace fourfifths {

namespace {

void warn_of_times(const Entry& entry, const Zone& zone, Instant now, std::vector<std::string>& out) {
    if (entry.time.start > now && !entry.flags.has(Flag::planned)) {
        out.push_back("It starts in the future. Tick “" + std::string(label(Flag::planned)) +
                      "” if it has not been worked yet.");
    }
    if (!entry.time.end) return;
    const Minutes length = *entry.time.end - entry.time.start;
    if (length.count == 0) out.push_back("It has no length: start and end are the same.");
    if (length.count > 12 * 60) out.push_back("It is " + duration_text(length) + " long. Are the times right?");
    else if (date_at(zone, entry.time.start) != date_at(zone, *entry.time.end - Minutes{1})) {
        out.push_back("It ends on the next day.");
    }
}

void warn_of_people(const Entry& entry, std::vector<std::string>& out) {
    const Kind kind = entry.kind;
    const bool direct = kind == Kind::d1 || kind == Kind::d2 || kind == Kind::d3 || kind == Kind::d4;
    if (direct && entry.people.empty()) out.push_back("Nobody it is about is named, so it is in nobody’s record.");
    if (entry.flags.has(Flag::seen_alone) && !entry.flags.has(Flag::seen)) {
        out.push_back("Seen alone is ticked, but not seen.");
    }
    if (entry.flags.has(Flag::no_contact) && entry.flags.has(Flag::seen)) {
        out.push_back("Both seen and no contact are ticked.");
    }
}

void warn_of_passages(const Entry& entry, std::vector<std::string>& out) {
    for (std::size_t i = 0; i < entry.passages.size(); ++i) {
        const Passage& one = entry.passages[i];
        const bool needs_who =
            one.type == PassageType::said_by || one.type == PassageType::third_party || one.own_words;
        if (needs_who && one.who.empty())
            out.push_back("Passage " + std::to_string(i + 1) + " does not say who said it.");
    }
}

} // namespace

std::vector<std::string> entry_warnings(const Entry& entry, const Workspace& workspace, const Zone& zone, Instant now) {
    std::vector<std::string> out;
    warn_of_times(entry, zone, now, out);
    warn_of_people(entry, out);
    warn_of_passages(entry, out);
    const Span span = ended(entry.time, now);
    for (const Entry* other : workspace.entries_between(span.start, span.end)) {
        if (other->id == entry.id || !overlaps(span, ended(other->time, now))) continue;
        out.push_back("It overlaps with " + title_of(*other) + ", " +
                      times_of(*other, zone, date_at(zone, entry.time.start)) + ". Parallel time counts once.");
    }
    return out;
}

} // namespace fourfifths
