#include "screens/open_back_up.h"
#include "screens/fault_words.h"
#include "screens/passphrase_field.h"
#include "screens/salvage.h"

namespace fourfifths {
namespace {

void file_to_open(Ui& ui, BackUpForm& form, std::string_view error) {
    if (auto chosen = ui.file_picker(
            "file", "Back-up file", ".fourfifths",
            {.description = "Choose the file, or drop it here. Its name ends in .fourfifths.", .error = error})) {
        BackUpForm anew;
        anew.file_name = std::move(chosen->name);
        anew.bytes = std::move(chosen->bytes);
        anew.secret = std::move(form.secret);
        anew.show = form.show;
        form = std::move(anew);
    }
    if (!form.file_name.empty()) ui.paragraph("Chosen: " + form.file_name, Look::muted);
}

/// Part of the form, for it needs the same passphrase.
void what_is_left(Ui& ui, Session& session, const BackUpForm& form) {
    if (form.salvaged) {
        what_was_read(ui, *form.salvaged);
        ui.paragraph("The file is as it was, and nothing is changed yet. Use what was read only when you have no whole "
                     "back-up: choose that one instead.",
                     Look::notice);
    } else if (form.damaged) {
        ui.paragraph("A back-up is made of many pieces, and the whole ones can still be read. You are told what is "
                     "missing before anything is changed.");
        if (ui.button("read", "Read what is left")) session.ask(ask::Salvage{form.secret, true});
    }
}

} // namespace

bool open_back_up_form(Ui& ui, Session& session, std::string_view button, Look button_look) {
    BackUpForm& form = session.state.backup.form;
    const auto scope = ui.form("open back-up");
    const std::string_view failure = form.failed ? back_up_words(*form.failed) : std::string_view{};
    const bool of_secret = form.failed == Fault::wrong_key;
    if (form.failed && form.tried) ui.focus(of_secret ? "secret" : "file");
    if (form.failed) form.tried = false;
    file_to_open(ui, form, of_secret || failure.empty() ? std::string_view(form.error) : failure);
    passphrase_field(ui, "secret", "Passphrase or recovery key of the back-up", form.secret, form.show,
                     SecretKind::existing, {.error = of_secret ? failure : std::string_view{}});
    show_choice(ui, form.show);
    what_is_left(ui, session, form);
    const std::string_view label = form.salvaged ? std::string_view("Use what was read") : button;
    if (!ui.button("open", label, {.look = button_look, .state = State::submits})) return false;
    form.failed.reset();
    form.tried = true;
    form.error = form.bytes.empty() ? "Choose a back-up file first." : "";
    if (!form.error.empty()) {
        ui.focus("file");
        return false;
    }
    return true;
}

} // namespace fourfifths
