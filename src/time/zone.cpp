#include "time/zone.h"

namespace fourfifths {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;

/// Minutes since 1970 as a wall clock with this offset would count them.
std::int64_t wall_minute(Instant instant, Minutes offset) { return instant.minute + offset.count; }

Date day_of(std::int64_t wall) {
    const std::int64_t past = ((wall % minutes_a_day) + minutes_a_day) % minutes_a_day;
    return {static_cast<std::int32_t>((wall - past) / minutes_a_day)};
}

Date nth_weekday(int year, const ClockChange& change) {
    const DateRange days = days_of({year, change.month});
    const int wanted = static_cast<int>(change.weekday);
    if (change.nth >= 5) {
        const Date last = days.after_last - 1;
        return last - ((static_cast<int>(weekday_of(last)) - wanted + 7) % 7);
    }
    const int ahead = (wanted - static_cast<int>(weekday_of(days.first)) + 7) % 7;
    return days.first + ahead + 7 * (change.nth - 1);
}

/// `before` is the offset in force until the change.
Instant moment_of(int year, const ClockChange& change, Minutes before) {
    const std::int64_t wall = nth_weekday(year, change).days * minutes_a_day + change.at.minute;
    return {change.at_utc ? wall : wall - before.count};
}

bool is_summer(const Zone& zone, Instant instant) {
    const int year = parts_of(day_of(wall_minute(instant, zone.standard))).year;
    const Instant starts = moment_of(year, zone.summer_starts, zone.standard);
    const Instant ends = moment_of(year, zone.summer_ends, zone.summer);
    if (starts < ends) return starts <= instant && instant < ends;
    return !(ends <= instant && instant < starts); // south of the equator summer spans the new year
}

} // namespace

Minutes offset_at(const Zone& zone, Instant instant) {
    if (zone.standard == zone.summer) return zone.standard;
    return is_summer(zone, instant) ? zone.summer : zone.standard;
}

Date date_at(const Zone& zone, Instant instant) { return day_of(wall_minute(instant, offset_at(zone, instant))); }

WallTime wall_time_at(const Zone& zone, Instant instant) {
    const std::int64_t wall = wall_minute(instant, offset_at(zone, instant));
    return {static_cast<std::int32_t>(((wall % minutes_a_day) + minutes_a_day) % minutes_a_day)};
}

Instant instant_of(const Zone& zone, Date date, WallTime time) {
    const std::int64_t wall = date.days * minutes_a_day + time.minute;
    const Instant in_summer{wall - zone.summer.count};
    const Instant in_winter{wall - zone.standard.count};
    // Of a time that comes twice, the first is the one with the larger offset.
    if (offset_at(zone, in_summer) == zone.summer) return in_summer;
    if (offset_at(zone, in_winter) == zone.standard) return in_winter;
    return in_winter; // skipped: read with the offset before the change
}

Instant start_of_day(const Zone& zone, Date date) { return instant_of(zone, date, WallTime{0}); }

Minutes length_of_day(const Zone& zone, Date date) { return start_of_day(zone, date + 1) - start_of_day(zone, date); }

Interval interval_of_day(const Zone& zone, Date date) {
    return {start_of_day(zone, date), start_of_day(zone, date + 1)};
}

Interval interval_of(const Zone& zone, DateRange days) {
    return {start_of_day(zone, days.first), start_of_day(zone, days.after_last)};
}

} // namespace fourfifths
