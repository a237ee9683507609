#include "screens/day_changes.h"
#include "screens/entry_warnings.h"
#include "support/builders.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

Entry entry(std::uint64_t id, std::string_view clock, int minutes, Kind kind = Kind::d1) {
    return build::entry(id, "2026-11-19 " + std::string(clock), minutes, kind, "Visit " + std::to_string(id));
}

std::string after(const Edit& edit, const Workspace& before) {
    Workspace workspace = before;
    workspace.apply(edit);
    std::string out;
    for (const auto& [id, one] : workspace.entries()) {
        out += (out.empty() ? "" : ", ") + times_of(one, Zone{}, build::day("2026-11-19"));
    }
    workspace.apply(reversed(edit));
    CHECK(workspace == before);
    return out;
}

} // namespace

TEST_CASE("the earlier entry is trimmed to where the later one starts") {
    const Entry first = entry(1, "09:30", 60), second = entry(2, "10:15", 30);
    const auto edit = trim_earlier(first, second, build::at("2026-11-19 14:00"));
    REQUIRE(edit);
    CHECK(after(*edit, build::workspace({first, second})) == "09:30 to 10:15, 10:15 to 10:45");
    CHECK_FALSE(trim_earlier(entry(1, "09:30", 60), entry(2, "09:30", 30), build::at("2026-11-19 14:00")));
}

TEST_CASE("an entry that holds another is cut around it, and two that overlap meet in the middle") {
    const Entry whole = entry(1, "09:00", 120), within = entry(2, "09:30", 30);
    const auto cut = split_around(whole, within, {3}, build::at("2026-11-19 14:00"));
    REQUIRE(cut);
    CHECK(after(*cut, build::workspace({whole, within})) == "09:00 to 09:30, 09:30 to 10:00, 10:00 to 11:00");
    const Entry first = entry(1, "09:00", 60), second = entry(2, "09:40", 60);
    const auto met = split_around(first, second, {3}, build::at("2026-11-19 14:00"));
    REQUIRE(met);
    CHECK(after(*met, build::workspace({first, second})) == "09:00 to 09:50, 09:50 to 10:40");
}

TEST_CASE("a running entry is trimmed to where the next one starts, and a gap is given to the entry before it") {
    const Instant now = build::at("2026-11-19 14:00");
    const Entry running = build::entry(1, "2026-11-19 13:00", std::nullopt, Kind::o1), next = entry(2, "13:30", 15);
    const auto edit = trim_earlier(running, next, now);
    REQUIRE(edit);
    CHECK(after(*edit, build::workspace({running, next})) == "13:00 to 13:30, 13:30 to 13:45");
    const Entry first = entry(3, "09:00", 30);
    const Edit given = fill_gap(first, {build::at("2026-11-19 09:30"), build::at("2026-11-19 10:00")});
    CHECK(after(given, build::workspace({first})) == "09:00 to 10:00");
}

TEST_CASE("the note stays with the first half when an entry is cut") {
    Entry whole = entry(1, "09:00", 120);
    whole.passages = {build::passage(9, PassageType::seen_or_heard, "Settled.")};
    whole.calendar_key = "uid/1";
    const auto cut = split_around(whole, entry(2, "09:30", 30), {3}, build::at("2026-11-19 14:00"));
    REQUIRE(cut);
    const auto& rest = std::get<Entry>(*cut->changes[1].after);
    CHECK(rest.passages.empty());
    CHECK(rest.calendar_key.empty());
}

TEST_CASE("an edit of an entry is named as Undo shows it") {
    const Entry visit = entry(1, "09:30", 60);
    const Interval later{build::at("2026-11-19 10:00"), build::at("2026-11-19 11:00")};
    const Interval longer{build::at("2026-11-19 09:30"), build::at("2026-11-19 11:00")};
    CHECK(moved_entry(visit, later, Zone{}).name == "move Visit 1 to 10:00");
    CHECK(moved_entry(visit, longer, Zone{}).name == "change Visit 1 to 09:30 to 11:00");
    CHECK(bin_entry(visit, Zone{}, build::at("2026-11-19 14:00")).name == "delete Visit 1 09:30");
}

TEST_CASE("a running entry that goes to the bin does not run on there") {
    const Entry running = build::entry(1, "2026-11-19 13:00", std::nullopt, Kind::o1);
    const Edit edit = bin_entry(running, Zone{}, build::at("2026-11-19 14:00"));
    CHECK(std::get<Entry>(*edit.changes[0].after).time.end == build::at("2026-11-19 14:00"));
}

TEST_CASE("what may be wrong with an entry is said and never refused") {
    const Instant now = build::at("2026-11-19 14:00");
    const auto warned = [&](Entry one) {
        return entry_warnings(one, build::workspace({one, entry(50, "16:00", 30, Kind::r1)}), Zone{}, now);
    };
    Entry good = entry(1, "09:30", 60);
    good.people = {{5}};
    CHECK(warned(good).empty());
    CHECK(warned(entry(1, "09:30", 60)).size() == 1); // about nobody
    Entry none = good;
    none.time.end = none.time.start;
    CHECK(warned(none).size() == 1);
    Entry future = good;
    future.time = {build::at("2026-11-19 15:00"), build::at("2026-11-19 15:30")};
    CHECK(warned(future).size() == 1);
    future.flags.set(Flag::planned);
    CHECK(warned(future).empty());
    Entry over = good;
    over.time = {build::at("2026-11-19 13:00"), build::at("2026-11-19 16:10")};
    CHECK(warned(over) ==
          std::vector<std::string>{"It overlaps with Visit 50, 16:00 to 16:30. Parallel time counts once."});
    Entry said = good;
    said.passages = {build::passage(9, PassageType::said_by, "I like it here")};
    CHECK(warned(said) == std::vector<std::string>{"Passage 1 does not say who said it."});
}
