#include "capture/calendar_events.h"
#include "capture/line_scan.h"
#include "capture/line_words.h"
#include "model/ids.h"

namespace fourfifths {

namespace {

std::string at_line(int line, std::string_view what) {
    return "Line " + std::to_string(line) + ": " + std::string(what);
}

bool same_word(const IcsLine* line, std::string_view wanted) {
    return line != nullptr && folded(line->value).starts_with(folded(wanted));
}

/// Titles are one line of at most 200 bytes, cut between characters.
std::string title_from(const IcsLine* summary) {
    if (summary == nullptr) return {};
    std::string out;
    for (const char c : ics_text(summary->value)) {
        const bool blank = static_cast<unsigned char>(c) <= ' ';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.size() > 200) {
        std::size_t end = 200;
        while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
        out.resize(end);
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// FNV-1a: only to tell events without a UID apart.
std::string fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hex_text(hash);
}

class EventReader {
public:
    EventReader(const IcsComponent& component, const FileZones& zones, std::vector<std::string>& not_read)
        : component_(component), zones_(zones), not_read_(not_read) {}

    std::optional<CalendarEvent> read(bool all_cancelled) {
        if (!read_start() || !read_length()) return {};
        event_.line = component_.line;
        event_.title = title_from(component_.property("SUMMARY"));
        event_.cancelled = all_cancelled || same_word(component_.property("STATUS"), "cancelled");
        const IcsLine* access = component_.property("CLASS");
        event_.is_private = same_word(access, "private") || same_word(access, "confidential");
        if (const IcsLine* sequence = component_.property("SEQUENCE")) {
            LineScan scan(sequence->value, 0);
            event_.sequence = scan.number(6).value_or(0);
        }
        read_uid();
        for (const IcsLine& line : component_.properties) read_repeat(line);
        return std::move(event_);
    }

private:
    void note(int line, std::string_view what) { not_read_.push_back(at_line(line, what)); }

    EventZone zone_of(const IcsLine& line, bool utc) {
        bool known = true;
        EventZone zone = zones_.zone_for(line, utc, known);
        if (!known) note(line.number, "this time zone is not known; its times are read as local time.");
        return zone;
    }

    bool read_start() {
        const IcsLine* line = component_.property("DTSTART");
        if (line == nullptr) return note(component_.line, "this event has no start and was left out."), false;
        const auto time = ics_time(line->value);
        if (!time) return note(line->number, "the start of this event cannot be read; it was left out."), false;
        event_.start = time->local;
        event_.all_day = time->date_only;
        event_.zone = zone_of(*line, time->utc);
        return true;
    }

    bool read_length() {
        const IcsLine* end = component_.property("DTEND");
        const IcsLine* duration = component_.property("DURATION");
        event_.length = event_.all_day ? Minutes{1440} : Minutes{0};
        if (end != nullptr) {
            const auto time = ics_time(end->value);
            if (!time) return note(end->number, "the end of this event cannot be read; it was left out."), false;
            if (event_.all_day) {
                const int days = time->local.date - event_.start.date;
                event_.length = Minutes{std::int64_t{days > 0 ? days : 1} * 1440};
                return true;
            }
            bool known = true;
            const Instant ends = zones_.zone_for(*end, time->utc, known).instant_of(time->local);
            event_.length = ends - event_.starts_at();
        } else if (duration != nullptr) {
            const auto length = ics_duration(duration->value);
            if (!length)
                return note(duration->number, "the length of this event cannot be read; it was left out."), false;
            event_.length = *length;
        }
        if (event_.length.count < 0) {
            return note(component_.line, "this event ends before it starts; it was left out."), false;
        }
        return true;
    }

    void read_uid() {
        if (const IcsLine* uid = component_.property("UID"); uid != nullptr && !uid->value.empty()) {
            event_.uid = uid->value.size() <= 200 ? uid->value : fingerprint(uid->value);
        } else event_.uid = "no-uid-" + fingerprint(event_.title) + "-" + std::to_string(event_.starts_at().minute);
    }

    void read_repeat(const IcsLine& line) {
        if (line.name == "RRULE") {
            event_.rules.push_back(line.value);
            event_.rule_line = line.number;
        } else if (line.name == "RDATE" || line.name == "EXDATE") read_dates(line);
        else if (line.name == "EXRULE") note(line.number, "an exception rule of the old format is not read.");
        else if (line.name == "RECURRENCE-ID") {
            const auto time = ics_time(line.value);
            if (!time) return note(line.number, "which occurrence this changes cannot be read.");
            event_.replaces = zone_of(line, time->utc).instant_of(time->local);
            const std::string* range = line.parameter("RANGE");
            event_.replaces_all_after = range != nullptr && *range == "THISANDFUTURE";
            if (event_.replaces_all_after)
                note(line.number, "a change to all later occurrences was read for the first only.");
        }
    }

    void read_dates(const IcsLine& line) {
        const auto times = ics_times(line.value);
        if (!times) return note(line.number, "a list of extra or left-out dates cannot be read.");
        for (const IcsTime& time : *times) {
            const bool extra = line.name == "RDATE";
            if (!extra && time.date_only) {
                event_.days_left_out.push_back(time.local.date);
                continue;
            }
            LocalTime local = time.local;
            if (time.date_only && !event_.all_day) local.time = event_.start.time;
            const EventZone zone = time.date_only ? event_.zone : zone_of(line, time.utc);
            (extra ? event_.more : event_.left_out).push_back(zone.instant_of(local));
        }
    }

    const IcsComponent& component_;
    const FileZones& zones_;
    std::vector<std::string>& not_read_;
    CalendarEvent event_;
};

} // namespace

std::optional<CalendarEvent> event_from(const IcsComponent& component, const FileZones& zones, bool all_cancelled,
                                        std::vector<std::string>& not_read) {
    return EventReader(component, zones, not_read).read(all_cancelled);
}

} // namespace fourfifths
