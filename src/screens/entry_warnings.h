// What may be wrong with an entry, in plain words. It warns; nothing that was typed is ever refused for it.
#pragma once
#include "model/workspace.h"
#include "time/zone.h"

namespace fourfifths {

std::vector<std::string> entry_warnings(const Entry& entry, const Workspace& workspace, const Zone& zone, Instant now);

} // namespace fourfifths
