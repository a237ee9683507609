#include "screens/back_up_parts.h"
#include "screens/moments.h"
#include "screens/open_back_up.h"
#include "screens/screens.h"
#include "screens/versions.h"

namespace fourfifths {
namespace {

void merge(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    const auto section = ui.section("merge", 2, "Merge a back-up in", Look::card | Look::stack);
    ui.paragraph("Adds what a back-up has and this computer has not. Newer work here is never undone.");
    if (state.merged) {
        ui.paragraph("Merged: " + counted(state.merged->added, "record", "records") + " added, " +
                         std::to_string(state.merged->updated) + " brought up to date.",
                     Look::success);
        if (state.merged->conflicts > 0) {
            ui.paragraph(counted(state.merged->conflicts, "record was", "records were") +
                             " changed on both sides. Both versions are kept.",
                         Look::notice);
        }
    }
    if (open_back_up_form(ui, session, "Merge it in", Look::plain)) {
        session.ask(ask::MergeBackUp{state.form.file_name, state.form.bytes, state.form.secret});
    }
}

} // namespace

void backup_screen(Ui& ui, Session& session) {
    ui.title("Back up");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Back up");
    how_things_stand(ui, session);
    linked_file_section(ui, session);
    make_section(ui, session);
    check_section(ui, session);
    merge(ui, session);
    versions_section(ui, session);
    keeping_section(ui, session);
    ui.link("leave", "Leave this computer", "#/leave");
}

} // namespace fourfifths
