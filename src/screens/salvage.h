// Records that are damaged and do not open: what can still be read of them, as a back-up. Nothing is written to them.
// The remains of a back-up that was only being opened are told from them, and can be removed.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// What was read, and what is known to be missing.
void what_was_read(Ui& ui, const SalvageResult& found);
/// Below the form that unlocks, once it has said that the records are damaged.
void salvage_section(Ui& ui, Session& session);

} // namespace fourfifths
