// Times on the wall on the nights the clocks change: one that comes twice is two moments, one that is skipped is none.
#pragma once
#include "capture/line_clock.h"
#include "time/zone.h"
#include <vector>

namespace fourfifths {

/// Of a minute since the midnight of `day` on the wall, maybe of the next day: the earlier first. A season picks one.
std::vector<Instant> moments_on_wall(const Zone& zone, Date day, int minute, Season season);
/// For a minute that the clocks skip: as much later as they were put forward, and the first minute that exists again.
std::vector<int> instead_of_skipped(const Zone& zone, Date day, int minute);

} // namespace fourfifths
