// Weeks of made-up work for laws that must hold for all of it: entries that lie over each other, nights, breaks, plans,
// several people and processes. The same seed gives the same entries.
#pragma once
#include "model/names.h"
#include "report/worked_time.h"
#include <random>

namespace fourfifths::worked_time {

inline Workspace random_work(std::uint64_t seed, DateRange range, int entries) {
    std::mt19937_64 engine{seed};
    const auto below = [&engine](std::uint64_t limit) { return static_cast<int>(engine() % limit); };
    Workspace workspace;
    for (std::uint64_t id = 1; id <= 4; ++id) {
        Person person;
        person.id = {id};
        person.name = "Person " + std::to_string(id);
        workspace.put(person);
    }
    const char* const processes[] = {"", "", "child protection", "Care Act assessment"};
    for (int i = 0; i < entries; ++i) {
        Entry entry;
        entry.id = EntryId{static_cast<std::uint64_t>(i) + 1};
        const Date date = range.first - 1 + below(static_cast<std::uint64_t>(range.days()) + 1);
        entry.time.start = at(date, below(24), below(60));
        entry.time.end = entry.time.start + Minutes{below(8) == 0 ? below(900) : below(150)};
        entry.kind = all_kinds()[static_cast<std::size_t>(below(all_kinds().size()))].kind;
        entry.flags.set(Flag::planned, below(9) == 0);
        entry.flags.set(Flag::typed_twice, below(5) == 0);
        entry.process = processes[below(4)];
        for (int more = below(3); more > 0; --more) {
            const PersonId who{static_cast<std::uint64_t>(below(5)) + 1}; // the fifth is on no list
            if (std::find(entry.people.begin(), entry.people.end(), who) == entry.people.end())
                entry.people.push_back(who);
        }
        workspace.put(entry);
    }
    return workspace;
}

/// What of the request is the same for every law.
struct Asking {
    Scheme scheme = preset_scheme("direct-indirect").value();
    ReportRequest of(DateRange range, Instant now) const {
        return {range, london(), now, {Kind::d1, Kind::d2, Kind::d3}, scheme, false};
    }
};

inline Minutes sum_of(const std::vector<ShareLine>& lines) {
    Minutes sum;
    for (const ShareLine& line : lines) sum += line.time;
    return sum;
}

inline int percents_of(const std::vector<ShareLine>& lines) {
    int sum = 0;
    for (const ShareLine& line : lines) sum += line.percent;
    return sum;
}

} // namespace fourfifths::worked_time
