#include "text/words.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("words keep their apostrophes and hyphens and lose their punctuation") {
    const std::string text = "Mum’s follow-up: 93 % (didn't ring) – Łucja, اردو! 'quoted' 😀";
    std::vector<std::string> found;
    for (const auto span : words(text)) found.emplace_back(span.of(text));
    CHECK(found == std::vector<std::string>{"Mum’s", "follow-up", "93", "didn't", "ring", "Łucja", "اردو", "quoted"});
    CHECK(count_words(text) == 8);
}

TEST_CASE("figures, addresses and short forms are one word, and a lost space is no reason to join two") {
    const std::string text =
        "At 10.30, e.g. 1,000.50; Sam:tall home.Then _very_ mail sam@x.org 👍🏽 -- self-\xE2\x80\x93";
    std::vector<std::string> found;
    for (const auto span : words(text)) found.emplace_back(span.of(text));
    CHECK(found == std::vector<std::string>{"At", "10.30", "e.g", "1,000.50", "Sam", "tall", "home", "Then", "very",
                                            "mail", "sam", "x.org", "self"});
}

TEST_CASE("stems are those of Porter's paper") {
    struct Row {
        std::string_view word, stem;
    };
    const Row rows[] = {{"caresses", "caress"},    {"ponies", "poni"},      {"cats", "cat"},
                        {"feed", "feed"},          {"agreed", "agre"},      {"plastered", "plaster"},
                        {"motoring", "motor"},     {"sing", "sing"},        {"conflated", "conflat"},
                        {"troubled", "troubl"},    {"sized", "size"},       {"hopping", "hop"},
                        {"tanned", "tan"},         {"falling", "fall"},     {"hissing", "hiss"},
                        {"fizzed", "fizz"},        {"failing", "fail"},     {"filing", "file"},
                        {"happy", "happi"},        {"sky", "sky"},          {"relational", "relat"},
                        {"conditional", "condit"}, {"hopefulness", "hope"}, {"electrical", "electr"},
                        {"adoption", "adopt"},     {"roll", "roll"},        {"rate", "rate"},
                        {"cease", "ceas"},         {"use", "us"},           {"as", "as"},
                        {"naïve", "naïve"},        {"3rd", "3rd"}};
    for (const auto& row : rows) {
        CAPTURE(row.word);
        CHECK(stem(row.word) == row.stem);
    }
}

TEST_CASE("content leaves out stop words and fillers and takes hyphenated words apart") {
    CHECK(content_stems("Um, she was at the well-known school’s gate") ==
          std::vector<std::string>{"known", "school", "gate"});
    CHECK(content_stems("and so it was").empty());
}
