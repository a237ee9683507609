// Lines of a summary that it can do without, with the reason: they say again what last month's summary said, or what an
// earlier line says, or they are routine. Suggestions for the worker, who leaves a line out or not; a line with a
// safeguarding word, somebody's own words and lines that the worker wrote are never among them.
#pragma once
#include "model/workspace.h"

namespace fourfifths {

struct SpareLine {
    LineId line;
    std::string reason; // "said in September’s summary", "said before", "finding a time"
};

/// In the order of the summary; none of a finished one, none that is left out already.
std::vector<SpareLine> spare_lines(const Workspace& workspace, const Summary& summary);

/// The stems of each line of it that is left in; none of no summary.
std::vector<std::vector<std::string>> stems_of_lines(const Summary* summary);
/// Whether one of these says nearly the same as another line, of which these are the distinct_stems.
bool is_like_any(std::span<const std::vector<std::string>> said, std::span<const std::string> stems);

/// The person's summary of the month before, or null.
const Summary* summary_before(const Workspace& workspace, PersonId person, Month month);

} // namespace fourfifths
