#include "export/documents.h"
#include "screens/screens.h"
#include "screens/time_report_parts.h"
#include <array>

namespace fourfifths {
namespace {

void period_links(Ui& ui, const Session& session, const ReportPeriod& period) {
    const auto row = ui.open(Role::navigation, "periods", "Period", {.look = Look::row | Look::dense});
    constexpr std::array<std::string_view, 3> sorts = {"week", "month", "dates"};
    const std::string sort(sorts[static_cast<std::size_t>(period.sort)]);
    if (period.problem.empty()) {
        ui.link("earlier", "Earlier " + sort, period.earlier, {.look = Look::icon_only, .icon = "earlier"});
        ui.link("later", "Later " + sort, period.later, {.look = Look::icon_only, .icon = "later"});
    }
    const auto state_of = [&](ReportPeriod::Sort one) {
        return period.sort == one && period.range.contains(session.today()) ? State::selected : State::none;
    };
    const std::string today = iso_text(session.today());
    ui.link("this week", "This week", "#/time/week/" + today, {.state = state_of(ReportPeriod::Sort::week)});
    ui.link("this month", "This month", "#/time/month/" + today, {.state = state_of(ReportPeriod::Sort::month)});
}

void save(Session& session, const ExportedFile& file) { session.ask(ask::Download{file.name, file.type, file.bytes}); }

void save_buttons(Ui& ui, Session& session, const TimeReport& report) {
    const auto section = ui.section("save", 2, "Save as CSV", Look::card | Look::stack);
    ui.paragraph("For a spreadsheet. No names and no notes are in these files.");
    const auto row = ui.group("buttons", Look::row);
    if (ui.button("report", "Save this report as CSV", {.look = Look::primary})) save(session, report_csv(report));
    if (ui.button("entries", "Save its entries as CSV"))
        save(session, time_csv(session.workspace, report.range, session.zone, session.now, {}));
}

void nothing_yet(Ui& ui, const ReportPeriod& period) {
    const auto section = ui.section("empty", 2, "Nothing is logged " + period.in_words, Look::card | Look::stack);
    ui.paragraph(
        "Log a day in a minute on Today, one line for each thing you did: 9:30-10:15 home visit Sam, mum. This "
        "page then shows how much of your time was direct work, what the rest went to, and what could give time "
        "back.");
    ui.paragraph("Breaks and planned time are in no total, and time logged twice counts once.");
    ui.link("to today", "Log time on Today", "#/today", {.look = Look::primary});
}

} // namespace

const Scheme& chosen_scheme(Session& session) {
    std::vector<Scheme>& schemes = session.state.time_report.schemes;
    if (schemes.empty()) schemes = preset_schemes();
    if (schemes.empty()) schemes.emplace_back();
    for (const Scheme& scheme : schemes)
        if (scheme.id == session.workspace.settings().scheme) return scheme;
    return schemes.front();
}

ReportRequest request_for(Session& session, DateRange range) {
    const Scheme& scheme = chosen_scheme(session);
    return {range,       session.zone,
            session.now, session.workspace.settings().direct,
            scheme,      session.state.time_report.denominator == "contracted"};
}

TimeReport report_of(Session& session, DateRange range) {
    return time_report(session.workspace, request_for(session, range));
}

void time_report_screen(Ui& ui, Session& session) {
    const ReportPeriod period = report_period(session);
    ui.title("Time report, " + period.name);
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    {
        const auto head = ui.group("head", Look::row | Look::spread);
        ui.heading(1, "Where did the time go?");
        period_links(ui, session, period);
    }
    ui.heading(2, period.name);
    any_dates(ui, session, period);
    if (!period.problem.empty()) return;
    const TimeReport report = report_of(session, period.range);
    if (report.worked.count == 0) {
        nothing_yet(ui, period);
        published_card(ui, report, period);
        return;
    }
    {
        const auto columns = ui.group("figures", Look::columns);
        big_figure_card(ui, session, report, period);
        buckets_card(ui, session, report);
    }
    day_by_day_card(ui, session, period);
    {
        const auto halves = ui.group("own", Look::halves);
        people_card(ui, session, report);
        const auto side = ui.group("side", Look::stack);
        give_back_card(ui, session, report);
        save_buttons(ui, session, report);
    }
    published_card(ui, report, period);
}

} // namespace fourfifths
