#include "record/safeguarding.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

// One word, or words one after the other. A star stands for any ending.
constexpr std::string_view terms[] = {"self harm*",
                                      "self-harm*",
                                      "harm* himself",
                                      "harm* herself",
                                      "harm* themselves",
                                      "suicid*",
                                      "kill*",
                                      "end* my life",
                                      "end* his life",
                                      "end* her life",
                                      "want* to die",
                                      "wants to die",
                                      "cut himself",
                                      "cut herself",
                                      "cutting",
                                      "overdos*",
                                      "hit",
                                      "hits",
                                      "hitting",
                                      "punch*",
                                      "kick*",
                                      "slap*",
                                      "smack*",
                                      "beat",
                                      "beaten",
                                      "strangl*",
                                      "chok*",
                                      "burn*",
                                      "bruis*",
                                      "bit him",
                                      "bit her",
                                      "hurt*",
                                      "scared",
                                      "frighten*",
                                      "terrified",
                                      "afraid",
                                      "threat*",
                                      "weapon*",
                                      "knife",
                                      "knives",
                                      "gun",
                                      "guns",
                                      "missing",
                                      "ran away",
                                      "run away",
                                      "abscond*",
                                      "no food",
                                      "hungry",
                                      "starv*",
                                      "neglect*",
                                      "abus*",
                                      "rape*",
                                      "assault*",
                                      "exploit*",
                                      "groom*",
                                      "trafficked",
                                      "trafficking",
                                      "touched him",
                                      "touched her",
                                      "touched me",
                                      "inappropriate* touch*",
                                      "locked in",
                                      "locked up",
                                      "forced marriage",
                                      "fgm",
                                      "county lines",
                                      "domestic violence",
                                      "non-accidental",
                                      "homeless",
                                      "left alone",
                                      "home alone"};

constexpr std::string_view negations[] = {"no",      "not",     "never",  "nobody", "none",    "neither",
                                          "nothing", "without", "denied", "denies", "denying", "cannot"};
constexpr std::size_t negation_reach = 4; // words before

bool matches(std::string_view word, std::string_view pattern) {
    if (pattern.back() != '*') return word == pattern;
    pattern.remove_suffix(1);
    return word.substr(0, pattern.size()) == pattern;
}

/// How many words from `at` the term takes; 0 when it does not stand there.
std::size_t length_of(std::string_view term, const std::vector<std::string>& spoken, std::size_t at) {
    std::size_t taken = 0;
    while (!term.empty()) {
        const auto space = term.find(' ');
        if (at + taken >= spoken.size() || !matches(spoken[at + taken], term.substr(0, space))) return 0;
        ++taken;
        term = space == std::string_view::npos ? std::string_view() : term.substr(space + 1);
    }
    return taken;
}

bool negates(std::string_view word) {
    return std::find(std::begin(negations), std::end(negations), word) != std::end(negations) ||
           (word.size() > 3 && word.substr(word.size() - 3) == "n't");
}

/// Words before the hit, in the same clause as far as full stops and semicolons tell.
bool negated_at(std::string_view text, const std::vector<TextSpan>& spans, const std::vector<std::string>& spoken,
                std::size_t at) {
    for (std::size_t back = 1; back <= negation_reach && back <= at; ++back) {
        const auto between = text.substr(spans[at - back].end, spans[at].begin - spans[at - back].end);
        if (between.find_first_of(".;!?\n") != std::string_view::npos) return false;
        if (spoken[at - back] == "but") return false;
        if (negates(spoken[at - back])) return true;
    }
    return false;
}

} // namespace

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text) {
    const auto spans = words(text);
    std::vector<std::string> spoken;
    for (const auto span : spans) spoken.push_back(folded(span.of(text)));
    std::vector<SafeguardingHit> hits;
    for (std::size_t at = 0; at < spans.size();) {
        std::size_t longest = 0;
        for (const auto term : terms) longest = std::max(longest, length_of(term, spoken, at));
        if (longest > 0) {
            hits.push_back({{spans[at].begin, spans[at + longest - 1].end}, negated_at(text, spans, spoken, at)});
        }
        at += std::max<std::size_t>(longest, 1);
    }
    return hits;
}

} // namespace fourfifths
