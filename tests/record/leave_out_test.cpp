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
                {"youre on mute", "sound or picture"},
                {"You're not in trouble.", ""},
                {"Called round, she was not in.", "nobody was reached"},
                {"The flat was not in a good state and the heating was broken, so we called the landlord twice.", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(reason_of(row.text) == row.reason);
    }
}

TEST_CASE("people greet at the start, find the next time at the end, and answer a check of sound") {
    const std::vector<Turn> turns = {
        {"Sam", "Hello Mrs Doyle, it's Sam from adult social care. Is everyone's sound alright?"},
        {"Mrs Doyle", "Much better."},
        {"Sam", "How is the new chair? You said it was too low."},
        {"Mrs Doyle", "It is lower than the old one. The district nurse comes on Tuesday at ten about my leg."},
        {"Sam", "And the pendant?"},
        {"Mrs Doyle", "I wear it. My son tests it. He comes at four."},
        {"Sam", "And the meals?"},
        {"Mrs Doyle", "They are hot now. They bring them at half twelve."},
        {"Sam", "I'll send the referral by Friday."},
        {"Mrs Doyle", "That would help."},
        {"Sam", "Shall I come back on the 17th, about half three?"},
        {"Mrs Doyle", "Half three is good. Bye now."}};
    std::string found;
    for (const auto& each : leave_out_suggestions(turns)) {
        found += std::to_string(each.turn) + ' ' + std::string(reason_text(each.reason)) + ": " +
                 std::string(each.span.of(turns[each.turn].text)) + '\n';
    }
    CHECK(found == "0 greeting or goodbye: Hello Mrs Doyle, it's Sam from adult social care.\n"
                   "0 sound or picture: Is everyone's sound alright?\n"
                   "1 sound or picture: Much better.\n"
                   "10 finding a time: Shall I come back on the 17th, about half three?\n"
                   "11 finding a time: Half three is good.\n"
                   "11 greeting or goodbye: Bye now.\n");
}

TEST_CASE("a denial in answer to a safeguarding question is no chatter") {
    const std::vector<Turn> turns = {
        {"Jo", "Can you hear me?"}, {"Mum", "Yes."}, {"Jo", "Has he hurt you?"}, {"Mum", "No. Never."}};
    const auto found = leave_out_suggestions(turns);
    REQUIRE(found.size() == 2);
    CHECK(found[1].turn == 1);
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

TEST_CASE("a phrase is found where it stands whole, though it stood in another word before") {
    CHECK(says_failed_contact("The brass bell rang outside, then the phone rang out."));
    CHECK_FALSE(says_failed_contact("The brass bell rang outside."));
}
