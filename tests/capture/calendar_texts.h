// Calendar files in tests: made of their lines, read, and told as one line for each proposal.
#pragma once
#include "capture/calendar_file.h"
#include "model/names.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace fourfifths {

inline std::string fixture(const std::string& name) {
    std::ifstream in(std::string(FOURFIFTHS_TESTS) + "/fixtures/icalendar/" + name, std::ios::binary);
    REQUIRE(in.good());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

inline DateRange range(std::string_view first, std::string_view after) {
    return {build::day(first), build::day(after)};
}

inline Result<CalendarReading> read(std::string_view bytes, const Workspace& workspace, DateRange days,
                                    bool include_private = false) {
    return read_calendar(bytes, {workspace, Zone{}, days, include_private});
}

/// One calendar around the given lines, with CRLF ends.
inline std::string calendar(std::string_view lines) {
    std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
    for (const char c : lines) {
        if (c == '\n') out += "\r\n";
        else out += c;
    }
    return out + "END:VCALENDAR\r\n";
}

inline std::string event(std::string_view lines) { return "BEGIN:VEVENT\n" + std::string(lines) + "END:VEVENT\n"; }

/// "25 09:00-10:00 D1 Home visit", one a line, on London's clock.
inline std::string told(const CalendarReading& reading) {
    const Zone zone;
    std::string out;
    for (const ProposedEntry& one : reading.proposed) {
        const Instant start = one.entry.time.start;
        out += short_text(date_at(zone, start)) + " " + clock_text(wall_time_at(zone, start)) + "-" +
               clock_text(wall_time_at(zone, *one.entry.time.end)) + " " + std::string(info(one.entry.kind).code) +
               " " + one.entry.title + (one.all_day ? " (all day)" : "") + (one.known ? " (known)" : "") + "\n";
    }
    return out;
}

inline std::string told(std::string_view lines, DateRange days, const Workspace& workspace = {}) {
    const auto reading = read(calendar(lines), workspace, days);
    return reading ? told(*reading) : reading.error().detail;
}

} // namespace fourfifths
