#include "record/draft.h"
#include "record/covered.h"
#include "record/leave_out.h"
#include "stable_sort.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int query_spread = 12;        // sentences either side
constexpr double least_answer = 0.1;    // of the best one: less has nothing to do with the question
constexpr double opening_budget = 0.1;  // of a meeting's words are kept for
constexpr double opening_share = 0.1;   // this much of it
constexpr double part_of_meeting = 0.1; // of the words: speaks up in it

bool is_meeting(std::span<const Turn> turns) {
    std::vector<std::string_view> speakers;
    std::vector<double> spoken;
    double all = 0;
    for (const auto& turn : turns) {
        const auto count = static_cast<double>(turn.text.size());
        const auto at = std::find(speakers.begin(), speakers.end(), turn.speaker);
        if (at == speakers.end()) {
            speakers.push_back(turn.speaker);
            spoken.push_back(count);
        } else {
            spoken[static_cast<std::size_t>(at - speakers.begin())] += count;
        }
        all += count;
    }
    return std::count_if(spoken.begin(), spoken.end(), [&](double part) { return part >= part_of_meeting * all; }) > 2;
}

std::vector<double> worths(const Selector& selector, const std::vector<SpokenUnit>& units, std::string_view query) {
    auto result = query.empty() ? std::vector<double>(units.size(), 1) : selector.answers(query, query_spread);
    double best = 0;
    for (const double answer : result) best = std::max(best, answer);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const bool idle = result[i] < least_answer * best || routine_reason(units[i].text);
        result[i] = idle ? 0 : result[i] * telling(units[i].text);
    }
    return result;
}

/// When not one sentence fits: the part of one with the most words that are rare in ordinary talk.
std::vector<SpokenUnit> best_part(std::span<const Turn> turns, const std::vector<SpokenUnit>& units,
                                  const std::vector<double>& worth, int words,
                                  const BackgroundFrequencies& background) {
    double best = 0;
    std::vector<SpokenUnit> found;
    for (std::size_t i = 0; i < units.size(); ++i) {
        for (auto& part : parts_of(units[i], turns[units[i].turn].text, words)) {
            double sum = 0;
            for (const auto& stem : content_stems(part.text)) sum += background.rarity(stem);
            if (sum * worth[i] <= best) continue;
            best = sum * worth[i];
            found.clear();
            found.push_back(std::move(part));
        }
    }
    return found;
}

} // namespace

std::vector<SpokenUnit> draft_of(std::span<const Turn> turns, const DraftOptions& options,
                                 const BackgroundFrequencies& background) {
    const auto units = spoken_units(turns);
    std::vector<std::string_view> texts;
    for (const auto& each : units) texts.push_back(each.text);
    Selector selector(texts, background);
    if (!options.query.empty() && !is_covered(selector, options.query, background)) return {};
    Choice choice{.words = options.words, .worth = worths(selector, units, options.query)};
    std::vector<std::size_t> chosen;
    const bool opens = options.talk == Talk::meeting || (options.talk == Talk::guessed && is_meeting(turns));
    if (opens && options.query.empty()) {
        auto opening = choice;
        opening.words = static_cast<int>(opening_budget * options.words);
        const auto end = static_cast<std::size_t>(opening_share * static_cast<double>(units.size()));
        std::fill(opening.worth.begin() + static_cast<std::ptrdiff_t>(end), opening.worth.end(), 0.0);
        chosen = selector.choose(opening);
        for (const auto unit : chosen) choice.words -= selector.words_of(unit);
    }
    const auto rest = selector.choose(choice);
    chosen.insert(chosen.end(), rest.begin(), rest.end());
    if (chosen.empty()) return best_part(turns, units, choice.worth, options.words, background);
    stable_sort(chosen);
    std::vector<SpokenUnit> draft;
    for (const auto unit : chosen) draft.push_back(units[unit]);
    return draft;
}

} // namespace fourfifths
