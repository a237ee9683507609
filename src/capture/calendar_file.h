// Calendar files (.ics, RFC 5545) as proposed entries. Bodies and attendees are dropped at the border; private events
// are skipped unless asked for. The same file twice proposes nothing new.
#pragma once
#include "model/workspace.h"
#include "result.h"
#include "time/zone.h"

namespace fourfifths {

struct ProposedEntry {
    Entry entry;          // id empty; calendar_key set; kind guessed; title is the event's summary
    std::string why_kind; // "from the word “visit”", "as last time", "no word known: other"
    bool known = false;   // accepted before (calendar_key is in the workspace)
    bool all_day = false; // proposed unticked, at contracted hours
    bool was_private = false;
};

struct CalendarReading {
    std::vector<ProposedEntry> proposed; // by start
    int events = 0;                      // VEVENTs read
    int private_skipped = 0;
    int cancelled_skipped = 0;
    int outside_range = 0;
    std::vector<std::string> not_read; // features met and not understood, in plain words with the line number
};

struct CalendarContext {
    const Workspace& workspace;
    Zone zone;       // for floating times and unknown zones
    DateRange range; // occurrences outside are counted, not proposed
    bool include_private = false;
};

/// bad_input when it is not a calendar or not a whole one (detail: line and reason), too_large above 64 MiB.
Result<CalendarReading> read_calendar(std::string_view bytes, const CalendarContext& context);

} // namespace fourfifths
