// The time zones of a calendar file: its own VTIMEZONE rules first, then zones known by IANA or Windows name. Turns a
// local time of the file into an instant; a time that comes twice is the first, a skipped one as before the change.
#pragma once
#include "capture/ics_tree.h"
#include "capture/recurrence.h"
#include "time/zone.h"
#include <map>

namespace fourfifths {

/// One VTIMEZONE as the moments its offset changes, 1970 … 2100.
class OwnZone {
public:
    /// Absent when it has no readable STANDARD or DAYLIGHT part.
    static std::optional<OwnZone> from(const IcsComponent& component, RepeatBudget& budget);
    Instant instant_of(LocalTime local) const;
    /// The wall clock at that instant.
    LocalTime local_at(Instant instant) const;

private:
    struct Change {
        Instant at;
        Minutes before;
        Minutes after;
    };
    Minutes offset_at(Instant instant) const;

    std::vector<Change> changes_; // by time
    Minutes first_offset_;        // before any change
};

/// A zone of the file, or one known by name, or UTC.
struct EventZone {
    const OwnZone* own = nullptr;
    Zone known;
    bool utc = false;

    Instant instant_of(LocalTime local) const;
    LocalTime local_at(Instant instant) const;
};

class FileZones {
public:
    FileZones(const IcsTree& tree, Zone floating, RepeatBudget& budget);
    /// The zone a date-time property is meant in. No TZID: floating, in the worker's zone. `known` becomes false when
    /// the TZID is not known: then it is the worker's zone too.
    EventZone zone_for(const IcsLine& line, bool utc, bool& known) const;

private:
    std::map<std::string, OwnZone> own_;
    Zone floating_;
};

} // namespace fourfifths
