// The time report over 100,000 entries in ten years: all of it, the last month, the last week.
#include "measure.h"
#include "report/time_report.h"
#include "workload.h"

using namespace fourfifths;
using namespace fourfifths::bench;

int main() {
    const Workspace workspace = workspace_of(Workload(100'000, afternoon()).records());
    const auto scheme = preset_scheme("direct-indirect");
    if (!scheme) return 1;
    const Date today = date_at(Zone{}, afternoon());
    const auto report = [&](DateRange range) {
        return time_report(workspace, {range, Zone{}, afternoon(), workspace.settings().direct, *scheme, false});
    };
    const auto measure = [&](const std::string& what, DateRange range, int runs) {
        TimeReport made;
        const double time = median_ms(runs, [&] { made = report(range); });
        row("time report: " + what + ", " + std::to_string(made.worked.count / 60) + " h", time, "ms");
    };
    measure("ten years", {today - 3660, today + 1}, 7);
    measure("a month", days_of(month_of(today)), 21);
    measure("a week", week_of(today), 21);
}
