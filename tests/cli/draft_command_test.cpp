#include "cli/says.h"

using namespace fourfifths;
using said::fourfifths_says;
using said::holds;

namespace {

const std::string talk = R"({"turns":[
{"speaker":"Jo","text":"Hello. Um, the rent arrears letter asks for payment, you know, by Friday."},
{"speaker":"Mum","text":"Yeah."},
{"speaker":"Mum","text":"The the housing officer wants a payment plan before the eviction hearing."},
{"speaker":"Jo","text":"Amira likes her new school and has two friends there."}]})";

nlohmann::json drafted(std::vector<std::string> words, const std::string& input = talk) {
    return said::json_said("draft", std::move(words), input);
}

} // namespace

TEST_CASE("a talk is drafted with the turn and the bytes of every sentence") {
    const auto sentences = drafted({"--words", "200"})["sentences"];
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0]["text"] == "the rent arrears letter asks for payment by Friday.");
    CHECK(sentences[0]["turn"] == 0);
    CHECK(sentences[0]["start"] == 11);
    CHECK(sentences[0]["end"] == 73);
    CHECK(sentences[1]["text"] == "The housing officer wants a payment plan before the eviction hearing.");
    CHECK(sentences[1]["turn"] == 2);
    CHECK(sentences[0].size() == 4);
}

TEST_CASE("a drafted talk keeps to its words and to its question") {
    CHECK(drafted({"--words", "0"})["sentences"].empty());
    const auto asked = drafted({"--words", "11", "--query", "school friends"})["sentences"];
    REQUIRE(asked.size() == 1);
    CHECK(asked[0]["turn"] == 3);
    CHECK(drafted({"--words", "50"}, R"({"turns":[]})")["sentences"].empty());
}

TEST_CASE("words of safeguarding are listed whatever the draft holds, and suggestions when they are asked for") {
    const std::string input = R"({"turns":[{"speaker":"Mum","text":"Hello. He never hit me, um, you know."}]})";
    const auto plain = drafted({"--words", "1"}, input);
    REQUIRE(plain["safeguarding"].size() == 1);
    const auto& hit = plain["safeguarding"][0];
    CHECK(hit["words"] == "hit");
    CHECK(hit["negated"] == true);
    CHECK(hit["speaker"] == "Mum");
    CHECK(hit["context"] == "He never hit me, um, you know.");
    CHECK_FALSE(plain.contains("leave_out"));
    const auto suggested = drafted({"--words", "1", "--suggest"}, input)["leave_out"];
    REQUIRE(suggested.size() == 1);
    CHECK(suggested[0]["reason"] == "greeting or goodbye");
    CHECK(suggested[0]["end"] == 6);
}

TEST_CASE("a draft that cannot be made says what to do") {
    CHECK(holds(fourfifths_says({"draft", "-"}, talk).err, "give --words"));
    CHECK(holds(fourfifths_says({"draft", "--words", "ten", "-"}, talk).err, "give --words"));
    CHECK(
        holds(fourfifths_says({"draft", "--words", "10", "--kind", "party", "-"}, talk).err, "visit, meeting or call"));
    CHECK(fourfifths_says({"draft", "--words", "10"}).exit == cli::Exit::usage);
    CHECK(fourfifths_says({"draft", "--words", "10", "-"}, "{}").exit == cli::Exit::failed);
    CHECK(fourfifths_says({"draft", "--help"}).exit == cli::Exit::done);
}
