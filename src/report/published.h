// What has been published about social workers' time, with method, year and n beside every figure, and the arithmetic
// on it. A worker's own figure is shown beside these, never mixed with them.
#pragma once
#include "time/time_types.h"
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

struct PublishedFigure {
    std::string study; // "CCN/ACCE/Newton"
    int year = 0;
    std::string method;  // "logged one week, and shadowing"
    std::string n;       // "more than 100 workers"
    std::string what;    // "directly with children and families"
    std::string figure;  // as published: "just under 20 %"
    double percent = 0;  // for the chart; 0 when none can be given
    std::string caveat;  // "hours overlap: 11 + 29 + 7 = 47 of 45"
    bool direct = false; // about time with people: may stand beside a worker's own direct share
};

std::vector<PublishedFigure> published_figures();

/// One bucket of a study turned into time: share × week, and back.
struct StudyLine {
    std::string label;
    double hours = 0;
    double percent = 0; // of the week
};

/// Hours stated of a week that may overlap (BASW 2018).
struct HoursStudy {
    double week_hours = 0;
    std::vector<StudyLine> lines;
    double sum_hours = 0;
    double overlap_hours = 0; // sum − week when above 0
    double left_hours = 0;    // week − sum when above 0
    double left_percent = 0;  // of the week
};
HoursStudy study_of_hours(double week_hours, const std::vector<std::pair<std::string, double>>& hours);

/// Shares stated of a week; what they leave is unattributed (Liquid 2012, Newton 2022).
struct SharesStudy {
    double week_hours = 0;
    std::vector<StudyLine> lines;
    double unattributed_hours = 0;
    double unattributed_percent = 0;
};
SharesStudy study_of_shares(double week_hours, const std::vector<std::pair<std::string, double>>& percents);

/// A month of 4.345 weeks.
double weekly_of_monthly(double hours_a_month);

struct BeforeAfter {
    double before = 0, after = 0;
    double points() const { return after - before; }
    double factor() const { return before == 0 ? 0 : after / before; }
};

} // namespace fourfifths
