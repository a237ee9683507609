// What stretches of time do to each other. Intervals are half-open: two that only touch do not overlap.
// A running interval (no end) is taken to end at `now`.
//
//          [---- this ----)
//   A  [--)                        before, apart
//   B  [---)                       before, touches: no overlap
//   C    [-----)                   overlaps the start
//   D      [--)                    within
//   E          [--------)          overlaps the end
//   F                  [---)       touches: no overlap
#pragma once
#include "time/time_types.h"
#include <span>
#include <vector>

namespace fourfifths {

/// An interval that has ended; start <= end always holds for what the functions below return.
struct Span {
    Instant start;
    Instant end;
    auto operator<=>(const Span&) const = default;
    Minutes length() const { return end - start; }
};

Span ended(const Interval& interval, Instant now);
bool overlaps(Span a, Span b);
std::optional<Span> intersection(Span a, Span b);
/// Sorted, disjoint, with touching spans joined: parallel time counts once.
std::vector<Span> united(std::span<const Span> spans);
/// The parts of `within` that no span covers, in order.
std::vector<Span> gaps(Span within, std::span<const Span> spans);
Minutes total(std::span<const Span> spans);
/// To the nearest multiple of `step` minutes since local midnight handled by the caller; step >= 1.
Instant snapped(Instant instant, Minutes step);

} // namespace fourfifths
