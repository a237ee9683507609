#include "report/published.h"
#include "screens/time_report_parts.h"
#include <array>
#include <utility>

namespace fourfifths {
namespace {

constexpr std::array<std::string_view, 2> columns = {"Study, and how it was found", "Figure"};

void published_row(Ui& ui, const PublishedFigure& figure) {
    const auto row = ui.row(figure.study + figure.what);
    {
        const auto cell = ui.open(Role::row_header, "study");
        ui.strong(figure.year == 0 ? figure.study : figure.study + " " + std::to_string(figure.year));
        ui.paragraph(figure.what + ". " + figure.caveat, Look::muted);
        ui.paragraph("How: " + figure.method + "; " + figure.n, Look::muted);
    }
    ui.cell(figure.figure, Look::numeric);
}

void own_row(Ui& ui, const TimeReport& report, const ReportPeriod& period) {
    if (report.worked.count == 0) return;
    const auto row = ui.row("you");
    {
        const auto cell = ui.open(Role::row_header, "study");
        ui.strong("You, " + period.name.substr(0, period.name.find(',')));
        ui.paragraph("direct work, of the time " + report.denominator_name, Look::muted);
        ui.paragraph("How: logged; 1 worker", Look::muted);
    }
    ui.cell(std::to_string(report.direct_percent) + " %", Look::numeric);
}

/// Pounds and pence typed as "15", "15.5" or "£15.50", in pence; absent when it is no amount.
std::optional<std::int64_t> pence_from(std::string_view text) {
    if (text.starts_with("£")) text.remove_prefix(std::string_view("£").size());
    std::int64_t pence = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals >= 2 || pence > 1'000'000) return std::nullopt;
        pence = pence * 10 + (c - '0');
        if (decimals >= 0) ++decimals;
    }
    if (text.empty() || text == ".") return std::nullopt;
    for (int i = std::max(decimals, 0); i < 2; ++i) pence *= 10;
    return pence;
}

std::string pounds_text(std::int64_t pence) {
    const std::string odd = std::to_string(pence % 100);
    return "£" + std::to_string(pence / 100) + "." + (odd.size() < 2 ? "0" : "") + odd;
}

void cost_of_hours(Ui& ui, Session& session, Minutes time) {
    std::string& rate = session.state.time_report.hourly_rate;
    const auto pence = pence_from(rate);
    ui.text_field(
        "rate", "What an administrator costs an hour, in pounds", rate,
        {.state = State::numeric_input, .error = rate.empty() || pence ? "" : "Type an amount such as 15 or 15.50."});
    if (pence)
        ui.paragraph("At " + pounds_text(*pence) + " an hour, " + duration_text(time) + " cost " +
                     pounds_text((*pence * time.count + 30) / 60) + ".");
}

void give_back_line(Ui& ui, Minutes time, std::string_view key, std::string_view what) {
    if (time.count == 0) return;
    const auto item = ui.open(Role::list_item, key);
    ui.strong(duration_text(time));
    ui.text(" " + std::string(what));
}

} // namespace

void published_card(Ui& ui, const TimeReport& report, const ReportPeriod& period) {
    const auto section = ui.section("published", 2, "Beside published figures", Look::card | Look::stack);
    ui.paragraph(
        "All but Newton’s, Essex’s and Hampshire’s were recalled, not logged, and none states an error margin. "
        "They count different things, so look at the method before you compare.",
        Look::muted);
    const auto figures = published_figures();
    {
        const auto table = ui.table("table", "Direct work in published studies", columns, Look::dense | Look::narrow);
        own_row(ui, report, period);
        for (const PublishedFigure& figure : figures)
            if (figure.direct) published_row(ui, figure);
    }
    const auto details = ui.details("others", "What they say about recording and administration");
    const auto table = ui.table("other table", "Recording and administration in published studies", columns,
                                Look::dense | Look::narrow);
    for (const PublishedFigure& figure : figures)
        if (!figure.direct) published_row(ui, figure);
}

void give_back_card(Ui& ui, Session& session, const TimeReport& report) {
    const auto section = ui.section("give back", 2, "What could give time back", Look::card | Look::stack);
    const Minutes marked =
        report.administrator_could + report.typed_twice + report.system_offline + report.out_of_hours;
    if (marked.count == 0) {
        ui.paragraph(
            "Nothing is marked yet. When you log something, you can mark it as “could be done by an "
            "administrator”, “typed twice” or “system slow or offline”: the hours add up here, for you to bring "
            "to supervision.");
    } else {
        const auto list = ui.open(Role::list, "list");
        give_back_line(ui, report.administrator_could, "administrator", "could be done by an administrator");
        give_back_line(ui, report.typed_twice, "twice", "typed twice, into two systems");
        give_back_line(ui, report.system_offline, "offline", "with the system slow or offline");
        give_back_line(ui, report.out_of_hours, "hours", "worked outside contracted hours");
    }
    if (report.administrator_could.count > 0) cost_of_hours(ui, session, report.administrator_could);
    ui.paragraph("Reflective practice: " + duration_text(report.reflective) + ".");
}

} // namespace fourfifths
