// When in the week work is done: the worked minutes of a range by weekday and by the hour that clocks on the wall show.
// Parallel time counts once, so the cells sum to the time worked; the hour that comes twice in October gathers both.
#pragma once
#include "report/time_report.h"
#include <array>

namespace fourfifths {

struct HeatMap {
    using Week = std::array<std::array<Minutes, 24>, 7>; // [weekday, Monday first][hour]
    Week worked{};
    Week direct{};
};

HeatMap heat_map_of(const Workspace& workspace, const ReportRequest& request);

} // namespace fourfifths
