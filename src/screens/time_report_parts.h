// The parts of the time report screen, each a card: what it is of, and who draws it.
#pragma once
#include "report/time_report.h"
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// Which week or month the address names.
struct ReportPeriod {
    bool monthly = false;
    DateRange range;
    std::string name;           // "Week 47, 16 Nov to 22 Nov 2026", "November 2026"
    std::string in_words;       // "in this week"
    std::string earlier, later; // addresses
};

ReportPeriod report_period(const Session& session);
/// The scheme of the settings, else the first that ships.
const Scheme& chosen_scheme(Session& session);
/// A report of any range with the worker's own definition and the chosen denominator.
TimeReport report_of(Session& session, DateRange range);

void big_figure_card(Ui& ui, Session& session, const TimeReport& report, const ReportPeriod& period);
void buckets_card(Ui& ui, Session& session, const TimeReport& report);
void day_by_day_card(Ui& ui, Session& session, const ReportPeriod& period);
void published_card(Ui& ui, const TimeReport& report, const ReportPeriod& period);
void give_back_card(Ui& ui, Session& session, const TimeReport& report);

} // namespace fourfifths
