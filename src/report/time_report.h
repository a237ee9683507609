// Where the time went: a report as a value with its own definitions inside. Parallel time counts once; breaks, planned
// and binned entries are in no total; percentages sum to 100 by largest remainder; totals are rounded once.
#pragma once
#include "model/names.h"
#include "model/workspace.h"
#include "report/scheme.h"
#include "time/zone.h"

namespace fourfifths {

struct ShareLine {
    std::string key; // bucket key of the scheme, or kind code
    std::string label;
    Group group = Group::other; // for its colour
    Minutes time;
    int percent = 0; // of the denominator; the lines sum to 100 when anything was logged
};

struct TimeReport {
    DateRange range;
    std::string zone;
    std::string scheme_id, scheme_name;
    int scheme_version = 1;
    std::vector<Kind> direct_kinds;
    std::string definition;       // "Direct = face-to-face … (D1–D3)": printed on every report
    std::string denominator_name; // "worked" or "contracted"
    Minutes denominator;
    Minutes worked; // parallel time once, breaks left out
    Minutes direct;
    int direct_percent = 0;
    int days_logged = 0;
    int working_days = 0;             // contracted days in the range, up to now
    int percent_of_contracted = 0;    // of the contracted time of those days that was logged
    bool shares = true;               // false: the scheme's hours may overlap, so its buckets are hours only
    std::vector<ShareLine> by_bucket; // in the scheme's order; then "no-bucket" and "not-logged" when they hold time
    std::vector<ShareLine> by_kind;   // kinds with time, in the order of the published list
    std::vector<std::string> codes_left_out; // kinds the scheme has no bucket for, and X0
    Minutes parallel;                        // counted once although logged twice
    Minutes administrator_could, typed_twice, out_of_hours, system_offline, reflective;
    std::vector<std::string> statements; // the honest sentences: rounding, parallel time, zone
};

struct ReportRequest {
    DateRange range;
    Zone zone;
    Instant now;
    std::vector<Kind> direct;
    const Scheme& scheme;
    bool contracted_denominator = false;
};

TimeReport time_report(const Workspace& workspace, const ReportRequest& request);

/// Whole percentages that sum to 100 (0 when all are 0), by largest remainder; ties go to the earlier.
std::vector<int> percentages(std::span<const std::int64_t> amounts);

} // namespace fourfifths
