#include "record/selector.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

const std::string_view month[] = {"Housing sent a letter about rent arrears and eviction.",
                                  "Hello, how are you today?",
                                  "The rent arrears letter asks for payment by Friday.",
                                  "Amira drew a picture of her school and her friends.",
                                  "Housing sent a letter about rent arrears and eviction.",
                                  "School says attendance is better and friends help Amira."};

int words_in(const Selector& selector, const std::vector<std::size_t>& chosen) {
    int sum = 0;
    for (const auto unit : chosen) sum += selector.words_of(unit);
    return sum;
}

} // namespace

TEST_CASE("a choice keeps to its budget and to the order of the document") {
    for (const int budget : {0, 5, 9, 18, 30, 100}) {
        Selector selector(month, shipped_background());
        const auto chosen = selector.choose({.words = budget, .worth = {}});
        CHECK(words_in(selector, chosen) <= budget);
        CHECK(std::is_sorted(chosen.begin(), chosen.end()));
    }
}

TEST_CASE("what was said is not said again before what was not") {
    Selector selector(month, shipped_background());
    const auto chosen = selector.choose({.words = 20, .worth = {}});
    REQUIRE(chosen.size() == 2);
    CHECK_FALSE((chosen[0] == 0 && chosen[1] == 4));
}

TEST_CASE("a unit of no worth, without content or chosen before is not chosen") {
    Selector selector(month, shipped_background());
    const auto first = selector.choose({.words = 1000, .worth = {1, 1, 0, 0, 0, 0}});
    CHECK(first == std::vector<std::size_t>{0});
    selector.said(3);
    const auto second = selector.choose({.words = 1000, .worth = {}});
    CHECK(second == std::vector<std::size_t>{2, 5});
}

TEST_CASE("an answer shares words with its question") {
    const Selector selector(month, shipped_background());
    const auto answers = selector.answers("worried about eviction");
    CHECK(answers[0] > 0);
    CHECK(answers[4] == answers[0]);
    CHECK(answers[1] == 0);
    CHECK(answers[3] == 0);
    const auto spread = selector.answers("eviction", 1);
    CHECK(spread[1] > 0);
    CHECK(spread[0] > spread[1]);
}

TEST_CASE("the background table that ships is read with its size") {
    const auto table = shipped_background();
    CHECK(table.stretches == 2569);
    CHECK(table.held.size() == 2548);
    CHECK(table.rarity("us") < table.rarity("hous"));
    CHECK(table.rarity("no-such-stem") > table.rarity("hous"));
}

TEST_CASE("a background table with broken lines keeps the good ones") {
    const auto table = background_from("# windows\t10\nfoo\t3\r\nbar\nbaz\tx\nqux\t-1\n\n\t\nzip\t2\nbay\t1\nzip\t5");
    CHECK(table.stretches == 10);
    CHECK(table.held == decltype(table.held){{"bay", 1}, {"foo", 3}, {"zip", 2}});
}
