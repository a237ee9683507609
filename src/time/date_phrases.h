// Dates as people in the UK say and write them, found anywhere in a text and worked out against a given day:
//   next Tues · Fri 14th · w/c 3 June · a week on Tuesday · Tuesday week · 24.06.2024 · within 10 working days
//   by close of play Friday · end of next week · the second of September · last Monday in August · in March
// Day before month, England's bank holidays, weeks from Monday. What cannot be worked out from the day alone ("after
// the review", "end of term", "within ten days of the visit") is not a date here: nothing is invented. Looks ahead
// rather than back; what else the words may mean is said. The day is that of the caller's zone: see date_at.
#pragma once
#include "time/calendar.h"
#include <cstddef>
#include <string_view>
#include <vector>

namespace fourfifths {

/// One mention: bytes [begin, end) of the text, never inside a character.
struct DatePhrase {
    std::size_t begin = 0;
    std::size_t end = 0;
    DateRange days;                     // never empty
    std::optional<DateRange> otherwise; // the other reading of an ambiguous phrase: "next Friday", "03/04", "Tuesday"
    bool is_day() const { return days.days() == 1; }
    Date last() const { return days.after_last - 1; }
    bool operator==(const DatePhrase&) const = default;
};

/// In the order of the text, apart. Weekdays that repeat ("every Monday", "Tuesdays") are none. A day of the month
/// without a year is the one from three months back to nine months ahead.
std::vector<DatePhrase> date_phrases(std::string_view text, Date today);

} // namespace fourfifths
