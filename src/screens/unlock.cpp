#include "screens/fault_words.h"
#include "screens/passphrase_field.h"
#include "screens/salvage.h"
#include "screens/screens.h"

namespace fourfifths {

void unlock_screen(Ui& ui, Session& session) {
    UnlockState& state = session.state.unlock;
    ui.title("Unlock");
    const auto main = ui.main_region();
    const auto card = ui.group("card", Look::card | Look::narrow | Look::stack);
    ui.heading(1, "Unlock Four Fifths");
    ui.paragraph("Your records are locked on this computer. Nothing is sent anywhere.");
    if (state.clipboard_left) {
        ui.paragraph("What you copied may still be on the clipboard: the browser did not let it be cleared. Copy "
                     "something else over it.",
                     Look::notice);
    }
    {
        const auto form = ui.form("unlock");
        const std::string_view error = state.failed ? unlock_words(*state.failed) : std::string_view{};
        passphrase_field(ui, "secret", "Passphrase or recovery key", state.secret, state.show, SecretKind::existing,
                         {.error = error});
        show_choice(ui, state.show);
        if (ui.button("open", "Unlock", {.look = Look::primary, .state = State::submits})) {
            state.failed.reset();
            session.ask(ask::Unlock{state.secret});
            ui.focus("secret");
        }
    }
    salvage_section(ui, session);
    ui.link("self-test", "Check what this browser allows", "#/self-test");
}

} // namespace fourfifths
