#include "capture/calendar_texts.h"

using namespace fourfifths;

namespace {

const DateRange autumn = range("2026-09-01", "2026-12-31");

std::string weekly(std::string_view lines = {}) {
    return event("UID:1\nDTSTART;TZID=Europe/London:20261005T090000\nDTEND;TZID=Europe/London:20261005T100000\n"
                 "RRULE:FREQ=WEEKLY;COUNT=5\nSUMMARY:Team meeting\n" +
                 std::string(lines));
}

/// The proposals of `after` for a worker who has added everything of `before`, and added it on that day.
CalendarReading second_time(const std::string& before, const std::string& after, std::string_view added_at,
                            const std::function<void(Entry&)>& by_hand = {}) {
    Workspace workspace;
    const auto first = read(calendar(before), workspace, autumn);
    REQUIRE(first);
    std::uint64_t id = 1;
    for (const ProposedEntry& one : first->proposed) {
        Entry entry = one.entry;
        entry.id = {id++};
        entry.created = build::at(added_at);
        if (by_hand) by_hand(entry);
        workspace.put(entry);
    }
    auto again = read(calendar(after), workspace, autumn);
    REQUIRE(again);
    return std::move(*again);
}

int count_changed(const CalendarReading& reading) {
    return static_cast<int>(std::count_if(reading.proposed.begin(), reading.proposed.end(),
                                          [](const ProposedEntry& one) { return one.changed; }));
}

bool all_known(const CalendarReading& reading) {
    return std::all_of(reading.proposed.begin(), reading.proposed.end(),
                       [](const ProposedEntry& one) { return one.known; });
}

} // namespace

TEST_CASE("a change to this and all later occurrences moves them all, and single changes go before it") {
    const std::string later = event("UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261019T090000\n"
                                    "DTSTART;TZID=Europe/London:20261020T140000\nDURATION:PT30M\n"
                                    "SUMMARY:Team meeting, new day\n");
    const std::string single = event("UID:1\nRECURRENCE-ID;TZID=Europe/London:20261026T090000\n"
                                     "DTSTART;TZID=Europe/London:20261028T110000\nDURATION:PT15M\n"
                                     "SUMMARY:Team meeting, short\n");
    CHECK(told(weekly() + later + single, autumn) == "Mon 5 Oct 09:00-10:00 M1 Team meeting\n"
                                                     "Mon 12 Oct 09:00-10:00 M1 Team meeting\n"
                                                     "Tue 20 Oct 14:00-14:30 M1 Team meeting, new day\n"
                                                     "Wed 28 Oct 11:00-11:15 M1 Team meeting, short\n"
                                                     "Tue 3 Nov 14:00-14:30 M1 Team meeting, new day\n");
    // Its place in the file, and whether the range reaches back to it, make no difference.
    CHECK(told(single + later + weekly(), range("2026-11-03", "2026-11-04")) ==
          "Tue 3 Nov 14:00-14:30 M1 Team meeting, new day\n");
    const std::string ended = event("UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261019T090000\n"
                                    "DTSTART;TZID=Europe/London:20261019T090000\nSTATUS:CANCELLED\n");
    CHECK(told(weekly() + ended, autumn) == "Mon 5 Oct 09:00-10:00 M1 Team meeting\n"
                                            "Mon 12 Oct 09:00-10:00 M1 Team meeting\n");
}

TEST_CASE("an exception that names only a day changes what falls on it") {
    CHECK(told(weekly() + event("UID:1\nRECURRENCE-ID;VALUE=DATE:20261012\nDTSTART;TZID=Europe/London:20261012T150000\n"
                                "DURATION:PT1H\nSUMMARY:Team meeting moved\n"),
               range("2026-10-12", "2026-10-13")) == "Mon 12 Oct 15:00-16:00 M1 Team meeting moved\n");
}

TEST_CASE("extra dates come with lengths of their own, and rules of the old format leave out what they name") {
    CHECK(told(event("UID:1\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:Visit\n"
                     "RDATE;VALUE=PERIOD:20261007T090000/PT20M,20261008T090000/20261008T113000\n"),
               autumn) == "Mon 5 Oct 09:00-10:00 D1 Visit\nWed 7 Oct 09:00-09:20 D1 Visit\n"
                          "Thu 8 Oct 09:00-11:30 D1 Visit\n");
    CHECK(told(event("UID:1\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:Visit\nRRULE:FREQ=DAILY;COUNT=4\n"
                     "EXRULE:FREQ=DAILY;INTERVAL=2\n"),
               autumn) == "Mon 5 Oct 09:00-10:00 D1 Visit\nTue 6 Oct 09:00-10:00 D1 Visit\n"
                          "Thu 8 Oct 09:00-10:00 D1 Visit\n");
}

TEST_CASE("a repeat keeps its time on the wall when the clocks change, in its own zone") {
    // 09:00 in New York is 14:00 here, but for the week in which only one of the two has changed its clocks.
    CHECK(told(event("UID:1\nDTSTART;TZID=Eastern Standard Time:20261019T090000\nDURATION:PT1H\n"
                     "RRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Call\n"),
               autumn) == "Mon 19 Oct 14:00-15:00 D3 Call\nMon 26 Oct 13:00-14:00 D3 Call\n"
                          "Mon 2 Nov 14:00-15:00 D3 Call\n");
}

TEST_CASE("the end of a repeat is the last minute that it names, in universal time or local") {
    const auto until = [](const std::string& end) {
        const auto reading = read(calendar(event("UID:1\nDTSTART;TZID=Europe/London:20261005T090000\nDURATION:PT1H\n"
                                                 "RRULE:FREQ=DAILY;UNTIL=" +
                                                 end + "\nSUMMARY:Visit\n")),
                                  Workspace{}, autumn);
        REQUIRE(reading);
        return reading->proposed.size();
    };
    CHECK(until("20261007T080000Z") == 3);
    CHECK(until("20261007T075900Z") == 2);
    CHECK(until("20261007T090000") == 3);
    CHECK(until("20261007") == 3);
}

TEST_CASE("a time zone is found by its Windows name and by the words that Outlook shows for it") {
    struct Row {
        const char* zone;
        const char* shown;
    };
    const Row rows[] = {
        {"W. Europe Standard Time", "08:00"},
        {"\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"", "08:00"},
        {"\"(UTC+00:00) Dublin, Edinburgh, Lisbon, London\"", "09:00"},
        {"\"(GMT-05:00) Eastern Time (US & Canada)\"", "14:00"},
        {"/mozilla.org/20050126_1/Europe/Paris", "08:00"},
        {"Etc/UTC", "09:00"},
    };
    for (const Row& row : rows) {
        INFO(row.zone);
        CHECK(told(event(std::string("UID:1\nDTSTART;TZID=") + row.zone +
                         ":20261207T090000\nDURATION:PT0M\nSUMMARY:Visit\n"),
                   autumn) == std::string("Mon 7 Dec ") + row.shown + "-" + row.shown + " D1 Visit\n");
    }
}

TEST_CASE("an all-day event that is written from midnight to midnight is one") {
    CHECK(told(event("UID:1\nDTSTART;TZID=GMT Standard Time:20261009T000000\n"
                     "DTEND;TZID=GMT Standard Time:20261013T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n"
                     "SUMMARY:Annual leave\n"),
               autumn) == "Fri 9 Oct 09:00-17:00 X0 Annual leave (all day)\n"
                          "Mon 12 Oct 09:00-17:00 X0 Annual leave (all day)\n");
}

TEST_CASE("a meeting that was called off is known by its status, its title or its method") {
    const std::string times = "DTSTART:20261005T090000\nDURATION:PT1H\n";
    for (const std::string& text : {event("UID:1\n" + times + "STATUS:CANCELLED\nSUMMARY:Visit\n"),
                                    event("UID:1\n" + times + "SUMMARY:Canceled: Visit\n"),
                                    event("UID:1\n" + times + "SUMMARY:Cancelled: Visit\n"),
                                    event("UID:1\n" + times + "SUMMARY:Visit\n") + "METHOD:CANCEL\n"}) {
        const auto reading = read(calendar(text), Workspace{}, autumn);
        REQUIRE(reading);
        CHECK(reading->proposed.empty());
        CHECK(reading->cancelled_skipped == 1);
    }
    CHECK(told(event("UID:1\n" + times + "SUMMARY:Cancelled visit: ring mum\n"), autumn) != "");
}

TEST_CASE("a meeting that moved since it was added is proposed as a change of the entry that stands") {
    const std::string before = event("UID:7\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:Visit\n"
                                     "LAST-MODIFIED:20261001T080000Z\n");
    const std::string after = event("UID:7\nDTSTART:20261006T140000\nDURATION:PT30M\nSUMMARY:Visit\nSEQUENCE:1\n"
                                    "LAST-MODIFIED:20261004T080000Z\n");
    const CalendarReading moved = second_time(before, after, "2026-10-02 09:00");
    CHECK(told(moved) == "Tue 6 Oct 14:00-14:30 D1 Visit (known)\n");
    REQUIRE(moved.proposed.size() == 1);
    CHECK(moved.proposed[0].changed);
    CHECK(moved.proposed[0].entry.id == EntryId{1});
    // Taken after the change was made: nothing has changed since.
    CHECK(count_changed(second_time(before, before, "2026-10-02 09:00")) == 0);
}

TEST_CASE("what the worker changed by hand is not proposed back while the calendar stays as it was") {
    const std::string once = event("UID:7\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:Visit\n"
                                   "LAST-MODIFIED:20261001T080000Z\n");
    const auto ran_over = [](Entry& entry) { entry.time.end = *entry.time.end + Minutes{25}; };
    CHECK(count_changed(second_time(once, once, "2026-10-02 09:00", ran_over)) == 0);
    std::string later = once;
    later.replace(later.find("20261001T"), 9, "20261007T");
    CHECK(count_changed(second_time(once, later, "2026-10-02 09:00", ran_over)) == 1);
    // In the bin: the worker does not want it.
    const auto binned = [](Entry& entry) { entry.binned_at = build::at("2026-10-02 10:00"); };
    CHECK(count_changed(second_time(once, later, "2026-10-02 09:00", binned)) == 0);
}

TEST_CASE("a series that moves to another hour changes its entries and adds none") {
    std::string moved = weekly();
    moved.replace(moved.find("20261005T09"), 11, "20261005T11");
    moved.replace(moved.find("20261005T10"), 11, "20261005T12");
    const CalendarReading reading = second_time(weekly(), moved, "2026-10-02 09:00");
    CHECK(reading.proposed.size() == 5);
    CHECK(all_known(reading));
    CHECK(count_changed(reading) == 5);
    // A single meeting that becomes a series, and the other way round.
    const std::string single = event("UID:1\nDTSTART;TZID=Europe/London:20261005T090000\n"
                                     "DTEND;TZID=Europe/London:20261005T100000\nSUMMARY:Team meeting\n");
    const CalendarReading grown = second_time(single, weekly(), "2026-10-02 09:00");
    CHECK(grown.proposed.size() == 5);
    CHECK(std::count_if(grown.proposed.begin(), grown.proposed.end(), [](const auto& one) { return one.known; }) == 1);
    CHECK(all_known(second_time(weekly(), single, "2026-10-02 09:00")));
}

TEST_CASE("entries that were added before meetings had their present names are known again") {
    Entry entry = build::entry(1, "2026-10-05 09:00", 60, Kind::m1, "Team meeting");
    entry.calendar_key = "1/" + std::to_string(entry.time.start.minute);
    const auto reading = read(calendar(weekly()), build::workspace({entry}), range("2026-10-01", "2026-10-09"));
    REQUIRE(reading);
    CHECK(told(*reading) == "Mon 5 Oct 09:00-10:00 M1 Team meeting (known)\n");
    CHECK(reading->proposed[0].entry.calendar_key == entry.calendar_key);
}

TEST_CASE("the last version of an event holds, wherever it lies and wherever it stands in the file") {
    const std::string here = event("UID:1\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:Visit\n");
    const std::string away = event("UID:1\nDTSTART:20290101T090000\nDURATION:PT1H\nSEQUENCE:2\nSUMMARY:Visit\n");
    for (const std::string& text : {here + away, away + here}) {
        const auto reading = read(calendar(text), Workspace{}, autumn);
        REQUIRE(reading);
        CHECK(reading->proposed.empty());
        CHECK(reading->outside_range == 1);
        CHECK(reading->events == 2);
    }
}

TEST_CASE("a length in days ends at the same time on the wall, one in hours after so many hours") {
    const DateRange spring = range("2026-03-01", "2026-04-30");
    const auto duty = [](std::string_view length) {
        return event(
            "UID:1\nDTSTART;TZID=Europe/London:20260328T100000\nSUMMARY:Duty\nDURATION:" + std::string(length) + "\n");
    };
    CHECK(told(duty("P1D"), spring) == "Sat 28 Mar 10:00-10:00 O1 Duty\n");
    CHECK(told(duty("PT24H"), spring) == "Sat 28 Mar 10:00-11:00 O1 Duty\n");
}

TEST_CASE("a day is left out by its midnight, local or universal") {
    for (const char* midnight : {"EXDATE;VALUE=DATE:20260602", "EXDATE:20260602T000000", "EXDATE:20260602T000000Z"}) {
        INFO(midnight);
        CHECK(told(event("UID:1\nDTSTART;VALUE=DATE:20260601\nRRULE:FREQ=DAILY;COUNT=3\nSUMMARY:Duty\n" +
                         std::string(midnight) + "\n"),
                   range("2026-06-01", "2026-06-30")) ==
              "Mon 1 Jun 09:00-17:00 O1 Duty (all day)\nWed 3 Jun 09:00-17:00 O1 Duty (all day)\n");
    }
}

TEST_CASE("a million repeats are counted, and blanks in a rule mean nothing") {
    for (const char* rule : {"FREQ=DAILY;COUNT=1000000", "FREQ=DAILY; INTERVAL=1"}) {
        INFO(rule);
        CHECK(told(event("UID:1\nDTSTART:20000101T090000Z\nDURATION:PT1H\nSUMMARY:Duty\nRRULE:" + std::string(rule) +
                         "\n"),
                   range("2026-11-19", "2026-11-21")) ==
              "Thu 19 Nov 09:00-10:00 O1 Duty\nFri 20 Nov 09:00-10:00 O1 Duty\n");
    }
}

TEST_CASE("lines that end with returns only are lines, whatever the kind of file") {
    const auto with_returns = [](std::string text) {
        text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
        return text;
    };
    for (const std::string& file :
         {calendar(weekly()), std::string("Subject,Start Date,Start Time,End Date,End Time\r\n"
                                          "Duty,05/10/2026,09:00,05/10/2026,10:00\r\n")}) {
        const auto reading = read(with_returns(file), {}, autumn);
        const auto wanted = read(file, {}, autumn);
        REQUIRE(reading);
        REQUIRE(wanted);
        CHECK(told(*reading) == told(*wanted));
        CHECK_FALSE(reading->proposed.empty());
    }
}

TEST_CASE("letters are read as they were meant, whatever the file claims") {
    const auto title = [](const std::string& bytes) {
        const auto reading = read(bytes, Workspace{}, autumn);
        return reading && reading->proposed.size() == 1 ? reading->proposed[0].entry.title : std::string("none");
    };
    const auto file = [](const std::string& name) {
        return calendar(event("UID:1\nDTSTART:20261005T090000\nDURATION:PT1H\nSUMMARY:" + name + "\n"));
    };
    const auto wide = [](const std::string& bytes, bool low_first, const std::string& mark) {
        std::string out = mark;
        for (const char c : bytes) out += low_first ? std::string{c, '\0'} : std::string{'\0', c};
        return out;
    };
    CHECK(title("\xEF\xBB\xBF" + file("Si\xC3\xA2n")) == "Siân");
    CHECK(title(file("Si\xE2n \x96 \x93visit\x94")) == "Siân – “visit”"); // Windows-1252 in what claims to be UTF-8
    CHECK(title(wide(file("Si\xE2n"), true, "\xFF\xFE")) == "Siân");
    CHECK(title(wide(file("Si\xE2n"), false, "\xFE\xFF")) == "Siân");
    CHECK(title(wide(file("Si\xE2n"), true, "")) == "Siân");   // without its mark
    CHECK(title(file("Sia\r\n \xCC\x82n")) == "Sia\xCC\x82n"); // folded within a character's marks
    CHECK(title(file("Si\xC3\r\n \xA2n")) == "Siân");          // and within its bytes
}
