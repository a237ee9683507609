// Invented study weeks for tests: members who share out a week at random, but the same on every run.
#pragma once
#include "report/study_pool.h"
#include "support/builders.h"
#include <random>

namespace fourfifths::build {

inline const std::string a_study = "0123456789abcdef0123456789abcdef";

/// Works on the first `days` days and uses all groups.
inline StudyWeek study_week(std::uint64_t member, int days = 5, std::string_view monday = "2026-11-16") {
    std::mt19937_64 random(member);
    std::vector<std::int64_t> amounts(study_days * study_groups.size(), 0);
    for (std::size_t at = 0; at < static_cast<std::size_t>(days) * study_groups.size(); ++at)
        amounts[at] = static_cast<std::int64_t>(10 + random() % 90);
    const std::vector<int> parts = shared_out(amounts, whole_week);
    StudyWeek week{a_study, hex_text(member) + hex_text(random()), day(monday), {}};
    for (std::size_t at = 0; at < parts.size(); ++at)
        week.parts[at / study_groups.size()][at % study_groups.size()] = parts[at];
    return week;
}

/// Members first … last.
inline std::vector<NamedStudy> study_team(std::uint64_t first, std::uint64_t last) {
    std::vector<NamedStudy> team;
    for (std::uint64_t member = first; member <= last; ++member)
        team.push_back({"member-" + std::to_string(member) + ".json", study_week(member)});
    return team;
}

} // namespace fourfifths::build
