// One time of day or one length as people write it, read at a place in a line that is folded to lower case.
//   9 · 9:30 · 9.30 · 0930 · 930 · 9h30 · 9am · 2ish · half nine · quarter past 10 · ten to nine · noon ·
//   01:30 summer time
//   45m · 1h30 · 1.25h · 1½ hours · an hour and a half · three quarters of an hour · two hours · 3 hrs 20
#pragma once
#include "capture/line_scan.h"
#include "time/time_types.h"

namespace fourfifths {

/// Which of the two times that come twice when clocks go back.
enum class Season : std::uint8_t { unsaid, summer, winter };

/// A time as typed. A bare hour from 1 to 11 may also be twelve hours later: then `half_known` is false.
struct ClockReading {
    WallTime time; // 24:00 is allowed: the end of the day
    bool half_known = false;
    Season season = Season::unsaid;
};

struct WrittenTime {
    ClockReading reading;
    bool written_half = false;  // am or pm
    bool bare_hour = false;     // no minutes, no half, no word: "9"
    bool is_word = false;       // noon, half nine, nine
    bool four_figures = false;  // 0930
    bool three_figures = false; // 930: a time only beside another, or where a word says so
};

/// Moves on only when it is a time.
std::optional<WrittenTime> scan_time(LineScan& scan);
/// "2-3pm" and "11-1pm": a start without its half takes the one that puts it before the end.
void settle_halves(WrittenTime& start, const WrittenTime& end);
/// Moves on only when it is a length of at least a minute.
std::optional<Minutes> scan_length(LineScan& scan);

} // namespace fourfifths
