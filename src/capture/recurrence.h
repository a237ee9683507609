// Repeats of a calendar event (RFC 5545, 3.3.10) on the wall clock of its own zone, in whole minutes: every part of a
// rule, from years down to minutes. Rules by the second, and calendars other than the Gregorian (RFC 7529), are not
// read and are said to be so.
#pragma once
#include "capture/ics_values.h"

namespace fourfifths {

enum class Frequency : std::uint8_t { minutely, hourly, daily, weekly, monthly, yearly };

struct NthWeekday {
    int nth = 0; // 0: every one; 2: the second; -1: the last
    Weekday weekday = Weekday::monday;
};

struct Recurrence {
    Frequency frequency = Frequency::daily;
    int interval = 1;
    std::optional<int> count;
    std::optional<IcsTime> until; // its day belongs to the repeats
    std::vector<NthWeekday> weekdays;
    std::vector<int> month_days; // 1 … 31, -1 … -31
    std::vector<int> year_days;  // 1 … 366, -1 … -366
    std::vector<int> weeks;      // 1 … 53, -1 … -53
    std::vector<int> months;
    std::vector<int> hours;   // 0 … 23
    std::vector<int> minutes; // 0 … 59
    std::vector<int> positions;
    Weekday week_starts = Weekday::monday;
};

/// bad_input with the part that is wrong; unsupported with the part that is not read.
Result<Recurrence> recurrence_from(std::string_view value);

/// How much work is left for all rules of one file, so that no file can keep the browser busy.
struct RepeatBudget {
    int periods = 400'000;
    bool used_up() const { return periods <= 0; }
};

/// The moments of the rule from `first` on, in order, within [from, after): `first` itself is always one of them and
/// counts as the first of COUNT. UNTIL is applied to its day only: the caller, who knows the zone, cuts to the minute.
std::vector<LocalTime> repeats(const Recurrence& rule, LocalTime first, Date from, Date after, RepeatBudget& budget);

} // namespace fourfifths
