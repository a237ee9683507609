// Whether a share of the time is another one from a day on: the shares before and after it, their difference in points,
// and a 95 % interval by resampling days (percentile bootstrap; Efron and Tibshirani 1993, chapter 13). All whole
// numbers and a generator of its own, so that every machine gives the same interval for the same days.
#pragma once
#include "report/time_report.h"

namespace fourfifths {

/// One day's part in a share: `part` of `whole` minutes.
struct DayShare {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

/// In hundredths of a per cent, so that 2,437 is 24.37 %.
struct Difference {
    int before = 0, after = 0;
    int points = 0; // after − before
    /// 95 % of the resampled differences lie from `low` to `high`; absent with fewer than `fewest_days` on a side.
    std::optional<int> low, high;
};

constexpr std::size_t fewest_days = 5;
constexpr int resamples = 4000;

/// Days without time are left out by the caller. The same days in the same order give the same interval.
Difference difference_of(std::span<const DayShare> before, std::span<const DayShare> after);

struct BeforeAfterLine {
    std::string key; // "direct", or a bucket of the scheme
    std::string label;
    Difference difference;
};

struct BeforeAfterReport {
    Date from;                           // the first day of "after"
    int days_before = 0, days_after = 0; // with time logged
    std::vector<BeforeAfterLine> lines;
    std::vector<std::string> statements; // how it was found, and what it does not show
};

/// Shares of the time worked, in `request.range` before `from` and on and after it. Buckets of a scheme whose hours may
/// overlap are left out.
BeforeAfterReport before_and_after(const Workspace& workspace, const ReportRequest& request, Date from);

} // namespace fourfifths
