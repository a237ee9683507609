// Names and rules as they stand in the IANA tz database and in CLDR's windowsZones; current rules only.
#include "time/zone.h"
#include <array>

namespace fourfifths {
namespace {

constexpr ClockChange europe_starts{3, 5, Weekday::sunday, {60}, true};
constexpr ClockChange europe_ends{10, 5, Weekday::sunday, {60}, true};
constexpr ClockChange america_starts{3, 2, Weekday::sunday, {120}, false};
constexpr ClockChange america_ends{11, 1, Weekday::sunday, {120}, false};
constexpr ClockChange australia_starts{10, 1, Weekday::sunday, {120}, false};
constexpr ClockChange australia_ends{4, 1, Weekday::sunday, {180}, false};
constexpr ClockChange new_zealand_starts{9, 5, Weekday::sunday, {120}, false};

constexpr Zone europe(std::string_view name, int hours) {
    return {name, {hours * 60}, {hours * 60 + 60}, europe_starts, europe_ends};
}
constexpr Zone america(std::string_view name, int minutes) {
    return {name, {minutes}, {minutes + 60}, america_starts, america_ends};
}
constexpr Zone australia(std::string_view name, int minutes) {
    return {name, {minutes}, {minutes + 60}, australia_starts, australia_ends};
}
constexpr Zone unchanging(std::string_view name, int minutes) { return {name, {minutes}, {minutes}, {}, {}}; }

constexpr std::array zones = {
    europe("Europe/London", 0),
    europe("Europe/Dublin", 0),
    europe("Europe/Belfast", 0),
    europe("Europe/Jersey", 0),
    europe("Europe/Guernsey", 0),
    europe("Europe/Isle_of_Man", 0),
    europe("Europe/Lisbon", 0),
    europe("Europe/Paris", 1),
    europe("Europe/Berlin", 1),
    europe("Europe/Madrid", 1),
    europe("Europe/Rome", 1),
    europe("Europe/Amsterdam", 1),
    europe("Europe/Brussels", 1),
    europe("Europe/Vienna", 1),
    europe("Europe/Zurich", 1),
    europe("Europe/Copenhagen", 1),
    europe("Europe/Stockholm", 1),
    europe("Europe/Oslo", 1),
    europe("Europe/Warsaw", 1),
    europe("Europe/Prague", 1),
    europe("Europe/Budapest", 1),
    europe("Europe/Belgrade", 1),
    europe("Europe/Gibraltar", 1),
    europe("Europe/Malta", 1),
    europe("Europe/Athens", 2),
    europe("Europe/Bucharest", 2),
    europe("Europe/Sofia", 2),
    europe("Europe/Helsinki", 2),
    europe("Europe/Kiev", 2),
    europe("Europe/Kyiv", 2),
    unchanging("Europe/Istanbul", 180),
    unchanging("Europe/Moscow", 180),
    unchanging("Atlantic/Reykjavik", 0),
    america("America/New_York", -300),
    america("America/Toronto", -300),
    america("America/Chicago", -360),
    america("America/Denver", -420),
    america("America/Los_Angeles", -480),
    america("America/Halifax", -240),
    america("America/St_Johns", -210),
    unchanging("America/Phoenix", -420),
    unchanging("America/Jamaica", -300),
    unchanging("America/Sao_Paulo", -180),
    unchanging("Africa/Lagos", 60),
    unchanging("Africa/Accra", 0),
    unchanging("Africa/Nairobi", 180),
    unchanging("Africa/Johannesburg", 120),
    unchanging("Asia/Dubai", 240),
    unchanging("Asia/Karachi", 300),
    unchanging("Asia/Kolkata", 330),
    unchanging("Asia/Calcutta", 330),
    unchanging("Asia/Dhaka", 360),
    unchanging("Asia/Hong_Kong", 480),
    unchanging("Asia/Shanghai", 480),
    unchanging("Asia/Singapore", 480),
    unchanging("Asia/Manila", 480),
    unchanging("Asia/Tokyo", 540),
    unchanging("Australia/Perth", 480),
    unchanging("Australia/Brisbane", 600),
    australia("Australia/Sydney", 600),
    australia("Australia/Melbourne", 600),
    australia("Australia/Adelaide", 570),
    Zone{"Pacific/Auckland", {720}, {780}, new_zealand_starts, australia_ends},
    unchanging("UTC", 0),
};

struct OtherName {
    std::string_view name;
    std::string_view iana;
};

constexpr std::array other_names = {
    OtherName{"GMT Standard Time", "Europe/London"},
    OtherName{"GMT", "UTC"},
    OtherName{"Z", "UTC"},
    OtherName{"Etc/UTC", "UTC"},
    OtherName{"Etc/GMT", "UTC"},
    OtherName{"GB", "Europe/London"},
    OtherName{"Greenwich Standard Time", "Atlantic/Reykjavik"},
    OtherName{"Coordinated Universal Time", "UTC"},
    OtherName{"W. Europe Standard Time", "Europe/Berlin"},
    OtherName{"Romance Standard Time", "Europe/Paris"},
    OtherName{"Central Europe Standard Time", "Europe/Budapest"},
    OtherName{"Central European Standard Time", "Europe/Warsaw"},
    OtherName{"GTB Standard Time", "Europe/Bucharest"},
    OtherName{"FLE Standard Time", "Europe/Kyiv"},
    OtherName{"Turkey Standard Time", "Europe/Istanbul"},
    OtherName{"Russian Standard Time", "Europe/Moscow"},
    OtherName{"Eastern Standard Time", "America/New_York"},
    OtherName{"Central Standard Time", "America/Chicago"},
    OtherName{"Mountain Standard Time", "America/Denver"},
    OtherName{"Pacific Standard Time", "America/Los_Angeles"},
    OtherName{"Atlantic Standard Time", "America/Halifax"},
    OtherName{"Newfoundland Standard Time", "America/St_Johns"},
    OtherName{"US/Eastern", "America/New_York"},
    OtherName{"US/Central", "America/Chicago"},
    OtherName{"US/Mountain", "America/Denver"},
    OtherName{"US/Pacific", "America/Los_Angeles"},
    OtherName{"US Mountain Standard Time", "America/Phoenix"},
    OtherName{"W. Central Africa Standard Time", "Africa/Lagos"},
    OtherName{"E. Africa Standard Time", "Africa/Nairobi"},
    OtherName{"South Africa Standard Time", "Africa/Johannesburg"},
    OtherName{"Arabian Standard Time", "Asia/Dubai"},
    OtherName{"Pakistan Standard Time", "Asia/Karachi"},
    OtherName{"India Standard Time", "Asia/Kolkata"},
    OtherName{"Bangladesh Standard Time", "Asia/Dhaka"},
    OtherName{"China Standard Time", "Asia/Shanghai"},
    OtherName{"Singapore Standard Time", "Asia/Singapore"},
    OtherName{"Tokyo Standard Time", "Asia/Tokyo"},
    OtherName{"W. Australia Standard Time", "Australia/Perth"},
    OtherName{"E. Australia Standard Time", "Australia/Brisbane"},
    OtherName{"AUS Eastern Standard Time", "Australia/Sydney"},
    OtherName{"Cen. Australia Standard Time", "Australia/Adelaide"},
    OtherName{"New Zealand Standard Time", "Pacific/Auckland"},
};

/// What Windows has beside them; the letter says by which rule clocks change.
struct WindowsZone {
    std::string_view name;
    std::int16_t standard;
    char rule;
};

constexpr WindowsZone windows_zones[] = {
    {"Dateline Standard Time", -720, 'u'},
    {"UTC-11", -660, 'u'},
    {"Aleutian Standard Time", -600, 'a'},
    {"Hawaiian Standard Time", -600, 'u'},
    {"Marquesas Standard Time", -570, 'u'},
    {"Alaskan Standard Time", -540, 'a'},
    {"UTC-09", -540, 'u'},
    {"Pacific Standard Time (Mexico)", -480, 'a'},
    {"UTC-08", -480, 'u'},
    {"Mountain Standard Time (Mexico)", -420, 'u'},
    {"Yukon Standard Time", -420, 'u'},
    {"Central America Standard Time", -360, 'u'},
    {"Easter Island Standard Time", -360, 'c'},
    {"Central Standard Time (Mexico)", -360, 'u'},
    {"Canada Central Standard Time", -360, 'u'},
    {"SA Pacific Standard Time", -300, 'u'},
    {"Eastern Standard Time (Mexico)", -300, 'u'},
    {"Haiti Standard Time", -300, 'a'},
    {"Cuba Standard Time", -300, 'h'},
    {"US Eastern Standard Time", -300, 'a'},
    {"Turks And Caicos Standard Time", -300, 'a'},
    {"Paraguay Standard Time", -180, 'u'},
    {"Venezuela Standard Time", -240, 'u'},
    {"Central Brazilian Standard Time", -240, 'u'},
    {"SA Western Standard Time", -240, 'u'},
    {"Pacific SA Standard Time", -240, 'c'},
    {"Tocantins Standard Time", -180, 'u'},
    {"E. South America Standard Time", -180, 'u'},
    {"SA Eastern Standard Time", -180, 'u'},
    {"Argentina Standard Time", -180, 'u'},
    {"Greenland Standard Time", -120, 'e'},
    {"Montevideo Standard Time", -180, 'u'},
    {"Magallanes Standard Time", -180, 'u'},
    {"Saint Pierre Standard Time", -180, 'a'},
    {"Bahia Standard Time", -180, 'u'},
    {"UTC-02", -120, 'u'},
    {"Azores Standard Time", -60, 'e'},
    {"Cape Verde Standard Time", -60, 'u'},
    {"Sao Tome Standard Time", 0, 'u'},
    {"Jordan Standard Time", 180, 'u'},
    {"Middle East Standard Time", 120, 'l'},
    {"Egypt Standard Time", 120, 'p'},
    {"E. Europe Standard Time", 120, 'm'},
    {"Syria Standard Time", 180, 'u'},
    {"Israel Standard Time", 120, 'i'},
    {"South Sudan Standard Time", 120, 'u'},
    {"Kaliningrad Standard Time", 120, 'u'},
    {"Sudan Standard Time", 120, 'u'},
    {"Libya Standard Time", 120, 'u'},
    {"Namibia Standard Time", 120, 'u'},
    {"Arabic Standard Time", 180, 'u'},
    {"Arab Standard Time", 180, 'u'},
    {"Belarus Standard Time", 180, 'u'},
    {"Iran Standard Time", 210, 'u'},
    {"Astrakhan Standard Time", 240, 'u'},
    {"Azerbaijan Standard Time", 240, 'u'},
    {"Russia Time Zone 3", 240, 'u'},
    {"Mauritius Standard Time", 240, 'u'},
    {"Saratov Standard Time", 240, 'u'},
    {"Georgian Standard Time", 240, 'u'},
    {"Volgograd Standard Time", 180, 'u'},
    {"Caucasus Standard Time", 240, 'u'},
    {"Afghanistan Standard Time", 270, 'u'},
    {"West Asia Standard Time", 300, 'u'},
    {"Ekaterinburg Standard Time", 300, 'u'},
    {"Qyzylorda Standard Time", 300, 'u'},
    {"Sri Lanka Standard Time", 330, 'u'},
    {"Nepal Standard Time", 345, 'u'},
    {"Central Asia Standard Time", 360, 'u'},
    {"Omsk Standard Time", 360, 'u'},
    {"Myanmar Standard Time", 390, 'u'},
    {"SE Asia Standard Time", 420, 'u'},
    {"Altai Standard Time", 420, 'u'},
    {"W. Mongolia Standard Time", 420, 'u'},
    {"North Asia Standard Time", 420, 'u'},
    {"N. Central Asia Standard Time", 420, 'u'},
    {"Tomsk Standard Time", 420, 'u'},
    {"North Asia East Standard Time", 480, 'u'},
    {"Taipei Standard Time", 480, 'u'},
    {"Ulaanbaatar Standard Time", 480, 'u'},
    {"Aus Central W. Standard Time", 525, 'u'},
    {"Transbaikal Standard Time", 540, 'u'},
    {"North Korea Standard Time", 540, 'u'},
    {"Korea Standard Time", 540, 'u'},
    {"Yakutsk Standard Time", 540, 'u'},
    {"AUS Central Standard Time", 570, 'u'},
    {"West Pacific Standard Time", 600, 'u'},
    {"Tasmania Standard Time", 600, 's'},
    {"Vladivostok Standard Time", 600, 'u'},
    {"Bougainville Standard Time", 660, 'u'},
    {"Russia Time Zone 10", 660, 'u'},
    {"Magadan Standard Time", 660, 'u'},
    {"Norfolk Standard Time", 660, 's'},
    {"Sakhalin Standard Time", 660, 'u'},
    {"Central Pacific Standard Time", 660, 'u'},
    {"Russia Time Zone 11", 720, 'u'},
    {"UTC+12", 720, 'u'},
    {"Fiji Standard Time", 720, 'u'},
    {"UTC+13", 780, 'u'},
    {"Tonga Standard Time", 780, 'u'},
    {"Samoa Standard Time", 780, 'u'},
    {"Line Islands Standard Time", 840, 'u'},
};

/// Of a letter that has none, clocks never change.
struct ClockRule {
    char letter;
    ClockChange starts, ends;
};

constexpr Weekday sunday = Weekday::sunday;
// Moments beyond a day count from the weekday's midnight: Israel's clocks change on the Friday before the last Sunday,
// Chile's on the Sunday after the first Saturday.
constexpr ClockRule clock_rules[] = {
    {'e', europe_starts, europe_ends},
    {'a', america_starts, america_ends},
    {'s', australia_starts, australia_ends},
    {'c', {9, 1, Weekday::saturday, {1680}, true}, {4, 1, Weekday::saturday, {1620}, true}},
    {'h', {3, 2, sunday, {0}, false}, {11, 1, sunday, {60}, false}},
    {'l', {3, 5, sunday, {0}, false}, {10, 5, sunday, {0}, false}},
    {'p', {4, 5, Weekday::friday, {0}, false}, {10, 5, Weekday::thursday, {1440}, false}},
    {'m', {3, 5, sunday, {120}, false}, {10, 5, sunday, {180}, false}},
    {'i', {3, 5, sunday, {120 - 2 * 1440}, false}, {10, 5, sunday, {120}, false}},
};

const Zone* in_table(std::string_view name) {
    for (const Zone& zone : zones) {
        if (zone.name == name) return &zone;
    }
    return nullptr;
}

} // namespace

Result<Zone> zone_named(std::string_view name) {
    if (const Zone* zone = in_table(name)) return *zone;
    for (const OtherName& other : other_names) {
        if (other.name != name) continue;
        if (const Zone* zone = in_table(other.iana)) return *zone;
    }
    for (const WindowsZone& one : windows_zones) {
        if (one.name != name) continue;
        for (const ClockRule& rule : clock_rules) {
            if (rule.letter == one.rule)
                return Zone{one.name, {one.standard}, {one.standard + 60}, rule.starts, rule.ends};
        }
        return Zone{one.name, {one.standard}, {one.standard}, {}, {}};
    }
    return {Fault::not_found, "no such time zone in the table"};
}

Result<Zone> zone_described(std::string_view words) {
    const Error unknown{Fault::not_found, "no description of a known time zone"};
    const std::size_t end = words.find(')');
    if ((!words.starts_with("(UTC") && !words.starts_with("(GMT")) || end == std::string_view::npos) return unknown;
    Minutes offset{0};
    if (end >= 10) {
        const auto time = wall_time_from(words.substr(end - 5, 5));
        if (!time) return unknown;
        offset.count = words[end - 6] == '-' ? -time->minute : time->minute;
    }
    const std::string_view places = words.substr(end + 1);
    for (const Zone& zone : zones) {
        const std::string_view city = zone.name.substr(zone.name.rfind('/') + 1);
        if (zone.standard == offset && places.find(city) != std::string_view::npos) return zone;
    }
    const std::size_t time = places.find(" Time");
    if (places.empty() || time == std::string_view::npos || time == 0) return unknown;
    return zone_named(std::string(places.substr(1, time - 1)) + " Standard Time");
}

} // namespace fourfifths
