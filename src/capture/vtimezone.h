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

/// A time as the file writes it; which zone it is meant in is known once the whole file is.
struct FileTime {
    LocalTime local;
    int zone = 0; // FileZones' number
    bool operator==(const FileTime&) const = default;
};

class FileZones {
public:
    void add(const IcsComponent& vtimezone, RepeatBudget& budget);
    /// The number of the zone that a date-time property is meant in: of no TZID, the worker's own.
    int number_for(const IcsLine& line, bool utc);
    /// Once all zones have come. Times in zones that nobody knows are `floating` ones too; what is said of them goes to
    /// `not_read`.
    void settle(Zone floating, std::vector<std::string>& not_read);
    const EventZone& at(int number) const { return zones_[static_cast<std::size_t>(number)].zone; }
    Instant instant_of(FileTime time) const { return at(time.zone).instant_of(time.local); }

private:
    struct Named {
        std::string name;
        int line = 0; // where it is first met
        EventZone zone;
    };
    bool find(Named& wanted, Zone floating) const;

    std::map<std::string, OwnZone> own_;
    std::vector<Named> zones_ = {{}, {}}; // the worker's, UTC, and those of the file
};

} // namespace fourfifths
