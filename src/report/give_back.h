// What could give time back: the hours an administrator could have done, those typed twice and those lost to a slow
// system, as hours, as a share, and as money at a rate that the worker gives. Pounds and pence as people type them.
#pragma once
#include "report/time_report.h"

namespace fourfifths {

/// Pounds and pence typed as "15", "15.5" or "£15.50", in pence; absent when it is no amount up to about £10,000.
std::optional<std::int64_t> pence_from(std::string_view text);
/// "£15.50"
std::string pounds_text(std::int64_t pence);
/// What the time costs at an hourly rate in pence, to the nearest penny.
std::int64_t cost_of(Minutes time, std::int64_t pence_an_hour);

struct GiveBackLine {
    std::string_view key;  // as in CSV: "administrator_could"
    std::string_view what; // "could be done by an administrator"
    Minutes time;
    int percent = 0; // of the time worked
};

/// Administrator could, typed twice, system offline, out of hours: those with time, in this order.
std::vector<GiveBackLine> give_back(const TimeReport& report);

} // namespace fourfifths
