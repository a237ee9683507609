#include "capture/calendar_texts.h"
#include <nlohmann/json.hpp>

using namespace fourfifths;

namespace {

// As Outlook writes it.
constexpr std::string_view outlook_zone = "BEGIN:VTIMEZONE\nTZID:GMT Standard Time\n"
                                          "BEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\n"
                                          "TZOFFSETTO:+0000\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\n"
                                          "END:STANDARD\n"
                                          "BEGIN:DAYLIGHT\nDTSTART:16010101T010000\nTZOFFSETFROM:+0000\n"
                                          "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\n"
                                          "END:DAYLIGHT\nEND:VTIMEZONE\n";

} // namespace

TEST_CASE("every well-formed public calendar is read, every other one is refused with its line") {
    const auto manifest = nlohmann::json::parse(fixture("manifest.json"));
    REQUIRE(manifest.size() == 44);
    int well_formed = 0;
    for (const auto& one : manifest) {
        const std::string name = one["file"];
        INFO(name);
        const auto reading = read(fixture(name), Workspace{}, range("1995-01-01", "2030-01-01"), true);
        const bool good = one["starts_with_vcalendar"] && one["begin_end_balanced"] && one["bytes"] != 0;
        CHECK(reading.ok() == good);
        if (good && reading) {
            ++well_formed;
            CHECK(reading->events == one["events"]);
        }
        if (!good && !reading) {
            CHECK(reading.error().fault == Fault::bad_input);
            CHECK(reading.error().detail.starts_with("line "));
        }
    }
    CHECK(well_formed == 35);
}

TEST_CASE("a week across the October clock change is right to the minute") {
    const std::string lines =
        std::string(outlook_zone) +
        event("UID:1\nDTSTART;TZID=GMT Standard Time:20261022T093000\nDTEND;TZID=GMT Standard Time:20261022T101500\n"
              "RRULE:FREQ=DAILY;COUNT=6\nSUMMARY:Home visit Amira\n") +
        event("UID:2\nDTSTART:20261025T003000Z\nDTEND:20261025T013000Z\nSUMMARY:Night duty\n") +
        event("UID:3\nDTSTART;TZID=Europe/London:20261026T140000\nDURATION:PT1H30M\nSUMMARY:Core group\n") +
        event("UID:4\nDTSTART:20261027T160000\nDTEND:20261027T163000\nSUMMARY:Phone call\n");
    const DateRange week = range("2026-10-22", "2026-10-29");
    const auto reading = read(calendar(lines), Workspace{}, week);
    REQUIRE(reading);
    CHECK(told(*reading) == "Thu 22 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Fri 23 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Sat 24 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Sun 25 Oct 01:30-01:30 O1 Night duty\n"
                            "Sun 25 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Mon 26 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Mon 26 Oct 14:00-15:30 P2 Core group\n"
                            "Tue 27 Oct 09:30-10:15 D1 Home visit Amira\n"
                            "Tue 27 Oct 16:00-16:30 D3 Phone call\n");
    const Entry& first = reading->proposed.front().entry;
    const Entry& last = reading->proposed[7].entry;
    CHECK((last.time.start - first.time.start) == Minutes{5 * 1440 + 60}); // one hour came twice
    CHECK((*reading->proposed[3].entry.time.end - reading->proposed[3].entry.time.start) == Minutes{60});
}

TEST_CASE("the same file dropped twice proposes nothing new") {
    const std::string file = calendar(event("UID:1\nDTSTART:20261022T093000\nDTEND:20261022T101500\n"
                                            "RRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Supervision\n") +
                                      event("DTSTART;VALUE=DATE:20261023\nSUMMARY:Away day\n"));
    Workspace workspace;
    const DateRange days = range("2026-10-01", "2026-12-01");
    const auto first = read(file, workspace, days);
    REQUIRE(first);
    REQUIRE(first->proposed.size() == 4);
    std::uint64_t id = 1;
    for (const ProposedEntry& one : first->proposed) {
        CHECK_FALSE(one.known);
        Entry entry = one.entry;
        entry.id = {id++};
        workspace.put(entry);
    }
    const auto again = read(file, workspace, days);
    REQUIRE(again);
    for (const ProposedEntry& one : again->proposed) CHECK(one.known);
    CHECK(again->proposed.size() == 4);
}

TEST_CASE("changed, left-out, extra and cancelled occurrences are applied") {
    CHECK(told(event("UID:1\nDTSTART:20261005T090000\nDTEND:20261005T100000\nRRULE:FREQ=WEEKLY;UNTIL=20261102T090000Z\n"
                     "EXDATE:20261012T090000\nRDATE:20261014T090000\nSUMMARY:Team meeting\n") +
                   event("UID:1\nRECURRENCE-ID:20261019T090000\nDTSTART:20261020T110000\nDTEND:20261020T113000\n"
                         "SUMMARY:Team meeting moved\n") +
                   event("UID:1\nRECURRENCE-ID:20261026T090000\nDTSTART:20261026T090000\nDTEND:20261026T100000\n"
                         "STATUS:CANCELLED\nSUMMARY:Team meeting\n"),
               range("2026-10-01", "2026-12-01")) == "Mon 5 Oct 09:00-10:00 M1 Team meeting\n"
                                                     "Wed 14 Oct 09:00-10:00 M1 Team meeting\n"
                                                     "Tue 20 Oct 11:00-11:30 M1 Team meeting moved\n"
                                                     "Mon 2 Nov 09:00-10:00 M1 Team meeting\n");
}

TEST_CASE("an exception that names only a day leaves out what falls on it") {
    const auto reading = read(fixture("ical.js--rdate_exdate.ics"), Workspace{}, range("2024-06-01", "2024-07-01"));
    REQUIRE(reading);
    CHECK(told(*reading) == "Sun 9 Jun 04:00-04:00 O1 \nMon 10 Jun 04:00-04:00 O1 \nWed 12 Jun 04:00-04:00 O1 \n");
}

TEST_CASE("private and cancelled events are left out and counted") {
    const std::string file =
        calendar(event("UID:1\nDTSTART:20261005T090000\nDTEND:20261005T100000\nCLASS:PRIVATE\nSUMMARY:Dentist\n") +
                 event("UID:2\nDTSTART:20261005T110000\nDTEND:20261005T120000\nSTATUS:CANCELLED\nSUMMARY:Visit\n") +
                 event("UID:3\nDTSTART:20261105T110000\nDTEND:20261105T120000\nSUMMARY:Visit\n"));
    const auto reading = read(file, Workspace{}, range("2026-10-01", "2026-11-01"));
    REQUIRE(reading);
    CHECK(reading->proposed.empty());
    CHECK(reading->private_skipped == 1);
    CHECK(reading->cancelled_skipped == 1);
    CHECK(reading->outside_range == 1);
    const auto all = read(file, Workspace{}, range("2026-10-01", "2026-11-01"), true);
    REQUIRE(all);
    REQUIRE(all->proposed.size() == 1);
    CHECK(all->proposed[0].was_private);
}

TEST_CASE("bodies, attendees and places are not kept") {
    const auto reading = read(calendar(event("UID:1\nDTSTART:20261005T090000\nDTEND:20261005T100000\nSUMMARY:Visit\n"
                                             "DESCRIPTION:secretword\nLOCATION:secretword\n"
                                             "ATTENDEE;CN=secretword:mailto:secretword@example.org\n")),
                              Workspace{}, range("2026-10-01", "2026-11-01"));
    REQUIRE(reading);
    REQUIRE(reading->proposed.size() == 1);
    const Entry& entry = reading->proposed[0].entry;
    for (const std::string& text : {entry.title, entry.calendar_key, entry.process}) {
        CHECK(text.find("secretword") == std::string::npos);
    }
    CHECK(entry.passages.empty());
    CHECK(entry.others.empty());
}

TEST_CASE("all-day events are proposed at contracted hours, several days as working days") {
    CHECK(told(event("UID:1\nDTSTART;VALUE=DATE:20261009\nDTEND;VALUE=DATE:20261013\nSUMMARY:Annual leave\n"),
               range("2026-10-01", "2026-11-01")) == "Fri 9 Oct 09:00-17:00 X0 Annual leave (all day)\n"
                                                     "Mon 12 Oct 09:00-17:00 X0 Annual leave (all day)\n");
}

TEST_CASE("folded lines, quoted parameters and escapes are read as they are meant") {
    CHECK(told(event("UID:1\nDTSTART;X-NOTE=\"a:b;c\":20261005T090000\nDTEND\n :20261005T100000\n"
                     "SUMMARY:Home visit\\, Amira\\; with \n  mum\n"),
               range("2026-10-01", "2026-11-01")) == "Mon 5 Oct 09:00-10:00 D1 Home visit, Amira; with mum\n");
    const auto bom = read("\xEF\xBB\xBF" + calendar(""), Workspace{}, range("2026-10-01", "2026-11-01"));
    CHECK(bom.ok());
}

TEST_CASE("a file's own time zone goes before a known one of that name") {
    CHECK(told("BEGIN:VTIMEZONE\nTZID:Europe/London\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\n"
               "TZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE\n" +
                   event("UID:1\nDTSTART;TZID=Europe/London:20261102T120000\nDURATION:PT1H\nSUMMARY:Visit\n"),
               range("2026-11-01", "2026-12-01")) == "Mon 2 Nov 09:00-10:00 D1 Visit\n");
}

TEST_CASE("a time zone nobody knows is read as local time and said") {
    const auto reading = read(calendar(event("UID:1\nDTSTART;TZID=\"(GMT +01:00)\":20261102T120000\nDURATION:PT1H\n")),
                              Workspace{}, range("2026-11-01", "2026-12-01"));
    REQUIRE(reading);
    CHECK(told(*reading) == "Mon 2 Nov 12:00-13:00 O1 \n");
    REQUIRE(reading->not_read.size() == 1);
    CHECK(reading->not_read[0] == "Line 5: this time zone is not known; its times are read as local time.");
}

TEST_CASE("a title taken before is proposed with the kind it was given") {
    Entry before = build::entry(1, "2026-10-05 09:00", 60, Kind::p1, "Zebra catch-up");
    before.calendar_key = "other/1";
    const Workspace workspace = build::workspace({before});
    CHECK(told(event("UID:1\nDTSTART:20261012T090000\nDTEND:20261012T100000\nSUMMARY:zebra catch-up\n"),
               range("2026-10-01", "2026-11-01"), workspace) == "Mon 12 Oct 09:00-10:00 P1 zebra catch-up\n");
}

TEST_CASE("a repeat without an end is proposed within the range only") {
    const auto reading = read(calendar(event("UID:1\nDTSTART:20000103T090000\nDTEND:20000103T093000\nRRULE:FREQ=DAILY\n"
                                             "SUMMARY:Huddle\n")),
                              Workspace{}, range("2026-10-05", "2026-10-10"));
    REQUIRE(reading);
    CHECK(reading->proposed.size() == 5);
}

TEST_CASE("what is no calendar or only part of one is refused with the line and the reason") {
    struct Case {
        std::string bytes;
        const char* why;
    };
    const std::string whole = calendar(event("UID:1\nDTSTART:20261005T090000\n"));
    const Case cases[] = {
        {"", "line 1: the file is empty"},
        {"PK\x03\x04", "line 1: this is not a calendar file: it does not begin with BEGIN:VCALENDAR, and has no "
                       "headings of an Outlook calendar"},
        {"<html></html>", "line 1: this is not a calendar file: it does not begin with BEGIN:VCALENDAR, and has no "
                          "headings of an Outlook calendar"},
        {"BEGIN:VEVENT\nEND:VEVENT\n", "line 1: this is not a calendar file: it does not begin with BEGIN:VCALENDAR"},
        {whole.substr(0, 60), "line 3: what begins here has no end: the file is cut off"},
        {"BEGIN:VCALENDAR\nEND:VEVENT\n", "line 2: this END does not belong to the BEGIN of line 1"},
        {"BEGIN:VCALENDAR\nEND:VCALENDAR\nHello:there\n", "line 3: there is text outside the calendar"},
    };
    for (const Case& one : cases) {
        INFO(one.why);
        const auto reading = read(one.bytes, Workspace{}, range("2026-10-01", "2026-11-01"));
        REQUIRE_FALSE(reading);
        CHECK(reading.error().detail == one.why);
    }
}

TEST_CASE("no beginning of a calendar is taken for a whole one") {
    const std::string whole = fixture("ical.js--recur_instances.ics");
    const std::size_t last_line = whole.rfind("END:VCALENDAR") + 13;
    for (std::size_t length = 0; length < last_line; length += 37) {
        INFO(length);
        CHECK_FALSE(read(whole.substr(0, length), Workspace{}, range("2012-01-01", "2014-01-01")).ok());
    }
}
