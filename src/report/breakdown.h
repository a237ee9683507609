// The worked time of a range by person, by process and by flag, each with the sentence that says what its lines are.
// Time for a process counts once, so those lines make up the whole; one visit can be about several people and carry
// several flags, so those lines can make more than the whole, and say so.
#pragma once
#include "report/time_report.h"

namespace fourfifths {

/// `lines` are longest first, those of the same length by key, unless said otherwise.
struct Breakdown {
    std::string definition;
    std::vector<ShareLine> lines;
};

/// Keys are ids in hexadecimal, and "nobody" for time about nobody on the list. An entry counts in full for each person
/// it is about; within one person parallel time counts once.
Breakdown by_person(const Workspace& workspace, const ReportRequest& request);
/// Keys are the processes' own names, and "" for time without one. A minute counts once, as in the time report; the
/// percents sum to 100.
Breakdown by_process(const Workspace& workspace, const ReportRequest& request);
/// Keys as in CSV ("typed_twice"), in the order of the published list. Within one flag parallel time counts once.
Breakdown by_flag(const Workspace& workspace, const ReportRequest& request);

} // namespace fourfifths
