// Calendar arithmetic on Date: parts, ISO text, weeks and months. No zone here (see zone.h), no clock anywhere.
#pragma once
#include "result.h"
#include "time/time_types.h"
#include <string>
#include <string_view>

namespace fourfifths {

/// ISO numbering: Monday is 1, Sunday is 7.
enum class Weekday { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

struct DateParts {
    int year = 1970;
    int month = 1; // 1 … 12
    int day = 1;   // 1 … 31
    bool operator==(const DateParts&) const = default;
};

/// A month of a year, the period of a monthly summary.
struct Month {
    int year = 1970;
    int month = 1; // 1 … 12
    auto operator<=>(const Month&) const = default;
};

/// Half-open range of days [first, after_last).
struct DateRange {
    Date first;
    Date after_last;
    bool operator==(const DateRange&) const = default;
    bool contains(Date day) const { return first <= day && day < after_last; }
    int days() const { return after_last - first; }
};

/// bad_input when there is no such day, or the year is outside 1900 … 2200.
Result<Date> date_of(int year, int month, int day);
DateParts parts_of(Date date);
Weekday weekday_of(Date date);
int iso_week_of(Date date);
Date monday_of(Date date);
DateRange week_of(Date date); // Monday to Monday
Month month_of(Date date);
DateRange days_of(Month month);
Month next(Month month);
Month previous(Month month);

/// "2026-10-25"; "2026-10"; "09:30".
std::string iso_text(Date date);
std::string iso_text(Month month);
std::string clock_text(WallTime time);
Result<Date> date_from_iso(std::string_view text);
Result<Month> month_from_iso(std::string_view text);
/// Reads "9:30", "09:30", "0930", "9.30" and "24:00" is refused.
Result<WallTime> wall_time_from(std::string_view text);

/// British words: "Thursday 19 November 2026", "Thu 19 Nov", "19 Nov 2026", "November 2026".
std::string long_text(Date date);
std::string short_text(Date date);
std::string day_month_year_text(Date date);
std::string text_of(Month month);
/// "1 h 05", "50 min", "0 min".
std::string duration_text(Minutes length);

} // namespace fourfifths
