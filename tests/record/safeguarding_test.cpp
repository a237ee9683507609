#include "record/safeguarding.h"
#include "text/utf8.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

/// "hit", or "-hit" when negated; several with commas.
std::string found_in(std::string_view text) {
    std::string found;
    for (const auto& hit : safeguarding_hits(text)) {
        if (!found.empty()) found += ", ";
        found += (hit.negated ? "-" : "") + std::string(hit.span.of(text));
    }
    return found;
}

struct Row {
    std::string_view text, found;
};

} // namespace

TEST_CASE("safeguarding words of every kind are found") {
    const Row rows[] = {{"She has been cutting herself again.", "cutting herself"},
                        {"I want to end my life.", "end my life"},
                        {"He said he'd be better off dead.", "better off dead"},
                        {"Thoughts of suicide; two overdoses in May.", "suicide, overdoses"},
                        {"Dad punched him and pushed her.", "punched, pushed her"},
                        {"There is a bruise and a black eye.", "bruise, black eye"},
                        {"I get scared when he shouts.", "scared"},
                        {"She went missing on Monday.", "went missing"},
                        {"They hadn't eaten and were hungry.", "hadn't eaten, hungry"},
                        {"No heating and no food in the flat.", "No heating, no food"},
                        {"He keeps a knife, a weapon of his own.", "knife, weapon"},
                        {"He is being groomed for county lines.", "groomed, county lines"},
                        {"HE HIT ME", "HIT"},
                        {"He kicked off, then the kids were left alone.", "kicked, left alone"},
                        {"She is afraid of him.", "afraid"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(found_in(row.text) == row.found);
    }
}

TEST_CASE("a denial reaches to the end of its clause and no further") {
    const Row rows[] = {{"She said nobody hit her.", "-hit"},
                        {"He denied hitting, kicking or punching her.", "-hitting, -kicking, -punching"},
                        {"He denied that he had ever in all those years hit the boy.", "-hit"},
                        {"He denied drinking but hit her.", "hit"},
                        {"He was not drunk, however he hit her.", "-drunk, hit"},
                        {"It did not stop. He hit her.", "hit"},
                        {"He didn't stop hitting her.", "hitting"},
                        {"Not only hit but kicked.", "hit, kicked"},
                        {"There is no doubt he was hurt.", "hurt"},
                        {"I don't know if he hit her.", "hit"},
                        {"Self-harm: none.", "-Self-harm"},
                        {"Suicide - denied.", "-Suicide"},
                        {"He never hurt me.", "-hurt"},
                        {"She didn't sleep and he hit her.", "hit"},
                        {"Nobody came because he was scared.", "scared"},
                        {"Without a weapon.", "-weapon"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(found_in(row.text) == row.found);
    }
}

TEST_CASE("ordinary uses are passed over, and no more than those") {
    const Row rows[] = {{"We hit the target and hit the deadline.", ""},
                        {"There is a missing word on the form.", ""},
                        {"His name is missing from the list.", ""},
                        {"A new set of cutting edge tools; cutting the grass.", ""},
                        {"We were killing time.", ""},
                        {"I'm afraid so.", ""},
                        {"No food allergies.", ""},
                        {"A hitch in the plan, an upbeat talk and skilled work.", ""},
                        {"He hit the boy.", "hit"},
                        {"Alcohol? No. Food is fine.", ""},
                        {"Missing since Monday.", "Missing"},
                        {"We hit the target, then he hit her.", "hit"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(found_in(row.text) == row.found);
    }
}

TEST_CASE("what is supposed, laid down or long ago is shown and marked as such") {
    const struct {
        std::string_view text, manner;
    } rows[] = {{"If he ever hits you, ring me.", ", supposed"},
                {"I don't know whether he hit her.", ", supposed"},
                {"Our policy on self-harm is new.", ", supposed"},
                {"He used to hit me.", ", historical"},
                {"When I was a kid I was beaten.", ", historical"},
                {"He never used to hit me.", ", negated, historical"},
                {"He hit me on Monday.", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto hits = safeguarding_hits(row.text);
        REQUIRE(hits.size() == 1);
        CHECK(manner_text(hits[0]) == row.manner);
    }
}

TEST_CASE("speech written down without apostrophes is read the same") {
    CHECK(found_in("he didnt hit you or anything") == "-hit");
    CHECK(found_in("i dont want to be here any more") == "dont want to be here");
    CHECK(found_in("I don\u2019t want to be here any more") == "don\u2019t want to be here");
    CHECK(found_in("hes got a knife and theres no food in") == "knife, no food");
}

TEST_CASE("a question that the next speaker denies is negated, and the denial is shown") {
    const std::vector<Turn> denied = {{"Jo", "Any trouble? Has he ever threatened you?"},
                                      {"Mum", "No. Never. He's kind."}};
    const auto found = safeguarding_hits(denied);
    REQUIRE(found.size() == 2);
    CHECK(found[0].hit.negated);
    CHECK(found[1].turn == 1);
    CHECK(found[1].hit.negated);
    CHECK(found[1].hit.span.of(denied[1].text) == "No. Never.");

    const std::vector<Turn> owned = {{"Jo", "Has he ever threatened you?"}, {"Mum", "Twice."}};
    REQUIRE(safeguarding_hits(owned).size() == 1);
    CHECK_FALSE(safeguarding_hits(owned)[0].hit.negated);

    const std::vector<Turn> unsure = {{"Jo", "Has he ever threatened you?"}, {"Mum", "Not really."}};
    CHECK_FALSE(safeguarding_hits(unsure)[0].hit.negated);
}

TEST_CASE("in a talk every one stands in its sentence, with whoever said it") {
    const std::vector<Turn> turns = {
        {"Mum", "Hello. He never hit me. Fine."}, {"", "É scared"}, {"Amira", "I was hurt. Bye."}};
    const auto found = safeguarding_hits(turns);
    REQUIRE(found.size() == 3);
    CHECK(found[0].turn == 0);
    CHECK(found[0].hit.negated);
    CHECK(found[0].context.of(turns[0].text) == "He never hit me.");
    CHECK(found[1].turn == 1);
    CHECK(found[1].context.of(turns[1].text) == "É scared");
    CHECK(turns[found[2].turn].speaker == "Amira");
    CHECK(found[2].context.of(turns[2].text) == "I was hurt.");
}
