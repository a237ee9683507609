#include "model/workspace.h"
#include "support/builders.h"
#include "support/random_records.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;
using build::at;
using build::entry;

namespace {

std::vector<std::uint64_t> ids(const std::vector<const Entry*>& entries) {
    std::vector<std::uint64_t> found;
    for (const Entry* one : entries) found.push_back(one->id.value);
    return found;
}

using Ids = std::vector<std::uint64_t>;

/// What entries_between must answer, by looking at every entry.
Ids by_hand(const Workspace& workspace, Instant from, Instant to, PersonId person = {}) {
    std::vector<const Entry*> all;
    for (const auto& [id, one] : workspace.entries()) {
        const bool about = !person || std::count(one.people.begin(), one.people.end(), person) > 0;
        const bool within = one.time.start < to && (one.time.start >= from || !one.time.end || *one.time.end > from);
        if (about && within && !one.binned_at) all.push_back(&one);
    }
    std::sort(all.begin(), all.end(), [](const Entry* a, const Entry* b) {
        return std::pair{a->time.start, a->id} < std::pair{b->time.start, b->id};
    });
    return ids(all);
}

Entry random_entry(build::RandomFields& random) {
    auto made = random.filled<Entry>();
    made.id = {1 + random.below(40)};
    made.time.start = {static_cast<std::int64_t>(random.below(10'000))};
    made.time.end.reset();
    if (random.below(10) != 0) made.time.end = made.time.start + Minutes{static_cast<std::int64_t>(random.below(3000))};
    made.people.clear();
    for (auto count = random.below(3); count > 0; --count) made.people.push_back({1 + random.below(3)});
    if (random.below(2) == 0) made.binned_at.reset();
    return made;
}

} // namespace

TEST_CASE("entries of a period are those that share a minute with it, by start") {
    Entry binned = entry(5, "2026-11-19 10:00", 30, Kind::d1);
    binned.binned_at = at("2026-11-19 12:00");
    const Workspace workspace = build::workspace({
        entry(1, "2026-11-19 08:00", 60, Kind::r1),          // touches the start
        entry(2, "2026-11-19 08:30", 60, Kind::d1),          // over the start
        entry(3, "2026-11-17 09:00", 4 * 24 * 60, Kind::x0), // around all of it
        entry(4, "2026-11-19 11:00", 30, Kind::t1),          // touches the end
        binned,
    });
    CHECK(ids(workspace.entries_between(at("2026-11-19 09:00"), at("2026-11-19 11:00"))) == Ids{3, 2});
    CHECK(workspace.find(EntryId{5}) != nullptr);
}

TEST_CASE("indexes stay right through any history of changes") {
    build::RandomFields random(3);
    Workspace workspace;
    for (int round = 0; round < 1500; ++round) {
        if (random.below(4) == 0) workspace.remove({RecordType::entry, 1 + random.below(40)});
        else workspace.put(random_entry(random));
        const Instant from{static_cast<std::int64_t>(random.below(12'000)) - 1000};
        const Instant to = from + Minutes{static_cast<std::int64_t>(1 + random.below(3000))};
        REQUIRE(ids(workspace.entries_between(from, to)) == by_hand(workspace, from, to));
        for (std::uint64_t person = 1; person <= 3; ++person) {
            REQUIRE(ids(workspace.entries_about({person}, Span{from, to})) ==
                    by_hand(workspace, from, to, PersonId{person}));
            REQUIRE(ids(workspace.entries_about({person})) ==
                    by_hand(workspace, {-1'000'000}, {1'000'000}, PersonId{person}));
        }
    }
}

TEST_CASE("an edit and its reverse give the workspace back") {
    build::RandomFields random(5);
    for (int round = 0; round < 300; ++round) {
        Workspace workspace;
        for (int count = 0; count < 10; ++count) workspace.put(random_entry(random));
        const Workspace before = workspace;
        Edit edit{"a change", {}};
        for (int change = 0; change < 5; ++change) {
            const Entry after = random_entry(random);
            const RecordId id = id_of(after);
            edit.changes.push_back(
                {workspace.find(id), random.below(4) == 0 ? std::nullopt : std::optional<Record>(after)});
            workspace.apply({"", {edit.changes.back()}});
        }
        Workspace at_once = before;
        at_once.apply(edit);
        REQUIRE(at_once == workspace);
        workspace.apply(reversed(edit));
        REQUIRE(workspace == before);
        REQUIRE(reversed(reversed(edit)) == edit);
    }
}

TEST_CASE("the running entry is the one without an end that is not in the bin") {
    Workspace workspace = build::workspace({entry(1, "2026-11-19 09:00", 30, Kind::d1)});
    CHECK(workspace.running() == nullptr);
    Entry timer = entry(2, "2026-11-19 10:00", {}, Kind::d1);
    workspace.put(timer);
    REQUIRE(workspace.running() != nullptr);
    CHECK(workspace.running()->id == EntryId{2});
    timer.binned_at = at("2026-11-19 10:05");
    workspace.put(timer);
    CHECK(workspace.running() == nullptr);
}

TEST_CASE("an event of a calendar is found again, even from the bin") {
    Entry meeting = entry(1, "2026-11-19 09:00", 30, Kind::p3);
    meeting.calendar_key = "uid@1";
    meeting.binned_at = at("2026-11-20 09:00");
    Workspace workspace = build::workspace({meeting, entry(2, "2026-11-19 09:00", 30, Kind::d1)});
    REQUIRE(workspace.from_calendar("uid@1") != nullptr);
    CHECK(workspace.from_calendar("uid@1")->id == EntryId{1});
    CHECK(workspace.from_calendar("uid@2") == nullptr);
    CHECK(workspace.from_calendar("") == nullptr);
    workspace.remove({RecordType::entry, 1});
    CHECK(workspace.from_calendar("uid@1") == nullptr);
}

TEST_CASE("records of every type are put, found by id and removed") {
    build::RandomFields random(9);
    Workspace workspace;
    for (int round = 0; round < 300; ++round) {
        const Record record = random.record();
        workspace.put(record);
        REQUIRE(workspace.find(id_of(record)) == record);
        workspace.remove(id_of(record));
        if (id_of(record).type != RecordType::settings) REQUIRE_FALSE(workspace.find(id_of(record)));
    }
    CHECK(workspace == Workspace{});
}
