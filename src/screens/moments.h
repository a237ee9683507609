// When something happened, as people say it beside now: "14:02", "yesterday 16:40", "Thu 19 Nov 16:40".
#pragma once
#include "time/zone.h"
#include <string>

namespace fourfifths {

std::string moment_text(const Zone& zone, Instant moment, Instant now);
/// "1 change", "20 changes".
std::string counted(long long count, std::string_view one, std::string_view several);

} // namespace fourfifths
