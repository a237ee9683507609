// Records that are damaged and do not open: what can still be read of them, as a back-up. Nothing is written to them.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// Below the form that unlocks, once it has said that the records are damaged.
void salvage_section(Ui& ui, Session& session);

} // namespace fourfifths
