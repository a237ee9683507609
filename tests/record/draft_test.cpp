#include "bench/open_talks.h"
#include "record/draft.h"
#include "record/draft_check.h"
#include "record/safeguarding.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using said::is_source_after_deletions;

namespace {

std::vector<bench::OpenTalk> fixture(const std::string& path) {
    auto talks = bench::open_talks(std::string(FOURFIFTHS_TESTS) + "/fixtures/" + path);
    REQUIRE_FALSE(talks.empty());
    return talks;
}

const char* const sets[] = {"ami/summary/dev.jsonl", "icsi/dev.jsonl", "aci-bench/valid.jsonl",
                            "mts-dialog/validation.jsonl"};

/// Words as the rules of the open sets count them.
int counted(std::string_view text) {
    int words = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!std::isalnum(static_cast<unsigned char>(text[at]))) continue;
        ++words;
        while (at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]))) ++at;
        if (at + 1 < text.size() && text[at] == '\'' && std::isalpha(static_cast<unsigned char>(text[at + 1])))
            for (++at; at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));) ++at;
        --at;
    }
    return words;
}

DraftOptions in_words(int words, std::string query = {}, Talk talk = Talk::guessed) {
    return {words, std::move(query), talk};
}

void check_sourced(const std::vector<SpokenUnit>& units, std::span<const Turn> turns) {
    const SpokenUnit* before = nullptr;
    for (const auto& unit : units) {
        REQUIRE(unit.turn < turns.size());
        const std::string_view text = turns[unit.turn].text;
        CAPTURE(unit.text, text);
        REQUIRE(unit.span.begin < unit.span.end);
        REQUIRE(unit.span.end <= text.size());
        REQUIRE(is_boundary(text, unit.span.begin));
        REQUIRE(is_boundary(text, unit.span.end));
        REQUIRE(is_source_after_deletions(unit.span.of(text), unit.text));
        if (before) {
            const bool later =
                before->turn < unit.turn || (before->turn == unit.turn && before->span.end <= unit.span.begin);
            REQUIRE(later);
        }
        before = &unit;
    }
}

const std::vector<Turn> visit = {
    {"Jo", "Hello. Um, the rent arrears letter asks for payment, you know, by Friday."},
    {"Mum", "Okay, so the the housing officer wants a payment plan, and she wrote to the school about the uniform."},
    {"Mum", "Uh, I mean, he hit me, you know, and um then he left."},
    {"Jo", "no. amira likes her new school and has two friends there."}};

} // namespace

TEST_CASE("the check of deletions takes what is declared and nothing else") {
    CHECK(is_source_after_deletions("Um, so we, we went.", "so we went."));
    CHECK(is_source_after_deletions("a lack of, uh, energy", "a lack of energy"));
    CHECK_FALSE(is_source_after_deletions("I meant it", "t it"));
    CHECK_FALSE(is_source_after_deletions("So we went", "so we went"));
    CHECK_FALSE(is_source_after_deletions("we did not go", "we did go"));
    CHECK_FALSE(is_source_after_deletions("we go", "we go home"));
    CHECK_FALSE(is_source_after_deletions("we, go", "we go"));
}

TEST_CASE("every unit of every open talk is its source after the declared deletions") {
    for (const auto* set : sets) {
        CAPTURE(set);
        for (const auto& talk : fixture(set)) check_sourced(spoken_units(talk.turns), talk.turns);
    }
}

TEST_CASE("every draft of every open talk keeps to its budget, its order and its source") {
    const auto background = shipped_background();
    for (const auto* set : sets) {
        const auto talks = fixture(set);
        for (std::size_t at = 0; at < talks.size(); at += 5) {
            for (const int words : {0, 1, 7, 40, 350}) {
                CAPTURE(set, at, words);
                const auto draft = draft_of(talks[at].turns, in_words(words), background);
                check_sourced(draft, talks[at].turns);
                int used = 0;
                for (const auto& unit : draft) used += counted(unit.text);
                CHECK(used <= words);
                if (words >= 40) CHECK(used > 0);
            }
        }
    }
}

TEST_CASE("a sentence is cut where a clause can stand alone, and loses what only opens it") {
    const auto units = spoken_units(visit);
    std::vector<std::string> texts;
    for (const auto& unit : units) texts.push_back(unit.text);
    CHECK(texts == std::vector<std::string>{"Hello.", "the rent arrears letter asks for payment by Friday.",
                                            "the housing officer wants a payment plan",
                                            "she wrote to the school about the uniform.",
                                            "Uh, I mean, he hit me, you know, and um then he left.", "no.",
                                            "amira likes her new school and has two friends there."});
}

TEST_CASE("a common word in common is no answer to a question of many words") {
    const std::vector<Turn> turns = {{"Jo", "They told us about the trip."}, {"Mum", "The dentist saw us in May."}};
    const auto background = shipped_background();
    CHECK(draft_of(turns, in_words(20, "drink alcohol drunk drugs cannabis using recovery"), background).empty());
    CHECK_FALSE(draft_of(turns, in_words(20, "doctor dentist hospital"), background).empty());
    CHECK_FALSE(draft_of(turns, in_words(20, "trip"), background).empty());
}

TEST_CASE("no cut takes a clause from who said it, from its condition or from the no that governs it") {
    for (const std::string_view whole : {"Mum said he was fine but he left the house at night.",
                                         "The school told us she was late and she was in the wrong shoes.",
                                         "I don't think he eats his dinner and he sleeps in the day.",
                                         "If he forgets the tablets again and he gets a bad night ring us.",
                                         "She didnt leave the flat that day because she was cross with Sam."}) {
        CAPTURE(whole);
        const std::vector<Turn> turns = {{"Jo", std::string(whole)}};
        const auto units = spoken_units(turns);
        REQUIRE(units.size() == 1);
        CHECK(units[0].text == whole);
        for (const auto& part : parts_of(units[0], whole, 6)) CHECK(part.span.begin == 0);
    }
    const std::vector<Turn> apart = {{"Jo", "The heating was mended on Monday and the landlord has paid for it."}};
    CHECK(spoken_units(apart).size() == 2);
}

TEST_CASE("a sentence with a safeguarding word stays whole and as it was said") {
    for (const auto& talk : fixture("aci-bench/valid.jsonl")) {
        for (const auto& unit : spoken_units(talk.turns)) {
            if (!safeguarding_hits(unit.text).empty()) CHECK(unit.deleted.empty());
        }
    }
}

TEST_CASE("a question keeps a draft to what has to do with it, and one without an answer drafts nothing") {
    const auto background = shipped_background();
    const auto asked = draft_of(visit, in_words(10, "new school friends"), background);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].turn == 3);
    CHECK(draft_of(visit, in_words(100, "passport"), background).empty());
    CHECK(draft_of(visit, in_words(100, "of the"), background).empty());
}

TEST_CASE("when no sentence fits, a draft is the part of one that says most, never without its no") {
    const auto background = shipped_background();
    const std::vector<Turn> turns = {
        {"A", "She did not refuse, on the telephone, that Monday was cancelled by the hospital."}};
    const auto draft = draft_of(turns, in_words(6), background);
    REQUIRE(draft.size() == 1);
    CHECK(draft[0].text == "She did not refuse, on the");
    CHECK(draft_of(turns, in_words(0), background).empty());
    CHECK(draft_of({}, in_words(100), background).empty());
}

TEST_CASE("what sort of talk it is decides how much of its opening is kept") {
    const auto background = shipped_background();
    const auto talks = fixture("ami/summary/dev.jsonl");
    const auto& turns = talks[0].turns;
    const auto guessed = draft_of(turns, in_words(350), background);
    const auto meeting = draft_of(turns, in_words(350, {}, Talk::meeting), background);
    REQUIRE(guessed.size() == meeting.size());
    for (std::size_t i = 0; i < guessed.size(); ++i) CHECK(guessed[i].span == meeting[i].span);
    const auto visits = fixture("aci-bench/valid.jsonl");
    const auto as_visit = draft_of(visits[0].turns, in_words(200, {}, Talk::visit), background);
    const auto as_guessed = draft_of(visits[0].turns, in_words(200), background);
    REQUIRE(as_visit.size() == as_guessed.size());
    for (std::size_t i = 0; i < as_visit.size(); ++i) CHECK(as_visit[i].span == as_guessed[i].span);
}
