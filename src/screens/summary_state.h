// What the summary screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct SummaryState {};

} // namespace fourfifths
