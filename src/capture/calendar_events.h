// The events of a calendar file as values: what is needed for entries and nothing else. Bodies, attendees and places
// end here.
#pragma once
#include "capture/vtimezone.h"

namespace fourfifths {

struct CalendarEvent {
    int line = 0;
    std::string uid; // made from the title and start when the file has none
    std::string title;
    LocalTime start;
    EventZone zone;
    bool all_day = false;
    Minutes length;                 // in elapsed minutes; of all-day events 1,440 a day
    std::vector<std::string> rules; // RRULE values, with the line in `rule_line`
    int rule_line = 0;
    std::vector<Instant> more;       // RDATE
    std::vector<Instant> left_out;   // EXDATE with a time
    std::vector<Date> days_left_out; // EXDATE without
    std::optional<Instant> replaces; // RECURRENCE-ID
    bool replaces_all_after = false; // RANGE=THISANDFUTURE
    int sequence = 0;
    bool cancelled = false;
    bool is_private = false;

    Instant starts_at() const { return zone.instant_of(start); }
};

/// Absent, with a plain sentence in `not_read`, when the event has no readable start or end.
std::optional<CalendarEvent> event_from(const IcsComponent& component, const FileZones& zones, bool all_cancelled,
                                        std::vector<std::string>& not_read);

} // namespace fourfifths
