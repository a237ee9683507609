#include "report/breakdown.h"
#include "report/give_back.h"
#include "report/published.h"
#include "screens/time_report_parts.h"
#include <array>

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

/// "2 h could be done by an administrator: 40 % of the time worked, £30.00"
void give_back_line(Ui& ui, const GiveBackLine& line, std::optional<std::int64_t> pence_an_hour) {
    const auto item = ui.open(Role::list_item, line.key);
    ui.strong(duration_text(line.time));
    std::string words = " " + std::string(line.what) + ": " + std::to_string(line.percent) + " % of the time worked";
    if (pence_an_hour) words += ", " + pounds_text(cost_of(line.time, *pence_an_hour));
    ui.text(words);
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

void people_card(Ui& ui, Session& session, const TimeReport& report) {
    const Breakdown people = by_person(session.workspace, request_for(session, report.range));
    const auto section = ui.section("people", 2, "By person", Look::card | Look::stack);
    constexpr std::array<std::string_view, 3> heads = {"About", "Hours", "Share"};
    {
        const auto table = ui.table("table", "Hours about each person", heads, Look::dense | Look::narrow);
        for (const ShareLine& line : people.lines) {
            const auto row = ui.row(line.key);
            ui.row_header(line.label);
            ui.cell(duration_text(line.time), Look::numeric);
            ui.cell(std::to_string(line.percent) + " %", Look::numeric);
        }
    }
    ui.paragraph(people.definition, Look::muted);
}

void give_back_card(Ui& ui, Session& session, const TimeReport& report) {
    const auto section = ui.section("give back", 2, "What could give time back", Look::card | Look::stack);
    const auto lines = give_back(report);
    std::string& rate = session.state.time_report.hourly_rate;
    const auto pence = pence_from(rate);
    if (lines.empty()) {
        ui.paragraph(
            "Nothing is marked yet. When you log something, you can mark it as “could be done by an "
            "administrator”, “typed twice” or “system slow or offline”: the hours add up here, for you to bring "
            "to supervision.");
    } else {
        {
            const auto list = ui.open(Role::list, "list");
            for (const GiveBackLine& line : lines) give_back_line(ui, line, pence);
        }
        ui.text_field("rate", "What an hour costs, in pounds", rate,
                      {.state = State::numeric_input,
                       .error = rate.empty() || pence ? "" : "Type an amount such as 15 or 15.50."});
    }
    ui.paragraph("Reflective practice: " + duration_text(report.reflective) + ".");
}

} // namespace fourfifths
