#include "model/sample.h"
#include "support/builders.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

Workspace samples() { return sample_workspace(build::entropy(), build::day("2026-11-19"), Zone{}); }

} // namespace

TEST_CASE("the same chance makes the same sample work") { CHECK(samples() == samples()); }

TEST_CASE("everybody in the sample is marked as invented, by name too") {
    const Workspace workspace = samples();
    CHECK(workspace.people().size() == 6);
    for (const auto& [id, person] : workspace.people()) {
        CHECK(person.sample);
        CHECK(person.name.rfind("Sample: ", 0) == 0);
    }
}

TEST_CASE("sample work is what a worker's weeks are made of") {
    const Workspace workspace = samples();
    int passages = 0, own_words = 0, failed_calls = 0, travel = 0, about_nobody = 0;
    for (const auto& [id, entry] : workspace.entries()) {
        REQUIRE(entry.time.end);
        CHECK(entry.time.start < *entry.time.end);
        CHECK(date_at(Zone{}, entry.time.start) <= build::day("2026-11-19"));
        CHECK(weekday_of(date_at(Zone{}, entry.time.start)) < Weekday::saturday);
        passages += static_cast<int>(entry.passages.size());
        own_words += static_cast<int>(std::count_if(entry.passages.begin(), entry.passages.end(),
                                                    [](const Passage& passage) { return passage.own_words; }));
        failed_calls += entry.flags.has(Flag::no_contact) ? 1 : 0;
        travel += entry.kind == Kind::t1 ? 1 : 0;
        if (!entry.people.empty()) continue;
        ++about_nobody;
        CHECK(entry.calendar_key.rfind("sample ", 0) == 0);
    }
    CHECK(passages > 100);
    CHECK(own_words > 30);
    CHECK(failed_calls > 5);
    CHECK(travel > 20);
    CHECK(about_nobody > 40);
    CHECK(workspace.actions().size() == 5);
}

TEST_CASE("a sample day has no overlaps") {
    const Workspace workspace = samples();
    const Entry* before = nullptr;
    const auto entries = workspace.entries_between(build::at("2026-10-01 00:00"), build::at("2026-11-20 00:00"));
    REQUIRE(entries.size() > 150);
    for (const Entry* entry : entries) {
        if (before != nullptr) CHECK(*before->time.end <= entry->time.start);
        before = entry;
    }
}

TEST_CASE("as much sample work as is asked for, over as many years") {
    const Date today = build::day("2026-11-19");
    const Workspace workspace = sample_workspace(2000, 10, build::entropy(), today, Zone{});
    CHECK(workspace.entries().size() == 2000);
    const auto first = workspace.entries_between(build::at("2016-11-01 00:00"), build::at("2017-01-01 00:00"));
    CHECK_FALSE(first.empty());
}
