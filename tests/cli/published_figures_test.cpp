#include "cli/published_figures.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::cli;
using Json = nlohmann::json;

namespace {

std::ifstream fixture(const std::string& name) {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/fixtures/readability/" + name, std::ios::binary);
    REQUIRE(file.good());
    return file;
}

} // namespace

TEST_CASE("reading figures come out as published, to three decimals on the short texts") {
    auto texts_file = fixture("textstat-texts.json");
    const auto texts = Json::parse(texts_file);
    struct Row {
        const char* measure;
        double (*figure)(const PublishedFigures&);
        double margin; // where a word made of two is not found in the publisher's dictionary, by its syllables
    };
    const Row rows[] = {
        {"flesch_reading_ease", [](const PublishedFigures& f) { return flesch_reading_ease(f.counts); }, 3.5},
        {"flesch_kincaid_grade", [](const PublishedFigures& f) { return flesch_kincaid_grade(f.counts); }, 0.5},
        {"smog_index", smog, 0.3},
        {"lix", lix, 0.0005}};
    int checked = 0;
    auto file = fixture("textstat-vectors.jsonl");
    for (std::string line; std::getline(file, line);) {
        const auto vector = Json::parse(line);
        for (const auto& row : rows) {
            if (vector["measure"] != row.measure) continue;
            const std::string key = vector["text_key"];
            CAPTURE(row.measure, key);
            const bool small = key != "long_text" && key != "punct_text";
            const auto figures = published_figures(texts[key].get<std::string>());
            CHECK(row.figure(figures) == Approx(vector["expected"].get<double>()).margin(small ? 0.0005 : row.margin));
            ++checked;
        }
    }
    CHECK(checked == 20);
}

TEST_CASE("a published count takes every end mark for the end of a sentence, but no two words for one") {
    CHECK(published_figures("We went to the T.V. room at last. Good night!").counts.sentences == 2);
    CHECK(published_figures("No.").counts.sentences == 1);
    CHECK(published_figures(" ... ").counts.sentences == 0);
    CHECK(published_figures("A follow-up visit - done").counts.words == 4);
}
