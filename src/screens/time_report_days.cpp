#include "screens/time_report_parts.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

/// A day, a week or a month of the time shown, cut at its borders.
struct Part {
    std::string name;  // "Mon 16 Nov", "2 Nov to 8 Nov"
    std::string label; // short, for the canvas: "Mon", "Wk 45"
    DateRange range;
};

std::vector<Part> each_day_of(DateRange range) {
    std::vector<Part> parts;
    const bool repeats = range.days() > 7; // then "Mon" alone would not say which
    for (Date day = range.first; day < range.after_last; day = day + 1) {
        const std::string name = short_text(day);
        parts.push_back({name, repeats ? name : name.substr(0, 3), {day, day + 1}});
    }
    return parts;
}

std::vector<Part> weeks_of(DateRange range) {
    std::vector<Part> parts;
    for (Date day = range.first; day < range.after_last;) {
        const DateRange part{day, std::min(week_of(day).after_last, range.after_last)};
        const std::string week = std::to_string(iso_week_of(day));
        parts.push_back({"Week " + week + ", " + short_text(part.first) + " to " + short_text(part.after_last - 1),
                         "Wk " + week, part});
        day = part.after_last;
    }
    return parts;
}

std::vector<Part> months_of(DateRange range) {
    std::vector<Part> parts;
    for (Date day = range.first; day < range.after_last;) {
        const DateRange part{day, std::min(days_of(month_of(day)).after_last, range.after_last)};
        const std::string name = text_of(month_of(day));
        parts.push_back({name, name.substr(0, 3), part});
        day = part.after_last;
    }
    return parts;
}

float share_of(const TimeReport& report) {
    if (report.denominator.count <= 0) return 0;
    return std::min(1.0f, static_cast<float>(report.direct.count) / static_cast<float>(report.denominator.count));
}

std::string share_text(const TimeReport& report) {
    return report.denominator.count <= 0 ? "–" : std::to_string(report.direct_percent) + " %";
}

} // namespace

void day_by_day_card(Ui& ui, Session& session, const ReportPeriod& period) {
    const int days = period.range.days();
    const bool daily = days <= 14;
    const bool weekly = days <= 92;
    const std::string_view heading = daily ? "Day by day" : weekly ? "Week by week" : "Month by month";
    const auto section = ui.section("days", 2, heading, Look::card | Look::stack);
    const auto parts = daily ? each_day_of(period.range) : weekly ? weeks_of(period.range) : months_of(period.range);
    std::vector<TimeReport> reports;
    BarsPicture picture;
    picture.marker = 0.2f;
    constexpr auto tone = static_cast<std::uint8_t>(static_cast<int>(Group::direct) + 1);
    for (const Part& part : parts) {
        reports.push_back(report_of(session, part.range));
        picture.bars.push_back({part.label, share_of(reports.back()), share_text(reports.back()), tone});
    }
    const auto halves = ui.group("twins", Look::halves);
    if (session.canvas_works) {
        const auto chart = ui.group("picture", Look::stack);
        ui.chart("chart", 34.0f * static_cast<float>(parts.size()) + 24.0f);
        session.pictures.push_back({ui.key("chart"), std::nullopt, std::move(picture)});
        ui.paragraph("Share of direct work. The line stands at 20 %: CCN/ACCE/Newton 2022 logged just under that.",
                     Look::muted);
    }
    constexpr std::array<std::string_view, 4> columns = {"When", "Worked", "Direct", "Share"};
    const auto table = ui.table("table", "Direct work over time", columns, Look::dense | Look::narrow);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto row = ui.row(iso_text(parts[i].range.first));
        ui.row_header(parts[i].name);
        ui.cell(duration_text(reports[i].worked), Look::numeric);
        ui.cell(duration_text(reports[i].direct), Look::numeric);
        ui.cell(share_text(reports[i]), Look::numeric);
    }
}

} // namespace fourfifths
