// What the calendar screen remembers between frames: the file as it was dropped, the proposals and what is ticked.
#pragma once
#include "capture/calendar_file.h"
#include <string>

namespace fourfifths {

struct CalendarChoice {
    ProposedEntry proposal;
    bool ticked = false;
};

struct CalendarState {
    std::string file_name;
    std::string bytes; // kept to read again with another range; never stored
    std::string first; // ISO dates of the range, the last day included; empty: not yet filled
    std::string last;
    bool include_private = false;
    std::string error;
    std::optional<CalendarReading> reading; // its `proposed` has moved to `choices`
    std::vector<CalendarChoice> choices;
    std::string added; // "12 entries added", until the next file
};

} // namespace fourfifths
