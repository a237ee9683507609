// A new recovery key when the old one was lost or seen: asked for with the passphrase, shown once, and tested.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void new_keys_section(Ui& ui, Session& session);

} // namespace fourfifths
