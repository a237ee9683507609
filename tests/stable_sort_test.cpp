#include "stable_sort.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>

using namespace fourfifths;

TEST_CASE("what is sorted is in order, and equals stand as they stood, whatever the length") {
    std::mt19937 random(7);
    for (std::size_t count = 0; count < 300; ++count) {
        CAPTURE(count);
        std::vector<std::pair<unsigned, std::size_t>> items;
        for (std::size_t i = 0; i < count; ++i) items.emplace_back(random() % 20, i);
        auto expected = items;
        const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
        std::stable_sort(expected.begin(), expected.end(), by_first);
        stable_sort(items, by_first);
        REQUIRE(items == expected);
    }
}

TEST_CASE("things that can only be moved are sorted, and a part of a list without the rest") {
    std::vector<std::unique_ptr<int>> owned;
    for (int value : {3, 1, 2}) owned.push_back(std::make_unique<int>(value));
    stable_sort(owned, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*owned[0] == 1);
    CHECK(*owned[1] == 2);
    CHECK(*owned[2] == 3);

    std::vector<std::string> words = {"z", "c", "a", "b"};
    stable_sort(std::span(words).subspan(1));
    CHECK(words == std::vector<std::string>{"z", "a", "b", "c"});
    stable_sort(words, std::greater<>{});
    CHECK(words == std::vector<std::string>{"z", "c", "b", "a"});
}
