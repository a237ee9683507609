// What the calendar screen remembers between frames: the file as it was dropped, the proposals and what is ticked.
#pragma once
#include "capture/calendar_file.h"
#include <string>

namespace fourfifths {

struct CalendarChoice {
    ProposedEntry proposal;
    bool ticked = false;
    bool offers_change = false; // the calendar said something else than the entry that stood when it was read
};

struct CalendarState {
    std::string file_name;
    std::string bytes; // kept to read again with another range; never stored
    std::string first; // ISO dates of the range, the last day included; empty: not yet filled
    std::string last;
    bool include_private = false;
    bool with_details = false;
    std::string order;                    // of dates that can be read either way: "", "day" or "month"
    std::optional<CalendarReader> reader; // while the file is being read, a piece a frame
    std::size_t taken = 0;                // bytes so far
    std::string error;
    std::optional<CalendarReading> reading; // its `proposed` has moved to `choices`
    std::vector<CalendarChoice> choices;
    std::size_t shown = 0; // rows of the table
    std::string added;     // "12 entries added", until the next file
};

} // namespace fourfifths
