#include "record/action_cues.h"
#include "text/words.h"
#include <algorithm>
#include <span>

namespace fourfifths {
namespace {

using Spoken = std::vector<std::string>;

constexpr std::string_view doing[] = {
    "add",    "apply",     "arrange", "ask",     "attend", "book",   "bring",   "call",   "chase",
    "check",  "complete",  "contact", "discuss", "email",  "e-mail", "find",    "finish", "fix",
    "follow", "follow-up", "get",     "give",    "help",   "invite", "look",    "make",   "meet",
    "move",   "offer",     "pay",     "phone",   "raise",  "refer",  "request", "review", "ring",
    "see",    "send",      "set",     "share",   "speak",  "start",  "support", "take",   "talk",
    "tell",   "text",      "try",     "update",  "visit",  "write"};
constexpr std::string_view times[] = {"tomorrow", "monday", "tuesday",   "wednesday", "thursday", "friday", "saturday",
                                      "sunday",   "week",   "fortnight", "month",     "end",      "w/c"};
constexpr std::string_view openings[] = {"if", "when", "would", "could", "did", "does", "was", "had", "were"};

bool in(std::span<const std::string_view> list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A verb of doing within two words after `at`: "will also ring", not "will mean another move".
bool doing_after(const Spoken& spoken, std::size_t at) {
    for (std::size_t i = at + 1; i <= at + 2 && i < spoken.size(); ++i) {
        if (in(doing, spoken[i])) return true;
    }
    return false;
}

bool modal_at(const Spoken& spoken, std::size_t at) {
    const auto& word = spoken[at];
    if (word == "will" || (word.size() > 3 && word.substr(word.size() - 3) == "'ll")) return true;
    if (at + 1 >= spoken.size() || spoken[at + 1] != "to") return false;
    return word == "need" || word == "needs" || word == "going" || word == "agreed" || word == "plan" ||
           word == "plans" || word == "is" || word == "are" || word == "am";
}

double when_cues(const Spoken& spoken) {
    for (std::size_t i = 0; i + 1 < spoken.size(); ++i) {
        const auto& word = spoken[i];
        const bool leads = word == "by" || word == "before" || word == "next" || word == "on" || word == "within";
        const bool dated = in(times, spoken[i + 1]) || (spoken[i + 1][0] >= '0' && spoken[i + 1][0] <= '9');
        if (leads && dated) return 0.5;
    }
    return 0;
}

} // namespace

double action_likelihood(std::string_view sentence) {
    if (!sentence.empty() && sentence.back() == '?') return 0;
    Spoken spoken;
    for (const auto span : words(sentence)) spoken.push_back(folded(span.of(sentence)));
    if (spoken.size() < 3 || in(openings, spoken[0])) return 0;
    double score = 0;
    if (in(doing, spoken[0])) score = 1;
    for (std::size_t i = 0; i < spoken.size() && score == 0; ++i) {
        const bool negated = i + 1 < spoken.size() && spoken[i + 1] == "not";
        if (modal_at(spoken, i) && !negated && doing_after(spoken, i)) score = 1;
    }
    return score == 0 ? 0 : score + when_cues(spoken);
}

} // namespace fourfifths
