// What the time report screen remembers between frames: what its figures are shares of, the
// dates being typed, and the schemes once read.
#pragma once
#include "report/scheme.h"
#include <string>
#include <vector>

namespace fourfifths {

struct TimeReportState {
    std::string denominator = "worked"; // or "contracted"
    std::string hourly_rate;            // pounds, as typed: what an administrator's hour costs
    std::string first, last;            // of any dates, as typed
    std::string dates_of;               // the period they were last filled from
    std::string dates_error;
    std::vector<Scheme> schemes; // the presets, read when the screen is first shown
};

} // namespace fourfifths
