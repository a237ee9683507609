// Words that are never summed up: each is shown where it stands, with who said it and how it was said (negated,
// supposed, long ago), and cleared by hand, one by one. Ordinary uses ("hit the deadline") are passed over where the
// words beside them say so; when in doubt a word is shown. A list can miss things; it helps a reader look, it does not
// look for them.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

/// How it was said is read from the words around it and marked beside it; it never takes a hit away.
struct SafeguardingHit {
    TextSpan span;         // of the words in the text
    bool negated = false;  // "nobody hit her", "denied any overdose", "self-harm: none"; "not only" is no negation
    bool supposed = false; // "if he ever hits", "our policy on self-harm", "asked whether": not told as having happened
    bool historical = false; // "used to hit", "years ago", "when I was little"
};

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text);

/// ", negated, supposed, historical": what stands after the words of a hit; empty when none of it holds.
std::string manner_text(const SafeguardingHit& hit);

/// One in a talk: who said it is the speaker of the turn.
struct SpokenHit {
    std::size_t turn = 0;
    SafeguardingHit hit;
    TextSpan context; // the sentence it stands in, bytes of the turn's text
};

/// In the order of the talk: every one, whatever a draft holds. A question about one that the next speaker denies
/// ("Did he hurt you?" "No. Never.") is negated, and the denial is a hit too.
std::vector<SpokenHit> safeguarding_hits(std::span<const Turn> turns);

} // namespace fourfifths
