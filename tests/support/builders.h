// Records for tests in a line each. Ids are small numbers that a failing test can be read by; times are Europe/London.
#pragma once
#include "model/workspace.h"
#include "time/zone.h"
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace fourfifths::build {

inline Date day(std::string_view iso) {
    const auto date = date_from_iso(iso);
    if (!date) std::abort();
    return *date;
}

/// The moment a clock in London shows "2026-11-19 09:30".
inline Instant at(std::string_view text) {
    const auto time = wall_time_from(text.substr(11));
    if (!time) std::abort();
    return instant_of(Zone{}, day(text.substr(0, 10)), *time);
}

inline Person person(std::uint64_t id, std::string_view name) {
    Person made;
    made.id = {id};
    made.name = name;
    return made;
}

/// `entry(1, "2026-11-19 09:30", 45, Kind::d1, "Home visit", {{7}})`; no minutes: still running.
inline Entry entry(std::uint64_t id, std::string_view start, std::optional<int> minutes, Kind kind,
                   std::string_view title = {}, std::vector<PersonId> people = {}) {
    Entry made;
    made.id = {id};
    made.time.start = at(start);
    if (minutes) made.time.end = made.time.start + Minutes{*minutes};
    made.kind = kind;
    made.title = title;
    made.people = std::move(people);
    made.created = made.time.end ? *made.time.end : made.time.start;
    return made;
}

inline Passage passage(std::uint64_t id, PassageType type, std::string_view text, std::string_view who = {}) {
    Passage made;
    made.id = {id};
    made.type = type;
    made.text = text;
    made.who = who;
    return made;
}

inline Workspace workspace(std::vector<Record> records) {
    Workspace made;
    for (Record& record : records) made.put(std::move(record));
    return made;
}

/// The same random numbers on every run.
inline Entropy entropy(std::uint64_t seed = 1) {
    return [engine = std::mt19937_64{seed}]() mutable { return engine(); };
}

} // namespace fourfifths::build
