#include "screens/retention.h"
#include "screens/changes.h"
#include "screens/hand_over_ledger.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include "screens/summary_start.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int days_ahead = 7;

bool is_here(const Workspace& workspace, const HandOver& hand_over) {
    if (const Summary* summary = workspace.find(hand_over.summary)) return !summary->binned_at;
    const Entry* entry = workspace.find(hand_over.entry);
    return entry != nullptr && !entry->binned_at && !entry->passages.empty();
}

std::string record_words(const Session& session, const DueToRemove& due) {
    if (due.person != nullptr) return due.person->name + ", closed, with all records";
    const Workspace& workspace = session.workspace;
    if (const Summary* summary = workspace.find(due.hand_over->summary)) return name_of(workspace, *summary);
    return name_of(workspace, *workspace.find(due.hand_over->entry), session.zone);
}

std::string route_of(const DueToRemove& due) {
    if (due.person != nullptr) return person_route(due.person->id);
    if (due.hand_over->summary) return summary_route(due.hand_over->summary);
    return entry_route(due.hand_over->entry);
}

/// The days count anew from today.
void keep_longer(Session& session, const DueToRemove& due, const std::string& name) {
    if (due.person != nullptr) {
        Person after = *due.person;
        after.retention_note = iso_text(session.today());
        session.ask(ask::Apply{changed("keep " + name + " longer", *due.person, after), "Kept longer"});
        return;
    }
    HandOver after = *due.hand_over;
    after.steps.push_back({std::string(kept_longer_step), session.now});
    session.ask(ask::Apply{changed("keep " + name + " longer", *due.hand_over, after), "Kept longer"});
}

/// The ledger's line stays and says so. A note goes with its entry; the time stays, as an entry of its own.
void remove_for_good(Session& session, const HandOver& hand_over) {
    HandOver purged = hand_over;
    purged.state = HandOverState::purged;
    Edit before = changed("remove what was handed over", hand_over, purged);
    std::vector<RecordId> ids;
    if (hand_over.summary) ids.push_back({RecordType::summary, hand_over.summary.value});
    if (const Entry* entry = session.workspace.find(hand_over.entry)) {
        ids.push_back({RecordType::entry, entry->id.value});
        Entry time = *entry;
        time.id = new_id<EntryId>(session.entropy);
        time.passages.clear();
        time.noted.reset();
        before.changes.push_back({std::nullopt, Record{std::move(time)}});
    }
    session.ask(ask::Erase{std::move(before), std::move(ids), "Removed for good", "#/removal"});
}

void asks(Ui& ui, Session& session, const HandOver& hand_over, const std::string& name) {
    RetentionState& state = session.state.retention;
    const auto dialog = ui.dialog("sure", "Remove " + name + " for good?");
    ui.paragraph(hand_over.summary
                     ? "The summary goes from this computer. This cannot be undone, and all other undoing goes too."
                     : "The note goes from this computer, its time stays. This cannot be undone, and all other "
                       "undoing goes too.");
    const auto row = ui.group("choices", Look::row);
    if (ui.button("yes", "Remove for good", {.look = Look::danger})) remove_for_good(session, hand_over);
    if (ui.button("no", "Keep", {.state = State::autofocus}) || ui.dismissed("sure")) {
        state.asks = {};
        ui.focus("remove");
    }
}

void row_of(Ui& ui, Session& session, const DueToRemove& due) {
    const auto scope = ui.id(due.person != nullptr ? due.person->id.value : due.hand_over->id.value);
    const auto row = ui.row("row");
    const std::string name = record_words(session, due);
    {
        const auto header = ui.open(Role::row_header, "name");
        ui.link("look", name, route_of(due));
    }
    ui.cell(day_month_year_text(due.on));
    const auto cell = ui.open(Role::cell, "do");
    const auto tools = ui.group("tools", Look::row | Look::dense);
    if (ui.button("keep", "Keep longer: " + name, {.placeholder = "Keep longer"})) keep_longer(session, due, name);
    if (due.person != nullptr)
        return ui.link("remove", "Erase " + due.person->name + "…", person_route(due.person->id) + "/erase");
    if (ui.button("remove", "Remove now: " + name, {.placeholder = "Remove now"}))
        session.state.retention.asks = due.hand_over->id;
    if (session.state.retention.asks == due.hand_over->id) asks(ui, session, *due.hand_over, name);
}

} // namespace

std::optional<Date> kept_until(const Session& session, const Person& person) {
    const int days = session.workspace.settings().keep_handed_over_days;
    if (!person.closed_at || days <= 0) return {};
    const Date closed = date_at(session.zone, *person.closed_at);
    const auto decided = date_from_iso(person.retention_note);
    return (decided && *decided > closed ? *decided : closed) + days;
}

std::vector<DueToRemove> due_to_remove(const Session& session, Date last) {
    std::vector<DueToRemove> due;
    for (const auto& [id, person] : session.workspace.people()) {
        const auto until = kept_until(session, person);
        if (until && *until <= last && !person.binned_at) due.push_back({*until, &person, nullptr});
    }
    for (const auto& [id, hand_over] : session.workspace.hand_overs()) {
        const auto until = kept_until(session, &hand_over);
        if (until && *until <= last && !hand_over.binned_at && is_here(session.workspace, hand_over))
            due.push_back({*until, nullptr, &hand_over});
    }
    stable_sort(due, [](const DueToRemove& a, const DueToRemove& b) { return a.on < b.on; });
    return due;
}

void removal_link(Ui& ui, const Session& session) {
    const auto due = due_to_remove(session, session.today() + days_ahead);
    if (due.empty()) return;
    const auto count = static_cast<long long>(due.size());
    ui.link("removal", counted(count, "record is", "records are") + " due to be removed", "#/removal");
    ui.text(due.front().on <= session.today() ? "now" : "from " + short_text(due.front().on), Look::muted);
}

void removal_screen(Ui& ui, Session& session) {
    ui.title("Due to be removed");
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.heading(1, "Due to be removed");
    ui.paragraph("This is the working copy. What is in the case system, and people whose involvement is closed, are "
                 "kept here for the days that Settings say. Nothing is removed by itself: look, keep it longer, or "
                 "remove it for good.");
    const auto due = due_to_remove(session, session.today() + days_ahead);
    if (due.empty()) {
        ui.paragraph("Nothing is due within a week.", Look::muted);
    } else {
        constexpr std::string_view columns[] = {"Record", "Kept until", "What to do"};
        const auto table = ui.table("due", "Records due to be removed", columns);
        for (const DueToRemove& one : due) row_of(ui, session, one);
    }
    ui.link("settings", "Go to Settings", "#/settings");
}

} // namespace fourfifths
