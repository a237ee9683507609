// The events of an .ics file, one by one, and in the end their occurrences: repeats spelt out, changed, left-out and
// cancelled ones applied. Keeps what may touch the range; of every other event its fingerprint and version.
#pragma once
#include "capture/calendar_events.h"
#include "capture/calendar_proposals.h"

namespace fourfifths {

/// Versions of what is not kept, by fingerprint of the UID, at most twice as many places as there are events.
class PassedEvents {
public:
    struct Version {
        std::uint64_t uid = 0; // 0: an empty place
        int sequence = 0;
        int line = 0;
    };
    void add(std::uint64_t uid, int sequence, int line);
    /// The last version, or null.
    const Version* find(std::uint64_t uid) const;
    int size() const { return used_; }

private:
    Version& place_of(std::uint64_t uid);

    std::vector<Version> places_;
    int used_ = 0;
};

class IcsEvents {
public:
    IcsEvents(DateRange range, bool with_details) : range_(range), lines_(with_details) {}

    std::optional<Error> take(std::string_view slice);
    int events() const { return events_; }
    Result<CalendarReading> finish(const CalendarContext& context);

private:
    struct Series {
        std::optional<CalendarEvent> main;
        std::vector<CalendarEvent> changes;
    };
    struct Change {
        Instant place; // the start they had
        const CalendarEvent* event;
        bool met; // among the starts of its series
    };
    struct Occurrence {
        const CalendarEvent* event; // the changed one where there is a change
        LocalTime local;            // its start, in that event's zone
        Minutes length;
        bool exactly; // changed by itself
    };
    struct Start {
        Instant at;
        LocalTime local; // in the event's zone
        std::optional<Minutes> length;
    };

    std::optional<Error> take(IcsLine&& line);
    void take(const IcsComponent& part);
    bool may_touch(const CalendarEvent& event) const;
    bool rules_end_before(const CalendarEvent& event, Date day) const;
    void keep(CalendarEvent event);
    void note(std::string text);
    void drop_replaced();
    Minutes length_of(const CalendarEvent& event) const;
    std::vector<Start> starts_of(const CalendarEvent& event, int days_moved);
    void add_rule(const CalendarEvent& event, const EventRule& text, Date from, std::vector<Start>& out);
    bool within_until(const CalendarEvent& event, const Recurrence& rule, LocalTime local) const;
    bool is_left_out(const CalendarEvent& event, const Start& start) const;
    std::vector<Change> changes_of(const Series& series) const;
    Occurrence changed(const Start& start, const CalendarEvent& main, std::vector<Change>& changes);
    static int days_moved(const Series& series);
    bool propose(const Series& series, Proposals& proposals);
    static void name(Meeting& meeting, LocalTime place, Instant at, bool first_of_day);
    Meeting meeting_from(const CalendarEvent& event, LocalTime local, Minutes length) const;

    DateRange range_;
    IcsLines lines_;
    IcsParts parts_;
    RepeatBudget budget_;
    FileZones zones_;
    std::map<std::string, Series> series_;
    PassedEvents passed_;
    std::vector<int> cancelled_calendars_; // METHOD:CANCEL
    std::vector<std::string> not_read_;
    int events_ = 0;
};

} // namespace fourfifths
