// What stretches of time do to each other. Intervals are half-open: two that only touch do not overlap.
// A running interval (no end) is taken to end at `now`. The picture is read by tests/time/interval_test.cpp.
//
//            [---- this ----)
//   A  [--)                          before, apart
//   B  [-----)                       before, touches: no overlap
//   C     [------)                   overlaps the start
//   D            [----)              within
//   E                 [--------)     overlaps the end
//   F                       [---)    after, touches: no overlap
//   G                         [---)  after, apart
//   H     [-----------------------)  holds it
//   I        [--------------)        the same
//   J        [-----)                 starts it
//   K                 [-----)        ends it
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

enum class Snap : std::uint8_t { nearest, down, up };
/// A minute on the grid of every `step` minutes; of two equally near ones the later. The caller counts from local
/// midnight, so that the grid is the same on the days the clocks change. A step under 2 changes nothing.
int snapped(int minute, int step, Snap how = Snap::nearest);

} // namespace fourfifths
