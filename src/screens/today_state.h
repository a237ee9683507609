// What the today screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct TodayState {};

} // namespace fourfifths
