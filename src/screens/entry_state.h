// What the entry screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct EntryState {};

} // namespace fourfifths
