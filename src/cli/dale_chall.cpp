#include "cli/dale_chall.h"
#include "text/readability.h"
#include "text/sentences.h"
#include "text/words.h"
#include <set>

namespace fourfifths::cli {
namespace {

using List = std::set<std::string, std::less<>>;

List unpacked() {
    List list;
    auto rest = familiar_words().substr(1);
    while (!rest.empty()) {
        const auto end = rest.find(' ');
        list.emplace(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return list;
}

struct Ending {
    std::string_view ending;
    std::string_view instead;
};

constexpr Ending endings[] = {{"'s", ""},   {"s'", "s"},  {"n't", ""},  {"'ll", ""},   {"'re", ""},  {"'ve", ""},
                              {"'d", ""},   {"'m", ""},   {"s", ""},    {"es", ""},    {"ies", "y"}, {"ed", ""},
                              {"ed", "e"},  {"ied", "y"}, {"ing", ""},  {"ing", "e"},  {"er", ""},   {"er", "e"},
                              {"ier", "y"}, {"est", ""},  {"est", "e"}, {"iest", "y"}, {"ly", ""},   {"ily", "y"}};

/// "stopp" → "stop"
std::string without_doubling(const std::string& stem) {
    const auto size = stem.size();
    return size > 3 && stem[size - 1] == stem[size - 2] ? stem.substr(0, size - 1) : stem;
}

bool is_familiar(const List& list, const std::string& word, int depth) {
    if (list.count(word) != 0) return true;
    if (depth == 0) return false;
    for (const auto& each : endings) {
        if (word.size() < each.ending.size() + 1 || !word.ends_with(each.ending)) continue;
        const auto stem = word.substr(0, word.size() - each.ending.size());
        if (is_familiar(list, stem + std::string(each.instead), depth - 1)) return true;
        if (each.instead.empty() && is_familiar(list, without_doubling(stem), depth - 1)) return true;
    }
    return false;
}

bool is_familiar(const List& list, std::string_view word) {
    while (!word.empty()) {
        const auto hyphen = word.find('-');
        const std::string part(word.substr(0, hyphen));
        const bool figure = part.find_first_of("0123456789") != std::string::npos;
        if (!figure && !is_familiar(list, part, 2)) return false;
        word = hyphen == std::string_view::npos ? std::string_view() : word.substr(hyphen + 1);
    }
    return true;
}

} // namespace

double new_dale_chall(std::string_view text) {
    static const List list = unpacked();
    const auto counts = reading_counts(text);
    if (counts.words == 0) return 0;
    int unfamiliar = 0;
    for (const auto sentence : sentences(text)) {
        bool first = true;
        for (const auto span : words(sentence.of(text))) {
            const auto word = span.of(sentence.of(text));
            const bool name = !first && is_upper(character_at(word, 0).code);
            if (!name && !is_familiar(list, folded(word))) ++unfamiliar;
            first = false;
        }
    }
    const double share = 100.0 * unfamiliar / counts.words;
    return 0.1579 * share + 0.0496 * counts.words / counts.sentences + (share > 5 ? 3.6365 : 0);
}

} // namespace fourfifths::cli
