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
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(split(row.text) == row.parts);
    }
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
