#include "screens/fault_words.h"
#include "screens/moments.h"
#include "screens/open_back_up.h"
#include "screens/screens.h"
#include "screens/versions.h"

namespace fourfifths {
namespace {

void status(Ui& ui, const Session& session) {
    const SaveStatus& status = session.status;
    const auto section = ui.section("now", 2, "How things stand", Look::card | Look::stack);
    if (!status.backed_up_at) {
        ui.paragraph("Not backed up yet. If this browser’s data is cleared, your records are gone.", Look::notice);
    } else {
        ui.paragraph("Backed up " + moment_text(session.zone, *status.backed_up_at, session.now) + ", and checked.");
        if (status.changes_since_back_up > 0) {
            ui.paragraph(counted(status.changes_since_back_up, "change", "changes") + " since then.");
        }
    }
}

void make(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    const auto section = ui.section("make", 2, "1. Make a back-up file", Look::card | Look::stack);
    ui.paragraph("One sealed file with everything. It opens with the passphrase you have today, or your recovery key. "
                 "Keep it on your council’s drive, not only on this computer.");
    if (ui.button("make", "Make a back-up file", {.look = Look::primary})) session.ask(ask::MakeBackUp{});
    if (state.made_at) {
        ui.paragraph(state.made_name + " was sent to your downloads at " +
                         clock_text(wall_time_at(session.zone, *state.made_at)) + ". Now check it.",
                     Look::notice);
    }
}

void check(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    const auto section = ui.section("check", 2, "2. Check my back-up", Look::card | Look::stack);
    ui.paragraph("Choose the file from where you keep it. It is opened and compared with your records; only then it "
                 "counts as backed up.");
    const bool refused = state.check == BackupState::Check::failed;
    const std::string_view error =
        refused ? back_up_words(state.check_fault.value_or(Fault::damaged)) : std::string_view{};
    if (auto chosen = ui.file_picker("check file", "Back-up file to check", ".fourfifths",
                                     {.description = "Choose the file, or drop it here.", .error = error})) {
        session.ask(ask::CheckBackUp{std::move(chosen->bytes)});
    }
    switch (state.check) {
        case BackupState::Check::none: break;
        case BackupState::Check::covers:
            ui.paragraph("This back-up opens and holds everything. You are backed up.", Look::success);
            break;
        case BackupState::Check::older:
            ui.paragraph("This back-up opens, but is older than your records. Make a new one and check that.",
                         Look::notice);
            break;
        case BackupState::Check::failed: break; // said beside the file
    }
}

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
    if (open_back_up_form(ui, state.form, "Merge it in", Look::plain)) {
        session.ask(ask::MergeBackUp{state.form.file_name, state.form.bytes, state.form.secret});
    }
}

} // namespace

void backup_screen(Ui& ui, Session& session) {
    ui.title("Back up");
    const auto main = ui.main_region();
    const auto column = ui.group("column", Look::narrow | Look::stack);
    ui.heading(1, "Back up");
    status(ui, session);
    make(ui, session);
    check(ui, session);
    merge(ui, session);
    versions_section(ui, session);
}

} // namespace fourfifths
