// The part of the settings that changes the passphrase.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void passphrase_section(Ui& ui, Session& session);

} // namespace fourfifths
