#include "report/trend.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// The part that begins on this day.
TrendPart part_from(Date day, DateRange range, Step step) {
    if (step == Step::day) {
        const std::string name = short_text(day);
        const bool repeats = range.days() > 7; // then "Mon" alone would not say which
        return {name, repeats ? name : name.substr(0, 3), {day, day + 1}};
    }
    const DateRange whole = step == Step::week ? week_of(day) : days_of(month_of(day));
    const DateRange part{day, std::min(whole.after_last, range.after_last)};
    if (step == Step::month) {
        const std::string name = text_of(month_of(day));
        return {name, name.substr(0, 3), part};
    }
    const std::string week = std::to_string(iso_week_of(day));
    std::string name = "Week " + week + ", " + short_text(part.first);
    if (part.days() > 1) name += " to " + short_text(part.after_last - 1);
    return {std::move(name), "Wk " + week, part};
}

} // namespace

Step step_for(DateRange range) {
    if (range.days() <= 14) return Step::day;
    return range.days() <= 92 ? Step::week : Step::month;
}

std::vector<TrendPart> parts_of(DateRange range, Step step) {
    std::vector<TrendPart> parts;
    for (Date day = range.first; day < range.after_last; day = parts.back().range.after_last)
        parts.push_back(part_from(day, range, step));
    return parts;
}

std::vector<TrendPoint> trend_of(const Workspace& workspace, const ReportRequest& request, Step step) {
    std::vector<TrendPoint> points;
    for (TrendPart& part : parts_of(request.range, step)) {
        ReportRequest one = request;
        one.range = part.range;
        const TimeReport report = time_report(workspace, one);
        points.push_back({std::move(part), report.worked, report.direct, report.denominator, report.direct_percent,
                          report.days_logged});
    }
    return points;
}

} // namespace fourfifths
