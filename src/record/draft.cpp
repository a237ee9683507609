#include "record/draft.h"
#include "text/clean_up.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int query_spread = 12; // sentences either side

/// Speech is often written without capitals: "no. i live alone." A copy of the same length with one after each stop.
std::string with_capitals(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 2; at < result.size(); ++at) {
        const bool stop = result[at - 2] == '.' && (at < 3 || result[at - 3] != '.');
        if (stop && result[at - 1] == ' ' && result[at] >= 'a' && result[at] <= 'z')
            result[at] = static_cast<char>(result[at] - 'a' + 'A');
    }
    return result;
}

std::vector<double> worth_for(const Selector& selector, const DraftOptions& options) {
    if (options.query.empty()) return {};
    return selector.answers(options.query, query_spread);
}

} // namespace

std::vector<DraftSentence> spoken_sentences(std::span<const Turn> turns) {
    std::vector<DraftSentence> found;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        const std::string_view text = turns[turn].text;
        for (const auto span : sentences(with_capitals(text))) {
            auto deleted = fillers(text, span);
            auto left = without(text, span, deleted);
            if (count_words(left) > 0) found.push_back({std::move(left), turn, span, std::move(deleted)});
        }
    }
    return found;
}

std::vector<DraftSentence> draft_of(std::span<const Turn> turns, const DraftOptions& options,
                                    const BackgroundFrequencies& background) {
    auto all = spoken_sentences(turns);
    std::vector<std::string_view> units;
    for (const auto& each : all) units.push_back(each.text);
    Selector selector(units, background);
    std::vector<DraftSentence> draft;
    for (const auto unit : selector.choose({.words = options.words, .worth = worth_for(selector, options)}))
        draft.push_back(std::move(all[unit]));
    return draft;
}

} // namespace fourfifths
