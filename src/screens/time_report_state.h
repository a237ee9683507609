// What the time report screen remembers between frames.
#pragma once
#include <string>

namespace fourfifths {

struct TimeReportState {};

} // namespace fourfifths
