#include "capture/recurrence.h"
#include "support/builders.h"
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
    for (const char* wrong : {"", "COUNT=3", "FREQ=SOMETIMES", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0",
                              "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=0MO", "FREQ=MONTHLY;BYMONTHDAY=32",
                              "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;UNTIL=soon", "FREQ=DAILY;COUNT=99999999"}) {
        INFO(wrong);
        const auto read = recurrence_from(wrong);
        REQUIRE_FALSE(read);
        CHECK(read.error().fault == Fault::bad_input);
    }
    for (const char* unread : {"FREQ=HOURLY", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=DAILY;BYHOUR=9,17"}) {
        INFO(unread);
        const auto read = recurrence_from(unread);
        REQUIRE_FALSE(read);
        CHECK(read.error().fault == Fault::unsupported);
    }
}
