// A field for a passphrase or recovery key, with the choice to see it. Pasting and password managers work.
#pragma once
#include "ui/ui.h"

namespace fourfifths {

enum class SecretKind { existing, chosen };

void passphrase_field(Ui& ui, std::string_view key, std::string_view label, std::string& value, bool show,
                      SecretKind kind, const Extra& extra = {});
void show_choice(Ui& ui, bool& show);
/// Characters, not bytes.
std::size_t characters_in(std::string_view text);

} // namespace fourfifths
