// The passive voice by rule: a form of "be" or "get", adverbs, and a past participle that is no adjective. English
// only. It knows words, not grammar: "the door is closed" is found, "the subject discussed" is not. How often it is
// right on public sentences, scripts/bench prints.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

struct Passive {
    TextSpan span;       // from the form of "be" to the participle: "was not told"
    TextSpan participle; // "told"
    bool agent = false;  // "by" follows in the same clause, within eight words
    bool operator==(const Passive&) const = default;
};

/// In order, apart, never splitting a character.
std::vector<Passive> passives(std::string_view text);

} // namespace fourfifths
