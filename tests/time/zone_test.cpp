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

TEST_CASE("every zone that Windows names has its offset in winter and in summer") {
    // January and July of 2026 as the tz database of that year has them. Not here, because no rule of the table
    // says when their clocks change: Morocco and the West Bank (by the moon), Lord Howe and Chatham (by other steps).
    struct Row {
        const char* name;
        int january, july;
    };
    const Row rows[] = {
        {"Dateline Standard Time", -720, -720},
        {"UTC-11", -660, -660},
        {"Aleutian Standard Time", -600, -540},
        {"Hawaiian Standard Time", -600, -600},
        {"Marquesas Standard Time", -570, -570},
        {"Alaskan Standard Time", -540, -480},
        {"UTC-09", -540, -540},
        {"Pacific Standard Time (Mexico)", -480, -420},
        {"UTC-08", -480, -480},
        {"Pacific Standard Time", -480, -420},
        {"US Mountain Standard Time", -420, -420},
        {"Mountain Standard Time (Mexico)", -420, -420},
        {"Mountain Standard Time", -420, -360},
        {"Yukon Standard Time", -420, -420},
        {"Central America Standard Time", -360, -360},
        {"Central Standard Time", -360, -300},
        {"Easter Island Standard Time", -300, -360},
        {"Central Standard Time (Mexico)", -360, -360},
        {"Canada Central Standard Time", -360, -360},
        {"SA Pacific Standard Time", -300, -300},
        {"Eastern Standard Time (Mexico)", -300, -300},
        {"Eastern Standard Time", -300, -240},
        {"Haiti Standard Time", -300, -240},
        {"Cuba Standard Time", -300, -240},
        {"US Eastern Standard Time", -300, -240},
        {"Turks And Caicos Standard Time", -300, -240},
        {"Paraguay Standard Time", -180, -180},
        {"Atlantic Standard Time", -240, -180},
        {"Venezuela Standard Time", -240, -240},
        {"Central Brazilian Standard Time", -240, -240},
        {"SA Western Standard Time", -240, -240},
        {"Pacific SA Standard Time", -180, -240},
        {"Newfoundland Standard Time", -210, -150},
        {"Tocantins Standard Time", -180, -180},
        {"E. South America Standard Time", -180, -180},
        {"SA Eastern Standard Time", -180, -180},
        {"Argentina Standard Time", -180, -180},
        {"Greenland Standard Time", -120, -60},
        {"Montevideo Standard Time", -180, -180},
        {"Magallanes Standard Time", -180, -180},
        {"Saint Pierre Standard Time", -180, -120},
        {"Bahia Standard Time", -180, -180},
        {"UTC-02", -120, -120},
        {"Azores Standard Time", -60, 0},
        {"Cape Verde Standard Time", -60, -60},
        {"UTC", 0, 0},
        {"GMT Standard Time", 0, 60},
        {"Greenwich Standard Time", 0, 0},
        {"Sao Tome Standard Time", 0, 0},
        {"W. Europe Standard Time", 60, 120},
        {"Central Europe Standard Time", 60, 120},
        {"Romance Standard Time", 60, 120},
        {"Central European Standard Time", 60, 120},
        {"W. Central Africa Standard Time", 60, 60},
        {"Jordan Standard Time", 180, 180},
        {"GTB Standard Time", 120, 180},
        {"Middle East Standard Time", 120, 180},
        {"Egypt Standard Time", 120, 180},
        {"E. Europe Standard Time", 120, 180},
        {"Syria Standard Time", 180, 180},
        {"South Africa Standard Time", 120, 120},
        {"FLE Standard Time", 120, 180},
        {"Israel Standard Time", 120, 180},
        {"South Sudan Standard Time", 120, 120},
        {"Kaliningrad Standard Time", 120, 120},
        {"Sudan Standard Time", 120, 120},
        {"Libya Standard Time", 120, 120},
        {"Namibia Standard Time", 120, 120},
        {"Arabic Standard Time", 180, 180},
        {"Turkey Standard Time", 180, 180},
        {"Arab Standard Time", 180, 180},
        {"Belarus Standard Time", 180, 180},
        {"Russian Standard Time", 180, 180},
        {"E. Africa Standard Time", 180, 180},
        {"Iran Standard Time", 210, 210},
        {"Arabian Standard Time", 240, 240},
        {"Astrakhan Standard Time", 240, 240},
        {"Azerbaijan Standard Time", 240, 240},
        {"Russia Time Zone 3", 240, 240},
        {"Mauritius Standard Time", 240, 240},
        {"Saratov Standard Time", 240, 240},
        {"Georgian Standard Time", 240, 240},
        {"Volgograd Standard Time", 180, 180},
        {"Caucasus Standard Time", 240, 240},
        {"Afghanistan Standard Time", 270, 270},
        {"West Asia Standard Time", 300, 300},
        {"Ekaterinburg Standard Time", 300, 300},
        {"Pakistan Standard Time", 300, 300},
        {"Qyzylorda Standard Time", 300, 300},
        {"India Standard Time", 330, 330},
        {"Sri Lanka Standard Time", 330, 330},
        {"Nepal Standard Time", 345, 345},
        {"Central Asia Standard Time", 360, 360},
        {"Bangladesh Standard Time", 360, 360},
        {"Omsk Standard Time", 360, 360},
        {"Myanmar Standard Time", 390, 390},
        {"SE Asia Standard Time", 420, 420},
        {"Altai Standard Time", 420, 420},
        {"W. Mongolia Standard Time", 420, 420},
        {"North Asia Standard Time", 420, 420},
        {"N. Central Asia Standard Time", 420, 420},
        {"Tomsk Standard Time", 420, 420},
        {"China Standard Time", 480, 480},
        {"North Asia East Standard Time", 480, 480},
        {"Singapore Standard Time", 480, 480},
        {"W. Australia Standard Time", 480, 480},
        {"Taipei Standard Time", 480, 480},
        {"Ulaanbaatar Standard Time", 480, 480},
        {"Aus Central W. Standard Time", 525, 525},
        {"Transbaikal Standard Time", 540, 540},
        {"Tokyo Standard Time", 540, 540},
        {"North Korea Standard Time", 540, 540},
        {"Korea Standard Time", 540, 540},
        {"Yakutsk Standard Time", 540, 540},
        {"Cen. Australia Standard Time", 630, 570},
        {"AUS Central Standard Time", 570, 570},
        {"E. Australia Standard Time", 600, 600},
        {"AUS Eastern Standard Time", 660, 600},
        {"West Pacific Standard Time", 600, 600},
        {"Tasmania Standard Time", 660, 600},
        {"Vladivostok Standard Time", 600, 600},
        {"Bougainville Standard Time", 660, 660},
        {"Russia Time Zone 10", 660, 660},
        {"Magadan Standard Time", 660, 660},
        {"Norfolk Standard Time", 720, 660},
        {"Sakhalin Standard Time", 660, 660},
        {"Central Pacific Standard Time", 660, 660},
        {"Russia Time Zone 11", 720, 720},
        {"New Zealand Standard Time", 780, 720},
        {"UTC+12", 720, 720},
        {"Fiji Standard Time", 720, 720},
        {"UTC+13", 780, 780},
        {"Tonga Standard Time", 780, 780},
        {"Samoa Standard Time", 780, 780},
        {"Line Islands Standard Time", 840, 840},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(offset_at(zone(row.name), utc("2026-01-15", 0, 0)) == Minutes{row.january});
        CHECK(offset_at(zone(row.name), utc("2026-07-15", 0, 0)) == Minutes{row.july});
    }
}

TEST_CASE("clocks that change on unusual days do so at their minute") {
    struct Row {
        const char* name;
        Instant first; // minute of the new offset
    };
    const Row rows[] = {
        {"Easter Island Standard Time", utc("2026-04-05", 3, 0)},
        {"Easter Island Standard Time", utc("2026-09-06", 4, 0)},
        {"Easter Island Standard Time", utc("2027-04-04", 3, 0)},
        {"Easter Island Standard Time", utc("2027-09-05", 4, 0)},
        {"Pacific SA Standard Time", utc("2026-04-05", 3, 0)},
        {"Pacific SA Standard Time", utc("2026-09-06", 4, 0)},
        {"Pacific SA Standard Time", utc("2027-04-04", 3, 0)},
        {"Pacific SA Standard Time", utc("2027-09-05", 4, 0)},
        {"Cuba Standard Time", utc("2026-03-08", 5, 0)},
        {"Cuba Standard Time", utc("2026-11-01", 5, 0)},
        {"Cuba Standard Time", utc("2027-03-14", 5, 0)},
        {"Cuba Standard Time", utc("2027-11-07", 5, 0)},
        {"Middle East Standard Time", utc("2026-03-28", 22, 0)},
        {"Middle East Standard Time", utc("2026-10-24", 21, 0)},
        {"Middle East Standard Time", utc("2027-03-27", 22, 0)},
        {"Middle East Standard Time", utc("2027-10-30", 21, 0)},
        {"Egypt Standard Time", utc("2026-04-23", 22, 0)},
        {"Egypt Standard Time", utc("2026-10-29", 21, 0)},
        {"Egypt Standard Time", utc("2027-04-29", 22, 0)},
        {"Egypt Standard Time", utc("2027-10-28", 21, 0)},
        {"E. Europe Standard Time", utc("2026-03-29", 0, 0)},
        {"E. Europe Standard Time", utc("2026-10-25", 0, 0)},
        {"E. Europe Standard Time", utc("2027-03-28", 0, 0)},
        {"E. Europe Standard Time", utc("2027-10-31", 0, 0)},
        {"Israel Standard Time", utc("2026-03-27", 0, 0)},
        {"Israel Standard Time", utc("2026-10-24", 23, 0)},
        {"Israel Standard Time", utc("2027-03-26", 0, 0)},
        {"Israel Standard Time", utc("2027-10-30", 23, 0)},
        {"Greenland Standard Time", utc("2026-03-29", 1, 0)},
        {"Greenland Standard Time", utc("2026-10-25", 1, 0)},
        {"Greenland Standard Time", utc("2027-03-28", 1, 0)},
        {"Greenland Standard Time", utc("2027-10-31", 1, 0)},
        {"Azores Standard Time", utc("2026-03-29", 1, 0)},
        {"Azores Standard Time", utc("2026-10-25", 1, 0)},
        {"Azores Standard Time", utc("2027-03-28", 1, 0)},
        {"Azores Standard Time", utc("2027-10-31", 1, 0)},
        {"Tasmania Standard Time", utc("2026-04-04", 16, 0)},
        {"Tasmania Standard Time", utc("2026-10-03", 16, 0)},
        {"Tasmania Standard Time", utc("2027-04-03", 16, 0)},
        {"Tasmania Standard Time", utc("2027-10-02", 16, 0)},
    };
    for (const Row& row : rows) {
        INFO(row.name << " " << local_text(zone("UTC"), row.first));
        const Zone where = zone(row.name);
        CHECK(offset_at(where, row.first) != offset_at(where, row.first - Minutes{1}));
    }
}

TEST_CASE("a zone is found by the words that Outlook shows for it") {
    struct Row {
        const char* words;
        const char* name;
    };
    for (const Row& row : {Row{"(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"},
                           Row{"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"},
                           Row{"(GMT-05:00) Eastern Time (US & Canada)", "America/New_York"},
                           Row{"(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"}}) {
        INFO(row.words);
        const auto found = zone_described(row.words);
        REQUIRE(found);
        CHECK(found->name == row.name);
    }
    for (const char* words : {"", "London", "(UTC", "(UTC+00:00)", "(UTC+99:00) London", "(GMT +01:00)"}) {
        INFO(words);
        CHECK_FALSE(zone_described(words).ok());
    }
}
