#include "capture/line_moments.h"

namespace fourfifths {

namespace {

constexpr int whole_day = 24 * 60;

Instant moment(const Zone& zone, Date day, int minute) {
    return instant_of(zone, day + minute / whole_day, WallTime{minute % whole_day});
}

Minutes put_forward(const Zone& zone) { return zone.summer - zone.standard; }

} // namespace

std::vector<Instant> moments_on_wall(const Zone& zone, Date day, int minute, Season season) {
    const Instant first = moment(zone, day, minute);
    const WallTime wall{minute % whole_day};
    if (wall_time_at(zone, first) != wall) return {};
    const Instant second = first + put_forward(zone);
    if (second == first || wall_time_at(zone, second) != wall) return {first};
    if (season == Season::unsaid) return {first, second};
    return {season == Season::summer ? first : second};
}

std::vector<int> instead_of_skipped(const Zone& zone, Date day, int minute) {
    const int moved = minute + static_cast<int>(put_forward(zone).count);
    int first = minute;
    while (first < moved && moments_on_wall(zone, day, first, Season::unsaid).empty()) ++first;
    return {moved, first};
}

} // namespace fourfifths
