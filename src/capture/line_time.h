// The times, dates and lengths written in a line, as written and wherever they stand in it: nothing here knows the
// clock or other entries. How one time, length or date is written: line_clock.h, line_dates.h.
//   9:30-10:15 visit · visit, 9-10 · 9:30 45m · from 9:30 · until 10:15 · visit at 10 for an hour · 22-6! (as I say)
#pragma once
#include "capture/line_clock.h"
#include "capture/line_dates.h"
#include <string>
#include <vector>

namespace fourfifths {

enum class TimeStretch : std::uint8_t { date, time, duration };

struct LineStretch {
    TimeStretch what = TimeStretch::time;
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
};

struct LineTime {
    std::optional<WrittenDate> date; // with a Date, unless `wrong`
    std::optional<ClockReading> start;
    std::optional<ClockReading> end;
    std::optional<Minutes> length;
    bool until_now = false;             // "from 9:30", "since 9:30", "9:30 to now"
    bool sure = false;                  // "22-6!": meant as typed, however odd
    bool vague = false;                 // "all am", "hv lewis 45", "prep for monday": it may say when, or not
    bool two_times = false;             // a second stretch of time follows: two entries in one line
    std::optional<LineStretch> wrong;   // a date or a time that does not exist
    std::vector<LineStretch> stretches; // in the order found, not overlapping

    const LineStretch* stretch(TimeStretch what) const;
};

/// `today` settles "yesterday", weekdays and dates without a year.
LineTime read_line_time(std::string_view line, Date today);

} // namespace fourfifths
