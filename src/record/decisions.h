// Sentences of a talk that may say what was decided, ranked. Decisions are hard to tell from talk about them: on long
// meetings with marked decisions about one in ten of those proposed is right. To be looked through, never relied on.
#pragma once
#include "text/turn.h"
#include "text/utf8.h"
#include "time/calendar.h"
#include <span>
#include <vector>

namespace fourfifths {

struct DecisionCandidate {
    std::size_t turn = 0;
    TextSpan span; // the sentence, bytes of the turn's text
    double score = 0;
};

/// Every sentence, best first; from 0.5 on it is proposed. `today`: the day of the talk.
std::vector<DecisionCandidate> decision_candidates(std::span<const Turn> turns, Date today);

} // namespace fourfifths
