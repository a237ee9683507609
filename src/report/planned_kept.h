// Planned against kept: of the time set aside beforehand, how much was worked as planned, how much went to other work,
// and how much has nothing logged. Set aside means: marked as planned, or logged well before it began.
#pragma once
#include "report/time_report.h"

namespace fourfifths {

/// planned = kept + other_work + nothing_logged. Parallel plans of the same kind count once.
struct PlanLine {
    Kind kind = Kind::o1;
    Minutes planned, kept, other_work, nothing_logged;
};

struct PlannedKept {
    std::string definition;
    std::vector<PlanLine> lines; // kinds with plans, in the order of the published list
    PlanLine all;                // their sum; its kind says nothing
};

/// Only what lies before `request.now`: later plans can still be kept. Planned breaks are left out.
PlannedKept planned_against_kept(const Workspace& workspace, const ReportRequest& request);

} // namespace fourfifths
