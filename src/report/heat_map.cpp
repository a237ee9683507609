#include "report/heat_map.h"
#include "report/worked.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// Adds a span to the cells of the hours it runs through. Clocks change on the hour they show, so that no hour runs on.
void add(HeatMap::Week& week, Span span, const Zone& zone) {
    while (span.start < span.end) {
        const int clock = wall_time_at(zone, span.start).minute;
        const Instant next = std::min(span.end, span.start + Minutes{60 - clock % 60});
        const auto weekday = static_cast<std::size_t>(weekday_of(date_at(zone, span.start))) - 1;
        week[weekday][static_cast<std::size_t>(clock / 60)] += next - span.start;
        span.start = next;
    }
}

} // namespace

HeatMap heat_map_of(const Workspace& workspace, const ReportRequest& request) {
    const Worked worked = worked_in(workspace, span_of(request.range, request.zone), request.now);
    HeatMap map;
    for (const Piece& piece : pieces_of(worked.stretches, request.direct)) {
        add(map.worked, piece.span, request.zone);
        const Kind kind = worked.stretches[piece.of].kind;
        if (std::find(request.direct.begin(), request.direct.end(), kind) != request.direct.end())
            add(map.direct, piece.span, request.zone);
    }
    return map;
}

} // namespace fourfifths
