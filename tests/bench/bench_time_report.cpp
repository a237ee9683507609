// The time report over 100,000 entries in ten years: all of it, the last month, the last week, and what the command
// line adds to it. Natively and, by bench_wasm.mjs, as WebAssembly. A second is what a person waits without
// turning to something else, and 16 ms is one frame.
#include "measure.h"
#include "peak_memory.h"
#include "report/before_after.h"
#include "report/breakdown.h"
#include "report/heat_map.h"
#include "report/trend.h"
#include "workload.h"
#include <functional>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

#ifdef __wasm__
constexpr const char* where = " (wasm)";
#else
constexpr const char* where = "";
#endif

void measure(const std::string& what, double budget, int runs, const std::function<void()>& work) {
    row("time report: " + what + where, median_ms(runs, work), "ms", budget);
}

} // namespace

int main() {
    const Workspace workspace = workspace_of(Workload(100'000, afternoon()).records());
    const auto scheme = preset_scheme("direct-indirect");
    if (!scheme) return 1;
    const Date today = date_at(Zone{}, afternoon());
    const auto asked = [&](DateRange range) {
        return ReportRequest{range, Zone{}, afternoon(), workspace.settings().direct, *scheme, false};
    };
    const DateRange decade = {today - 3660, today + 1};
    const double before = peak_megabytes();
    const auto report = [&](const std::string& what, DateRange range, double budget, int runs) {
        const auto hours = time_report(workspace, asked(range)).worked.count / 60;
        measure(what + ", " + std::to_string(hours) + " h", budget, runs,
                [&] { keep(time_report(workspace, asked(range))); });
    };
    report("ten years", decade, 1000, 7);
    report("a month", days_of(month_of(today)), 16, 21);
    report("a week", week_of(today), 16, 21);
    measure("ten years, by person", 1000, 3, [&] { keep(by_person(workspace, asked(decade))); });
    measure("ten years, by process", 1000, 3, [&] { keep(by_process(workspace, asked(decade))); });
    measure("ten years, month by month", 1000, 3, [&] { keep(trend_of(workspace, asked(decade), Step::month)); });
    measure("ten years, heat map", 1000, 3, [&] { keep(heat_map_of(workspace, asked(decade))); });
    const DateRange year = {today - 365, today + 1};
    measure("a year before and after a day, 4,000 resamples", 1000, 3,
            [&] { keep(before_and_after(workspace, asked(year), today - 180)); });
    row(std::string("time report: memory of 100,000 entries, before any report") + where, before, "MB");
    row(std::string("time report: peak memory with all of these reports") + where, peak_megabytes(), "MB", 150);
}
