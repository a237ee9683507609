#include "model/cues.h"
#include "screens/hand_over_parts.h"
#include "screens/moments.h"
#include "screens/screens.h"

namespace fourfifths {
namespace {

/// What the address names, outside the bin.
struct Shown {
    const Summary* summary = nullptr;
    const Entry* entry = nullptr;
    Subject subject() const { return summary != nullptr ? Subject{summary->id} : Subject{entry->id}; }
};

std::optional<Shown> shown_by_route(const Session& session) {
    const auto id = session.route.size() < 2 ? std::nullopt : from_hex(session.route[1]);
    if (!id) return {};
    const Summary* summary = session.workspace.find(SummaryId{*id});
    if (summary != nullptr && !summary->binned_at) return Shown{summary, nullptr};
    const Entry* entry = session.workspace.find(EntryId{*id});
    if (entry != nullptr && !entry->binned_at && count_written(*entry) > 0) return Shown{nullptr, entry};
    return {};
}

/// That of the ledger, else the one chosen here, else the one last used for another record.
std::string profile_id(const Session& session, Subject subject) {
    const HandOver* known = hand_over_of(session.workspace, subject);
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

Profile chosen_profile(const Session& session, const std::vector<Profile>& profiles, Subject subject) {
    const std::string wanted = profile_id(session, subject);
    for (const Profile& profile : profiles)
        if (profile.id == wanted) return profile;
    return profiles.empty() ? Profile{} : profiles.front();
}

void profile_select(Ui& ui, Session& session, Subject subject, const std::vector<Profile>& profiles,
                    const Profile& profile) {
    std::vector<Option> options;
    for (const Profile& each : profiles) options.push_back({each.id, each.name});
    std::string chosen = profile.id;
    if (!ui.select("profile", "Case system", options, chosen)) return;
    session.state.hand_over.profile = chosen;
    if (hand_over_of(session.workspace, subject) == nullptr) return;
    HandOver changed = hand_over_to_change(session, subject, chosen);
    changed.profile = chosen;
    ask_to_apply(session, changed, "choose another case system", "The fields are now those of the other case system");
}

void status(Ui& ui, const Session& session, const Shown& shown) {
    const auto row = ui.group("status", Look::row);
    const HandOver* hand_over = hand_over_of(session.workspace, shown.subject());
    const bool ready = shown.entry != nullptr || shown.summary->finished_at;
    std::string words(state_words(ready, hand_over));
    if (is_confirmed(hand_over) && !hand_over->reference.empty()) words += ", reference " + hand_over->reference;
    ui.text(words, Look::chip | (is_confirmed(hand_over) ? Look::success : Look::plain));
    if (shown.summary == nullptr) {
        ui.link("entry", "Read the entry", "#/entry/" + hex_text(shown.entry->id.value));
        return;
    }
    const std::string_view due = reminder(*shown.summary, hand_over, session.now);
    if (!due.empty()) ui.text(due, Look::chip | Look::notice);
    ui.link("summary", "Read the summary", "#/summaries/" + hex_text(shown.summary->id.value));
}

void start_with(HandOverScreenState& state, const Workspace& workspace, Subject subject) {
    if (state.summary == subject.summary && state.entry == subject.entry) return;
    state = {};
    state.summary = subject.summary;
    state.entry = subject.entry;
    if (const HandOver* known = hand_over_of(workspace, subject)) state.reference = known->reference;
}

std::vector<PasteField> pack_of(const Session& session, const Shown& shown, const Profile& profile) {
    if (shown.summary != nullptr) return paste_pack(session.workspace, *shown.summary, profile, session.zone);
    return paste_pack(session.workspace, *shown.entry, profile, session.zone);
}

} // namespace

void hand_over_screen(Ui& ui, Session& session) {
    const auto found = shown_by_route(session);
    if (!found) return not_found_screen(ui, session);
    const Shown& shown = *found;
    const Subject subject = shown.subject();
    start_with(session.state.hand_over, session.workspace, subject);
    const std::vector<Profile> profiles = shipped_profiles();
    const Profile profile = chosen_profile(session, profiles, subject);
    const std::string name = shown.summary != nullptr ? name_of(session.workspace, *shown.summary)
                                                      : name_of(session.workspace, *shown.entry, session.zone);
    ui.title("Hand over, " + name);
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.link("all", "All hand-overs", "#/hand-over", {.look = Look::quiet});
    ui.heading(1, "Hand over: " + name);
    status(ui, session, shown);
    if (shown.summary != nullptr && !shown.summary->finished_at)
        ui.paragraph("This summary is still a draft. Finish it first, so that what you hand over cannot change.",
                     Look::notice);
    if (shown.entry != nullptr && shown.entry->people.size() > 1)
        ui.paragraph("This note is about several people. Hand it over to each of their files, and take out what is "
                     "not theirs.",
                     Look::notice);
    profile_select(ui, session, subject, profiles, profile);
    paste_table(ui, session, subject, profile, pack_of(session, shown, profile));
    hand_over_end(ui, session, subject, profile);
    if (shown.summary != nullptr) file_cards(ui, session, *shown.summary, profile);
}

} // namespace fourfifths
