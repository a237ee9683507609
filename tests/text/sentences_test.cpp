#include "text/sentences.h"
#include <catch2/catch.hpp>
#include <random>

using namespace fourfifths;

namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> found;
    for (const auto span : sentences(text)) found.emplace_back(span.of(text));
    return found;
}

using Parts = std::vector<std::string>;

} // namespace

TEST_CASE("a note is split where its sentences end") {
    struct Row {
        std::string text;
        Parts parts;
    };
    const Row rows[] = {
        {"", {}},
        {"   \n ", {}},
        {"Sam was calm", {"Sam was calm"}},
        {"Sam was calm. Mum was tired.", {"Sam was calm.", "Mum was tired."}},
        {"Dr. Shah rang Mrs. Khan. She was out.", {"Dr. Shah rang Mrs. Khan.", "She was out."}},
        {"She walks approx. 2 miles, e.g. to school.", {"She walks approx. 2 miles, e.g. to school."}},
        {"Duty under s. 47 applies. Plan made.", {"Duty under s. 47 applies.", "Plan made."}},
        {"They live at No. 5 now. All well.", {"They live at No. 5 now.", "All well."}},
        {"She said no. 5 people came.", {"She said no.", "5 people came."}},
        {"J. Smith called. So did I. We agreed.", {"J. Smith called.", "So did I.", "We agreed."}},
        {"The rent is 3.5 per cent up. Fine.", {"The rent is 3.5 per cent up.", "Fine."}},
        {"“Why?” she asked. Nobody said.", {"“Why?” she asked.", "Nobody said."}},
        {"He said “I like it.” Then he left.", {"He said “I like it.”", "Then he left."}},
        {"Playing ... games. Yes!", {"Playing ... games.", "Yes!"}},
        {"Wait… Mum came!! Good?", {"Wait…", "Mum came!!", "Good?"}},
        {"- seen alone\n- bedroom seen", {"seen alone", "bedroom seen"}},
        {"• Milk\r\n• Bread\r\n", {"Milk", "Bread"}},
        {"a line that is\nwrapped by hand\n\nand a new one", {"a line that is\nwrapped by hand", "and a new one"}},
        {"Seen at home\nBedroom seen", {"Seen at home", "Bedroom seen"}},
        {"Она дома. Мама тоже.", {"Она дома.", "Мама тоже."}},
        {"Mum was home.\nshe said no", {"Mum was home.", "she said no"}},
        {"Sam (aged 5?) went out. (He came back.) Then rain.",
         {"Sam (aged 5?) went out.", "(He came back.)", "Then rain."}},
        {"Met at 10.30 a.m. Sam was there.", {"Met at 10.30 a.m.", "Sam was there."}},
        {"The 3 p.m. Tuesday visit, at 4 p.m. or so.", {"The 3 p.m. Tuesday visit, at 4 p.m. or so."}},
        {"High St. She lives near St. Mary's.", {"High St.", "She lives near St. Mary's."}},
        {"The U.K. Government. In the U.K. She left.", {"The U.K. Government.", "In the U.K.", "She left."}},
        {"Plan B. She agreed, cf. Smith v. Jones.", {"Plan B.", "She agreed, cf. Smith v. Jones."}},
        {"On Fri. 14 Oct. 2026 he sat. 5 came.", {"On Fri. 14 Oct. 2026 he sat.", "5 came."}},
        {"Visit done. - Mum upset. – Sam calm.", {"Visit done.", "Mum upset.", "Sam calm."}},
        {"1. Ring school\n2. Visit Mum. She is in.", {"1. Ring school", "2. Visit Mum.", "She is in."}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(split(row.text) == row.parts);
    }
}

TEST_CASE("somebody who types no capitals has sentences too") {
    CHECK(split("i went home. mum was in. then approx. 3 came, e.g. nan. she left at 10.30 a.m. and i slept") ==
          Parts{"i went home.", "mum was in.", "then approx. 3 came, e.g. nan.", "she left at 10.30 a.m. and i slept"});
    CHECK(split("I'm home. it rained. mum rang") == Parts{"I'm home.", "it rained.", "mum rang"});
    CHECK(split("the msg. came. She read it. then tel. rang") ==
          Parts{"the msg. came.", "She read it. then tel. rang"}); // capitals are used here
}

TEST_CASE("sentences are in order, apart, trimmed, and never split a character, whatever the bytes") {
    constexpr std::string_view pieces[] = {"a",  "Sam",  ".",        " ", "\n", "!", "é", "اردو", "😀",    "“",   "”",
                                           "Dr", "\xff", "\xe2\x80", "-", "…",  "3", "(", ")",    "\r\n", "e.g."};
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto count = random() % 30; count > 0; --count) text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        std::size_t before = 0;
        for (const auto span : sentences(text)) {
            REQUIRE(before <= span.begin);
            REQUIRE(span.begin < span.end);
            REQUIRE(span.end <= text.size());
            REQUIRE(is_boundary(text, span.begin));
            REQUIRE(is_boundary(text, span.end));
            REQUIRE(trimmed(text, span) == span);
            before = span.end;
        }
    }
}

TEST_CASE("no word of a note is lost between sentences") {
    const std::string text = "- First: Dr. Shah (GP) came. Then “Mum” rang!\n\nNothing else… 4 o’clock? yes.";
    std::string joined;
    for (const auto& part : split(text)) joined += part;
    for (const std::string_view word : {"First", "Shah", "GP", "Mum", "rang", "Nothing", "clock", "yes"}) {
        CHECK(joined.find(word) != std::string::npos);
    }
}
