#include "text/passive.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("what was done to somebody is passive, what somebody is or did is not") {
    struct Row {
        std::string text;
        std::string passive; // the first one found; empty: none
        bool agent = false;
    };
    const Row rows[] = {{"It was agreed to close the case.", "was agreed"},
                        {"It was not agreed by the core group.", "was not agreed", true},
                        {"The plan has been formally and finally refused.", "been formally and finally refused"},
                        {"Mum isn't told what happens.", "isn't told"},
                        {"Mum isnt told; they weren seen.", "isnt told"},
                        {"He got arrested last night.", "got arrested"},
                        {"Was he told about it?", "Was he told"},
                        {"She is being worried by it.", "is being worried", true},
                        {"The case will be re-opened.", "be re-opened"},
                        {"The words were misunderstood and rewritten.", "were misunderstood"},
                        {"When asked, Sam said no.", "When asked"},
                        {"It was used to measure rain.", "was used"},
                        {"Sam is interested in school, and Mum is tired and worried.", ""},
                        {"She is used to it and is set to go.", ""},
                        {"They got married. She was fed up.", ""},
                        {"He is very involved.", ""},
                        {"The bed is red, and a hundred need it.", ""},
                        {"They are supposed to come.", ""},
                        {"It is well-known.", ""},
                        {"The core group agreed to close the case.", ""},
                        {"They had left. Closed doors.", ""},
                        {"Here we are. Seen alone.", ""},
                        {"", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto found = passives(row.text);
        CHECK((found.empty() ? "" : std::string(found[0].span.of(row.text))) == row.passive);
        if (!found.empty()) CHECK(found[0].agent == row.agent);
    }
}

TEST_CASE("who did it is looked for in the same clause only") {
    const std::string text = "It was agreed. By Friday it was, very quickly, closed by Mum.";
    const auto found = passives(text);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].agent);
    CHECK(found[0].participle.of(text) == "agreed");
}
