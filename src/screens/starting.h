// What shows before anything is known of the store. Not a route.
#pragma once
#include "result.h"
#include "ui/ui.h"

namespace fourfifths {

/// `has_been_here`: records were kept in this browser before, so a store that refuses is damaged, not forbidden.
void starting_screen(Ui& ui, const std::optional<Fault>& failed, bool has_been_here);

} // namespace fourfifths
