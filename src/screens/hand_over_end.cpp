#include "screens/hand_over_parts.h"
#include "screens/moments.h"

namespace fourfifths {
namespace {

void confirm(Session& session, Subject subject, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, subject, profile.id);
    changed.state = HandOverState::confirmed;
    changed.reference = session.state.hand_over.reference;
    changed.confirmed_at = session.now;
    ask_to_apply(session, changed, "mark as handed over", "Marked as in the case system");
}

void mark_handed_over(Session& session, Subject subject, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, subject, profile.id);
    changed.state = HandOverState::handed_over;
    ask_to_apply(session, changed, "mark as handed over", "Marked as handed over. Confirm it once you see it there");
}

void take_back(Session& session, Subject subject, const Profile& profile) {
    HandOver changed = hand_over_to_change(session, subject, profile.id);
    changed.state = HandOverState::draft;
    changed.confirmed_at.reset();
    ask_to_apply(session, changed, "take the hand-over back", "No longer marked as handed over");
}

template <class T>
void put_in_bin(const T& record, Instant now, Edit& edit) {
    T binned = record;
    binned.binned_at = now;
    edit.changes.push_back({Record{record}, Record{std::move(binned)}});
}

/// To the bin, from where it can still come back; the ledger line stays and says so.
void remove_here(Session& session, Subject subject, const HandOver& hand_over) {
    Edit edit{"remove what was handed over", {}};
    const Workspace& workspace = session.workspace;
    if (const Summary* summary = workspace.find(subject.summary)) put_in_bin(*summary, session.now, edit);
    if (const Entry* entry = workspace.find(subject.entry)) {
        Entry bare = *entry;
        bare.passages.clear();
        bare.noted.reset();
        edit.changes.push_back({Record{*entry}, Record{std::move(bare)}});
    }
    HandOver purged = hand_over;
    purged.state = HandOverState::purged;
    edit.changes.push_back({Record{hand_over}, Record{std::move(purged)}});
    session.ask(ask::Apply{std::move(edit), subject.summary
                                                ? "The summary is in the bin. Undo brings it back."
                                                : "The note is gone; its time stays. Undo brings it back."});
    session.ask(ask::Go{"#/hand-over"});
}

void confirmed(Ui& ui, Session& session, Subject subject, const Profile& profile, const HandOver& hand_over) {
    std::string words =
        "Confirmed " + moment_text(session.zone, hand_over.confirmed_at.value_or(session.now), session.now) + ".";
    const auto until = kept_until(session, &hand_over);
    if (until) words += " Kept here until " + day_month_year_text(*until) + ", as Settings say.";
    ui.paragraph(words, Look::success);
    if (until && *until <= session.today())
        ui.paragraph("That day has come: the case system has the record, so remove this copy.", Look::notice);
    const auto row = ui.group("after", Look::row);
    const std::string_view label = subject.summary ? "Move this copy to the bin" : "Remove the note, keep its time";
    if (ui.button("remove", label)) remove_here(session, subject, hand_over);
    if (ui.button("back", "It is not there after all", {.look = Look::quiet})) {
        take_back(session, subject, profile);
        ui.focus("reference");
    }
}

} // namespace

void hand_over_end(Ui& ui, Session& session, Subject subject, const Profile& profile) {
    const HandOver* hand_over = hand_over_of(session.workspace, subject);
    const auto section = ui.section("finish", 2, "When it is in the case system", Look::card | Look::stack);
    if (is_confirmed(hand_over)) return confirmed(ui, session, subject, profile, *hand_over);
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
    if (handed_over || !reference.empty()) {
        confirm(session, subject, profile);
        ui.focus("remove");
    } else mark_handed_over(session, subject, profile);
}

} // namespace fourfifths
