#include "screens/back_up_words.h"
#include "screens/counts.h"
#include "screens/fault_words.h"
#include "screens/moments.h"
#include "screens/routes.h"
#include "screens/screens.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

void saved_statement(Ui& ui, Session& session) {
    const SaveStatus& status = session.status;
    if (status.failed || status.storage_lost) {
        ui.text("Not saved on this computer", Look::error);
        if (ui.button("retry", "Retry saving", {.look = Look::danger})) session.ask(ask::RetrySave{});
    } else if (status.saving) {
        ui.text("Saving on this computer …", Look::muted);
    } else if (status.saved_at) {
        ui.text("Saved on this computer " + moment_text(session.zone, *status.saved_at, session.now), Look::success);
    } else {
        ui.text("Saved on this computer", Look::success);
    }
}

void backed_up_statement(Ui& ui, const Session& session) {
    const Statement statement = back_up_statement(session);
    ui.link("backed up", statement.words, "#/back-up", {.look = statement.look});
    if (session.keeping.state == Keeping::State::asked) {
        ui.link("keeps", "Not known yet: does this computer keep data?", "#/back-up", {.look = Look::notice});
    }
}

void history(Ui& ui, Session& session) {
    const auto state_of = [](const std::string& name) { return name.empty() ? State::disabled : State::none; };
    const std::string undo = session.undo_name.empty() ? "Nothing to undo" : "Undo: " + session.undo_name;
    const std::string redo = session.redo_name.empty() ? "Nothing to redo" : "Redo: " + session.redo_name;
    if (ui.button("undo", "Undo", {.state = state_of(session.undo_name), .description = undo}))
        session.ask(ask::Undo{});
    if (ui.button("redo", "Redo", {.state = state_of(session.redo_name), .description = redo}))
        session.ask(ask::Redo{});
}

void banner(Ui& ui, Session& session) {
    const auto scope = ui.open(Role::banner, "banner", {}, {.look = Look::row | Look::spread});
    ui.icon("logo");
    ui.link("home", "Four Fifths", "#/today", {.look = Look::quiet});
    {
        const auto statements = ui.group("statements", Look::row);
        saved_statement(ui, session);
        backed_up_statement(ui, session);
    }
    const auto actions = ui.group("actions", Look::row);
    history(ui, session);
    if (!ui.button("lock", "Lock")) return;
    const bool only_here = session.keeping.forgets() && session.status.changes_since_back_up > 0;
    if (only_here) session.state.backup.asking_to_lock = true;
    else session.ask(ask::Lock{});
}

struct Place {
    std::string_view route;
    std::string_view label;
    std::string count;
};

void navigation(Ui& ui, const Session& session) {
    const NavigationCounts counts = navigation_counts(session);
    const auto figure = [](int count, std::string_view after) {
        return count == 0 ? std::string() : std::to_string(count) + std::string(after);
    };
    const std::array places = {
        Place{"today", "Today", {}},
        Place{"people", "People", figure(counts.people, "")},
        Place{"summaries", "Summaries", figure(counts.summaries_due, " due")},
        Place{"hand-over", "Hand over", figure(counts.to_hand_over, "")},
        Place{"time", "Time report", {}},
        Place{"back-up", "Back up", {}},
        Place{"bin", "Bin", {}},
        Place{"settings", "Settings", {}},
        Place{"about", "About", {}},
    };
    const auto scope = ui.open(Role::navigation, "navigation", "Main");
    const auto list = ui.open(Role::list, "places");
    for (const Place& place : places) {
        const auto item = ui.open(Role::list_item, place.route);
        const bool here = !session.route.empty() && session.route[0] == place.route;
        ui.link("link", place.label, "#/" + std::string(place.route),
                {.look = here ? Look::current : Look::plain, .state = here ? State::selected : State::none});
        if (!place.count.empty()) ui.text(place.count, Look::badge);
    }
}

/// What is known of this browser, where it is news or where only the person knows more.
void keeping_part(Ui& ui, Session& session) {
    const Keeping& keeping = session.keeping;
    if (keeping.news && keeping.since) {
        ui.paragraph("This computer keeps data: your records were still here after the browser was closed (" +
                         moment_text(session.zone, *keeping.since, session.now) + ").",
                     Look::success);
        if (ui.button("seen", "Good")) session.ask(ask::Keeps{true});
    } else if (keeping.new_window) {
        ui.paragraph("Your records are still here. Did you close every window of this browser before you opened this "
                     "one?",
                     Look::notice);
        const auto row = ui.group("answers", Look::row);
        if (ui.button("yes", "Yes, all of them")) session.ask(ask::Keeps{true});
        if (ui.button("no", "No, not all")) session.ask(ask::TestKeeping{});
    }
}

void clipboard_part(Ui& ui, Session& session) {
    if (!session.status.on_clipboard) return;
    const auto row = ui.group("clipboard", Look::row);
    ui.text("What you copied is on the clipboard, for every program on this computer.");
    if (ui.button("clear", "Clear the clipboard")) session.ask(ask::ClearClipboard{});
    if (ui.button("leave", "Leave it", {.look = Look::quiet})) session.ask(ask::LeaveClipboard{});
}

/// Half-typed texts whose fields have not come back: nothing typed is lost.
void kept_texts(Ui& ui, Session& session) {
    const Settings& settings = session.workspace.settings();
    if (settings.half_typed.empty()) return;
    const auto section = ui.section("kept", 2, "Kept from before the lock", Look::notice | Look::stack);
    for (const HalfTyped& kept : settings.half_typed) {
        const auto scope = ui.id(kept.field.value);
        ui.paragraph(kept.label + ": " + kept.text);
        if (ui.button("copy", "Copy: " + kept.label)) session.ask(ask::Copy{kept.text, {}, "Copied"});
    }
    if (!ui.button("done", "I do not need these any more")) return;
    Settings cleared = settings;
    cleared.half_typed.clear();
    cleared.half_typed_route.clear();
    session.ask(ask::Apply{{"clear kept texts", {{Record{settings}, Record{cleared}}}}, "Cleared"});
}

bool has_warnings(const Session& session) {
    const SaveStatus& status = session.status;
    return session.keeping.forgets() || status.storage_lost || status.failed || status.kept_aside > 0 ||
           status.saves_missing > 0 || status.from_second_copy || status.added_unsaved || status.unread_left > 0 ||
           status.key_unproved || !session.versions.empty();
}

/// Nothing is wrong, but somebody should know or answer.
void notes(Ui& ui, Session& session) {
    const Keeping& keeping = session.keeping;
    const bool of_keeping = !keeping.forgets() && (keeping.news || keeping.new_window);
    if (!of_keeping && !session.status.on_clipboard && session.workspace.settings().half_typed.empty()) return;
    const auto part = ui.open(Role::section, "notes", "Good to know", {.look = Look::stack});
    if (of_keeping) keeping_part(ui, session);
    clipboard_part(ui, session);
    kept_texts(ui, session);
}

void second_copy(Ui& ui, const SaveStatus& status) {
    if (!status.from_second_copy) return;
    ui.paragraph(
        "The records that this browser keeps were damaged or missing, so Four Fifths opened its second copy of them. " +
            std::string(status.saves_missing > 0 ? "" : "Nothing that was saved is missing. ") +
            "Make a back-up file now: what happened once can happen again.",
        Look::notice);
    ui.link("back up copy", "Back up now", "#/back-up");
}

/// Nobody here can read it. It may be somebody's work all the same: it goes only when the person says so twice.
void left_unread(Ui& ui, Session& session) {
    if (session.status.unread_left == 0) return;
    bool& removing = session.state.backup.removing_left;
    ui.paragraph("Another window left work that was not saved, and it does not open here: it is of other records, "
                 "or damaged. Download it if it may be yours or a colleague’s; whoever has those records can merge it "
                 "in.",
                 Look::notice);
    const auto row = ui.group("left", Look::row);
    if (!removing) {
        if (ui.button("download", "Download it")) session.ask(ask::TakeLeft{});
        if (ui.button("remove", "Remove it")) removing = true;
        return;
    }
    ui.text("It is gone for ever then, unless you have downloaded it.");
    if (ui.button("sure", "Yes, remove it", {.look = Look::danger})) {
        removing = false;
        session.ask(ask::TakeLeft{true});
    }
    if (ui.button("no", "No, keep it")) removing = false;
}

void key_unproved(Ui& ui, const SaveStatus& status) {
    if (!status.key_unproved) return;
    ui.paragraph("Nobody has shown that the recovery key of these records was kept. Without it, a forgotten passphrase "
                 "locks them for ever. Make a new key and keep it.",
                 Look::notice);
    ui.link("new key", "Make a new recovery key", "#/settings");
}

void warnings(Ui& ui, Session& session) {
    if (!has_warnings(session)) return;
    const auto part = ui.open(Role::section, "warnings", "Needs your attention", {.look = Look::stack});
    if (session.status.storage_lost) {
        ui.paragraph(
            "This browser’s data was cleared while you worked. Everything is still here in this window: press Retry "
            "saving, or make a back-up, before you close it.",
            Look::error);
        ui.link("rescue", "Back up now", "#/back-up");
    } else if (session.status.failed) {
        ui.paragraph(save_words(*session.status.failed), Look::error);
    }
    if (session.status.kept_aside > 0) {
        ui.paragraph(
            counted(session.status.kept_aside, "piece", "pieces") +
                " of what is stored here could not be read. Nothing was deleted. Merge your latest back-up in to "
                "be sure that all is here.",
            Look::notice);
        ui.link("merge", "Go to Back up", "#/back-up");
    }
    if (session.status.saves_missing > 0) {
        const int missing = session.status.saves_missing;
        ui.paragraph("Saved on this computer, but missing from it now: the newest " +
                         (missing == 1 ? "change" : counted(missing, "change", "changes")) +
                         ". This browser’s data was damaged, or an older copy of it was put back. Merge your latest "
                         "back-up in, then check your last entries.",
                     Look::error);
        ui.link("merge missing", "Merge a back-up", "#/back-up");
    }
    second_copy(ui, session.status);
    if (session.status.added_unsaved) {
        ui.paragraph("What was not saved in the other window was added.", Look::notice);
    }
    left_unread(ui, session);
    key_unproved(ui, session.status);
    if (!session.versions.empty()) {
        ui.paragraph(counted(static_cast<int>(session.versions.size()), "record has", "records have") +
                         " two versions, because it was changed in two places.",
                     Look::notice);
        ui.link("compare", "Compare and choose", "#/back-up");
    }
    if (session.keeping.forgets()) {
        ui.paragraph("This browser forgets. Your file is the only copy: back up before you close the browser.",
                     session.status.changes_since_back_up > 0 ? Look::error : Look::notice);
    }
}

/// Locked, the records stay only until this browser is closed.
void lock_question(Ui& ui, Session& session) {
    BackupState& state = session.state.backup;
    if (!state.asking_to_lock) return;
    const auto dialog = ui.dialog("lock question", "Back up before you lock?");
    ui.paragraph("This browser forgets when it is closed, and " +
                 counted(session.status.changes_since_back_up, "change is", "changes are") + " not in your file.");
    const bool linked = session.linked.is_linked();
    const auto row = ui.group("answers", Look::row);
    if (linked && ui.button("back up", "Back up and lock", {.look = Look::primary, .state = State::autofocus})) {
        session.ask(ask::BackUpToFile{.then_lock = true});
        state.asking_to_lock = false;
    }
    if (!linked && ui.button("go", "Back up", {.look = Look::primary, .state = State::autofocus})) {
        session.ask(ask::Go{"#/back-up"});
        state.asking_to_lock = false;
    }
    if (ui.button("lock", "Lock without a back-up")) session.ask(ask::Lock{});
    if (ui.button("stay", "Keep working") || ui.dismissed("lock question")) state.asking_to_lock = false;
}

void lock_warning(Ui& ui, Session& session) {
    if (!session.status.lock_warning) return;
    const auto dialog = ui.dialog("lock warning", "Locking in one minute");
    ui.paragraph("Nobody has used Four Fifths for a while. What you have typed will be kept.");
    if (ui.button("stay", "Keep working", {.look = Look::primary, .state = State::autofocus}) ||
        ui.dismissed("lock warning")) {
        session.ask(ask::StayUnlocked{});
    }
    if (ui.button("lock now", "Lock now")) session.ask(ask::Lock{});
}

void screen_of(Ui& ui, Session& session) {
    const std::vector<std::string>& route = session.route;
    const std::string first = route.empty() ? "today" : route[0];
    const bool one = route.size() > 1;
    if (first == "today") today_screen(ui, session);
    else if (first == "entry" && one) entry_screen(ui, session);
    else if (first == "calendar") calendar_screen(ui, session);
    else if (first == "people" && route.size() > 2 && route[2] == "erase") erase_screen(ui, session);
    else if (first == "people") one ? person_screen(ui, session) : people_screen(ui, session);
    else if (first == "summaries") one ? summary_screen(ui, session) : summaries_screen(ui, session);
    else if (first == "hand-over") one ? hand_over_screen(ui, session) : hand_overs_screen(ui, session);
    else if (first == "time") time_report_screen(ui, session);
    else if (first == "back-up") backup_screen(ui, session);
    else if (first == "settings") settings_screen(ui, session);
    else if (first == "bin") bin_screen(ui, session);
    else if (first == "leave") leave_screen(ui, session);
    else if (first == "about") about_screen(ui, session);
    else if (first == "removal") removal_screen(ui, session);
    else if (first == "self-test") self_test_screen(ui, session);
    else not_found_screen(ui, session);
}

/// Days and periods follow each other on one and the same screen: focus stays where it was. Records do not.
std::string key_of_place(const std::vector<std::string>& route) {
    if (route.empty() || route[0] == "today" || route[0] == "time") return route.empty() ? "today" : route[0];
    return route_text(route);
}

} // namespace

void shell(Ui& ui, Session& session) {
    banner(ui, session);
    navigation(ui, session);
    {
        const auto messages = ui.group("messages");
        warnings(ui, session);
        notes(ui, session);
    }
    {
        const auto scope = ui.id(key_of_place(session.route));
        screen_of(ui, session);
    }
    lock_question(ui, session);
    lock_warning(ui, session);
}

} // namespace fourfifths
