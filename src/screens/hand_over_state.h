// What the hand over screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct HandOverScreenState {};

} // namespace fourfifths
