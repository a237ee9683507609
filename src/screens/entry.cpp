#include "model/cues.h"
#include "screens/entry_parts.h"
#include "screens/entry_warnings.h"
#include "screens/hand_over_ledger.h"
#include "screens/screens.h"

namespace fourfifths {

namespace {

const Entry* shown_entry(const Session& session) {
    if (session.route.size() < 2) return nullptr;
    const auto id = from_hex(session.route[1]);
    return id ? session.workspace.find(EntryId{*id}) : nullptr;
}

void head(Ui& ui, Session& session, Entry& entry) {
    const Date day = date_at(session.zone, entry.time.start);
    const auto row = ui.group("head", Look::row | Look::spread);
    ui.heading(1, title_of(entry));
    const auto actions = ui.group("actions", Look::row);
    ui.link("day", "Back to " + short_text(day), "#/today/" + iso_text(day));
    if (!entry.time.end && !entry.binned_at && ui.button("stop", "Stop timer")) {
        Entry stopped = entry;
        stopped.time.end = std::max(session.now, entry.time.start);
        change(session, entry, stopped, "stop timer", "Timer stopped");
    }
    if (!entry.binned_at && count_written(entry) > 0)
        ui.link("hand over", "Hand over this note", hand_over_route(entry.id));
    if (!entry.binned_at && ui.button("delete", "Delete", {.look = Look::danger})) {
        session.ask(ask::Apply{bin_entry(entry, session.zone, session.now),
                               title_of(entry) + " is in the bin. Undo brings it back."});
        session.ask(ask::Go{"#/today/" + iso_text(day)});
    }
}

void bin_notice(Ui& ui, Session& session, Entry& entry) {
    if (!entry.binned_at) return;
    const auto box = ui.group("in bin", Look::notice | Look::row);
    ui.text("This entry is in the bin. It stays there for 30 days.");
    if (!ui.button("restore", "Take it out of the bin")) return;
    Entry back = entry;
    back.binned_at.reset();
    change(session, entry, back, "restore " + title_of(entry), title_of(entry) + " is back");
}

void warnings(Ui& ui, const Session& session, const Entry& entry) {
    const auto found = entry_warnings(entry, session.workspace, session.zone, session.now);
    if (found.empty()) return;
    const auto section = ui.section("warnings", 2, "Worth a look", Look::notice | Look::stack);
    const auto list = ui.open(Role::list, "list");
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto item = ui.open(Role::list_item, "item " + std::to_string(i));
        ui.text(found[i]);
    }
}

} // namespace

void change(Session& session, Entry& entry, Entry after, std::string name, std::string said) {
    if (after == entry) return;
    session.ask(ask::Apply{change_entry(std::move(name), entry, after), std::move(said)});
    entry = std::move(after);
}

void entry_screen(Ui& ui, Session& session) {
    const Entry* found = shown_entry(session);
    if (found == nullptr) return not_found_screen(ui, session);
    Entry entry = *found;
    ui.title(title_of(entry) + ", " + short_text(date_at(session.zone, entry.time.start)));
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    head(ui, session, entry);
    bin_notice(ui, session, entry);
    ui.paragraph(times_of(entry, session.zone, date_at(session.zone, entry.time.start)) + ", " +
                     duration_text(length_of(entry, session.now)) + ", " + std::string(info(entry.kind).label),
                 Look::muted);
    warnings(ui, session, entry);
    const auto columns = ui.group("columns", Look::columns);
    entry_details(ui, session, entry);
    const auto words = ui.group("words", Look::stack);
    entry_note(ui, session, entry);
    entry_transcript(ui, session, entry);
}

} // namespace fourfifths
