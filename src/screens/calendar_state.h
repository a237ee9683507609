// What the calendar screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct CalendarState {};

} // namespace fourfifths
