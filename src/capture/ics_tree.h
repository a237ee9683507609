// The components of a calendar file: BEGIN and END paired, everything between kept in order. A file in which they do
// not pair is cut off or broken and is refused whole, with the line.
#pragma once
#include "capture/ics_lines.h"
#include <optional>

namespace fourfifths {

struct IcsComponent {
    std::string name; // upper case: "VCALENDAR"
    int line = 0;     // of its BEGIN
    std::vector<IcsLine> properties;
    std::vector<IcsComponent> children;

    const IcsLine* property(std::string_view wanted) const; // the first, or null
};

struct IcsTree {
    std::vector<IcsComponent> calendars;
    std::vector<int> odd_lines; // numbers of lines that are no content lines; at most 20 are kept
};

/// bad_input when it does not begin with BEGIN:VCALENDAR, or BEGIN and END do not pair, or something stands between two
/// calendars.
Result<IcsTree> ics_tree(const std::vector<IcsLine>& lines);

} // namespace fourfifths
