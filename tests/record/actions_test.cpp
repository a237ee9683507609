#include "record/actions.h"
#include "record/decisions.h"
#include "text/sentences.h"
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

} // namespace

TEST_CASE("who takes something on and by when are read from the words and the speakers") {
    const Row table[] = {
        {"I'll ring the school on Friday.", "Jo Bird", "2026-11-20"},
        {"Can you bring the letter to the next visit?", "Mum", ""},
        {"Tunde will chase housing by the end of next week.", "Tunde Alabi", "2026-11-27"},
        {"Tunde, can you send me the minutes by Monday?", "Tunde Alabi", "2026-11-23"},
        {"The health visitor will visit him w/c 30 November and we will check.", "The health visitor", "2026-12-04"},
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

TEST_CASE("every sentence of the invented talks is a candidate once, best first, and stands where it says") {
    int talks = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(FOURFIFTHS_TESTS) + "/fixtures/threads")) {
        std::ifstream file(entry.path());
        const Json json = Json::parse(file);
        std::vector<Turn> turns;
        std::size_t units = 0;
        for (const Json& turn : json["turns"]) {
            turns.push_back({turn["speaker"], turn["text"]});
            units += sentences(turns.back().text).size();
        }
        const auto today = *date_from_iso(json["day"].get<std::string>());
        const auto actions = action_candidates(turns, today);
        CAPTURE(entry.path());
        CHECK(actions.size() == units);
        CHECK(decision_candidates(turns, today).size() == units);
        double before = 1;
        for (const auto& each : actions) {
            CHECK((each.score > 0 && each.score <= before));
            before = each.score;
            const auto& text = turns[each.turn].text;
            CHECK((is_boundary(text, each.span.begin) && is_boundary(text, each.span.end)));
            if (each.due) CHECK((each.due->day >= today && each.due->words.end <= text.size()));
        }
        ++talks;
    }
    CHECK(talks >= 30);
}
