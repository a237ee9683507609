#include "report/time_report.h"
#include <catch2/catch.hpp>
#include <numeric>
#include <random>

using namespace fourfifths;

TEST_CASE("percentages go to the largest remainder, and ties to the earlier") {
    struct Row {
        std::vector<std::int64_t> amounts;
        std::vector<int> percents;
    };
    const Row rows[] = {
        {{}, {}},
        {{0, 0}, {0, 0}},
        {{7}, {100}},
        {{1, 1, 1}, {34, 33, 33}},
        {{1, 1}, {50, 50}},
        {{2, 1, 0}, {67, 33, 0}},
        {{0, 1, 2}, {0, 33, 67}},
        {{1, 1, 1, 1, 1, 1, 1}, {15, 15, 14, 14, 14, 14, 14}},
        {{845, 710, 285, 200, 130, 60}, {38, 32, 13, 9, 6, 2}},
    };
    for (const Row& row : rows) CHECK(percentages(row.amounts) == row.percents);
}

TEST_CASE("percentages sum to 100, keep the order of the amounts and stay within one of the true share") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> amounts(1 + random() % 12);
        for (auto& amount : amounts) amount = random() % 3 == 0 ? 0 : random() % 5000;
        const std::int64_t sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
        const std::vector<int> percents = percentages(amounts);
        CHECK(std::accumulate(percents.begin(), percents.end(), 0) == (sum == 0 ? 0 : 100));
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            if (sum > 0) CHECK(std::abs(percents[i] - 100.0 * double(amounts[i]) / double(sum)) < 1.0);
            for (std::size_t j = 0; j < amounts.size(); ++j)
                if (amounts[i] > amounts[j]) CHECK(percents[i] >= percents[j]);
        }
    }
}
