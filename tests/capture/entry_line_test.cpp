#include "capture/entry_line_day.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

LineReading reading_of(std::string_view line, std::string_view now = "2026-11-19 14:02") {
    static const Workspace workspace = build::worker_day();
    const Instant moment = build::at(now);
    return read_entry_line(line, {workspace, Zone{}, moment, date_at(Zone{}, moment)});
}

} // namespace

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
    REQUIRE(asked.questions.size() == 1);
    CHECK(asked.questions[0].words == "Which Sam: Sam Okoro 10442 or Sam Okoro 20991?");
    CHECK(asked.questions[0].answers == std::vector<std::string>{"Sam Okoro 10442", "Sam Okoro 20991"});
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
    const Workspace workspace = build::worker_day();
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
