// A sentence cut where a second thing is taken on in it: "I'll ring the school by Friday | and Priya will visit on
// Monday". Cut only where both parts say who by themselves, or where the second goes on with the first one's
// ("and post it to you in a week") and the days of the two differ. What is not cut stays one part; nothing is left out
// but spaces.
#pragma once
#include "text/utf8.h"
#include "time/date_phrases.h"
#include <span>
#include <vector>

namespace fourfifths {

struct ActionClause {
    TextSpan span;        // bytes of the sentence
    bool goes_on = false; // the one before says who
};

/// In order and apart, at least one. `names`: how the speakers are called; `dates`: those of the sentence.
std::vector<ActionClause> action_clauses(std::string_view sentence, std::span<const std::string_view> names,
                                         std::span<const DatePhrase> dates);

} // namespace fourfifths
