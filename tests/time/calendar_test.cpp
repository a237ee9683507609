#include "support/builders.h"
#include "time/calendar.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using build::day;

TEST_CASE("a day has its ISO text, its weekday and its ISO week") {
    struct Row {
        const char* iso;
        Weekday weekday;
        int week;
    };
    const Row rows[] = {
        {"1970-01-01", Weekday::thursday, 1}, {"2026-11-19", Weekday::thursday, 47},
        {"2026-01-01", Weekday::thursday, 1}, {"2027-01-01", Weekday::friday, 53},
        {"2024-12-30", Weekday::monday, 1},   {"2024-02-29", Weekday::thursday, 9},
        {"2021-01-03", Weekday::sunday, 53},  {"1969-12-31", Weekday::wednesday, 1},
        {"1900-01-01", Weekday::monday, 1},   {"2200-12-31", Weekday::wednesday, 1},
    };
    for (const Row& row : rows) {
        INFO(row.iso);
        CHECK(iso_text(day(row.iso)) == row.iso);
        CHECK(weekday_of(day(row.iso)) == row.weekday);
        CHECK(iso_week_of(day(row.iso)) == row.week);
    }
}

TEST_CASE("days that do not exist are refused") {
    const char* wrong[] = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2201-01-01",
                           "26-01-01",   "2026-1-1",   "2026/01/01", "2026-01-0x", "",           "2026-01-01T"};
    for (const char* text : wrong) {
        INFO(text);
        CHECK_FALSE(date_from_iso(text).ok());
    }
    CHECK_FALSE(month_from_iso("2026-13").ok());
    CHECK_FALSE(date_of(2026, -1, 1).ok());
}

TEST_CASE("every day from 1900 to 2200 comes back from its parts and its text") {
    for (Date date = day("1900-01-01"); date <= day("2200-12-31"); date = date + 1) {
        const DateParts parts = parts_of(date);
        REQUIRE(*date_of(parts.year, parts.month, parts.day) == date);
        REQUIRE(days_of(month_of(date)).contains(date));
        REQUIRE(week_of(date).contains(date));
    }
}

TEST_CASE("months follow each other across the year") {
    CHECK(next(Month{2026, 12}) == Month{2027, 1});
    CHECK(previous(Month{2027, 1}) == Month{2026, 12});
    CHECK(days_of({2024, 2}).days() == 29);
    CHECK(iso_text(Month{2026, 3}) == "2026-03");
    CHECK(*month_from_iso("2026-03") == Month{2026, 3});
}

TEST_CASE("times of day are read as people type them") {
    struct Row {
        const char* text;
        int minute;
    };
    const Row rows[] = {{"9:30", 570}, {"09:30", 570}, {"0930", 570},  {"930", 570},
                        {"9.30", 570}, {"00:00", 0},   {"23:59", 1439}};
    for (const Row& row : rows) {
        INFO(row.text);
        REQUIRE(wall_time_from(row.text).ok());
        CHECK(wall_time_from(row.text)->minute == row.minute);
    }
    for (const char* text : {"24:00", "9", "9:5", "9:60", "", ":30", "12345", "-9:30", "009:30", "9:300", "ab:cd"}) {
        INFO(text);
        CHECK_FALSE(wall_time_from(text).ok());
    }
}

TEST_CASE("dates and lengths are written in British words") {
    CHECK(long_text(day("2026-11-19")) == "Thursday 19 November 2026");
    CHECK(short_text(day("2026-11-19")) == "Thu 19 Nov");
    CHECK(day_month_year_text(day("2026-11-01")) == "1 Nov 2026");
    CHECK(text_of(Month{2026, 11}) == "November 2026");
    CHECK(duration_text({65}) == "1 h 05");
    CHECK(duration_text({50}) == "50 min");
    CHECK(duration_text({60}) == "1 h");
    CHECK(duration_text({0}) == "0 min");
    CHECK(duration_text({-65}) == "−1 h 05");
}
