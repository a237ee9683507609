#include "report/days_to_record.h"
#include "report/worked.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::size_t place_of(int days) {
    if (days <= 1) return static_cast<std::size_t>(days);
    if (days <= 3) return 2;
    return days <= 7 ? 3 : 4;
}

/// The fewest days within which `of_ten` tenths are done. `days` is sorted and holds something.
int within(const std::vector<int>& days, std::size_t of_ten) { return days[(days.size() * of_ten + 9) / 10 - 1]; }

} // namespace

DaysToRecord days_to_record(const Workspace& workspace, const ReportRequest& request) {
    DaysToRecord result;
    result.definition = "Calendar days from the day an entry ended to the day its first words were written, for "
                        "entries that ended in these dates.";
    const Span range = span_of(request.range, request.zone);
    std::vector<int> days;
    for (const Entry* entry : worked_in(workspace, range, request.now).entries) {
        const auto end = entry->time.end;
        if (!end || *end > range.end || *end > request.now) continue;
        if (!entry->noted) {
            if (entry->flags.has(Flag::write_up_due)) ++result.unwritten;
            continue;
        }
        const Date happened = date_at(request.zone, *end - Minutes{1});
        days.push_back(std::max(0, date_at(request.zone, *entry->noted) - happened));
        ++result.spread[place_of(days.back())];
    }
    if (days.empty()) return result;
    stable_sort(days);
    result.written = static_cast<int>(days.size());
    result.half_within = within(days, 5);
    result.nine_in_ten_within = within(days, 9);
    result.longest = days.back();
    return result;
}

} // namespace fourfifths
