#include "bench/open_talks.h"
#include "record/leave_out.h"
#include "record/safeguarding.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

std::string reason_of(std::string_view text) {
    const std::vector<Turn> turns = {{"", std::string(text)}};
    const auto found = leave_out_suggestions(turns);
    return found.empty() ? "" : std::string(reason_text(found[0].reason));
}

} // namespace

TEST_CASE("what a record can do without is suggested with its reason") {
    const struct {
        std::string_view text, reason;
    } rows[] = {{"Hello, how are you today?", "greeting or goodbye"},
                {"Hi everyone.", "greeting or goodbye"},
                {"Bye bye then, take care.", "greeting or goodbye"},
                {"Can you hear me?", "sound or picture"},
                {"You're on mute, Sam.", "sound or picture"},
                {"Does that work for you?", "finding a time"},
                {"I'm free on Tuesday.", "finding a time"},
                {"Phoned, no answer, left a message.", "nobody was reached"},
                {"Rang mum. No answer.", "nobody was reached"},
                {"Thank you for telling me that he hit you.", ""},
                {"She said hello to the new teacher and showed her the drawing.", ""},
                {"Yes.", ""},
                {"The flat was not in a good state and the heating was broken, so we called the landlord twice.", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(reason_of(row.text) == row.reason);
    }
}

TEST_CASE("what was said before in nearly the same words is a repeat, with where it was said") {
    const std::vector<Turn> turns = {{"Mum", "The housing officer wants a payment plan by Friday."},
                                     {"Jo", "School is going better since September for Amira."},
                                     {"Mum", "So yes, the housing officer wants the payment plan by Friday."},
                                     {"Mum", "The housing officer wants a visit."}};
    const auto found = leave_out_suggestions(turns);
    REQUIRE(found.size() == 1);
    CHECK(found[0].turn == 2);
    CHECK(found[0].reason == LeaveOut::repeat);
    CHECK(found[0].same_turn == 0);
    CHECK(found[0].same_span.of(turns[0].text) == turns[0].text);
}

TEST_CASE("likeness is 1 with itself, the same both ways, and 0 for what is too short to say") {
    const auto a = distinct_stems("the housing officer wants a payment plan"),
               b = distinct_stems("officer payment plan");
    CHECK(likeness(a, a) == Approx(1));
    CHECK(likeness(a, b) == likeness(b, a));
    CHECK(likeness(b, b) == Approx(0));
}

TEST_CASE("no suggestion of an open talk holds a safeguarding word, and each is a sentence of its turn") {
    for (const auto& talk : bench::open_talks(std::string(FOURFIFTHS_TESTS) + "/fixtures/aci-bench/valid.jsonl")) {
        for (const auto& each : leave_out_suggestions(talk.turns)) {
            const std::string_view text = talk.turns.at(each.turn).text;
            REQUIRE(each.span.begin < each.span.end);
            REQUIRE(each.span.end <= text.size());
            CAPTURE(each.span.of(text));
            CHECK(safeguarding_hits(each.span.of(text)).empty());
        }
    }
}
