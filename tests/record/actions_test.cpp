#include "record/actions.h"
#include "record/decisions.h"
#include "text/sentences.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using Json = nlohmann::json;

namespace {

const Date thursday = *date_of(2026, 11, 19);

/// The candidate that holds these words.
ActionCandidate candidate(const std::vector<Turn>& turns, std::string_view words) {
    for (const auto& each : action_candidates(turns, thursday)) {
        if (each.span.of(turns[each.turn].text).find(words) != std::string_view::npos) return each;
    }
    FAIL("no sentence holds " << words);
    return {};
}

struct Row {
    const char* text; // said by Jo Bird to Mum, with Tunde Alabi there
    const char* who;
    const char* due; // empty: none
};

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c != ' '; }));
}

} // namespace

TEST_CASE("who takes something on and by when are read from the words and the speakers") {
    const Row table[] = {
        {"I'll ring the school on Friday.", "Jo Bird", "2026-11-20"},
        {"Can you bring the letter to the next visit?", "Mum", ""},
        {"Tunde will chase housing by the end of next week.", "Tunde Alabi", "2026-11-27"},
        {"Tunde, can you send me the minutes by Monday?", "Tunde Alabi", "2026-11-23"},
        {"The health visitor will visit him w/c 30 November.", "The health visitor", "2026-12-04"},
        {"We need to arrange a strategy meeting within five working days.", "we", "2026-11-26"},
        {"I’m going to send the referral now.", "Jo Bird", "2026-11-19"},
        {"The school nurse to complete the form by 03/12/26.", "The school nurse", "2026-12-03"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const std::vector<Turn> turns = {{"Jo Bird", row.text}, {"Mum", "Yeah."}, {"Tunde Alabi", "Fine."}};
        const auto found = candidate(turns, row.text);
        CHECK(found.who == row.who);
        CHECK((found.due ? iso_text(found.due->day) : "") == row.due);
        CHECK(found.score > 0);
    }
}

TEST_CASE("two things taken on in one sentence are two candidates, each with its own words, who and day") {
    struct Part {
        const char* words;
        const char* who;
        const char* due; // empty: none
    };
    const std::vector<Part> table[] = {
        {{"I'll ring the school by Friday", "Jo Bird", "2026-11-20"},
         {"and Tunde will visit on Monday.", "Tunde Alabi", "2026-11-23"}},
        {{"I'll get you a sitter for that", "Jo Bird", ""}, {"and you ring the surgery today.", "Mum", "2026-11-19"}},
        {{"Tunde will draft the agreement by Friday", "Tunde Alabi", "2026-11-20"},
         {"and Mum, would you go through it by Monday?", "Mum", "2026-11-23"}},
        {{"I'll write this up with the pictures", "Jo Bird", ""},
         {"and post it to you in a week.", "Jo Bird", "2026-11-26"}},
        {{"Tunde, please get the cot from housing by Monday", "Tunde Alabi", "2026-11-23"},
         {"and let the midwife know the plan.", "Tunde Alabi", ""}},
        {{"The health visitor will visit him w/c 30 November", "The health visitor", "2026-12-04"},
         {"and we will check.", "we", ""}},
        // One thing, or one and its condition or reason.
        {{"I'll ring Terry and ask him.", "Jo Bird", ""}},
        {{"If Tunde rings on Friday I'll tell him and I will call you.", "Jo Bird", "2026-11-20"}},
        {{"I'll leave you the form, I'll find a pen first.", "Jo Bird", ""}},
        {{"I'll come back on Friday and bring the lady from the bank.", "Jo Bird", "2026-11-20"}},
    };
    for (const auto& parts : table) {
        std::string text;
        for (const auto& part : parts) text += (text.empty() ? "" : " ") + std::string(part.words);
        CAPTURE(text);
        const std::vector<Turn> turns = {{"Jo Bird", text}, {"Mum", "Yeah."}, {"Tunde Alabi", "Fine."}};
        CHECK(action_candidates(turns, thursday).size() == parts.size() + 2);
        for (const auto& part : parts) {
            const auto found = candidate(turns, part.words);
            CHECK(found.span.of(text) == part.words);
            CHECK(found.who == part.who);
            CHECK((found.due ? iso_text(found.due->day) : "") == part.due);
        }
    }
}

TEST_CASE("a day that only bounds something is no day to do it by") {
    for (const std::string_view text :
         {"I'll pay for it until Friday.", "I'll cover your Tuesday duty.", "Please lock it up for now."}) {
        CAPTURE(text);
        const std::vector<Turn> turns = {{"Jo Bird", std::string(text)}, {"Mum", "Okay."}};
        CHECK(!candidate(turns, text).due);
    }
}

TEST_CASE("an ambiguous day keeps its words and its other reading") {
    const std::vector<Turn> turns = {{"Jo", "I'll visit next Friday."}, {"Mum", "Okay."}};
    const auto found = candidate(turns, "visit");
    REQUIRE(found.due);
    CHECK(iso_text(found.due->day) == "2026-11-27");
    CHECK(found.due->words.of(turns[0].text) == "next Friday");
    REQUIRE(found.due->otherwise);
    CHECK(iso_text(*found.due->otherwise) == "2026-11-20");
}

TEST_CASE("what was done, is asked or might be is ranked below what will be done") {
    const double will = action_likelihood("I will ring the housing officer on Monday.", thursday);
    CHECK(will >= action_threshold);
    for (const std::string_view other :
         {"I rang the housing officer on Monday.", "Did you ring the housing officer?", "If the housing officer rings.",
          "The housing officer was kind.", "It will be cold on Monday.", "She usually rings on Mondays."}) {
        CAPTURE(other);
        CHECK(action_likelihood(other, thursday) < action_threshold);
    }
}

TEST_CASE("candidates of the invented talks hold every sentence once, best first, and stand where they say") {
    int talks = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(FOURFIFTHS_TESTS) + "/fixtures/threads")) {
        std::ifstream file(entry.path());
        const Json json = Json::parse(file);
        std::vector<Turn> turns;
        std::size_t letters = 0;
        for (const Json& turn : json["turns"]) {
            turns.push_back({turn["speaker"], turn["text"]});
            for (const auto span : sentences(turns.back().text)) letters += letters_in(span.of(turns.back().text));
        }
        const auto today = *date_from_iso(json["day"].get<std::string>());
        const auto actions = action_candidates(turns, today);
        CAPTURE(entry.path());
        CHECK(decision_candidates(turns, today).size() == actions.size());
        double before = 1;
        for (const auto& each : actions) {
            CHECK((each.score > 0 && each.score <= before));
            before = each.score;
            const auto& text = turns[each.turn].text;
            CHECK((is_boundary(text, each.span.begin) && is_boundary(text, each.span.end)));
            letters -= letters_in(each.span.of(text));
            if (each.due) CHECK((each.due->day >= today && each.due->words.end <= text.size()));
        }
        CHECK(letters == 0);
        ++talks;
    }
    CHECK(talks >= 30);
}
