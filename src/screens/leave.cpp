#include "screens/back_up_parts.h"
#include "screens/moments.h"
#include "screens/screens.h"

namespace fourfifths {
namespace {

constexpr std::string_view word = "WIPE";

void wipe(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    const SaveStatus& status = session.status;
    const auto section = ui.section("wipe", 2, "3. Wipe this computer", Look::card | Look::stack);
    ui.paragraph(
        "Wiped are the records and their second copy, the link to your back-up file, the settings of this page "
        "in this browser, and what is in memory. Then it is checked that nothing is left, and a last page says "
        "so. Back-up files are not touched.");
    const bool safe = status.backed_up_at && status.changes_since_back_up == 0;
    const auto form = ui.form("wipe form");
    if (safe) {
        ui.paragraph("Everything is in a checked back-up, " +
                         moment_text(session.zone, *status.backed_up_at, session.now) + ".",
                     Look::success);
    } else {
        ui.paragraph(!status.backed_up_at
                         ? "Nothing is in a checked back-up. If you wipe now, your records are gone for ever."
                         : counted(status.changes_since_back_up, "change is", "changes are") +
                               " in no checked back-up, and will be gone for ever.",
                     Look::error);
        ui.text_field("word", "To wipe without a back-up, type WIPE", state.wipe_word,
                      {.state = State::no_spellcheck, .error = state.wipe_error});
    }
    if (!ui.button("wipe now", "Wipe and leave", {.look = Look::danger, .state = State::submits})) return;
    if (safe || state.wipe_word == word) {
        session.ask(ask::LeaveThisPc{});
        return;
    }
    state.wipe_error = "Type WIPE in capital letters, or back up first.";
    ui.focus("word");
}

} // namespace

void leave_screen(Ui& ui, Session& session) {
    ui.title("Leave this computer");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Leave this computer");
    ui.paragraph("Take your records with you in a back-up file, and leave nothing behind.");
    linked_file_section(ui, session);
    make_section(ui, session);
    check_section(ui, session);
    wipe(ui, session);
}

} // namespace fourfifths
