// How many days lie between what happened and the note about it: from the day an entry ended to the day its first
// words were written. For the worker's own eyes and for supervision; it says nothing about how good a note is.
#pragma once
#include "report/time_report.h"
#include <array>

namespace fourfifths {

struct DaysToRecord {
    std::string definition;
    int written = 0;   // entries that ended in the range and have a note
    int unwritten = 0; // those that ended in it, are marked "to write up" and have none yet
    /// How many were written on the same day, the next day, after 2 to 3, 4 to 7, and more days.
    std::array<int, 5> spread{};
    int half_within = 0;        // the fewest days within which at least half were written
    int nine_in_ten_within = 0; // and at least nine in ten
    int longest = 0;
};

constexpr std::array<std::string_view, 5> days_to_record_words = {"the same day", "the next day", "after 2 to 3 days",
                                                                  "after 4 to 7 days", "after more than a week"};

/// Breaks, planned and binned entries are left out, and entries that still run. A note begun before the end counts as
/// the same day.
DaysToRecord days_to_record(const Workspace& workspace, const ReportRequest& request);

} // namespace fourfifths
