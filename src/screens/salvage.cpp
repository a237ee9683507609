#include "screens/salvage.h"
#include "screens/fault_words.h"
#include "screens/moments.h"

namespace fourfifths {
namespace {

void remains(Ui& ui, Session& session) {
    const auto section = ui.section("remains", 2, "A back-up that was not opened to the end", Look::stack);
    ui.paragraph("The browser stopped while a back-up was being opened here, or while this was being set up. Nothing "
                 "was saved here since. Remove these remains, then open the back-up again.");
    if (ui.button("remove", "Remove the remains", {.look = Look::primary})) session.ask(ask::RemoveRemains{});
}

} // namespace

void what_was_read(Ui& ui, const SalvageResult& found) {
    ui.paragraph("Read: " + counted(found.people, "person", "people") + ", " +
                     counted(found.entries, "entry", "entries") + ", " +
                     counted(found.summaries, "summary", "summaries") + ".",
                 Look::success);
    if (found.missing.empty()) return ui.paragraph("Nothing is known to be missing.");
    const auto details = ui.details("missing", "Missing or spoilt: " + std::to_string(found.missing.size()), true);
    const auto list = ui.open(Role::list, "list");
    for (std::size_t place = 0; place < found.missing.size(); ++place) {
        const auto scope = ui.id(place);
        const auto item = ui.open(Role::list_item, "item");
        ui.text(found.missing[place]);
    }
}

void salvage_section(Ui& ui, Session& session) {
    UnlockState& state = session.state.unlock;
    if (!state.damaged) return;
    if (state.unfinished) return remains(ui, session);
    const auto section = ui.section("salvage", 2, "Read what can be read", Look::stack);
    if (state.salvage_failed) ui.paragraph(unlock_words(*state.salvage_failed), Look::error);
    if (!state.salvaged) {
        ui.paragraph("Records are stored in many pieces, and the whole ones can still be read. Nothing is changed.");
        if (ui.button("read", "Read what can be read")) session.ask(ask::Salvage{state.secret});
        return;
    }
    what_was_read(ui, *state.salvaged);
    ui.paragraph("Save it as a back-up. Then open it in another browser or on another computer, and merge your latest "
                 "back-up in. It opens with the same passphrase.");
    if (ui.button("save", "Save it as a back-up", {.look = Look::primary})) session.ask(ask::SaveSalvaged{});
}

} // namespace fourfifths
