#include "capture/entry_line.h"
#include "support/builders.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

/// Thursday 19 November 2026, 14:02. Logged: 08:30 to 09:25 and 11:20 to 12:20; yesterday until 15:30.
Workspace worker_day() {
    Person amira = build::person(3, "Amira Khan");
    amira.known_as = "Amy";
    Person closed = build::person(7, "Tariq Aziz");
    closed.closed_at = build::at("2026-01-05 09:00");
    Settings settings;
    settings.learnt = {{"wk", Kind::r2}, {"theraplay", Kind::d1}};
    return build::workspace({settings, build::person(1, "Sam Okoro"), build::person(2, "Sam Bird"), amira,
                             build::person(4, "Lewis Brown"), build::person(5, "Grace Adeyemi"),
                             build::person(6, "José Álvarez"), closed,
                             build::entry(20, "2026-11-19 08:30", 55, Kind::r1, "Case notes"),
                             build::entry(21, "2026-11-19 11:20", 60, Kind::p3, "Strategy meeting"),
                             build::entry(22, "2026-11-18 14:30", 60, Kind::m1, "Team meeting")});
}

LineReading reading_of(std::string_view line, std::string_view day = "2026-11-19") {
    static const Workspace workspace = worker_day();
    return read_entry_line(line, {workspace, Zone{}, build::at("2026-11-19 14:02"), build::day(day)});
}

/// "19 09:30-10:15 D1 Home visit [Sam Okoro] (mum) seen_alone", or the questions.
std::string told(const LineReading& reading) {
    static const Workspace workspace = worker_day();
    std::string out;
    for (const std::string& question : reading.questions) out += "? " + question + " ";
    if (!reading.entry) return out + "no entry";
    const Entry& entry = *reading.entry;
    const Zone zone;
    out += std::to_string(parts_of(date_at(zone, entry.time.start)).day) + " ";
    out +=
        clock_text(wall_time_at(zone, entry.time.start)) + "-" + clock_text(wall_time_at(zone, *entry.time.end)) + " ";
    out += std::string(info(entry.kind).code) + " " + entry.title;
    for (const PersonId id : entry.people) out += " [" + workspace.find(id)->name + "]";
    for (const std::string& other : entry.others) out += " (" + other + ")";
    for (const Flag flag : all_flags()) {
        if (entry.flags.has(flag)) out += " " + std::string(key(flag));
    }
    return out;
}

struct Line {
    const char* line;
    const char* told;
};

} // namespace

TEST_CASE("a line says when, what, who and which facts") {
    const Line lines[] = {
        // ranges
        {"9:30-10:15 home visit Lewis, mum", "19 09:30-10:15 D1 Home visit [Lewis Brown] (mum)"},
        {"9.30 to 10.15 home visit Lewis", "19 09:30-10:15 D1 Home visit [Lewis Brown]"},
        {"0930–1015 school visit Lewis", "19 09:30-10:15 D1 School visit [Lewis Brown]"},
        {"0930-1015 case notes", "19 09:30-10:15 R1 Case notes"},
        {"09:30 - 10:15 case notes", "19 09:30-10:15 R1 Case notes"},
        {"13-14:30 assessment Lewis", "19 13:00-14:30 R2 Assessment [Lewis Brown]"},
        {"9-10 supervision", "19 09:00-10:00 S1 Supervision"},
        {"2pm-3pm core group Amira Khan", "19 14:00-15:00 P2 Core group [Amira Khan]"},
        {"2-3pm conference Amy", "19 14:00-15:00 P2 Conference [Amira Khan]"},
        {"11-1pm court", "19 11:00-13:00 C1 Court"},
        {"10:30am to noon training", "19 10:30-12:00 S3 Training"},
        {"from 9 to 9:20 emails", "19 09:00-09:20 A1 Emails"},
        {"team meeting 10:00-11:00", "19 10:00-11:00 M1 Team meeting"},
        {"22:00-01:00 duty", "19 22:00-01:00 O1 Duty planned"},
        {"11pm-1am duty yesterday", "18 23:00-01:00 O1 Duty"},
        // lengths
        {"9:30 45m phone Amy", "19 09:30-10:15 D3 Phone call [Amira Khan]"},
        {"9:30 1h30 LAC review Lewis", "19 09:30-11:00 P2 LAC review [Lewis Brown]"},
        {"9:30 for 20 minutes call Amy", "19 09:30-09:50 D3 Phone call [Amira Khan]"},
        {"45 min case notes", "19 13:17-14:02 R1 Case notes"},
        {"1h30 assessment", "19 12:32-14:02 R2 Assessment"},
        {"1.5h assessment", "19 12:32-14:02 R2 Assessment"},
        {"1 hour 15 min court report", "19 12:47-14:02 R2 Court report"},
        {"half an hour travel", "19 13:32-14:02 T1 Travel"},
        {"case notes 2 hrs", "19 12:02-14:02 R1 Case notes"},
        // no time, or one side of it
        {"lunch", "19 12:20-14:02 X0 Lunch"},
        {"drive to office", "19 12:20-14:02 T1 Travel to office"},
        {"until 13:00 lunch", "19 12:20-13:00 X0 Lunch"},
        {"since 13:10 emails", "19 13:10-14:02 A1 Emails"},
        {"13:10 to now emails", "19 13:10-14:02 A1 Emails"},
        // dates
        {"yesterday 9:30-10:15 hv Lewis", "18 09:30-10:15 D1 Home visit [Lewis Brown]"},
        {"yesterday 45m case notes", "18 15:30-16:15 R1 Case notes"},
        {"mon 9-10 duty", "16 09:00-10:00 O1 Duty"},
        {"last thursday 9-10 duty", "12 09:00-10:00 O1 Duty"},
        {"14/10 9:30-10:15 court", "14 09:30-10:15 C1 Court"},
        {"14 Oct 9:30-10:15 court", "14 09:30-10:15 C1 Court"},
        {"14th October 9.30-10.15 court", "14 09:30-10:15 C1 Court"},
        {"Oct 14 09:30-10:15 court", "14 09:30-10:15 C1 Court"},
        {"2026-10-14 09:30-10:15 court", "14 09:30-10:15 C1 Court"},
        {"14/10/26 09:30-10:15 court", "14 09:30-10:15 C1 Court"},
        {"home visit Lewis yesterday 10:00-10:30", "18 10:00-10:30 D1 Home visit [Lewis Brown]"},
        // kinds
        {"10-11 D2 Lewis", "19 10:00-11:00 D2 Family face-to-face [Lewis Brown]"},
        {"10-11 strategy meeting Lewis", "19 10:00-11:00 P3 Strategy meeting [Lewis Brown]"},
        {"10-11 home visit mum", "19 10:00-11:00 D2 Home visit (mum)"},
        {"10-11 home visit Lewis's mum", "19 10:00-11:00 D2 Home visit [Lewis Brown] (mum)"},
        {"10-11 home visit Lewis’s nan", "19 10:00-11:00 D2 Home visit [Lewis Brown] (nan)"},
        {"10-11 call school", "19 10:00-11:00 P1 Phone call (school)"},
        {"10-11 phone health visitor about Lewis", "19 10:00-11:00 P1 Phone call [Lewis Brown] (health visitor)"},
        {"10-11 letter to Lewis", "19 10:00-11:00 D4 Letter [Lewis Brown]"},
        {"10-11 text mum", "19 10:00-11:00 D4 Text message (mum)"},
        {"10-11 email dad", "19 10:00-11:00 D4 Email (dad)"},
        {"10-11 wk", "19 10:00-11:00 R2 Assessments and reports"},
        {"10-11 theraplay with Lewis", "19 10:00-11:00 D1 Theraplay [Lewis Brown]"},
        {"10-11 panel forms", "19 10:00-11:00 R3 Panel forms"},
        {"10-11 break", "19 10:00-11:00 X0 Break"},
        {"10-11 sorting the toy cupboard", "19 10:00-11:00 O1 Sorting the toy cupboard"},
        {"10-11 home visit Lewis about housing", "19 10:00-11:00 D1 Home visit about housing [Lewis Brown]"},
        // people and others
        {"10-11 home visit Lewis, Amy and mum", "19 10:00-11:00 D1 Home visit [Lewis Brown] [Amira Khan] (mum)"},
        {"10-11 home visit amira khan", "19 10:00-11:00 D1 Home visit [Amira Khan]"},
        {"10-11 visit Sam O", "19 10:00-11:00 D1 Visit [Sam Okoro]"},
        {"10-11 visit sam bird", "19 10:00-11:00 D1 Visit [Sam Bird]"},
        {"10-11 visit josé", "19 10:00-11:00 D1 Visit [José Álvarez]"},
        {"10-11 visit Tariq", "19 10:00-11:00 D1 Visit [Tariq Aziz]"},
        {"10-11 visit Grace", "19 10:00-11:00 D1 Visit [Grace Adeyemi]"},
        {"10-11 reflection on grace and luck", "19 10:00-11:00 S2 Reflection on grace and luck"},
        {"10-11 call Ms Bird (school)", "19 10:00-11:00 D3 Phone call (Ms Bird (school))"},
        {"10-11 visit \"Sam\"", "19 10:00-11:00 D1 Visit (Sam)"},
        // flags
        {"10-11 home visit Lewis seen alone", "19 10:00-11:00 D1 Home visit [Lewis Brown] seen seen_alone"},
        {"10-11 home visit Lewis seen, bedroom seen", "19 10:00-11:00 D1 Home visit [Lewis Brown] seen bedroom_seen"},
        {"10-11 home visit Lewis not seen", "19 10:00-11:00 D1 Home visit not seen [Lewis Brown]"},
        {"5m phoned Amy no answer", "19 13:57-14:02 D3 Phone call [Amira Khan] no_contact"},
        {"10-11 failed visit Lewis", "19 10:00-11:00 D1 Failed visit [Lewis Brown] no_contact"},
        {"10-11 forms admin could", "19 10:00-11:00 R3 Forms administrator_could"},
        {"10-11 case notes typed twice, system down", "19 10:00-11:00 R1 Case notes typed_twice system_offline"},
        {"18:30-19:00 yesterday call Amy out of hours", "18 18:30-19:00 D3 Phone call [Amira Khan] out_of_hours"},
    };
    for (const Line& one : lines) {
        INFO(one.line);
        CHECK(told(reading_of(one.line)) == one.told);
    }
}

TEST_CASE("what could mean two things is asked, never guessed") {
    const Line lines[] = {
        {"10-11 home visit Sam, mum", "? Which Sam: Sam Bird or Sam Okoro? 19 10:00-11:00 D1 Home visit (mum)"},
        {"10:30-10:15 case notes", "? The end, 10:15, is before the start, 10:30. What times did you mean? no entry"},
        {"11-1 case notes", "? The end, 01:00, is before the start, 11:00. What times did you mean? no entry"},
        {"2-3 case notes", "? Is 02:00 in the afternoon or at night? no entry"},
        {"10:00-10:00 case notes", "? It ends when it starts. How long was it? no entry"},
        {"9:30 home visit Lewis", "? It started at 09:30. When did it end? no entry"},
        {"yesterday home visit Lewis", "? When was it? Put the times first, such as 9:30-10:15. no entry"},
        {"9:30-10:15", "? What did you do? Add a word or two, such as “home visit” or “case notes”. no entry"},
    };
    for (const Line& one : lines) {
        INFO(one.line);
        CHECK(told(reading_of(one.line)) == one.told);
    }
}

TEST_CASE("an answer put in the place of what was asked about settles it") {
    for (const std::string line :
         {"10-11 home visit Sam, mum", "10:30-10:15 case notes", "11-1 case notes", "2-3 case notes",
          "10:00-10:00 case notes", "9:30 home visit Lewis", "2:30 45m case notes", "yesterday home visit Lewis"}) {
        const LineReading asked = reading_of(line);
        bool any = false;
        for (const Understood& part : asked.understood) {
            for (const std::string& answer : part.alternatives) {
                std::string next = line;
                const bool in_front = part.begin == part.end;
                next.replace(part.begin, part.end - part.begin, in_front ? answer + " " : answer);
                INFO(line << " → " << next);
                const LineReading settled = reading_of(next);
                CHECK(settled.questions.empty());
                CHECK(settled.entry.has_value());
                any = true;
            }
        }
        INFO(line);
        CHECK(any);
    }
}

TEST_CASE("what was understood lies within the line, in order, and names its words") {
    const std::string line = "yesterday 9:30-10:15 home visit Lewis, mum seen alone about housing";
    const LineReading reading = reading_of(line);
    std::vector<std::string> words;
    std::size_t last = 0;
    for (const Understood& part : reading.understood) {
        REQUIRE(part.begin <= part.end);
        REQUIRE(part.end <= line.size());
        CHECK(part.begin >= last);
        last = part.begin;
        words.push_back(line.substr(part.begin, part.end - part.begin) + " = " + part.meaning);
    }
    CHECK(words == std::vector<std::string>{"yesterday = Wed 18 Nov", "9:30-10:15 = 09:30 to 10:15",
                                            "home visit = Face-to-face", "Lewis = Lewis Brown", "mum = mum",
                                            "seen alone = " + std::string(label(Flag::seen_alone)),
                                            "about housing = Home visit about housing"});
}

TEST_CASE("two people of one name and one reference each are told apart by it") {
    Person first = build::person(1, "Sam Okoro");
    Person second = build::person(2, "Sam Okoro");
    first.reference = "10442";
    second.reference = "20991";
    const Workspace workspace = build::workspace({first, second});
    const LineContext context{workspace, Zone{}, build::at("2026-11-19 14:02"), build::day("2026-11-19")};
    const LineReading asked = read_entry_line("10-11 visit Sam", context);
    REQUIRE(asked.questions == std::vector<std::string>{"Which Sam: Sam Okoro 10442 or Sam Okoro 20991?"});
    const LineReading settled = read_entry_line("10-11 visit Sam Okoro 20991", context);
    REQUIRE(settled.entry);
    CHECK(settled.entry->people == std::vector<PersonId>{second.id});
}

TEST_CASE("people in the bin are not recognised") {
    Person gone = build::person(1, "Lewis Brown");
    gone.binned_at = build::at("2026-11-01 09:00");
    const Workspace workspace = build::workspace({gone});
    const LineReading reading = read_entry_line(
        "10-11 visit Lewis", {workspace, Zone{}, build::at("2026-11-19 14:02"), build::day("2026-11-19")});
    REQUIRE(reading.entry);
    CHECK(reading.entry->people.empty());
    CHECK(reading.entry->title == "Visit Lewis");
}

TEST_CASE("an empty line asks nothing") {
    for (const char* line : {"", "   ", ",", "-"}) {
        const LineReading reading = reading_of(line);
        CHECK_FALSE(reading.entry);
        CHECK(reading.questions.empty());
    }
}

TEST_CASE("a line on the day the clocks go back lasts as long as the clock on the wall says") {
    const Workspace workspace = worker_day();
    const LineReading reading = read_entry_line(
        "00:30-03:00 duty", {workspace, Zone{}, build::at("2026-10-26 09:00"), build::day("2026-10-25")});
    REQUIRE(reading.entry);
    CHECK((*reading.entry->time.end - reading.entry->time.start) == Minutes{210});
}

TEST_CASE("a title keeps every sign that was typed in it") {
    const auto cases = std::to_array<std::pair<const char*, const char*>>({
        {"9:30-10:15 home visit, flat < 14 °C & damp", "Home visit, flat < 14 °C & damp"},
        {"10-11 case notes 50% done; rest later", "Case notes 50% done; rest later"},
        {"10-11 case notes — panel’s £4,000", "Case notes — panel’s £4,000"},
        {"10-11 supervision + reflection", "Supervision + reflection"},
        {"10-11   case   notes", "Case notes"},
        {"case notes, 45 min", "Case notes"},
        {"10-11: case notes.", "Case notes"},
    });
    for (const auto& [line, title] : cases) {
        INFO(line);
        const LineReading reading = reading_of(line);
        REQUIRE(reading.entry);
        CHECK(reading.entry->title == title);
    }
}
