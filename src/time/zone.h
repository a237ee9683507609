// A time zone as a value: a standard offset and the rule by which clocks change. Europe/London by default.
// Holds for the rules in force since 1996 (Directive 2000/84/EC, Summer Time Order 2002); earlier dates use them too.
#pragma once
#include "time/calendar.h"
#include <string_view>
#include <vector>

namespace fourfifths {

/// One yearly clock change: the nth (1 … 4, or 5 for the last) weekday of a month at a time of day.
struct ClockChange {
    int month = 0;
    int nth = 5;
    Weekday weekday = Weekday::sunday;
    WallTime at; // in UTC when at_utc, else in the wall time in force before the change
    bool at_utc = true;
    bool operator==(const ClockChange&) const = default;
};

struct Zone {
    std::string_view name = "Europe/London"; // points at a string literal of the zone table
    Minutes standard{0};                     // added to UTC in winter
    Minutes summer{60};                      // added to UTC in summer; equal to standard when clocks never change
    ClockChange summer_starts{3, 5, Weekday::sunday, {60}, true};
    ClockChange summer_ends{10, 5, Weekday::sunday, {60}, true};
    bool operator==(const Zone&) const = default;
};

/// By IANA name ("Europe/London") or Windows name ("GMT Standard Time"); not_found otherwise.
Result<Zone> zone_named(std::string_view name);

/// As Outlook shows it, "(UTC+01:00) Amsterdam, Berlin, …": by a city of that offset that it names, or by the name that
/// Windows has for "Eastern Time (US & Canada)"; not_found otherwise.
Result<Zone> zone_described(std::string_view words);

Minutes offset_at(const Zone& zone, Instant instant);
Date date_at(const Zone& zone, Instant instant);
WallTime wall_time_at(const Zone& zone, Instant instant);
/// A time that comes twice means the first; a time that the change skips means the moment it would have been before
/// the change (RFC 5545, 3.3.5).
Instant instant_of(const Zone& zone, Date date, WallTime time);
Instant start_of_day(const Zone& zone, Date date);
/// 1,440 minutes, or 1,380 and 1,500 on the two days the clocks change.
Minutes length_of_day(const Zone& zone, Date date);
/// The day from local midnight to the next.
Interval interval_of_day(const Zone& zone, Date date);
Interval interval_of(const Zone& zone, DateRange days);

} // namespace fourfifths
