#include "cli/dale_chall.h"
#include "cli/says.h"

using namespace fourfifths;

namespace {

nlohmann::json checked(const std::string& text) { return said::json_said("check", {"--json"}, text); }

said::Outcome check_says(std::vector<std::string> words, const std::string& text) {
    words.insert(words.begin(), "check");
    return said::fourfifths_says(words, text);
}

} // namespace

TEST_CASE("a text is checked from a terminal: counts, passive sentences, and causes with their bytes") {
    const std::string text =
        "Mum’s café is open. It was agreed to wait!\n- The CIN plan was sent by Sam. Prior to that, no.";
    const auto json = checked(text);
    CHECK(json["sentences"] == 4);
    CHECK(json["words"] == 20);
    CHECK(json["passive_sentences"] == nlohmann::json({1, 2}));
    CHECK(json["reading_age"].is_null());
    for (const auto* figure : {"flesch_reading_ease", "flesch_kincaid_grade", "new_dale_chall", "lix", "smog"})
        CHECK(json[figure].is_number());
    std::vector<std::string> kinds;
    for (const auto& cause : json["causes"]) {
        kinds.push_back(cause["kind"]);
        const std::size_t start = cause["start"], end = cause["end"];
        CHECK(cause["quote"] == text.substr(start, end - start));
        CHECK_FALSE(cause["text"].get<std::string>().empty());
    }
    CHECK(kinds == std::vector<std::string>{"passive_decision", "acronym", "wordy"});
    CHECK(json["causes"][0]["quote"] == "It was agreed");
    CHECK(json["causes"][1]["suggestion"] == "child in need");
}

TEST_CASE("an empty text has nothing in it, and one that is not UTF-8 is refused with what to do") {
    const auto json = checked("");
    CHECK(json["sentences"] == 0);
    CHECK(json["new_dale_chall"] == 0);
    CHECK(json["causes"].empty());
    const auto said = check_says({"--json", "-"}, "caf\xE9");
    CHECK(said.exit == cli::Exit::failed);
    CHECK(said.err.find("save it again as UTF-8") != std::string::npos);
    CHECK(check_says({"--for", "judges", "-"}, "").exit == cli::Exit::usage);
    CHECK(check_says({}, "").exit == cli::Exit::usage);
    CHECK(check_says({"--days-later", "soon", "-"}, "").exit == cli::Exit::usage);
    CHECK(check_says({"--days-later", "9", "-"}, "Sam is well.").out.find("9 days later") != std::string::npos);
}

TEST_CASE("without --json the check is words for a reader, and who reads it matters") {
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += "Number " + std::to_string(i) + " of the carers came late to visit the children at their home. ";
    CHECK(check_says({"-"}, text).out.find("Reads at about age") != std::string::npos);
    CHECK(check_says({"-"}, text).out.find("Harder to read") == std::string::npos);
    std::string hard;
    for (int i = 0; i < 6; ++i)
        hard +=
            "Considerable accommodation difficulties necessitated multi-disciplinary collaboration, notwithstanding "
            "the fact that family relationships deteriorated considerably throughout period " +
            std::to_string(i) + ". ";
    CHECK(check_says({"-"}, hard).out.find("Harder to read than it should be for age 12 to 14.") != std::string::npos);
    CHECK(check_says({"--for", "easy-read", "-"}, hard).out.find("age 9 or under") != std::string::npos);
}

TEST_CASE("common words and their regular endings are familiar, rare ones are not") {
    using cli::new_dale_chall;
    CHECK(new_dale_chall("The children stopped and went happily home with their mother's bags.") ==
          Approx(0.0496 * 11).margin(0.0005));
    CHECK(new_dale_chall("They saw Amira in 2026.") == Approx(0.0496 * 5).margin(0.0005)); // names and figures
    CHECK(new_dale_chall("They saw ambivalence in it.") == Approx(0.1579 * 20 + 0.0496 * 5 + 3.6365).margin(0.0005));
    CHECK(new_dale_chall("") == 0);
}
