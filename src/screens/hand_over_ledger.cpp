#include "screens/hand_over_ledger.h"
#include <algorithm>

namespace fourfifths {

const HandOver* hand_over_of(const Workspace& workspace, SummaryId summary) {
    for (const auto& [id, hand_over] : workspace.hand_overs())
        if (hand_over.summary == summary && !hand_over.binned_at) return &hand_over;
    return nullptr;
}

HandOver hand_over_to_change(Session& session, SummaryId summary, std::string_view profile) {
    if (const HandOver* known = hand_over_of(session.workspace, summary)) return *known;
    HandOver made;
    made.id = new_id<HandOverId>(session.entropy);
    made.summary = summary;
    made.profile = profile;
    return made;
}

void ask_to_apply(Session& session, const HandOver& changed, std::string name, std::string said) {
    RecordChange change;
    if (const HandOver* before = session.workspace.find(changed.id)) change.before = *before;
    change.after = changed;
    session.ask(ask::Apply{{std::move(name), {std::move(change)}}, std::move(said)});
}

const HandOverStep* step_of(const HandOver* hand_over, std::string_view what) {
    if (hand_over == nullptr) return nullptr;
    for (const HandOverStep& step : hand_over->steps)
        if (step.what == what) return &step;
    return nullptr;
}

void add_step(HandOver& hand_over, std::string_view what, Instant now) {
    hand_over.steps.push_back({std::string(what), now});
}

void remove_step(HandOver& hand_over, std::string_view what) {
    std::erase_if(hand_over.steps, [what](const HandOverStep& step) { return step.what == what; });
}

std::string_view state_words(const Summary& summary, const HandOver* hand_over) {
    if (hand_over != nullptr) {
        switch (hand_over->state) {
            case HandOverState::draft: return "Being handed over";
            case HandOverState::handed_over: return "Handed over, not confirmed";
            case HandOverState::confirmed: return "In the case system";
            case HandOverState::purged: return "In the case system, removed here";
        }
    }
    return summary.finished_at ? "Ready to hand over" : "Draft: not finished yet";
}

std::string_view reminder(const Summary& summary, const HandOver* hand_over, Instant now) {
    if (!summary.finished_at || is_confirmed(hand_over)) return {};
    constexpr std::int64_t day = 24 * 60;
    const std::int64_t age = (now - *summary.finished_at).count;
    if (age >= 5 * day) return "Finished more than 5 days ago";
    if (age >= 2 * day) return "Finished more than 48 hours ago";
    if (age >= day) return "Finished more than 24 hours ago";
    return {};
}

bool is_confirmed(const HandOver* hand_over) {
    return hand_over != nullptr &&
           (hand_over->state == HandOverState::confirmed || hand_over->state == HandOverState::purged);
}

std::string name_of(const Workspace& workspace, const Summary& summary) {
    const Person* person = workspace.find(summary.person);
    return (person == nullptr ? std::string("No person") : person->name) + ", " + text_of(summary.month);
}

} // namespace fourfifths
