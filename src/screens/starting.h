// What shows before anything is known of the store. Not a route.
#pragma once
#include "result.h"
#include "ui/ui.h"

namespace fourfifths {

void starting_screen(Ui& ui, const std::optional<Fault>& failed);

} // namespace fourfifths
