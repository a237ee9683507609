// The events of a calendar file as values: what is needed for entries and nothing else. Bodies and attendees end here
// unless they were asked for; places always do.
#pragma once
#include "capture/vtimezone.h"

namespace fourfifths {

struct EventRule {
    std::string value;
    int line = 0;
};

/// One more occurrence (RDATE).
struct ExtraStart {
    FileTime start;
    bool date_only = false;
    std::optional<Minutes> length; // of a PERIOD; otherwise as long as the event
};

struct CalendarEvent {
    int line = 0;
    int calendar = 0;
    std::string uid; // made from the title and start when the file has none
    std::string title;
    FileTime start;
    bool all_day = false;
    std::optional<FileTime> end; // else `length`
    Minutes length;
    std::vector<EventRule> rules;
    std::vector<EventRule> rules_left_out; // EXRULE
    std::vector<ExtraStart> more;
    std::vector<FileTime> left_out;   // EXDATE with a time
    std::vector<Date> days_left_out;  // EXDATE without
    std::optional<FileTime> replaces; // RECURRENCE-ID
    bool replaces_day = false;        // whatever its time
    bool replaces_all_after = false;  // RANGE=THISANDFUTURE
    int sequence = 0;
    std::optional<Instant> changed_at; // LAST-MODIFIED, else DTSTAMP
    bool cancelled = false;
    bool is_private = false;
    std::string body;                 // only when details were asked for
    std::vector<std::string> invited; // the same
};

/// Absent, with a plain sentence in `not_read`, when the event has no readable start or end.
std::optional<CalendarEvent> event_from(const IcsComponent& component, FileZones& zones,
                                        std::vector<std::string>& not_read);

/// One line of at most 200 bytes, cut between characters; `text` is UTF-8.
std::string calendar_title(std::string_view text);
/// Outlook puts it before the title of a meeting that was called off.
bool says_cancelled(std::string_view title);
/// FNV-1a: only to tell things apart.
std::uint64_t fingerprint(std::string_view text);
std::string at_line(int line, std::string_view what);

} // namespace fourfifths
