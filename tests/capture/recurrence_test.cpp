#include "capture/recurrence.h"
#include "support/builders.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

/// The days a rule names, as "2 Sep, 3 Sep …" in ISO text joined by spaces.
std::string days(std::string_view rule, std::string_view first, std::string_view from, std::string_view after) {
    const auto read = recurrence_from(rule);
    if (!read) return read.error().detail;
    RepeatBudget budget;
    std::string out;
    const LocalTime start{build::day(first), WallTime{540}};
    for (const LocalTime& one : repeats(*read, start, build::day(from), build::day(after), budget)) {
        CHECK(one.time == WallTime{540});
        out += (out.empty() ? "" : " ") + iso_text(one.date).substr(5);
    }
    return out;
}

struct Rule {
    const char* rule;
    const char* first;
    const char* days;
};

} // namespace

TEST_CASE("repeats fall on the days the rule names") {
    const Rule rules[] = {
        {"FREQ=DAILY;COUNT=3", "2026-09-30", "09-30 10-01 10-02"},
        {"FREQ=DAILY;INTERVAL=10;COUNT=3", "2026-09-02", "09-02 09-12 09-22"},
        {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4", "2026-09-03", "09-03 09-04 09-07 09-08"},
        {"FREQ=DAILY;UNTIL=20260904T230000Z", "2026-09-02", "09-02 09-03 09-04 09-05"},
        {"FREQ=WEEKLY;COUNT=3", "2026-09-03", "09-03 09-10 09-17"},
        {"FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "2026-09-01", "09-01 09-03 09-08 09-10"},
        // RFC 5545, 3.8.5.3: where the week starts decides which weeks are left out.
        {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "08-05 08-10 08-19 08-24"},
        {"FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "08-05 08-17 08-19 08-31"},
        {"FREQ=MONTHLY;COUNT=3", "2026-08-31", "08-31 10-31 12-31"},
        {"FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-09-30", "09-30 10-31 11-30"},
        {"FREQ=MONTHLY;BYDAY=1FR;COUNT=3", "2026-09-04", "09-04 10-02 11-06"},
        {"FREQ=MONTHLY;BYDAY=-1MO;COUNT=2", "2026-09-28", "09-28 10-26"},
        {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "2026-11-13", "11-13"},
        {"FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "09-04 10-07 11-06"},
        {"FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "09-29 10-30 11-27"},
        {"FREQ=YEARLY;BYMONTH=9,11;COUNT=2", "2026-09-10", "09-10 11-10"},
        {"FREQ=YEARLY;BYDAY=1TH;BYMONTH=9,10;COUNT=2", "2026-09-03", "09-03 10-01"},
        {"FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=1", "1996-11-05", "11-05"},
    };
    for (const Rule& one : rules) {
        INFO(one.rule);
        const std::string year(one.first, 4);
        CHECK(days(one.rule, one.first, year + "-01-01", std::to_string(std::stoi(year) + 1) + "-01-01") == one.days);
    }
}

TEST_CASE("a repeat without an end is looked at only where it is asked for") {
    CHECK(days("FREQ=DAILY", "1901-01-01", "2026-10-24", "2026-10-27") == "10-24 10-25 10-26");
    CHECK(days("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "1996-01-01", "2026-10-01", "2026-11-20") == "10-05 10-26 11-16");
    CHECK(days("FREQ=YEARLY", "1996-02-29", "2024-01-01", "2029-01-01") == "02-29 02-29");
}

TEST_CASE("a rule that never comes true stops by itself") {
    RepeatBudget budget;
    const auto rule = recurrence_from("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30");
    REQUIRE(rule);
    const auto found = repeats(*rule, {build::day("2000-01-01"), WallTime{0}}, build::day("2026-01-01"),
                               build::day("2027-01-01"), budget);
    CHECK(found.empty());
    CHECK_FALSE(budget.used_up());
}

TEST_CASE("rules that are wrong or not read are refused") {
    for (const char* wrong :
         {"", "COUNT=3", "FREQ=SOMETIMES", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0", "FREQ=WEEKLY;BYDAY=XX",
          "FREQ=WEEKLY;BYDAY=0MO", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;UNTIL=soon",
          "FREQ=YEARLY;BYWEEKNO=0", "FREQ=YEARLY;BYYEARDAY=367", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYMINUTE=60",
          "FREQ=DAILY;COUNT=99999999"}) {
        INFO(wrong);
        const auto read = recurrence_from(wrong);
        REQUIRE_FALSE(read);
        CHECK(read.error().fault == Fault::bad_input);
    }
    for (const char* unread : {"FREQ=SECONDLY", "FREQ=DAILY;BYSECOND=0,30", "FREQ=MONTHLY;RSCALE=HEBREW",
                               "FREQ=MONTHLY;BYMONTHDAY=31;RSCALE=GREGORIAN;SKIP=FORWARD"}) {
        INFO(unread);
        const auto read = recurrence_from(unread);
        REQUIRE_FALSE(read);
        CHECK(read.error().fault == Fault::unsupported);
    }
}

namespace {

/// Moments of the rule as "09-02 09:00", within a year.
std::string moments(std::string_view rule, std::string_view first, int minute, std::string_view after) {
    const auto read = recurrence_from(rule);
    if (!read) return read.error().detail;
    RepeatBudget budget;
    std::string out;
    for (const LocalTime& one :
         repeats(*read, {build::day(first), WallTime{minute}}, build::day(first), build::day(after), budget)) {
        out += (out.empty() ? "" : " ") + iso_text(one.date).substr(5) + "T" + clock_text(one.time);
    }
    return out;
}

} // namespace

TEST_CASE("the examples of the standard fall on the days it gives") {
    // RFC 5545, 3.8.5.3. The window is as long as the example.
    struct Example {
        const char* rule;
        const char* first;
        const char* after;
        const char* days;
    };
    const Example examples[] = {
        {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO", "1998-01-04", "1998-02-01",
         "01-04 01-05 01-11 01-12 01-18 01-19 01-25 01-26"},
        {"FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-11-26", "09-02 09-16 09-30 10-14 10-28 11-11 11-25"},
        {"FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1998-01-01",
         "09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 10-07"},
        {"FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01", "1998-01-01",
         "09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 "
         "11-24 11-26 11-28 12-08 12-10 12-12 12-22 12-24"},
        {"FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07", "1998-06-30",
         "09-07 09-28 11-02 11-30 01-04 01-25 03-01 03-29 05-03 05-31"},
        {"FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22", "1998-06-01", "09-22 10-20 11-17 12-22 01-19 02-16"},
        {"FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1998-03-01", "09-28 10-29 11-28 12-29 01-29 02-26"},
        {"FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02", "1998-06-01",
         "09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 01-02 01-15"},
        {"FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10", "1999-12-31",
         "09-10 09-11 09-12 09-13 09-14 09-15 03-10 03-11 03-12 03-13"},
        {"FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01", "2007-01-01",
         "01-01 04-10 07-19 01-01 04-09 07-18 01-01 04-10 07-19 01-01"},
        {"FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "2000-01-01", "05-19 05-18 05-17"},
        {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "2000-01-01", "05-12 05-11 05-17"},
        {"FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1998-03-06", "03-13 03-20 03-27 03-05"},
        {"FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "2001-01-01", "02-13 03-13 11-13 08-13 10-13"},
        {"FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13", "1998-04-01",
         "09-13 10-11 11-08 12-13 01-10 02-07 03-07"},
        {"FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "2005-01-01",
         "11-05 11-07 11-02"},
        {"FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2008-01-01", "01-15 01-30 02-15 03-15 03-30"},
    };
    for (const Example& one : examples) {
        INFO(one.rule);
        CHECK(days(one.rule, one.first, one.first, one.after) == one.days);
    }
}

TEST_CASE("weeks and days are counted from either end of the year") {
    CHECK(days("FREQ=YEARLY;BYYEARDAY=-1", "2026-12-31", "2026-01-01", "2029-01-01") == "12-31 12-31 12-31");
    CHECK(days("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2025-12-29", "2025-01-01", "2028-12-31") == "12-29 01-04 01-03");
    CHECK(days("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU", "2026-01-03", "2026-01-01", "2029-01-01") ==
          "01-03 01-03 01-02 12-31");
    // Without a weekday it is that of the first.
    CHECK(days("FREQ=YEARLY;BYWEEKNO=10", "2026-03-04", "2026-01-01", "2029-01-01") == "03-04 03-10 03-08");
}

TEST_CASE("several times a day come in order, and count each") {
    CHECK(moments("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30;COUNT=5", "2026-09-02", 540, "2026-10-01") ==
          "09-02T09:00 09-02T09:30 09-02T17:00 09-02T17:30 09-03T09:00");
    CHECK(moments("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "1997-09-02", 540, "1997-09-03") ==
          "09-02T09:00 09-02T12:00 09-02T15:00 09-02T18:00 09-02T21:00");
    CHECK(moments("FREQ=MINUTELY;INTERVAL=15;COUNT=6", "1997-09-02", 540, "1997-09-03") ==
          "09-02T09:00 09-02T09:15 09-02T09:30 09-02T09:45 09-02T10:00 09-02T10:15");
    CHECK(moments("FREQ=MINUTELY;INTERVAL=90;COUNT=4", "1997-09-02", 540, "1997-09-03") ==
          "09-02T09:00 09-02T10:30 09-02T12:00 09-02T13:30");
    CHECK(moments("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10", "1997-09-02", 540, "1997-09-03") ==
          "09-02T09:00 09-02T09:20 09-02T09:40 09-02T10:00 09-02T10:20 09-02T10:40");
    CHECK(moments("FREQ=HOURLY;BYDAY=MO;BYHOUR=9;BYMINUTE=5,35", "2026-09-07", 545, "2026-09-15") ==
          "09-07T09:05 09-07T09:35 09-14T09:05 09-14T09:35");
    CHECK(moments("FREQ=DAILY;BYHOUR=9,12,15;BYSETPOS=-1;BYSECOND=0", "2026-09-02", 900, "2026-09-05") ==
          "09-02T15:00 09-03T15:00 09-04T15:00");
}

TEST_CASE("what a rule names in a window is the window of what it names in a longer time") {
    const char* rules[] = {
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;BYMONTH=1,3,10",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU",
        "FREQ=MONTHLY;BYDAY=2TU,-1FR",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,-2",
        "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=TH",
        "FREQ=YEARLY;INTERVAL=2;BYYEARDAY=-1,60",
        "FREQ=HOURLY;INTERVAL=7",
        "FREQ=MINUTELY;INTERVAL=1441",
        "FREQ=DAILY;BYHOUR=8,20;BYSETPOS=2",
        "FREQ=WEEKLY;COUNT=90",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=40",
    };
    const LocalTime first{build::day("2023-01-30"), WallTime{555}};
    const Date from = build::day("2023-01-01"), after = build::day("2027-01-01");
    for (const char* text : rules) {
        INFO(text);
        const auto rule = recurrence_from(text);
        REQUIRE(rule);
        RepeatBudget budget;
        const auto all = repeats(*rule, first, from, after, budget);
        REQUIRE_FALSE(all.empty());
        CHECK(std::is_sorted(all.begin(), all.end()));
        for (const int begin : {0, 29, 30, 360, 700, 1100}) {
            for (const int length : {1, 7, 33, 200}) {
                const Date start = from + begin, end = start + length;
                std::vector<LocalTime> wanted;
                for (const LocalTime& one : all) {
                    if (start <= one.date && one.date < end) wanted.push_back(one);
                }
                CHECK(repeats(*rule, first, start, end, budget) == wanted);
            }
        }
    }
}
