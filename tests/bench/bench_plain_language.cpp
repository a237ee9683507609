// The check of a page as somebody types; and, with the open sets, how often the passive is found and how close reading
// figures come: FOURFIFTHS_OPEN_DATA names the folder that holds passivepy/ and readability/, or ../shared/data.
#include "measure.h"
#include "record/check.h"
#include "text/passive.h"
#include "text/readability.h"
#include "text/segmentation.h"
#include "text/sentences.h"
#include "text/words.h"
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::bench;
using Json = nlohmann::json;

namespace {

/// About 500 words, no two sentences alike.
std::string page() {
    const char* const who[] = {"Mum", "Dr. Shah", "The IRO", "Sam", "Amira’s dad", "The school"};
    const char* const did[] = {"said that she was tired and had not slept",
                               "was told about the new plan by the team",
                               "asked for help in order to get to the appointments",
                               "agreed to ring the health visitor prior to the next visit",
                               "walked to the park with Nan",
                               "has been worried about the bills since March, e.g. the rent"};
    const char* const when[] = {"on Monday", "at 10.30 a.m. after school", "in the afternoon, as it was raining",
                                "before we met the core group", "although it was agreed otherwise"};
    std::string text;
    for (std::size_t i = 0; count_words(text) < 500; ++i) {
        text += std::string(who[i % 6]) + ' ' + did[i / 2 % 6] + ' ' + when[i % 5] + ", number " + std::to_string(i) +
                (i % 4 == 3 ? ".\n" : ". ");
    }
    return text;
}

void passive_figures(const std::string& folder) {
    std::ifstream file(folder + "/passivepy/sentences-1-575.jsonl");
    double right = 0, found = 0, there = 0;
    for (std::string line; std::getline(file, line);) {
        const auto row = Json::parse(line);
        const bool passive = row["passive"] == 1, said = !passives(row["text"].get<std::string>()).empty();
        right += passive && said ? 1 : 0;
        found += said ? 1 : 0;
        there += passive ? 1 : 0;
    }
    if (there == 0) return;
    std::printf("passive sentences: P %.3f R %.3f F1 %.3f (known: .875 .867 .871)\n", right / found, right / there,
                2 * right / (found + there));
}

void reading_figures(const std::string& folder) {
    std::ifstream texts_file(folder + "/readability/textstat-texts.json");
    std::ifstream file(folder + "/readability/textstat-vectors.jsonl");
    if (!texts_file || !file) return;
    const auto texts = Json::parse(texts_file);
    for (std::string line; std::getline(file, line);) {
        const auto row = Json::parse(line);
        const std::string measure = row["measure"], key = row.value("text_key", "");
        const bool ease = measure == "flesch_reading_ease";
        if ((!ease && measure != "flesch_kincaid_grade") || !texts.contains(key)) continue;
        const auto counts = reading_counts(texts[key].get<std::string>());
        const double ours = ease ? flesch_reading_ease(counts) : flesch_kincaid_grade(counts);
        std::printf("%s of %s: %.3f (expected %.3f)\n", measure.c_str(), key.c_str(), ours,
                    row["expected"].get<double>());
    }
}

} // namespace

int main() {
    const auto text = page();
    row("check: a page of 500 words as somebody types", median_ms(21, [&] { keep(check_text(text)); }), "ms", 5);
    row("check: sentences of the page", median_ms(21, [&] { keep(sentences(text)); }), "ms");
    row("check: words of the page", median_ms(21, [&] { keep(words(text)); }), "ms");
    row("check: graphemes of the page", median_ms(21, [&] { keep(grapheme_breaks(text)); }), "ms");
    row("check: passives of the page", median_ms(21, [&] { keep(passives(text)); }), "ms");
    const char* given = std::getenv("FOURFIFTHS_OPEN_DATA");
    const std::string folder = given ? given : "../shared/data";
    passive_figures(folder);
    reading_figures(folder);
}
