// What the time report screen remembers between frames: what its figures are shares of, and the schemes once read.
#pragma once
#include "report/scheme.h"
#include <string>
#include <vector>

namespace fourfifths {

struct TimeReportState {
    std::string denominator = "worked"; // or "contracted"
    std::string hourly_rate;            // pounds, as typed: what an administrator's hour costs
    std::vector<Scheme> schemes;        // the presets, read when the screen is first shown
};

} // namespace fourfifths
