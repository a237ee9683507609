#include "text/clean_up.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

std::string read_as(std::string_view text) { return cleaned(text, {0, text.size()}); }

} // namespace

TEST_CASE("fillers go with the comma, dash or stop that belonged to them") {
    const struct {
        std::string_view said, reads;
    } cases[] = {
        {"Um, so we went.", "so we went."},
        {"It was a lack of, uh, energy.", "It was a lack of energy."},
        {"I think so, um.", "I think so."},
        {"So uh I think", "So I think"},
        {"Well... um... yes", "Well yes"},
        {"Yeah, um- I was there", "Yeah I was there"},
        {"Um. So he left.", "So he left."},
        {"Uh-huh, I take it daily", "I take it daily"},
        {"“Um, yes,” she said.", "“yes,” she said."},
        {"and um, um, er, and then", "and then"},
        {"It was, you know, hard, I mean, very hard.", "It was hard very hard."},
        {"I mean we should go", "we should go"},
        {"He was sort of tired and it was kind of late.", "He was tired and it was late."},
        {"Mm - hmm.", ""},
        {"Um.", ""},
        {"", ""},
    };
    for (const auto& each : cases) {
        CAPTURE(each.said);
        CHECK(read_as(each.said) == each.reads);
    }
}

TEST_CASE("a word said twice in a row is read once") {
    CHECK(read_as("I, I just feel tired.") == "I just feel tired.");
    CHECK(read_as("So, so we, um, we we went") == "So we went");
    CHECK(read_as("the the, um, the dog") == "the dog");
}

TEST_CASE("words that mean something stay, however they sound") {
    for (const std::string_view text :
         {"I meant it.", "Do you know him?", "You know that she left.", "As you know, he left.",
          "It's a kind of panic.", "What sort of knife was it?", "He went to the er.", "The ER was full.",
          "You know, right?", "I mean it.", "That is what I mean.", "There was no, no food.",
          "She told her her mum had had a fall.", "His number ends in seven seven two two.",
          "He is umbrella-shy and erratic.", "Flat 4 4 Hill Road", "Both kind of us and good."}) {
        CAPTURE(text);
        CHECK(read_as(text) == text);
    }
}

TEST_CASE("what is left out lies in order, apart and inside the sentence") {
    const std::string_view text = "Before. Um, the the, uh, house is, you know, sort of, um cold, erm. After um.";
    const TextSpan sentence{8, 67};
    auto at = sentence.begin;
    const auto deleted = fillers(text, sentence);
    REQUIRE(deleted.size() > 2);
    for (const auto span : deleted) {
        CHECK(span.begin >= at);
        CHECK(span.begin < span.end);
        at = span.end;
    }
    CHECK(at <= sentence.end);
    CHECK(without(text, sentence, deleted) == cleaned(text, sentence));
}
