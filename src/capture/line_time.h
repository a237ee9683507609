// The times, dates and lengths written in a line, as written: nothing here knows the clock or other entries.
//   9:30-10:15 · 9.30 to 10.15 · 0930–1015 · 13-14:30 · 2pm-3pm · 9:30 45m · from 9:30 · until 10:15 · 1h30 · 45 min
//   yesterday · mon · last friday · 14/10 · 14/10/2026 · 2026-10-14 · 14 Oct · Oct 14th
#pragma once
#include "time/calendar.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

/// A time as typed. Bare hours from 1 to 5 ("2-3", "1:30") may mean the afternoon: `may_be_afternoon`.
struct ClockReading {
    WallTime time;
    bool may_be_afternoon = false;
    bool half_known = false; // am or pm was written, or it is beyond noon
};

enum class TimeStretch : std::uint8_t { date, time, duration };

struct LineStretch {
    TimeStretch what = TimeStretch::time;
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
};

struct LineTime {
    std::optional<Date> date;
    std::optional<ClockReading> start;
    std::optional<ClockReading> end;
    std::optional<Minutes> length;
    bool until_now = false;             // "from 9:30", "since 9:30", "9:30 to now"
    std::vector<LineStretch> stretches; // in the order found, not overlapping

    const LineStretch* stretch(TimeStretch what) const;
};

/// `today` settles "yesterday", weekdays (the latest one not after today) and dates without a year (the latest one not
/// more than a month ahead).
LineTime read_line_time(std::string_view line, Date today);

} // namespace fourfifths
