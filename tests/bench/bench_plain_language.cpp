// The check of a page as somebody types; and, with the open sets, how often the passive is found and how close reading
// figures come: FOURFIFTHS_OPEN_DATA names the folder that holds passivepy/ and readability/, or ../shared/data. With
// FOURFIFTHS_CMUDICT, a file of the CMU Pronouncing Dictionary, how many running words have the right syllables.
#include "cli/dale_chall.h"
#include "cli/published_figures.h"
#include "measure.h"
#include "record/check.h"
#include "text/passive.h"
#include "text/readability.h"
#include "text/segmentation.h"
#include "text/sentences.h"
#include "text/syllables.h"
#include "text/words.h"
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

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

double figure_of(const std::string& measure, const std::string& text) {
    const auto published = cli::published_figures(text);
    if (measure == "flesch_reading_ease") return flesch_reading_ease(published.counts);
    if (measure == "flesch_kincaid_grade") return flesch_kincaid_grade(published.counts);
    if (measure == "smog_index") return cli::smog(published);
    if (measure == "lix") return cli::lix(published);
    return cli::new_dale_chall(text);
}

/// How many are lower.
double rank(const std::vector<double>& values, double value) {
    double below = 0;
    for (const double each : values) below += each < value ? 1 : 0;
    return below;
}

/// C. Spearman 1904, of values that are all different.
double rank_correlation(const std::vector<double>& ours, const std::vector<double>& theirs) {
    double squares = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const double apart = rank(ours, ours[i]) - rank(theirs, theirs[i]);
        squares += apart * apart;
    }
    const auto count = static_cast<double>(ours.size());
    return 1 - 6 * squares / (count * (count * count - 1));
}

void reading_figures(const std::string& folder) {
    std::ifstream texts_file(folder + "/readability/textstat-texts.json");
    std::ifstream file(folder + "/readability/textstat-vectors.jsonl");
    if (!texts_file || !file) return;
    const auto texts = Json::parse(texts_file);
    const std::set<std::string> measures = {
        "flesch_reading_ease",          "flesch_kincaid_grade",           "smog_index", "lix",
        "dale_chall_readability_score", "dale_chall_readability_score_v2"};
    std::map<std::string, std::vector<double>> ours, theirs;
    for (std::string line; std::getline(file, line);) {
        const auto row = Json::parse(line);
        const std::string measure = row["measure"], key = row.value("text_key", "");
        if (measures.count(measure) == 0 || !texts.contains(key)) continue;
        ours[measure].push_back(figure_of(measure, texts[key].get<std::string>()));
        theirs[measure].push_back(row["expected"]);
        std::printf("%s of %s: %.3f (expected %.3f)\n", measure.c_str(), key.c_str(), ours[measure].back(),
                    theirs[measure].back());
    }
    for (const auto& measure : measures)
        std::printf("%s: rank correlation %.2f\n", measure.c_str(), rank_correlation(ours[measure], theirs[measure]));
}

using Pronounced = std::map<std::string, int, std::less<>>;

/// The first pronunciation of each word in the CMU Pronouncing Dictionary.
Pronounced pronounced(const char* path) {
    Pronounced syllables;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const auto space = line.find(' ');
        if (line.rfind(";;;", 0) == 0 || space == std::string::npos) continue;
        const auto count = std::count_if(line.begin() + static_cast<std::ptrdiff_t>(space), line.end(),
                                         [](char c) { return c >= '0' && c <= '9'; });
        syllables.emplace(folded(line.substr(0, space)), static_cast<int>(count));
    }
    return syllables;
}

void count_right(const Pronounced& dictionary, std::string_view text, double& right, double& all) {
    for (const auto span : words(text)) {
        const auto found = dictionary.find(folded(span.of(text)));
        if (found == dictionary.end()) continue;
        all += 1;
        right += syllables_of(span.of(text)) == found->second ? 1 : 0;
    }
}

void syllable_figures(const std::string& folder, const char* dictionary_path) {
    const auto dictionary = pronounced(dictionary_path);
    for (const std::string set : {"ami/summary/dev", "icsi/dev", "aci-bench/valid", "mts-dialog/validation"}) {
        std::ifstream file(folder + '/' + set + ".jsonl");
        double right = 0, all = 0;
        for (std::string line; std::getline(file, line);) {
            const auto record = Json::parse(line);
            for (const auto& turn : record["turns"])
                count_right(dictionary, turn["text"].get<std::string>(), right, all);
            for (const char* const note : {"note", "text"})
                if (record.contains(note)) count_right(dictionary, record[note].get<std::string>(), right, all);
        }
        if (all > 0) std::printf("syllables right in %s: %.2f %% of %.0f words\n", set.c_str(), 100 * right / all, all);
    }
}

/// What scripts/syllable_exceptions.mjs asks: one word a line in, its syllables by the rules alone out.
void answer_by_rule() {
    char word[128];
    while (std::scanf("%127s", word) == 1) std::printf("%d\n", syllables_by_rule(word));
}

} // namespace

int main(int count, char** given_words) {
    if (count == 2 && std::string_view(given_words[1]) == "--syllables-by-rule") {
        answer_by_rule();
        return 0;
    }
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
    if (const char* dictionary = std::getenv("FOURFIFTHS_CMUDICT")) syllable_figures(folder, dictionary);
}
