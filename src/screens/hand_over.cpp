#include "screens/hand_over_ledger.h"
#include "screens/hand_over_parts.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include <algorithm>

namespace fourfifths {
namespace {

const Summary* summary_of_route(const Session& session) {
    if (session.route.size() < 2) return nullptr;
    const auto id = from_hex(session.route[1]);
    const Summary* summary = id ? session.workspace.find(SummaryId{*id}) : nullptr;
    return summary != nullptr && !summary->binned_at ? summary : nullptr;
}

/// That of the ledger, else the one chosen here, else the one last used for another summary.
std::string profile_id(const Session& session, SummaryId summary) {
    const HandOver* known = hand_over_of(session.workspace, summary);
    if (known != nullptr && !known->profile.empty()) return known->profile;
    if (!session.state.hand_over.profile.empty()) return session.state.hand_over.profile;
    std::string last = "generic";
    Instant latest{INT64_MIN};
    for (const auto& [id, hand_over] : session.workspace.hand_overs())
        for (const HandOverStep& step : hand_over.steps)
            if (step.at > latest) {
                latest = step.at;
                last = hand_over.profile;
            }
    return last;
}

Profile chosen_profile(const Session& session, const std::vector<Profile>& profiles, SummaryId summary) {
    const std::string wanted = profile_id(session, summary);
    for (const Profile& profile : profiles)
        if (profile.id == wanted) return profile;
    return profiles.empty() ? Profile{} : profiles.front();
}

void profile_select(Ui& ui, Session& session, const Summary& summary, const std::vector<Profile>& profiles,
                    const Profile& profile) {
    std::vector<Option> options;
    for (const Profile& each : profiles) options.push_back({each.id, each.name});
    std::string chosen = profile.id;
    if (!ui.select("profile", "Case system", options, chosen)) return;
    session.state.hand_over.profile = chosen;
    if (hand_over_of(session.workspace, summary.id) == nullptr) return;
    HandOver changed = hand_over_to_change(session, summary.id, chosen);
    changed.profile = chosen;
    ask_to_apply(session, changed, "choose another case system", "The fields are now those of the other case system");
}

void status(Ui& ui, const Session& session, const Summary& summary, const HandOver* hand_over) {
    std::string words(state_words(summary, hand_over));
    if (is_confirmed(hand_over) && !hand_over->reference.empty()) words += ", reference " + hand_over->reference;
    ui.text(words, Look::chip | (is_confirmed(hand_over) ? Look::success : Look::plain));
    const std::string_view due = reminder(summary, hand_over, session.now);
    if (!due.empty()) ui.text(due, Look::chip | Look::notice);
}

void confirm(Session& session, const Summary& summary, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, summary.id, profile.id);
    changed.state = HandOverState::confirmed;
    changed.reference = session.state.hand_over.reference;
    changed.confirmed_at = session.now;
    ask_to_apply(session, changed, "mark as handed over", "Marked as in the case system");
}

void mark_handed_over(Session& session, const Summary& summary, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, summary.id, profile.id);
    changed.state = HandOverState::handed_over;
    ask_to_apply(session, changed, "mark as handed over", "Marked as handed over. Confirm it once you see it there");
}

void take_back(Session& session, const Summary& summary, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, summary.id, profile.id);
    changed.state = HandOverState::draft;
    changed.confirmed_at.reset();
    ask_to_apply(session, changed, "take the hand-over back", "No longer marked as handed over");
}

void finish_card(Ui& ui, Session& session, const Summary& summary, const Profile& profile, const HandOver* hand_over) {
    const auto section = ui.section("finish", 2, "When it is in the case system", Look::card | Look::stack);
    if (is_confirmed(hand_over)) {
        ui.paragraph("Confirmed " +
                         moment_text(session.zone, hand_over->confirmed_at.value_or(session.now), session.now) +
                         ". You can still copy fields or save files above.",
                     Look::success);
        if (ui.button("back", "It is not there after all")) take_back(session, summary, profile);
        return;
    }
    const bool handed_over = hand_over != nullptr && hand_over->state == HandOverState::handed_over;
    if (handed_over)
        ui.paragraph("Handed over, but not confirmed. Look in the case system, then confirm it.", Look::notice);
    const auto form = ui.form("reference form");
    std::string& reference = session.state.hand_over.reference;
    ui.text_field(
        "reference", "Reference in the case system", reference,
        {.state = State::no_spellcheck, .description = "The number or title it was given there, if it has one."});
    const std::string_view label = handed_over ? "Confirm: it is in the case system" : "Mark as handed over";
    if (!ui.button("mark", label, {.look = Look::primary, .state = State::submits})) return;
    if (handed_over || !reference.empty()) confirm(session, summary, profile);
    else mark_handed_over(session, summary, profile);
}

void start_with(HandOverScreenState& state, const Workspace& workspace, SummaryId summary) {
    if (state.summary == summary) return;
    state = {};
    state.summary = summary;
    if (const HandOver* known = hand_over_of(workspace, summary)) state.reference = known->reference;
}

} // namespace

void hand_over_screen(Ui& ui, Session& session) {
    const Summary* summary = summary_of_route(session);
    if (summary == nullptr) {
        not_found_screen(ui, session);
        return;
    }
    start_with(session.state.hand_over, session.workspace, summary->id);
    const std::vector<Profile> profiles = shipped_profiles();
    const Profile profile = chosen_profile(session, profiles, summary->id);
    const HandOver* hand_over = hand_over_of(session.workspace, summary->id);
    const std::string name = name_of(session.workspace, *summary);
    ui.title("Hand over, " + name);
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.link("all", "All hand-overs", "#/hand-over", {.look = Look::quiet});
    ui.heading(1, "Hand over: " + name);
    {
        const auto row = ui.group("status", Look::row);
        status(ui, session, *summary, hand_over);
        ui.link("summary", "Read the summary", "#/summaries/" + hex_text(summary->id.value));
    }
    if (!summary->finished_at)
        ui.paragraph("This summary is still a draft. Finish it first, so that what you hand over cannot change.",
                     Look::notice);
    profile_select(ui, session, *summary, profiles, profile);
    paste_cards(ui, session, *summary, profile);
    file_cards(ui, session, *summary, profile);
    finish_card(ui, session, *summary, profile, hand_over);
}

} // namespace fourfifths
