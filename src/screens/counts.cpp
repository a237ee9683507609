#include "screens/counts.h"
#include "screens/hand_over_ledger.h"
#include "screens/summary_start.h"

namespace fourfifths {

// Each figure is what its screen lists, by the screen's own rule.
NavigationCounts navigation_counts(const Session& session) {
    const Workspace& workspace = session.workspace;
    NavigationCounts counts;
    for (const auto& [id, person] : workspace.people()) {
        if (!person.binned_at && !person.closed_at) ++counts.people;
    }
    counts.summaries_due = static_cast<int>(people_with_summary_due(session).size());
    for (const auto& [id, summary] : workspace.summaries()) {
        const bool waits = summary.finished_at && !summary.binned_at;
        if (waits && !is_confirmed(hand_over_of(workspace, id))) ++counts.to_hand_over;
    }
    for (const auto& [id, hand_over] : workspace.hand_overs()) {
        const Entry* entry = workspace.find(hand_over.entry);
        const bool waits = entry != nullptr && !entry->binned_at && !entry->passages.empty() && !hand_over.binned_at;
        if (waits && !is_confirmed(&hand_over)) ++counts.to_hand_over;
    }
    return counts;
}

} // namespace fourfifths
