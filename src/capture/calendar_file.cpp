#include "capture/calendar_file.h"
#include "capture/calendar_proposals.h"
#include "capture/ics_tree.h"

namespace fourfifths {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;

} // namespace

Result<CalendarReading> read_calendar(std::string_view bytes, const CalendarContext& context) {
    const auto lines = ics_lines(bytes, most_bytes);
    if (!lines) return lines.error();
    const auto tree = ics_tree(*lines);
    if (!tree) return tree.error();
    return propose_from(*tree, context);
}

} // namespace fourfifths
