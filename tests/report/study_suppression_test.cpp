#include "report/study_attacker.h"
#include "report/study_suppression.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace fourfifths;

namespace {

/// Members who each share out one week over the cells; with `sparse`, most of them leave most cells empty.
StudyTable random_table(std::uint64_t seed, int rows, int columns, int members, int whole, int sparse) {
    std::mt19937_64 random(seed);
    StudyTable table{rows, columns, {}};
    for (int member = 0; member < members; ++member) {
        std::vector<std::int32_t> parts(static_cast<std::size_t>(rows * columns), 0);
        std::vector<std::size_t> used;
        for (std::size_t place = 0; place < parts.size(); ++place)
            if (random() % 10 >= static_cast<unsigned>(sparse)) used.push_back(place);
        if (used.empty()) used.push_back(random() % parts.size());
        for (int left = whole, step = std::max(1, whole / 40); left > 0; left -= step)
            parts[used[random() % used.size()]] += std::min(step, left);
        table.members.push_back(std::move(parts));
    }
    return table;
}

constexpr StudyRule small{3, 10, 3, 20}; // for weeks of a few parts

std::size_t hidden_count(const TotalledTable& table) {
    return static_cast<std::size_t>(std::count(table.shown.begin(), table.shown.end(), false));
}

/// The hidden figures whose range somebody of the pool, or somebody outside it, finds narrower than the rule.
std::size_t found_out(const StudyTable& table, const TotalledTable& shown, const StudyRule& rule) {
    std::size_t count = 0;
    for (std::size_t who = 0; who <= table.members.size(); ++who) {
        std::vector<std::int64_t> own;
        if (who < table.members.size()) own = attack::own_figures(table, who);
        const auto ranges = attack::ranges(shown, own);
        for (std::size_t at = 0, place = 0; place < shown.sums.size(); ++place) {
            if (shown.shown[place]) continue;
            const auto sum = static_cast<double>(shown.sums[place]);
            REQUIRE(ranges[at].least <= sum + 1e-6);
            REQUIRE(ranges[at].most >= sum - 1e-6);
            if (ranges[at++].width() < static_cast<double>(width_wanted(shown.sums[place], rule)) - 1e-6) ++count;
        }
    }
    return count;
}

struct Contribution {
    int members = 0;
    std::int64_t total = 0, most = 0, second = 0;
};

Contribution contribution(const StudyTable& table, const std::vector<std::size_t>& places) {
    Contribution all;
    for (std::size_t who = 0; who < table.members.size(); ++who) {
        const auto own = attack::own_figures(table, who);
        std::int64_t value = 0;
        for (const std::size_t place : places) value += own[place];
        if (value == 0) continue;
        ++all.members;
        all.total += value;
        if (value > all.most) std::swap(all.most, value);
        all.second = std::max(all.second, value);
    }
    return all;
}

bool is_safe(const Contribution& all, const StudyRule& rule) {
    return all.members >= rule.minimum &&
           100 * (all.total - all.most - all.second) >= rule.remainder_percent * all.most;
}

bool in_empty_row(const TotalledTable& table, std::size_t place) {
    const auto columns = static_cast<std::size_t>(table.columns);
    return table.sums[(place / columns + 1) * columns - 1] == 0;
}

/// Sums of hidden figures that follow from the shown ones although too few people stand behind them: every subset.
std::size_t unsafe_sums(const StudyTable& table, const TotalledTable& shown, const StudyRule& rule) {
    const attack::Equations equations = attack::equations_of(shown);
    std::size_t count = 0;
    for (std::uint32_t subset = 1; subset < 1u << equations.hidden.size(); ++subset) {
        std::vector<double> sum(equations.hidden.size(), 0);
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < sum.size(); ++at)
            if ((subset >> at & 1) != 0) {
                sum[at] = 1;
                places.push_back(equations.hidden[at]);
            }
        if (attack::follows_from(equations.a, sum) && !is_safe(contribution(table, places), rule)) ++count;
    }
    return count;
}

} // namespace

TEST_CASE("the attacker's linear programme finds what trying every table finds") {
    // Two rows, two columns, all four cells hidden, all totals shown: one figure decides the rest.
    for (int row = 0; row <= 6; ++row)
        for (int column = 0; column <= 6; ++column)
            for (int own = 0; own <= 1; ++own) {
                if (row + column > 8 || own > std::min(row, column)) continue;
                TotalledTable table{3, 3, {}, {false, false, true, false, false, true, true, true, true}};
                const int cell = std::min(row, column);
                table.sums = {cell,   row - cell, row, column - cell, 8 - row - column + cell, 8 - row,
                              column, 8 - column, 8};
                int least = 9, most = -1;
                for (int x = own; x <= 8; ++x)
                    if (row - x >= 0 && column - x >= 0 && 8 - row - column + x >= 0) {
                        least = std::min(least, x);
                        most = std::max(most, x);
                    }
                const std::vector<std::int64_t> figures = {own, 0, own, 0, 0, 0, own, 0, own};
                const auto ranges = attack::ranges(table, figures);
                REQUIRE(ranges.size() == 4);
                CHECK(ranges[0].least == Approx(least));
                CHECK(ranges[0].most == Approx(most));
            }
}

TEST_CASE("no hidden figure can be bounded closer than the rule, by an outsider or by any member") {
    struct Row {
        int rows, columns, members, whole, sparse, seeds;
        StudyRule rule;
    };
    std::size_t hidden = 0, shown = 0, told_by_first_step = 0;
    for (const Row& row :
         {Row{2, 2, 4, 12, 3, 60, small}, Row{2, 3, 5, 20, 5, 60, small}, Row{3, 3, 6, 40, 6, 40, small},
          Row{3, 4, 7, 10'000, 5, 20, {}}, Row{7, 7, 8, 10'000, 7, 2, {}}, Row{7, 7, 12, 10'000, 3, 2, {}}})
        for (int seed = 0; seed < row.seeds; ++seed) {
            CAPTURE(row.rows, row.columns, seed);
            const StudyTable table = random_table(static_cast<std::uint64_t>(seed), row.rows, row.columns, row.members,
                                                  row.whole, row.sparse);
            const TotalledTable safe = with_protection(table, row.rule);
            CHECK(found_out(table, safe, row.rule) == 0);
            hidden += hidden_count(safe);
            shown += safe.shown.size() - hidden_count(safe);
            if (row.rows < 7) told_by_first_step += found_out(table, with_unsafe_hidden(table, row.rule), row.rule);
        }
    CHECK(told_by_first_step > 1000); // the attack succeeds where nothing more is hidden
    CHECK(hidden > 1000);
    CHECK(shown > 500); // hiding everything would be no proof
}

TEST_CASE("what is shown, and every sum that subtraction gives, has enough people behind it") {
    std::size_t told_by_first_step = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        CAPTURE(seed);
        const StudyTable table =
            seed % 2 == 0 ? random_table(seed, 2, 2, 5, 20, 4) : random_table(seed, 2, 3, 6, 40, 5);
        const TotalledTable safe = with_protection(table, small);
        for (std::size_t place = 0; place + 1 < safe.sums.size(); ++place)
            if (safe.shown[place] && !in_empty_row(safe, place) && safe.sums[place] != safe.sums.back())
                CHECK(is_safe(contribution(table, {place}), small));
        CHECK(unsafe_sums(table, safe, small) == 0);
        told_by_first_step += unsafe_sums(table, with_unsafe_hidden(table, small), small);
    }
    CHECK(told_by_first_step > 50);
}

TEST_CASE("two who did nearly all of it hide a cell that many others touched") {
    StudyTable table{2, 2, {}};
    table.members = {{4000, 2000, 2000, 2000}, {10, 4000, 3000, 2990}, {10, 3990, 3000, 3000},
                     {10, 4000, 2990, 3000},   {10, 3500, 3490, 3000}, {10, 3000, 4000, 2990}};
    const TotalledTable first = with_unsafe_hidden(table, {});
    CHECK_FALSE(first.shown[first.place(0, 0)]);
    CHECK(hidden_count(first) == 1);
    CHECK(hidden_count(with_protection(table, {})) >= 4);
}

TEST_CASE("nothing is hidden where everybody did much of everything") {
    StudyTable table{3, 3, std::vector<std::vector<std::int32_t>>(8, std::vector<std::int32_t>(9, 1111))};
    CHECK(hidden_count(with_protection(table, {})) == 0);
}

TEST_CASE("a day on which nobody worked is shown as that") {
    StudyTable table{3, 2, {}};
    for (int member = 0; member < 6; ++member) table.members.push_back({3000, 2000, 0, 0, 2000, 3000});
    const TotalledTable shown = with_protection(table, {});
    CHECK(hidden_count(shown) == 0);
    table.members[0] = {2900, 2000, 0, 100, 2000, 3000}; // one who did
    const TotalledTable hidden = with_protection(table, {});
    CHECK_FALSE(hidden.shown[hidden.place(1, 0)]);
    CHECK_FALSE(hidden.shown[hidden.place(1, 1)]);
    CHECK_FALSE(hidden.shown[hidden.place(1, 2)]);
}

TEST_CASE("fewer than the minimum leave nothing but the sum of all") {
    const StudyTable table = random_table(7, 3, 3, 4, 10'000, 0);
    const TotalledTable shown = with_protection(table, {});
    CHECK(hidden_count(shown) == shown.shown.size() - 1);
    CHECK(shown.shown.back());
}
