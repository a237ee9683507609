#include "report/trend.h"
#include "screens/time_report_parts.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

float share_of(const TimeReport& report) {
    if (report.denominator.count <= 0) return 0;
    return std::min(1.0f, static_cast<float>(report.direct.count) / static_cast<float>(report.denominator.count));
}

std::string share_text(const TimeReport& report) {
    return report.denominator.count <= 0 ? "–" : std::to_string(report.direct_percent) + " %";
}

} // namespace

void day_by_day_card(Ui& ui, Session& session, const ReportPeriod& period) {
    const Step step = step_for(period.range);
    constexpr std::array<std::string_view, 3> headings = {"Day by day", "Week by week", "Month by month"};
    const auto section = ui.section("days", 2, headings[static_cast<std::size_t>(step)], Look::card | Look::stack);
    const auto parts = parts_of(period.range, step);
    std::vector<TimeReport> reports;
    BarsPicture picture;
    picture.marker = 0.2f;
    constexpr auto tone = static_cast<std::uint8_t>(static_cast<int>(Group::direct) + 1);
    for (const TrendPart& part : parts) {
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
