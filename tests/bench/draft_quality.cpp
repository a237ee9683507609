// How close the selector comes to human summaries on open sets: ROUGE-1 and ROUGE-2 F1 at a fixed word budget.
// usage: draft_quality <file.jsonl> <words, or 0 for 40 % of the source>
#include "record/selector.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace fourfifths;

namespace {

using Tokens = std::vector<std::string>;
using Counts = std::map<std::string, int>;

Tokens tokens_of(const std::string& text) {
    Tokens tokens;
    std::string now;
    const auto flush = [&] {
        if (!now.empty()) tokens.push_back(now.size() > 3 ? stem(now) : now);
        now.clear();
    };
    for (const char c : folded(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) now += c;
        else flush();
    }
    flush();
    return tokens;
}

Counts grams(const Tokens& tokens, std::size_t size) {
    Counts counts;
    for (std::size_t i = 0; i + size <= tokens.size(); ++i) {
        std::string gram;
        for (std::size_t j = 0; j < size; ++j) gram += tokens[i + j] + ' ';
        ++counts[gram];
    }
    return counts;
}

double f1(const Tokens& draft, const Tokens& human, std::size_t size) {
    const auto a = grams(draft, size), b = grams(human, size);
    double shared = 0, of_a = 0, of_b = 0;
    for (const auto& [gram, count] : a) {
        of_a += count;
        if (const auto found = b.find(gram); found != b.end()) shared += std::min(count, found->second);
    }
    for (const auto& [gram, count] : b) of_b += count;
    return of_a + of_b == 0 ? 0 : 200 * shared / (of_a + of_b);
}

/// Without fillers and words said twice in a row, as the scoring rules of the open sets have it.
std::string without_fillers(const std::string& text) {
    static const Tokens fillers = {"um", "uh", "er", "erm", "mm", "hmm", "ah", "uh-huh", "mm-hmm"};
    std::string result, before;
    for (const auto span : words(text)) {
        const std::string word(span.of(text));
        const auto plain = folded(word);
        if (plain == before || std::find(fillers.begin(), fillers.end(), plain) != fillers.end()) continue;
        result += word + ' ';
        before = plain;
    }
    return result;
}

std::string human_text(const nlohmann::json& row) {
    if (row.contains("note")) return row["note"];
    if (row.contains("text")) return row["text"];
    std::string all;
    for (const auto& each : row["summary"]) all += each.get<std::string>() + '\n';
    return all;
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::puts("usage: draft_quality <file.jsonl> <words, or 0 for 40 % of the source>");
        return 2;
    }
    std::ifstream file(arguments[1]);
    const int wanted = std::atoi(arguments[2]);
    const auto background = shipped_background();
    double one = 0, two = 0;
    int documents = 0;
    for (std::string line; std::getline(file, line); ++documents) {
        const auto row = nlohmann::json::parse(line);
        std::vector<std::string> turns;
        for (const auto& turn : row["turns"]) turns.push_back(turn["text"]);
        std::vector<std::string> clean;
        int all_words = 0;
        for (const auto& turn : turns) {
            for (const auto span : sentences(turn)) clean.push_back(without_fillers(std::string(span.of(turn))));
        }
        for (const auto& each : clean) all_words += count_words(each);
        const std::vector<std::string_view> units(clean.begin(), clean.end());
        Selector selector(units, background);
        std::string draft;
        for (const auto unit : selector.choose({.words = wanted > 0 ? wanted : all_words * 2 / 5, .worth = {}})) {
            draft += std::string(units[unit]) + '\n';
        }
        const auto ours = tokens_of(draft), theirs = tokens_of(human_text(row));
        one += f1(ours, theirs, 1);
        two += f1(ours, theirs, 2);
    }
    if (documents == 0) return 1;
    std::printf("%d documents, R1 %.1f, R2 %.1f\n", documents, one / documents, two / documents);
    return 0;
}
