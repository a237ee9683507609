#include "record/decisions.h"
#include "record/talk_units.h"
#include "stable_sort.h"

namespace fourfifths {

std::vector<DecisionCandidate> decision_candidates(std::span<const Turn> turns, Date today) {
    const auto all = talk_units(turns, today);
    const auto scores = action_scores(all.for_model(), weights_of_decisions);
    std::vector<DecisionCandidate> out;
    for (std::size_t i = 0; i < scores.size(); ++i) out.push_back({all.units[i].turn, all.units[i].span, scores[i]});
    stable_sort(out, [](const DecisionCandidate& a, const DecisionCandidate& b) { return a.score > b.score; });
    return out;
}

} // namespace fourfifths
