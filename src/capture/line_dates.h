// One date as people write it, read at a place in a line that is folded to lower case. Day before month, as in the UK.
//   yesterday · this morning · last night · mon · last friday · 12th · 14/10 · 14.10.26 · 2026-10-14 · Tue 14 Oct
#pragma once
#include "capture/line_scan.h"
#include "time/calendar.h"

namespace fourfifths {

enum class PartOfDay : std::uint8_t { unsaid, morning, later, night };

struct WrittenDate {
    std::optional<Date> date; // absent: there is no such day, such as 31 November, or it is another day of the week
    std::optional<Date> either = {}; // absent `date`: this one or a week later, "next friday" on a Thursday
    PartOfDay part = PartOfDay::unsaid;
    bool is_relative = false; // yesterday, this morning: counts anywhere before a time
    bool is_weekday = false;  // a day's name alone: the latest one not after today
};

/// Without a year: the latest such day that is not more than a month ahead. A slip in a long name is forgiven. Moves
/// on only when it is a date.
std::optional<WrittenDate> scan_date(LineScan& scan, Date today);

} // namespace fourfifths
