// How the share of direct work went over a range: one point for each day, week or month of it, cut at its borders. Each
// point is what a time report of those days alone says, so the points' hours sum to the hours of the whole.
#pragma once
#include "report/time_report.h"

namespace fourfifths {

enum class Step : std::uint8_t { day, week, month };

/// Days up to a fortnight, weeks up to a quarter, then months.
Step step_for(DateRange range);

/// A day, a week or a month of a range.
struct TrendPart {
    std::string name;  // "Mon 16 Nov", "Week 45, Mon 2 Nov to Sun 8 Nov", "November 2026"
    std::string label; // short, for the canvas: "Mon", "Wk 45", "Nov"
    DateRange range;
};
std::vector<TrendPart> parts_of(DateRange range, Step step);

struct TrendPoint {
    TrendPart part;
    Minutes worked, direct, denominator;
    int direct_percent = 0; // of the denominator
    int days_logged = 0;
};
/// In order; `request.range` is cut into parts.
std::vector<TrendPoint> trend_of(const Workspace& workspace, const ReportRequest& request, Step step);

} // namespace fourfifths
