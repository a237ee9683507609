#include "cli/says.h"
#include <nlohmann/json.hpp>

using namespace fourfifths;
using said::fourfifths_says;
using said::holds;
using Json = nlohmann::json;

namespace {

const std::string talk = R"({"turns":[
{"speaker":"Jo Bird","text":"Hello, how are you? It was raining all day."},
{"speaker":"Mum","text":"Fine."},
{"speaker":"Jo Bird",
 "text":"Ça va. I'll ring the school on Friday. Can you send me the letter, please? By 3 December."},
{"speaker":"Mum","text":"Yes, I'll find it tomorrow."},
{"speaker":"Jo Bird","text":"Tunde will chase housing by the end of next week. We agreed she stays with her nan."},
{"speaker":"Tunde Alabi","text":"Okay."}]})";

Json found(std::vector<std::string> words = {"--today", "2026-11-19"}, const std::string& input = talk) {
    return said::json_said("actions", std::move(words), input);
}

Json said_in(const Json& actions, const std::string& text) {
    for (const Json& action : actions) {
        if (action["text"] == text) return action;
    }
    FAIL("not found: " << text);
    return {};
}

} // namespace

TEST_CASE("a talk's actions are printed best first, with who, by when and where they were said") {
    const Json actions = found()["actions"];
    const Json turns = Json::parse(talk)["turns"];
    double before = 1;
    for (const Json& action : actions) {
        CHECK(action["score"] > 0);
        CHECK(action["score"] <= before);
        before = action["score"];
        const std::string text = turns[action["turn"].get<std::size_t>()]["text"];
        const std::size_t start = action["start"], end = action["end"];
        CHECK(text.substr(start, end - start) == action["text"]);
        CHECK(action.size() == 7);
    }
    const Json ring = said_in(actions, "I'll ring the school on Friday.");
    CHECK(ring["score"] >= 0.5);
    CHECK(ring["turn"] == 2);
    CHECK(ring["start"] == 8);
    CHECK(ring["who"] == "Jo Bird");
    CHECK(ring["due"] == "2026-11-20");
    const Json letter = said_in(actions, "Can you send me the letter, please?");
    CHECK(letter["who"] == "Mum");
    CHECK(letter["due"] == "2026-12-03");
    const Json housing = said_in(actions, "Tunde will chase housing by the end of next week.");
    CHECK(housing["who"] == "Tunde Alabi");
    CHECK(housing["due"] == "2026-11-27");
    const Json rain = said_in(actions, "It was raining all day.");
    CHECK(rain["score"] < 0.5);
    CHECK(rain["due"].is_null());
}

TEST_CASE("decisions are printed beside actions only when they are asked for") {
    CHECK_FALSE(found().contains("decisions"));
    const Json json = found({"--today=2026-11-19", "--decisions"});
    CHECK(said_in(json["decisions"], "We agreed she stays with her nan.").size() == 5);
}

TEST_CASE("the day of the talk is today's where nobody says which") {
    CHECK(said_in(found({})["actions"], "Yes, I'll find it tomorrow.")["due"] == "2026-11-23");
    CHECK(found({}, R"({"turns":[]})")["actions"].empty());
}

TEST_CASE("what cannot be read is refused with what to do instead") {
    CHECK(fourfifths_says({"actions"}).exit == cli::Exit::usage);
    CHECK(holds(fourfifths_says({"actions", "--today", "Friday", "-"}, talk).err, "such as 2026-11-19"));
    CHECK(holds(fourfifths_says({"actions", "--zone", "Mars", "-"}, talk).err, "zone"));
    CHECK(fourfifths_says({"actions", "-"}, "no talk").exit == cli::Exit::failed);
    CHECK(holds(fourfifths_says({"actions", "--help"}).out, "best first"));
}
