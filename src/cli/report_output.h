// Everything that the report command says about a range, gathered once and written as JSON or as text.
#pragma once
#include "report/before_after.h"
#include "report/breakdown.h"
#include "report/days_to_record.h"
#include "report/give_back.h"
#include "report/heat_map.h"
#include "report/planned_kept.h"
#include "report/trend.h"
#include <iosfwd>

namespace fourfifths::cli {

struct WholeReport {
    Scheme scheme;
    std::optional<Date> scheme_from; // in force since
    TimeReport time;
    Breakdown people, processes, flags;
    Step step = Step::day;
    std::vector<TrendPoint> trend;
    HeatMap heat_map;
    DaysToRecord days_to_record;
    PlannedKept plans;
    std::optional<BeforeAfterReport> before_after;
    std::optional<std::int64_t> pence_an_hour;
};

/// One object with every number and its definition; "scheme" is a scheme file, so that the report can be made again.
std::string report_json(const WholeReport& report);
void write_report(std::ostream& out, const WholeReport& report);

/// "day", "week", "month"
std::string_view word_of(Step step);
/// 2437 → "24.4 %", to the nearest tenth; "+" before what is more than nothing when it is a difference.
std::string percent_of_hundredths(int hundredths);
std::string points_of_hundredths(int hundredths);

} // namespace fourfifths::cli
