// Words that are never summed up: each is shown where it stands, with who said it and whether it is negated, and
// cleared by hand, one by one. Ordinary uses ("hit the deadline") are passed over where the words beside them say so;
// when in doubt a word is shown. A list can miss things; it helps a reader look, it does not look for them.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

struct SafeguardingHit {
    TextSpan span;        // of the words in the text
    bool negated = false; // "nobody hit her", "denied any overdose", "self-harm: none"; "not only" is no negation
};

/// The terms, sorted once for many texts.
class SafeguardingTerms {
public:
    SafeguardingTerms();
    std::vector<SafeguardingHit> hits(std::string_view text) const;

private:
    std::vector<std::vector<std::string_view>> terms_, ordinary_; // by the letter that they may start with
};

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text);

/// One in a talk: who said it is the speaker of the turn.
struct SpokenHit {
    std::size_t turn = 0;
    SafeguardingHit hit;
    TextSpan context; // the sentence it stands in, bytes of the turn's text
};

/// In the order of the talk: every one, whatever a draft holds.
std::vector<SpokenHit> safeguarding_hits(std::span<const Turn> turns);

} // namespace fourfifths
