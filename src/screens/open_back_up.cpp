#include "screens/open_back_up.h"
#include "screens/fault_words.h"
#include "screens/passphrase_field.h"

namespace fourfifths {

bool open_back_up_form(Ui& ui, BackUpForm& form, std::string_view button, Look button_look) {
    const auto scope = ui.form("open back-up");
    if (form.failed) ui.paragraph(back_up_words(*form.failed), Look::error);
    if (auto chosen = ui.file_picker(
            "file", "Back-up file", ".fourfifths",
            {.description = "Choose the file, or drop it here. Its name ends in .fourfifths.", .error = form.error})) {
        form.file_name = std::move(chosen->name);
        form.bytes = std::move(chosen->bytes);
        form.failed.reset();
        form.error.clear();
    }
    if (!form.file_name.empty()) ui.paragraph("Chosen: " + form.file_name, Look::muted);
    passphrase_field(ui, "secret", "Passphrase or recovery key of the back-up", form.secret, form.show,
                     SecretKind::existing);
    show_choice(ui, form.show);
    if (!ui.button("open", button, {.look = button_look, .state = State::submits})) return false;
    form.failed.reset();
    form.error = form.bytes.empty() ? "Choose a back-up file first." : "";
    if (!form.error.empty()) {
        ui.focus("file");
        return false;
    }
    return true;
}

} // namespace fourfifths
