#include "export/documents.h"
#include "screens/screens.h"
#include "screens/time_report_parts.h"

namespace fourfifths {
namespace {

std::string address(bool monthly, Date date) {
    return std::string("#/time/") + (monthly ? "month/" : "week/") + iso_text(date);
}

void period_links(Ui& ui, const Session& session, const ReportPeriod& period) {
    const auto row = ui.open(Role::navigation, "periods", "Period", {.look = Look::row | Look::dense});
    ui.link("earlier", period.monthly ? "Earlier month" : "Earlier week", period.earlier,
            {.look = Look::icon_only, .icon = "earlier"});
    ui.link("later", period.monthly ? "Later month" : "Later week", period.later,
            {.look = Look::icon_only, .icon = "later"});
    const bool week_now = !period.monthly && period.range.contains(session.today());
    const bool month_now = period.monthly && period.range.contains(session.today());
    ui.link("this week", "This week", address(false, session.today()),
            {.state = week_now ? State::selected : State::none});
    ui.link("this month", "This month", address(true, session.today()),
            {.state = month_now ? State::selected : State::none});
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

ReportPeriod report_period(const Session& session) {
    const bool monthly = session.route.size() > 1 && session.route[1] == "month";
    Date date = session.today();
    if (session.route.size() > 2)
        if (const auto asked = date_from_iso(session.route[2])) date = *asked;
    ReportPeriod period;
    period.monthly = monthly;
    if (monthly) {
        const Month month = month_of(date);
        period.range = days_of(month);
        period.name = text_of(month);
        period.in_words = "in " + period.name;
        period.earlier = address(true, days_of(previous(month)).first);
        period.later = address(true, days_of(next(month)).first);
        return period;
    }
    period.range = week_of(date);
    period.name = "Week " + std::to_string(iso_week_of(date)) + ", " + short_text(period.range.first) + " to " +
                  short_text(period.range.after_last - 1) + " " +
                  std::to_string(parts_of(period.range.after_last - 1).year);
    period.in_words = "in this week";
    period.earlier = address(false, period.range.first - 7);
    period.later = address(false, period.range.first + 7);
    return period;
}

const Scheme& chosen_scheme(Session& session) {
    std::vector<Scheme>& schemes = session.state.time_report.schemes;
    if (schemes.empty()) schemes = preset_schemes();
    if (schemes.empty()) schemes.emplace_back();
    for (const Scheme& scheme : schemes)
        if (scheme.id == session.workspace.settings().scheme) return scheme;
    return schemes.front();
}

TimeReport report_of(Session& session, DateRange range) {
    return time_report(session.workspace,
                       {range, session.zone, session.now, session.workspace.settings().direct, chosen_scheme(session),
                        session.state.time_report.denominator == "contracted"});
}

void time_report_screen(Ui& ui, Session& session) {
    const ReportPeriod period = report_period(session);
    const TimeReport report = report_of(session, period.range);
    ui.title("Time report, " + period.name);
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    {
        const auto head = ui.group("head", Look::row | Look::spread);
        ui.heading(1, "Where did the time go?");
        period_links(ui, session, period);
    }
    ui.paragraph(period.name, Look::muted);
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
    published_card(ui, report, period);
    const auto halves = ui.group("beside", Look::halves);
    give_back_card(ui, session, report);
    save_buttons(ui, session, report);
}

} // namespace fourfifths
