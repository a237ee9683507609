// What the day screen remembers between frames: the line being typed, the drag under way, the open "Move to" form.
#pragma once
#include "model/ids.h"
#include "screens/day_layout.h"
#include "ui/node.h"
#include <string>

namespace fourfifths {

struct TodayState {
    std::string line;
    Key line_field = 0;     // where the line is typed, to bring the focus there
    std::string kind;       // chosen for a line whose words name none: a code; empty: not chosen
    bool remember = true;   // take those words for that kind next time
    std::string line_error; // why Add did not add; gone when the line changes
    std::string date;       // of the date picker
    std::string date_of;    // the day that was shown with it
    float zoom = 1.0f;      // CSS pixels a minute
    float canvas_width = 0; // as last heard
    std::optional<DayDrag> drag;
    EntryId moving; // whose "Move to" form is open
    std::string move_start;
    std::string move_end;
    std::string move_error;
};

} // namespace fourfifths
