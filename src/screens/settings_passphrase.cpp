#include "screens/settings_passphrase.h"
#include "screens/passphrase_field.h"

namespace fourfifths {
namespace {

bool is_ready(SettingsState& state) {
    const bool short_one = characters_in(state.passphrase) < 12;
    state.passphrase_error = short_one ? "Use 12 characters or more. Four words are easy to remember." : "";
    state.again_error = state.again != state.passphrase ? "The two are not the same. Type the passphrase again." : "";
    return state.passphrase_error.empty() && state.again_error.empty();
}

} // namespace

void passphrase_section(Ui& ui, Session& session) {
    SettingsState& state = session.state.settings;
    const auto section = ui.section("change passphrase", 2, "Change your passphrase", Look::card | Look::stack);
    ui.paragraph("Back-ups made before keep their old passphrase. Your recovery key stays the same.");
    if (state.passphrase_changed) {
        ui.paragraph("Your passphrase is changed. Make a new back-up, so that it opens with the new one.",
                     Look::success);
    }
    const auto form = ui.form("passphrases");
    passphrase_field(ui, "current", "Passphrase now", state.current_passphrase, state.show, SecretKind::existing,
                     {.error = state.current_error});
    passphrase_field(ui, "new", "New passphrase", state.passphrase, state.show, SecretKind::chosen,
                     {.description = "12 characters or more. You may paste it.", .error = state.passphrase_error});
    passphrase_field(ui, "again", "The new passphrase again", state.again, state.show, SecretKind::chosen,
                     {.error = state.again_error});
    show_choice(ui, state.show);
    if (!ui.button("change", "Change passphrase", {.state = State::submits})) return;
    if (is_ready(state)) session.ask(ask::ChangePassphrase{state.current_passphrase, state.passphrase});
    else ui.focus(state.passphrase_error.empty() ? "again" : "new");
}

} // namespace fourfifths
