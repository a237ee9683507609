#include "support/builders.h"
#include "time/zone.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using build::day;

namespace {

Zone zone(std::string_view name) {
    const auto found = zone_named(name);
    REQUIRE(found.ok());
    return *found;
}

std::string local_text(const Zone& where, Instant instant) {
    return iso_text(date_at(where, instant)) + " " + clock_text(wall_time_at(where, instant));
}

Instant utc(std::string_view iso_date, int hour, int minute) {
    return {std::int64_t{day(iso_date).days} * 1440 + hour * 60 + minute};
}

} // namespace

TEST_CASE("the days the clocks change have 23 and 25 hours") {
    const Zone london;
    CHECK(length_of_day(london, day("2026-03-29")) == Minutes{1380});
    CHECK(length_of_day(london, day("2026-10-25")) == Minutes{1500});
    CHECK(length_of_day(london, day("2027-03-28")) == Minutes{1380});
    CHECK(length_of_day(london, day("2027-10-31")) == Minutes{1500});
    CHECK(length_of_day(london, day("2026-11-19")) == Minutes{1440});
    CHECK(length_of_day(zone("UTC"), day("2026-03-29")) == Minutes{1440});
}

TEST_CASE("a year has its minutes, whatever the clocks do") {
    for (const char* name : {"Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "UTC"}) {
        INFO(name);
        const Zone where = zone(name);
        Minutes sum;
        for (Date date = day("2026-01-01"); date < day("2027-01-01"); date = date + 1) {
            const Interval whole_day = interval_of_day(where, date);
            CHECK(*whole_day.end - whole_day.start == length_of_day(where, date));
            sum += length_of_day(where, date);
        }
        CHECK(sum == Minutes{365 * 1440});
    }
}

TEST_CASE("clocks change at the moment each zone changes them") {
    struct Row {
        const char* zone;
        Instant before;
        const char* shown;
        const char* next_minute;
    };
    const Row rows[] = {
        {"Europe/London", utc("2026-03-29", 0, 59), "2026-03-29 00:59", "2026-03-29 02:00"},
        {"Europe/London", utc("2026-10-25", 0, 59), "2026-10-25 01:59", "2026-10-25 01:00"},
        {"Europe/Berlin", utc("2026-03-29", 0, 59), "2026-03-29 01:59", "2026-03-29 03:00"},
        {"America/New_York", utc("2026-03-08", 6, 59), "2026-03-08 01:59", "2026-03-08 03:00"},
        {"America/New_York", utc("2026-11-01", 5, 59), "2026-11-01 01:59", "2026-11-01 01:00"},
        {"Australia/Sydney", utc("2026-04-04", 15, 59), "2026-04-05 02:59", "2026-04-05 02:00"},
        {"Australia/Sydney", utc("2026-10-03", 15, 59), "2026-10-04 01:59", "2026-10-04 03:00"},
        {"Asia/Kolkata", utc("2026-03-29", 0, 59), "2026-03-29 06:29", "2026-03-29 06:30"},
    };
    for (const Row& row : rows) {
        INFO(row.zone << " " << row.shown);
        CHECK(local_text(zone(row.zone), row.before) == row.shown);
        CHECK(local_text(zone(row.zone), row.before + Minutes{1}) == row.next_minute);
    }
}

TEST_CASE("a time that comes twice is the first; a skipped time is the moment it would have been") {
    const Zone london;
    CHECK(instant_of(london, day("2026-10-25"), {90}) == utc("2026-10-25", 0, 30));
    CHECK(instant_of(london, day("2026-03-29"), {90}) == utc("2026-03-29", 1, 30));
    CHECK(wall_time_at(london, utc("2026-03-29", 1, 30)) == WallTime{150});
}

TEST_CASE("every moment reads back from the wall clock, but for the hour that comes twice") {
    for (const char* name : {"Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata"}) {
        INFO(name);
        const Zone where = zone(name);
        int repeated = 0;
        for (Instant instant = utc("2026-01-01", 0, 0); instant < utc("2027-01-01", 0, 0);
             instant = instant + Minutes{7}) {
            const Instant back = instant_of(where, date_at(where, instant), wall_time_at(where, instant));
            if (back == instant) continue;
            REQUIRE(back == instant - Minutes{60});
            ++repeated;
        }
        CHECK(repeated <= 9);
    }
}

TEST_CASE("zones are known by their IANA and their Windows names") {
    CHECK(zone("GMT Standard Time") == Zone{});
    CHECK(zone("Romance Standard Time").name == "Europe/Paris");
    CHECK(zone("Eastern Standard Time").name == "America/New_York");
    CHECK_FALSE(zone_named("Mars/Olympus").ok());
    CHECK_FALSE(zone_named("").ok());
}

TEST_CASE("a week of days becomes one stretch from midnight to midnight") {
    const Interval week = interval_of(Zone{}, week_of(day("2026-10-25")));
    CHECK(*week.end - week.start == Minutes{7 * 1440 + 60});
}
