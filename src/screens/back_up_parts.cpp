#include "screens/back_up_parts.h"
#include "screens/back_up_words.h"
#include "screens/fault_words.h"
#include "screens/moments.h"

namespace fourfifths {
namespace {

void keeps_words(Ui& ui, const Session& session) {
    const Keeping& keeping = session.keeping;
    if (keeping.forgets()) {
        ui.paragraph("This browser forgets. Your file is the only copy.", Look::notice);
    } else if (keeping.since) {
        ui.paragraph("This computer keeps data: it was still here after the browser was closed, " +
                     moment_text(session.zone, *keeping.since, session.now) + ".");
    }
}

/// What can be done about it, beside trying again.
void ways_on(Ui& ui, Session& session, FileAnswer trouble) {
    if (trouble == FileAnswer::newer && ui.button("merge linked", "Merge it in, then back up", {.look = Look::primary}))
        session.ask(ask::MergeLinkedFile{});
    if (trouble == FileAnswer::damaged && ui.button("over", "Write over it", {.look = Look::danger}))
        session.ask(ask::BackUpToFile{.write_over = true});
}

void choose_linked(Ui& ui, Session& session) {
    const auto row = ui.group("choose", Look::row);
    const Look look = session.linked.is_linked() ? Look::plain : Look::primary;
    if (ui.button("new", "Choose a back-up file to keep up to date", {.look = look})) session.ask(ask::LinkFile{false});
    if (ui.button("existing", "Use a back-up file that is there already")) session.ask(ask::LinkFile{true});
}

} // namespace

void how_things_stand(Ui& ui, const Session& session) {
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

void make_section(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    const auto section = ui.section("make", 2, "1. Make a back-up file", Look::card | Look::stack);
    ui.paragraph("One sealed file with everything. It opens with the passphrase you have today, or your recovery key. "
                 "Keep it on your council’s drive, not only on this computer.");
    const bool is_main_way = session.linked.state == FileAnswer::unavailable;
    if (ui.button("make", "Make a back-up file", {.look = is_main_way ? Look::primary : Look::plain})) {
        session.ask(ask::MakeBackUp{});
    }
    if (state.made_at) {
        ui.paragraph(state.made_name + " was sent to your downloads at " +
                         clock_text(wall_time_at(session.zone, *state.made_at)) + ". Now check it.",
                     Look::notice);
    }
}

void check_section(Ui& ui, Session& session) {
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

void linked_file_section(Ui& ui, Session& session) {
    const LinkedFile& linked = session.linked;
    if (linked.state == FileAnswer::unavailable) return;
    const auto section =
        ui.section("linked", 2, "A back-up file that keeps itself up to date", Look::card | Look::stack);
    if (linked.is_linked()) {
        ui.paragraph("Kept up to date: “" + linked.name + "”." +
                     (linked.state == FileAnswer::ready
                          ? " It is written after a quiet minute, read back, opened and compared."
                          : " The browser asks you before this page may write it again: press Back up now."));
    } else {
        ui.paragraph("Choose a place on your council’s drive once. After that, one press backs up and checks, and a "
                     "quiet minute does it for you.");
    }
    if (linked.trouble) {
        ui.paragraph(linked_file_words(*linked.trouble, linked.name),
                     *linked.trouble == FileAnswer::cancelled ? Look::notice : Look::error);
        ways_on(ui, session, *linked.trouble);
    }
    const State state = linked.busy ? State::disabled : State::none;
    if (linked.is_linked() &&
        ui.button("now", linked.busy ? "Backing up …" : "Back up now", {.look = Look::primary, .state = state})) {
        session.ask(ask::BackUpToFile{});
    }
    choose_linked(ui, session);
    if (linked.is_linked() && ui.button("unlink", "Stop using this file", {.look = Look::quiet})) {
        session.ask(ask::UnlinkFile{});
    }
}

void keeping_section(Ui& ui, Session& session) {
    const auto section = ui.section("keeping", 2, "Does this computer keep data?", Look::card | Look::stack);
    switch (session.keeping.state) {
        case Keeping::State::unasked:
            ui.paragraph("Not known yet. It is best found out before real records go in.");
            break;
        case Keeping::State::asked:
            ui.paragraph("Not known yet. Close every window of this browser, then open this page again.", Look::notice);
            break;
        case Keeping::State::keeps: keeps_words(ui, session); break;
        case Keeping::State::forgets:
            keeps_words(ui, session);
            ui.paragraph("Back up before you close the browser. Next time, open the page and then your file.");
            break;
    }
    const auto row = ui.group("answers", Look::row);
    const bool asked = session.keeping.state == Keeping::State::asked;
    if (asked && ui.button("came back", "I closed every window and came back")) session.ask(ask::Keeps{true});
    if (!asked && ui.button("test", "Find out by closing the browser")) session.ask(ask::TestKeeping{});
    if (!session.keeping.forgets() && ui.button("forgets", "This browser forgets: work from my file")) {
        session.ask(ask::Keeps{false});
    }
}

} // namespace fourfifths
