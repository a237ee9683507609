#include "screens/open_back_up.h"
#include "screens/fault_words.h"
#include "screens/passphrase_field.h"

namespace fourfifths {

bool open_back_up_form(Ui& ui, BackUpForm& form, std::string_view button, Look button_look) {
    const auto scope = ui.form("open back-up");
    const std::string_view failure = form.failed ? back_up_words(*form.failed) : std::string_view{};
    const bool of_secret = form.failed == Fault::wrong_key;
    const std::string_view file_error = of_secret || failure.empty() ? std::string_view(form.error) : failure;
    if (form.failed && form.tried) ui.focus(of_secret ? "secret" : "file");
    if (form.failed) form.tried = false;
    if (auto chosen = ui.file_picker(
            "file", "Back-up file", ".fourfifths",
            {.description = "Choose the file, or drop it here. Its name ends in .fourfifths.", .error = file_error})) {
        form.file_name = std::move(chosen->name);
        form.bytes = std::move(chosen->bytes);
        form.linked = false;
        form.failed.reset();
        form.error.clear();
    }
    if (!form.file_name.empty()) ui.paragraph("Chosen: " + form.file_name, Look::muted);
    passphrase_field(ui, "secret", "Passphrase or recovery key of the back-up", form.secret, form.show,
                     SecretKind::existing, {.error = of_secret ? failure : std::string_view{}});
    show_choice(ui, form.show);
    if (!ui.button("open", button, {.look = button_look, .state = State::submits})) return false;
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
