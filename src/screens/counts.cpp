#include "screens/counts.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool is_open(const Person& person) { return !person.binned_at && !person.closed_at; }

bool has_finished_summary(const Workspace& workspace, PersonId person, Month month) {
    const auto is_it = [&](const auto& item) {
        const Summary& summary = item.second;
        return summary.person == person && summary.month == month && summary.finished_at && !summary.binned_at;
    };
    return std::any_of(workspace.summaries().begin(), workspace.summaries().end(), is_it);
}

bool is_settled(const Workspace& workspace, SummaryId summary) {
    const auto is_it = [&](const auto& item) {
        const HandOver& hand_over = item.second;
        return hand_over.summary == summary && !hand_over.binned_at &&
               (hand_over.state == HandOverState::confirmed || hand_over.state == HandOverState::purged);
    };
    return std::any_of(workspace.hand_overs().begin(), workspace.hand_overs().end(), is_it);
}

} // namespace

NavigationCounts navigation_counts(const Session& session) {
    const Workspace& workspace = session.workspace;
    const Month month = previous(month_of(session.today()));
    const Interval days = interval_of(session.zone, days_of(month));
    NavigationCounts counts;
    for (const auto& [id, person] : workspace.people()) {
        if (!is_open(person)) continue;
        ++counts.people;
        const bool seen_last_month = !workspace.entries_about(id, Span{days.start, *days.end}).empty();
        if (seen_last_month && !has_finished_summary(workspace, id, month)) ++counts.summaries_due;
    }
    for (const auto& [id, summary] : workspace.summaries()) {
        if (summary.finished_at && !summary.binned_at && !is_settled(workspace, id)) ++counts.to_hand_over;
    }
    return counts;
}

} // namespace fourfifths
