#include "bench/rouge.h"
#include <catch2/catch.hpp>

using namespace fourfifths::bench;

TEST_CASE("ROUGE is what it is by hand") {
    // police killed the gunman / police kill the gunman: after stemming "kill" 4 of 4 words and 3 of 3 pairs.
    const auto same = rouge({"Police killed the gunman."}, {"police kill the gunman"});
    CHECK(same.one == Approx(100));
    CHECK(same.two == Approx(100));
    CHECK(same.longest == Approx(100));
    // the gunman kill police: 4 of 4 words, 1 of 3 pairs, 2 of 4 in order.
    const auto turned = rouge({"the gunman kill police"}, {"police kill the gunman"});
    CHECK(turned.one == Approx(100));
    CHECK(turned.two == Approx(100.0 / 3));
    CHECK(turned.longest == Approx(50));
    CHECK(rouge({}, {"police"}).one == Approx(0));
    CHECK(rouge({}, {}).longest == Approx(0));
}

TEST_CASE("summary-level ROUGE-L takes the union over the drafted sentences, and no word twice") {
    // C.-Y. Lin 2004, section 3.2: w1…w5 against "w1 w2 w6 w7 w8" and "w1 w3 w8 w9 w5": the union is w1 w2 w3 w5.
    const auto lin = rouge({"a1 a2 a6 a7 a8", "a1 a3 a8 a9 a5"}, {"a1 a2 a3 a4 a5"});
    CHECK(lin.longest == Approx(200.0 * 4 / (5 + 10)));
    // One "the" in the draft answers one "the" only.
    const auto clipped = rouge({"the"}, {"the", "the"});
    CHECK(clipped.longest == Approx(200.0 * 1 / 3));
}

TEST_CASE("words of three letters and less are not stemmed, and marks part words") {
    CHECK(rouge_tokens("It's was, goes well-being!") == Tokens{"it", "s", "was", "goe", "well", "be"});
}
