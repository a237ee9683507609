#include "cli/says.h"

using namespace fourfifths;
using said::fourfifths_says;
using said::holds;

namespace {

const std::string talk = R"({"turns":[
{"speaker":"Rhian Meredith","text":"Hiya Pat. How's Kayden? Mum rang me about O'Brien's van, YX19 ZFB."},
{"speaker":"Pat Bostock","text":"KAYDEN's fine. His NHS number is 999 417 2832 and he's in Leeds, Rhian."}]})";

nlohmann::json named(std::vector<std::string> words, const std::string& input = talk) {
    return said::json_said("names", std::move(words), input);
}

} // namespace

TEST_CASE("names of a talk come with their bytes, their kind and initials") {
    const auto found = named({"--people", "Kayden Marsh; Sean O'Brien"});
    REQUIRE(found["names"].size() == 7);
    const auto& first = found["names"][0];
    CHECK(first["text"] == "Pat");
    CHECK(first["turn"] == 0);
    CHECK(first["start"] == 5);
    CHECK(first["end"] == 8);
    CHECK(first["kind"] == "person");
    CHECK(first["listed"] == true);
    CHECK(first["initials"] == "PB");
    CHECK(found["names"][1]["initials"] == "KM");
    CHECK(found["names"][2]["kind"] == "relation");
    CHECK(found["names"][3]["text"] == "O'Brien");
    CHECK(found["names"][4]["text"] == "KAYDEN");
    CHECK(found["names"][5]["kind"] == "unknown");
    CHECK(found["names"][5]["text"] == "Leeds");
    REQUIRE(found["identifiers"].size() == 2);
    CHECK(found["identifiers"][0]["kind"] == "vehicle_registration");
    CHECK(found["identifiers"][1]["kind"] == "nhs");
    CHECK(found["identifiers"][1]["valid"] == true);
}

TEST_CASE("a masked talk has initials for names, words for numbers, and nothing left") {
    const auto shown = named({"--masked", "--people", "Kayden Marsh; Sean O'Brien"});
    CHECK(shown["turns"][0]["speaker"] == "RM");
    CHECK(shown["turns"][0]["text"] == "Hiya PB. How's KM? Mum rang me about SO's van, [number plate].");
    CHECK(shown["turns"][1]["text"] == "KM's fine. His NHS number is [NHS number] and he's in Leeds, RM.");
    CHECK(shown["leaks"].empty());
    CHECK(shown["to_look_at"].size() == 1);
}

TEST_CASE("names says what to do when it is given nothing it can read") {
    CHECK(fourfifths_says({"names"}).exit == cli::Exit::usage);
    CHECK(fourfifths_says({"names", "-"}, "no talk").exit == cli::Exit::failed);
    CHECK(holds(fourfifths_says({"names", "--help"}).out, "--masked"));
}
