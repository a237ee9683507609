#include "screens/passphrase_field.h"
#include <algorithm>

namespace fourfifths {

void passphrase_field(Ui& ui, std::string_view key, std::string_view label, std::string& value, bool show,
                      SecretKind kind, const Extra& extra) {
    Extra with_state = extra;
    with_state.state |= State::no_spellcheck | State::required;
    if (kind == SecretKind::chosen) with_state.state |= State::new_password;
    ui.field(show ? Role::text_field : Role::password_field, key, label, value, with_state);
}

void show_choice(Ui& ui, bool& show) { ui.checkbox("show", "Show what I type", show); }

std::size_t characters_in(std::string_view text) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts));
}

} // namespace fourfifths
