// What the first run screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct FirstRunState {};

} // namespace fourfifths
