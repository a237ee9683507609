// From the components of a calendar file to proposed entries: repeats spelt out, changed and cancelled occurrences
// applied, private events left out, kinds guessed. DESCRIPTION, ATTENDEE and LOCATION are never looked at.
#pragma once
#include "capture/calendar_file.h"
#include "capture/ics_tree.h"

namespace fourfifths {

CalendarReading propose_from(const IcsTree& tree, const CalendarContext& context);

} // namespace fourfifths
