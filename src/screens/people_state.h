// What the people screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct PeopleState {};

} // namespace fourfifths
