#include "screens/new_keys.h"
#include "screens/first_run.h"
#include "screens/passphrase_field.h"
#include "text/utf8.h"

namespace fourfifths {
namespace {

std::string letters_of(std::string_view text) {
    std::string letters = folded(text);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-'; });
    return letters;
}

void key_shown(Ui& ui, Session& session) {
    NewKeysState& state = session.state.new_keys;
    ui.paragraph(
        "This is your new recovery key. It is shown this once. Print it or copy it, and keep it away from this "
        "computer. The old key no longer opens your records here.");
    ui.text(state.key, Look::big);
    {
        const auto row = ui.group("keep", Look::row);
        if (ui.button("print", "Print")) session.ask(ask::Print{});
        if (ui.button("copy", "Copy")) session.ask(ask::Copy{state.key, {}, "Recovery key copied"});
    }
    const auto form = ui.form("test");
    ui.text_field("last group", "Type the last group of the new key, to be sure that you have it", state.last_group,
                  {.state = State::no_spellcheck | State::required, .error = state.last_group_error});
    if (!ui.button("done", "I have kept it", {.look = Look::primary, .state = State::submits})) return;
    if (letters_of(state.last_group) == letters_of(last_group_of(state.key))) {
        state = {};
        state.kept = true;
        session.ask(ask::KeepKey{});
        ui.announce("New recovery key kept");
        ui.focus("passphrase");
        return;
    }
    state.last_group_error = "That is not the last group. Look at the end of the key as you printed or copied it.";
    ui.focus("last group");
}

} // namespace

void new_keys_section(Ui& ui, Session& session) {
    NewKeysState& state = session.state.new_keys;
    const auto section = ui.section("new keys", 2, "My recovery key was lost or seen", Look::card | Look::stack);
    if (!state.key.empty()) return key_shown(ui, session);
    ui.paragraph("Everything is locked anew with a new recovery key, and the old one stops working here. Back-ups made "
                 "before still open with the old key: make a new back-up and delete them.");
    if (state.kept) ui.paragraph("Your new recovery key is in force. Now make a new back-up.", Look::success);
    const auto form = ui.form("form");
    passphrase_field(ui, "passphrase", "Your passphrase", state.passphrase, state.show, SecretKind::existing,
                     {.error = state.error});
    show_choice(ui, state.show);
    if (!ui.button("make", "Make a new recovery key", {.state = State::submits})) return;
    session.ask(ask::ChangeKeys{state.passphrase});
    ui.focus(state.error.empty() ? "last group" : "passphrase");
}

} // namespace fourfifths
