// Records that were changed in two places in the same field: both versions side by side, and a choice.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void versions_section(Ui& ui, Session& session);

} // namespace fourfifths
