// Dates, times, lengths and offsets as calendar files write them (RFC 5545, 3.3), in whole minutes.
#pragma once
#include "capture/ics_lines.h"
#include "time/calendar.h"
#include <optional>

namespace fourfifths {

/// A wall-clock moment without a zone.
struct LocalTime {
    Date date;
    WallTime time;
    auto operator<=>(const LocalTime&) const = default;
    LocalTime plus(Minutes length) const;
};

struct IcsTime {
    LocalTime local;
    bool date_only = false;
    bool utc = false;              // "Z"
    std::optional<Minutes> length; // of a PERIOD
};

/// "19970714", "19970714T133000", "19970714T133000Z"; years before 1900 count as 1900.
std::optional<IcsTime> ics_time(std::string_view value);
/// The comma-separated values of a property; of a PERIOD its start and length. Absent when one of them is not a time.
std::optional<std::vector<IcsTime>> ics_times(std::string_view value);
/// "PT1H30M", "P1D", "P2W"; seconds are rounded up. At most ten years.
std::optional<Minutes> ics_duration(std::string_view value);
/// "+0100", "-003015": seconds fall away.
std::optional<Minutes> ics_offset(std::string_view value);

} // namespace fourfifths
