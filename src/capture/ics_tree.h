// The components of a calendar file, one at a time: BEGIN and END paired, what stands between kept until it is taken.
// A file in which they do not pair is cut off or broken and is refused whole, with the line.
#pragma once
#include "capture/ics_lines.h"
#include <optional>

namespace fourfifths {

struct IcsComponent {
    std::string name; // upper case: "VEVENT"
    int line = 0;     // of its BEGIN
    int calendar = 0; // which VCALENDAR of the file, from 0
    std::vector<IcsLine> properties;
    std::vector<IcsComponent> children; // of a VTIMEZONE; those of an event (alarms) are dropped

    const IcsLine* property(std::string_view wanted) const; // the first, or null
};

class IcsParts {
public:
    /// bad_input when it does not begin with BEGIN:VCALENDAR, or BEGIN and END do not pair, or something stands between
    /// two calendars.
    std::optional<Error> add(IcsLine&& line);
    /// The event, time zone or calendar that this line ended; a calendar comes with its own properties only.
    std::optional<IcsComponent> take() { return std::exchange(done_, std::nullopt); }
    /// bad_input when something is still open, or nothing came at all.
    std::optional<Error> finish() const;
    bool is_outside() const { return open_.empty(); }
    /// Numbers of lines that are no content lines; at most 20 are kept.
    const std::vector<int>& odd_lines() const { return odd_lines_; }

private:
    std::optional<Error> begin(const IcsLine& line);
    std::optional<Error> end(const IcsLine& line);

    std::vector<IcsComponent> open_; // the last is the innermost
    std::optional<IcsComponent> done_;
    std::vector<int> odd_lines_;
    int calendars_ = 0; // that have ended
};

} // namespace fourfifths
