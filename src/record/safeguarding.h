// Words that are never summed up: each is shown where it stands, with whether it is negated, and cleared by hand.
// A list can miss things; it helps a reader look, it does not look for them.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

struct SafeguardingHit {
    TextSpan span;        // of the words in the text
    bool negated = false; // "nobody hit her", "denied any overdose"
};

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text);

} // namespace fourfifths
