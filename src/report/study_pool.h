// The weeks of a team as one table of shares without names: the mean of its members, each counting the same. It holds
// only what study_suppression.h allows to be put out, rounded; no member, no count of contributors, no exact sum.
#pragma once
#include "report/study.h"
#include "report/study_suppression.h"

namespace fourfifths {

/// Under this many people nothing is put out; who combines may only ask for more.
inline constexpr int least_members = 5;

struct NamedStudy {
    std::string name; // of the file, for errors
    StudyWeek week;
};

/// One figure of a pool in ten-thousandths of the team's time; absent when it is not shown.
using PoolShare = std::optional<int>;

struct StudyPool {
    std::string study;
    Date monday;
    int members = 0;
    int minimum = least_members;
    // Each of the three sums to 10,000 with its own "not shown" part, by largest remainder over what is shown.
    std::array<PoolShare, study_groups.size()> by_group;
    std::array<PoolShare, study_days> by_day;
    std::array<std::array<PoolShare, study_groups.size()>, study_days> cells;
    int groups_not_shown = 0, days_not_shown = 0, cells_not_shown = 0; // those parts
    std::vector<std::string> statements;                               // what the reader has to know
    bool operator==(const StudyPool&) const = default;
};

/// bad_input, naming the files and what to do: fewer than `minimum`, a minimum under 5, two studies or weeks, one
/// member twice, or two members whose weeks differ in less than two hundredths.
Result<StudyPool> combined(std::span<const NamedStudy> studies, int minimum);

/// "12.34": a share as a percentage with its two decimals.
std::string percent_text(int share);

} // namespace fourfifths
