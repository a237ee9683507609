#include "screens/first_run.h"
#include "screens/fault_words.h"
#include "screens/open_back_up.h"
#include "screens/passphrase_field.h"
#include "screens/screens.h"

namespace fourfifths {
namespace {

using Step = FirstRunState::Step;

/// A button and what will happen, in a row that can be pressed anywhere.
bool offer(Ui& ui, std::string_view key, std::string_view label, std::string_view what, Look look = Look::plain) {
    const auto row = ui.group(std::string(key) + " row", Look::card | Look::row);
    const bool pressed = ui.button(key, label, {.look = look});
    ui.paragraph(what, Look::muted);
    return pressed;
}

void choice(Ui& ui, FirstRunState& state) {
    ui.icon("logo");
    ui.heading(1, "Four Fifths");
    ui.paragraph(
        "Log the day in a minute, get the month’s case summary out of it, and hand it over to your council’s "
        "case system. Everything stays on this computer, locked with your passphrase; nothing is sent anywhere.");
    if (offer(ui, "start", "Start", "Choose a passphrase, then log your first day.", Look::primary)) {
        state.step = Step::passphrase;
    }
    if (offer(ui, "back-up", "Open a back-up", "Bring your records from another computer, or an earlier copy.")) {
        state.step = Step::back_up;
    }
    if (offer(ui, "before", "I have used it here before", "Your records should be here, and are not.")) {
        state.step = Step::before;
    }
    if (offer(ui, "samples", "Try with sample people", "Look round with invented people and a filled diary first.")) {
        state.step = Step::passphrase;
        state.with_samples = true;
    }
    ui.link("self-test", "Check what this browser allows", "#/self-test");
}

void back_button(Ui& ui, FirstRunState& state) {
    if (!ui.button("back", "Back", {.look = Look::quiet})) return;
    FirstRunState again;
    again.offered = std::move(state.offered);
    state = std::move(again);
}

bool is_ready(FirstRunState& state) {
    state.passphrase_error =
        characters_in(state.passphrase) < 12 ? "Use 12 characters or more. Four words are easy to remember." : "";
    state.again_error = state.again != state.passphrase ? "The two are not the same. Type the passphrase again." : "";
    return state.passphrase_error.empty() && state.again_error.empty();
}

void offered_words(Ui& ui, FirstRunState& state) {
    if (state.offered.empty()) return;
    const auto section = ui.section("offer", 2, "Four words, if you like", Look::stack);
    ui.text(state.offered, Look::big);
    const auto row = ui.group("words", Look::row);
    if (ui.button("use", "Use these words")) {
        state.passphrase = state.offered;
        state.again.clear();
        state.show = true;
        ui.focus("again");
    }
    if (ui.button("others", "Offer other words", {.look = Look::quiet})) state.offered.clear();
}

void passphrase(Ui& ui, Session& session) {
    FirstRunState& state = session.state.first_run;
    ui.heading(1, "Choose a passphrase");
    ui.paragraph("It locks your records on this computer. Nobody can look it up or reset it for you.");
    if (state.with_samples) {
        ui.paragraph("You will start with invented people, marked as samples. You can remove them later in Settings.",
                     Look::notice);
    }
    if (state.failed) ui.paragraph(save_words(*state.failed), Look::error);
    offered_words(ui, state);
    const auto form = ui.form("passphrase");
    passphrase_field(ui, "passphrase", "Passphrase", state.passphrase, state.show, SecretKind::chosen,
                     {.description = "12 characters or more. You may paste it.", .error = state.passphrase_error});
    passphrase_field(ui, "again", "The same passphrase again", state.again, state.show, SecretKind::chosen,
                     {.error = state.again_error});
    show_choice(ui, state.show);
    if (ui.button("go on", "Lock with this passphrase", {.look = Look::primary, .state = State::submits})) {
        if (is_ready(state)) session.ask(ask::CreateVault{state.passphrase, state.with_samples});
        else ui.focus(state.passphrase_error.empty() ? "again" : "passphrase");
    }
    back_button(ui, state);
}

char folded(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string letters_of(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c != ' ' && c != '-') letters += folded(c);
    }
    return letters;
}

void recovery_key(Ui& ui, Session& session) {
    FirstRunState& state = session.state.first_run;
    ui.heading(1, "Keep your recovery key");
    ui.paragraph("If you forget your passphrase, only this key opens your records. It is shown this once. Print it or "
                 "copy it, and keep it away from this computer.");
    ui.text(state.recovery_key, Look::big);
    {
        const auto row = ui.group("keep", Look::row);
        if (ui.button("print", "Print")) session.ask(ask::Print{});
        if (ui.button("copy", "Copy")) session.ask(ask::Copy{state.recovery_key, {}, "Recovery key copied"});
    }
    const auto form = ui.form("test");
    ui.field(Role::text_field, "last group", "Type the last group of the key, to be sure that you have it",
             state.last_group, {.state = State::no_spellcheck | State::required, .error = state.last_group_error});
    if (!ui.button("done", "I have kept it", {.look = Look::primary, .state = State::submits})) return;
    if (letters_of(state.last_group) == letters_of(last_group_of(state.recovery_key))) {
        session.ask(ask::KeepKey{});
        if (state.with_samples) session.ask(ask::FinishSetUp{});
        else session.ask(ask::TestKeeping{});
        return;
    }
    state.last_group_error = "That is not the last group. Look at the end of the key as you printed or copied it.";
    ui.focus("last group");
}

/// Before real records go in: a browser cannot be asked whether it keeps them, it has to be tried.
void keeps(Ui& ui, Session& session) {
    ui.heading(1, "Does this computer keep data?");
    ui.paragraph("Some councils’ browsers forget everything when they are closed. Find out now, before you log any "
                 "work.");
    {
        const auto list = ui.open(Role::ordered_list, "steps");
        for (const std::string_view step :
             {"Close every window of this browser, this one too.", "Open the browser and this page again.",
              "Type your passphrase. If you are asked for it, this computer keeps data. If you see the first screen "
              "instead, choose “I have used it here before”."}) {
            const auto item = ui.open(Role::list_item, "");
            ui.text(step);
        }
    }
    if (ui.button("later", "Not now")) session.ask(ask::FinishSetUp{});
    ui.paragraph("Until then the page says at its top that it is not known yet.", Look::muted);
}

void before(Ui& ui, FirstRunState& state) {
    ui.heading(1, "Used it here before?");
    ui.paragraph("This browser has no records of Four Fifths. Nothing was sent anywhere, and nobody else has them. One "
                 "of these has happened:");
    {
        const auto list = ui.open(Role::list, "reasons");
        for (const std::string_view reason :
             {"The page was moved: another folder, file name or address, or another browser. Each has its own records. "
              "Open the page from where it was.",
              "The browser’s data was cleared, by a person or by a clean-up program.",
              "Your council’s policy clears it each time the browser closes, or gives you a new profile each day."}) {
            const auto item = ui.open(Role::list_item, "");
            ui.text(reason);
        }
    }
    ui.paragraph("Your back-up file has everything up to the moment it was made.");
    if (ui.button("open", "Open my back-up", {.look = Look::primary})) state.step = Step::back_up;
    if (ui.button("forgets", "This browser forgets each time: work from my file")) {
        state.step = Step::back_up;
        state.forgets = true;
    }
    back_button(ui, state);
}

void back_up(Ui& ui, Session& session) {
    FirstRunState& state = session.state.first_run;
    ui.heading(1, "Open a back-up");
    ui.paragraph("This puts the records of a back-up file on this computer, locked with the back-up’s passphrase.");
    if (state.forgets) {
        ui.paragraph("This browser forgets. Your file is the only copy: back up into it before you close the browser.",
                     Look::notice);
    }
    const BackUpForm& form = session.state.backup.form;
    if (session.linked.state != FileAnswer::unavailable &&
        ui.button("link", "Choose a file that is kept up to date afterwards")) {
        session.ask(ask::LinkFile{true});
    }
    if (open_back_up_form(ui, session, "Open the back-up", Look::primary)) {
        session.ask(ask::OpenBackUp{form.file_name, form.bytes, form.secret, state.forgets});
    }
    back_button(ui, state);
}

} // namespace

std::string_view last_group_of(std::string_view recovery_key) {
    const std::size_t gap = recovery_key.find_last_of(" -");
    return gap == std::string_view::npos ? recovery_key : recovery_key.substr(gap + 1);
}

void first_run_screen(Ui& ui, Session& session) {
    FirstRunState& state = session.state.first_run;
    const Step step = state.step;
    const auto main = ui.main_region();
    const auto scope = ui.id(static_cast<std::uint64_t>(step));
    const auto card = ui.group("card", Look::card | Look::narrow | Look::stack);
    switch (step) {
        case Step::choice: choice(ui, state); break;
        case Step::passphrase: passphrase(ui, session); break;
        case Step::recovery_key: recovery_key(ui, session); break;
        case Step::back_up: back_up(ui, session); break;
        case Step::before: before(ui, state); break;
        case Step::keeps: keeps(ui, session); break;
    }
}

} // namespace fourfifths
