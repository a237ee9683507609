// The events of an .ics file, one by one, and in the end their occurrences: repeats spelt out, changed, left-out and
// cancelled ones applied. Keeps what may touch the range; of every other event its fingerprint and version.
//
// What is read of RFC 5545, each line with its test. The libraries that read it are as large as this program, so that
// this is our own, with a fuzz target.
//   folded lines, quoted parameters, escapes, bare line feeds
//     "folded lines, quoted parameters and escapes are read as they are meant"
//   byte order marks, UTF-16, Windows-1252 in what claims to be UTF-8
//     "letters are read as they were meant, whatever the file claims"
//   RRULE: FREQ from YEARLY to MINUTELY, INTERVAL, COUNT, WKST, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS
//     "the examples of the standard fall on the days it gives"
//   RRULE: BYWEEKNO and BYYEARDAY, from either end
//     "weeks and days are counted from either end of the year"
//   RRULE: BYHOUR, BYMINUTE, one BYSECOND
//     "several times a day come in order, and count each"
//   RRULE: UNTIL with and without a time, in UTC and local
//     "the end of a repeat is the last minute that it names, in universal time or local"
//   RDATE with times, days and periods; EXRULE of RFC 2445
//     "extra dates come with lengths of their own, and rules of the old format leave out what they name"
//   EXDATE with a time, RECURRENCE-ID, a cancelled occurrence
//     "changed, left-out, extra and cancelled occurrences are applied"
//   EXDATE with a day
//     "an exception that names only a day leaves out what falls on it"
//   RECURRENCE-ID with a day
//     "an exception that names only a day changes what falls on it"
//   RANGE=THISANDFUTURE, moved or cancelled
//     "a change to this and all later occurrences moves them all, and single changes go before it"
//   VTIMEZONE with rules, floating times, UTC, DURATION
//     "a week across the October clock change is right to the minute"
//   VTIMEZONE before a zone known by that name
//     "a file's own time zone goes before a known one of that name"
//   Windows zone names, and the words that Outlook shows for a zone
//     "a time zone is found by its Windows name and by the words that Outlook shows for it"
//   the same wall time after a change of the clocks, in another zone too
//     "a repeat keeps its time on the wall when the clocks change, in its own zone"
//   all-day events, of several days too
//     "all-day events are proposed at contracted hours, several days as working days"
//   X-MICROSOFT-CDO-ALLDAYEVENT: all day, though written with times
//     "an all-day event that is written from midnight to midnight is one"
//   CLASS:PRIVATE and CONFIDENTIAL are left out by default
//     "private and cancelled events are left out and counted"
//   STATUS:CANCELLED, METHOD:CANCEL, "Canceled:" in the title
//     "a meeting that was called off is known by its status, its title or its method"
//   SEQUENCE: the last version of an event holds
//     "the last version of an event holds, wherever it lies and wherever it stands in the file"
//   LAST-MODIFIED and DTSTAMP: a meeting that has changed since it was added
//     "a meeting that moved since it was added is proposed as a change of the entry that stands"
//   UID, or title and start where there is none
//     "the same file dropped twice proposes nothing new"
//   DESCRIPTION, ATTENDEE, LOCATION are dropped; the first two come in when asked for
//     "bodies, attendees and places are not kept"
// What is refused or told of:
//   FREQ=SECONDLY, several BYSECOND, RSCALE and SKIP (RFC 7529): the first occurrence is taken, and it is said
//     "rules that are wrong or not read are refused"
//   a zone that nobody knows: local time, and it is said
//     "a time zone nobody knows is read as local time and said"
//   what is no calendar, is cut off, or does not pair: the file, with line and reason
//     "what is no calendar or only part of one is refused with the line and the reason"
//   VTODO, VJOURNAL, VFREEBUSY, VALARM: passed over
//     "each public calendar is read as it was read and approved, or refused with a reason"
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
