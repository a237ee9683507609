// The parts of the time report screen, each a card: what it is of, and who draws it.
#pragma once
#include "report/time_report.h"
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// Which week, month or days the address names.
struct ReportPeriod {
    enum class Sort : std::uint8_t { week, month, days } sort = Sort::week;
    DateRange range;
    std::string name;           // "Week 47, 16 Nov to 22 Nov 2026", "November 2026", "2 Nov 2026 to 13 Nov 2026"
    std::string in_words;       // "in this week"
    std::string earlier, later; // addresses
    std::string problem;        // why there is no report: the days make no range
};

ReportPeriod report_period(const Session& session);
/// From and To, and where they lead: "#/time/2026-11-02/2026-11-13".
void any_dates(Ui& ui, Session& session, const ReportPeriod& period);
/// The scheme of the settings, else the first that ships.
const Scheme& chosen_scheme(Session& session);
/// What to ask of any range: the worker's own definition and the chosen denominator.
ReportRequest request_for(Session& session, DateRange range);
TimeReport report_of(Session& session, DateRange range);

void big_figure_card(Ui& ui, Session& session, const TimeReport& report, const ReportPeriod& period);
void buckets_card(Ui& ui, Session& session, const TimeReport& report);
void day_by_day_card(Ui& ui, Session& session, const ReportPeriod& period);
void people_card(Ui& ui, Session& session, const TimeReport& report);
void published_card(Ui& ui, const TimeReport& report, const ReportPeriod& period);
void give_back_card(Ui& ui, Session& session, const TimeReport& report);

} // namespace fourfifths
