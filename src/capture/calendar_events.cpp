#include "capture/calendar_events.h"
#include "capture/line_scan.h"
#include "capture/line_words.h"
#include "model/ids.h"

namespace fourfifths {

namespace {

constexpr std::size_t longest_body = 4000;
constexpr std::size_t most_invited = 30;

bool same_word(const IcsLine* line, std::string_view wanted) {
    return line != nullptr && folded(line->value).starts_with(wanted);
}

std::string cut(std::string text, std::size_t most) {
    if (text.size() > most) {
        while (most > 0 && !is_boundary(text, most)) --most;
        text.resize(most);
    }
    return text;
}

class EventReader {
public:
    EventReader(const IcsComponent& component, FileZones& zones, std::vector<std::string>& not_read)
        : component_(component), zones_(zones), not_read_(not_read) {}

    std::optional<CalendarEvent> read() {
        if (!read_start() || !read_length()) return {};
        read_whole_days();
        event_.line = component_.line;
        event_.calendar = component_.calendar;
        if (const IcsLine* summary = component_.property("SUMMARY"))
            event_.title = calendar_title(ics_text(summary->value));
        event_.cancelled = same_word(component_.property("STATUS"), "cancel") || says_cancelled(event_.title);
        const IcsLine* access = component_.property("CLASS");
        event_.is_private = same_word(access, "private") || same_word(access, "confidential");
        if (const IcsLine* sequence = component_.property("SEQUENCE")) {
            LineScan scan(sequence->value, 0);
            event_.sequence = scan.number(6).value_or(0);
        }
        read_uid();
        read_changed();
        for (const IcsLine& line : component_.properties) read_repeat(line);
        return std::move(event_);
    }

private:
    void note(int line, std::string_view what) { not_read_.push_back(at_line(line, what)); }

    FileTime meant(const IcsLine& line, const IcsTime& time) {
        return {time.local, time.date_only ? 0 : zones_.number_for(line, time.utc)};
    }

    bool read_start() {
        const IcsLine* line = component_.property("DTSTART");
        if (line == nullptr) return note(component_.line, "this event has no start and was left out."), false;
        const auto time = ics_time(line->value);
        if (!time) return note(line->number, "the start of this event cannot be read; it was left out."), false;
        event_.start = meant(*line, *time);
        event_.all_day = time->date_only;
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
                const int days = time->local.date - event_.start.local.date;
                event_.length = Minutes{std::int64_t{days > 0 ? days : 1} * 1440};
            } else event_.end = meant(*end, *time);
        } else if (duration != nullptr) {
            const auto length = ics_duration(duration->value);
            if (!length)
                return note(duration->number, "the length of this event cannot be read; it was left out."), false;
            event_.length = *length;
            // Days and weeks are days on the wall, of 23 or 25 hours too; hours are hours.
            if (!event_.all_day && duration->value.find('T') == std::string::npos)
                event_.end = FileTime{event_.start.local.plus(*length), event_.start.zone};
        }
        const bool same_zone = event_.end && event_.end->zone == event_.start.zone;
        if (event_.length.count < 0 || (same_zone && event_.end->local < event_.start.local)) {
            return note(component_.line, "this event ends before it starts; it was left out."), false;
        }
        return true;
    }

    /// Exchange writes all-day events from midnight to midnight and says so beside it.
    void read_whole_days() {
        if (!same_word(component_.property("X-MICROSOFT-CDO-ALLDAYEVENT"), "true") || !event_.end) return;
        const LocalTime start = event_.start.local, end = event_.end->local;
        if (start.time.minute != 0 || end.time.minute != 0 || !(start.date < end.date)) return;
        event_.all_day = true;
        event_.start.zone = 0;
        event_.length = Minutes{std::int64_t{end.date - start.date} * 1440};
        event_.end.reset();
    }

    void read_uid() {
        if (const IcsLine* uid = component_.property("UID"); uid != nullptr && !uid->value.empty()) {
            event_.uid = uid->value.size() <= 200 ? uid->value : hex_text(fingerprint(uid->value));
        } else {
            const LocalTime& start = event_.start.local;
            event_.uid = "no-uid-" + hex_text(fingerprint(event_.title)) + "-" +
                         std::to_string(std::int64_t{start.date.days} * 1440 + start.time.minute);
        }
    }

    void read_changed() {
        for (const char* name : {"LAST-MODIFIED", "DTSTAMP"}) {
            const IcsLine* line = component_.property(name);
            const auto time = line != nullptr ? ics_time(line->value) : std::nullopt;
            if (!time) continue;
            event_.changed_at = EventZone{nullptr, {}, true}.instant_of(time->local);
            return;
        }
    }

    void read_repeat(const IcsLine& line) {
        if (line.name == "RRULE") event_.rules.push_back({line.value, line.number});
        else if (line.name == "EXRULE") event_.rules_left_out.push_back({line.value, line.number});
        else if (line.name == "RDATE" || line.name == "EXDATE") read_dates(line);
        else if (line.name == "DESCRIPTION") event_.body = cut(ics_text(line.value), longest_body);
        else if (line.name == "ATTENDEE" && event_.invited.size() < most_invited) {
            const std::string* name = line.parameter("CN");
            if (name != nullptr && !name->empty()) event_.invited.push_back(calendar_title(*name));
        } else if (line.name == "RECURRENCE-ID") {
            const auto time = ics_time(line.value);
            if (!time) return note(line.number, "which occurrence this changes cannot be read.");
            event_.replaces = meant(line, *time);
            event_.replaces_day = time->date_only;
            const std::string* range = line.parameter("RANGE");
            event_.replaces_all_after = range != nullptr && folded(*range) == "thisandfuture";
        }
    }

    void read_dates(const IcsLine& line) {
        const auto times = ics_times(line.value);
        if (!times) return note(line.number, "a list of extra or left-out dates cannot be read.");
        for (const IcsTime& time : *times) {
            if (line.name == "RDATE") event_.more.push_back({meant(line, time), time.date_only, time.length});
            else if (time.date_only) event_.days_left_out.push_back(time.local.date);
            else event_.left_out.push_back(meant(line, time));
        }
    }

    const IcsComponent& component_;
    FileZones& zones_;
    std::vector<std::string>& not_read_;
    CalendarEvent event_;
};

} // namespace

std::string at_line(int line, std::string_view what) {
    return "Line " + std::to_string(line) + ": " + std::string(what);
}

std::string calendar_title(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    out = cut(std::move(out), 200);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool says_cancelled(std::string_view title) {
    constexpr std::string_view words[] = {"cancelled", "canceled",  "abgesagt",    "annulé",   "cancelado",
                                          "annullato", "annullata", "geannuleerd", "odwołane", "wedi'i ganslo"};
    const std::size_t colon = title.substr(0, 20).find(':');
    if (colon == std::string_view::npos) return false;
    std::string before = folded(title.substr(0, colon));
    while (before.ends_with(' ') || before.ends_with("\u00A0"))
        before.resize(before.size() - (before.back() == ' ' ? 1 : 2));
    for (const std::string_view word : words) {
        if (before == word) return true;
    }
    return false;
}

std::uint64_t fingerprint(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

std::optional<CalendarEvent> event_from(const IcsComponent& component, FileZones& zones,
                                        std::vector<std::string>& not_read) {
    return EventReader(component, zones, not_read).read();
}

} // namespace fourfifths
