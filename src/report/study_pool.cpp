#include "report/study_pool.h"
#include <algorithm>
#include <cstdlib>
#include <map>

namespace fourfifths {
namespace {

/// Two weeks of which less than this differs are taken for one worker's.
constexpr int hardly_different = whole_week / 50;

Error wrong(std::string what_to_do) { return {Fault::bad_input, std::move(what_to_do)}; }

int difference(const StudyWeek& one, const StudyWeek& other) {
    int moved = 0;
    for (std::size_t day = 0; day < study_days; ++day)
        for (std::size_t group = 0; group < study_groups.size(); ++group)
            moved += std::abs(one.parts[day][group] - other.parts[day][group]);
    return moved / 2; // what left one cell came to another
}

Result<Done> belong_together(std::span<const NamedStudy> studies) {
    const NamedStudy& first = studies.front();
    std::map<std::string_view, std::string_view> members;
    for (const NamedStudy& each : studies) {
        if (each.week.study != first.week.study)
            return wrong("'" + each.name + "' is of another study than '" + first.name + "'; combine one study");
        if (each.week.monday != first.week.monday)
            return wrong("'" + each.name + "' is of another week than '" + first.name + "'; combine one week");
        const auto [known, is_new] = members.emplace(each.week.member, each.name);
        if (!is_new)
            return wrong("'" + each.name + "' and '" + std::string(known->second) +
                         "' are of the same worker; leave one out");
    }
    return Done{};
}

Result<Done> nobody_twice(std::span<const NamedStudy> studies) {
    for (std::size_t one = 0; one < studies.size(); ++one)
        for (std::size_t other = 0; other < one; ++other)
            if (difference(studies[one].week, studies[other].week) < hardly_different)
                return wrong("'" + studies[one].name + "' and '" + studies[other].name +
                             "' are nearly the same week under two ids; leave one out, or ask for the week again");
    return Done{};
}

StudyTable table_of(std::span<const NamedStudy> studies) {
    StudyTable table{static_cast<int>(study_days), static_cast<int>(study_groups.size()), {}};
    for (const NamedStudy& each : studies) {
        auto& parts = table.members.emplace_back();
        for (const auto& day : each.week.parts) parts.insert(parts.end(), day.begin(), day.end());
    }
    return table;
}

/// Shares of the shown figures at these places; the last one is of all that is not shown.
std::vector<PoolShare> shares_of(const TotalledTable& table, const std::vector<std::size_t>& places) {
    std::vector<std::int64_t> amounts;
    std::int64_t rest = table.sums.back();
    for (const std::size_t place : places) {
        amounts.push_back(table.shown[place] ? table.sums[place] : 0);
        rest -= amounts.back();
    }
    amounts.push_back(rest);
    const std::vector<int> shares = shared_out(amounts, whole_week);
    std::vector<PoolShare> found(shares.begin(), shares.end());
    for (std::size_t at = 0; at < places.size(); ++at)
        if (!table.shown[places[at]]) found[at].reset();
    return found;
}

void fill(StudyPool& pool, const TotalledTable& table) {
    constexpr int last_day = static_cast<int>(study_days), last_group = static_cast<int>(study_groups.size());
    std::vector<std::size_t> groups, days, cells;
    for (int group = 0; group < last_group; ++group) groups.push_back(table.place(last_day, group));
    for (int day = 0; day < last_day; ++day) {
        days.push_back(table.place(day, last_group));
        for (int group = 0; group < last_group; ++group) cells.push_back(table.place(day, group));
    }
    const auto by_group = shares_of(table, groups), by_day = shares_of(table, days), by_cell = shares_of(table, cells);
    std::copy_n(by_group.begin(), pool.by_group.size(), pool.by_group.begin());
    std::copy_n(by_day.begin(), pool.by_day.size(), pool.by_day.begin());
    for (std::size_t at = 0; at < cells.size(); ++at)
        pool.cells[at / study_groups.size()][at % study_groups.size()] = by_cell[at];
    pool.groups_not_shown = *by_group.back();
    pool.days_not_shown = *by_day.back();
    pool.cells_not_shown = *by_cell.back();
}

void add_statements(StudyPool& pool, const TotalledTable& table) {
    const auto hidden = std::count(table.shown.begin(), table.shown.end(), false);
    pool.statements = {
        "Each of the " + std::to_string(pool.members) +
            " people counts the same: figures are the mean of their shares of the week they logged.",
        "Direct is D1 to D4. Parallel time counts once; breaks and planned time count in nothing.",
    };
    if (hidden > 0)
        pool.statements.push_back(
            std::to_string(hidden) + " figures are not shown: those with fewer than " + std::to_string(pool.minimum) +
            " people or with one who did nearly all of it, and enough others that none can be worked out.");
    if (static_cast<std::size_t>(hidden) + 1 == table.shown.size())
        pool.statements.push_back("Nothing can be shown of this pool; combine more people.");
}

} // namespace

Result<StudyPool> combined(std::span<const NamedStudy> studies, int minimum) {
    if (minimum < least_members) return wrong("the minimum is 5 people; it can only be raised");
    if (studies.size() < static_cast<std::size_t>(minimum))
        return wrong("these are " + std::to_string(studies.size()) + " study files, and at least " +
                     std::to_string(minimum) + " people are needed; wait for more");
    if (const auto together = belong_together(studies); !together) return together.error();
    if (const auto once = nobody_twice(studies); !once) return once.error();
    StudyPool pool;
    pool.study = studies.front().week.study;
    pool.monday = studies.front().week.monday;
    pool.members = static_cast<int>(studies.size());
    pool.minimum = minimum;
    StudyRule rule;
    rule.minimum = minimum;
    const TotalledTable table = with_protection(table_of(studies), rule);
    fill(pool, table);
    add_statements(pool, table);
    return pool;
}

std::string percent_text(int share) {
    const std::string decimals = std::to_string(share % 100);
    return std::to_string(share / 100) + (decimals.size() < 2 ? ".0" : ".") + decimals;
}

} // namespace fourfifths
