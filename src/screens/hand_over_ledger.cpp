#include "screens/hand_over_ledger.h"
#include "screens/entry_words.h"
#include <algorithm>

namespace fourfifths {

std::string hand_over_route(Subject subject) {
    return "#/hand-over/" + hex_text(subject.summary ? subject.summary.value : subject.entry.value);
}

const HandOver* hand_over_of(const Workspace& workspace, Subject subject) {
    for (const auto& [id, hand_over] : workspace.hand_overs()) {
        const bool is_it = hand_over.summary == subject.summary && hand_over.entry == subject.entry;
        if (is_it && !hand_over.binned_at) return &hand_over;
    }
    return nullptr;
}

HandOver hand_over_to_change(Session& session, Subject subject, std::string_view profile) {
    if (const HandOver* known = hand_over_of(session.workspace, subject)) return *known;
    HandOver made;
    made.id = new_id<HandOverId>(session.entropy);
    made.summary = subject.summary;
    made.entry = subject.entry;
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

std::string_view state_words(bool ready, const HandOver* hand_over) {
    if (hand_over != nullptr) {
        switch (hand_over->state) {
            case HandOverState::draft: return "Being handed over";
            case HandOverState::handed_over: return "Handed over, not confirmed";
            case HandOverState::confirmed:
            case HandOverState::purged: return "In the case system";
        }
    }
    return ready ? "Ready to hand over" : "Draft: not finished yet";
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

std::optional<Date> kept_until(const Session& session, const HandOver* hand_over) {
    const int days = session.workspace.settings().keep_handed_over_days;
    if (!is_confirmed(hand_over) || !hand_over->confirmed_at || days <= 0) return {};
    Instant from = *hand_over->confirmed_at;
    for (const HandOverStep& step : hand_over->steps)
        if (step.what == kept_longer_step && step.at > from) from = step.at;
    return date_at(session.zone, from) + days;
}

std::string name_of(const Workspace& workspace, const Entry& entry, const Zone& zone) {
    const std::string day = day_month_year_text(date_at(zone, entry.time.start));
    const Person* person = entry.people.empty() ? nullptr : workspace.find(entry.people.front());
    return title_of(entry) + ", " + day + (person == nullptr ? "" : ", " + person->name);
}

std::string name_of(const Workspace& workspace, const Summary& summary) {
    const Person* person = workspace.find(summary.person);
    return (person == nullptr ? std::string("No person") : person->name) + ", " + text_of(summary.month);
}

} // namespace fourfifths
