#include "cli/says.h"
#include "cli/turns_file.h"
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::said;

namespace {

std::string fixture_path(const std::string& name) {
    return std::string(FOURFIFTHS_TESTS) + "/fixtures/transcripts/" + name;
}

nlohmann::json imported(const std::string& name) {
    const Outcome outcome = fourfifths_says({"import", "transcript", fixture_path(name)});
    INFO(outcome.err);
    REQUIRE(outcome.exit == cli::Exit::done);
    return nlohmann::json::parse(outcome.out);
}

} // namespace

TEST_CASE("a transcript is written as turns with their times and cues") {
    const auto json = imported("own-teams.vtt");
    CHECK(json["format"] == "teams-vtt");
    CHECK(json["speakers"] == nlohmann::json({"Sarah Malik", "Bird, Helen (Larkhill Primary)"}));
    REQUIRE(json["turns"].size() == 5);
    const auto& turn = json["turns"][0];
    CHECK(turn["speaker"] == "Sarah Malik");
    CHECK(turn["start"] == 3.21);
    CHECK(turn["end"] == 12.1);
    REQUIRE(turn["cues"].size() == 2);
    const auto& cue = turn["cues"][1];
    CHECK(cue["id"] == "5a0bc1d2-1111-4222-8333-444455556666/12-1");
    CHECK(cue["start"] == 9.4);
    CHECK(cue["end"] == 12.1);
    const std::string text = turn["text"];
    const std::size_t begin = cue["begin_byte"], end = cue["end_byte"];
    CHECK(text.substr(begin, end - begin) == "Shall we start with school?");
}

TEST_CASE("what a file does not tell is not told") {
    const auto captions = imported("zoom-real.cc.vtt");
    CHECK(captions["speakers"].empty());
    for (const auto& turn : captions["turns"]) CHECK(turn["speaker"] == "");
    const auto plain = imported("own-plain.txt");
    CHECK(plain["turns"][0]["start"].is_null());
    CHECK(plain["turns"][0]["cues"].empty());
    CHECK(imported("own-otter.txt")["turns"][0]["end"].is_null());
}

TEST_CASE("a file that is no transcript is refused in words, and nothing is written") {
    const Outcome outcome = fourfifths_says({"import", "transcript", "-"}, "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    CHECK(outcome.exit == cli::Exit::failed);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "line 1: it is a calendar"));
    CHECK(fourfifths_says({"import", "transcript", "nowhere.vtt"}).exit == cli::Exit::failed);
    CHECK(fourfifths_says({"import", "transcript"}).exit == cli::Exit::usage);
}

TEST_CASE("the commands about text take a talk as JSON and as any transcript") {
    const auto turns_in = [](const std::string& path, const std::string& input = {}) {
        std::istringstream in(input);
        std::ostringstream out, err;
        cli::Surroundings around{in, out, err, build::at("2026-11-22 09:00"), pseudo_random};
        return cli::read_turns(path, around);
    };
    const auto zoom = turns_in(fixture_path("zoom-real.transcript.vtt"));
    REQUIRE(zoom);
    CHECK(zoom->front() == Turn{"Sunita Gupta", "Hi!"});
    const auto word = turns_in(fixture_path("own-teams.docx"));
    REQUIRE(word);
    CHECK(word->size() == 3);
    const auto json = turns_in("-", "{\"turns\":[{\"speaker\":\"Mum\",\"text\":\"Hello\"}]}");
    REQUIRE(json);
    CHECK(json->front() == Turn{"Mum", "Hello"});
    CHECK_FALSE(turns_in("-", "{\"turns\":1}"));
    CHECK_FALSE(turns_in("-", "Dear Ms Bird\n"));
}
