#include "export/explained_words.h"
#include "record/check_words.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool is_capital_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Capitals and digits, two or more, with an s at most: "CIN" and "EHCPs", not "Cin".
bool is_short_form(std::string_view word) {
    if (word.ends_with('s')) word.remove_suffix(1);
    return word.size() >= 2 && (word == "DoLS" || std::all_of(word.begin(), word.end(), is_capital_or_digit));
}

} // namespace

void add_explained_words(std::vector<ExplainedWord>& list, std::string_view text) {
    for (const TextSpan span : words(text)) {
        const std::string_view word = span.of(text);
        const auto meaning = is_short_form(word) ? gloss(word) : std::nullopt;
        if (!meaning) continue;
        const bool known = std::any_of(list.begin(), list.end(),
                                       [&](const ExplainedWord& listed) { return listed.meaning == *meaning; });
        if (!known) list.push_back({std::string(word), std::string(*meaning)});
    }
}

} // namespace fourfifths
