// Where things of a day timeline lie, in CSS pixels of its canvas. The painter and the screen both ask here, so the
// buttons that the browser lays over the picture fit the shapes beneath them.
//
//   | gutter |edge| block … block |edge|
//   08:00 ----+---------------------------  y = margin
#pragma once
#include "canvas/picture.h"
#include "ui/node.h"

namespace fourfifths {

constexpr float timeline_gutter = 52; // hour labels
constexpr float timeline_edge = 6;    // between gutter and blocks, and at the right
constexpr float timeline_margin = 12; // above the first and below the last hour line: half a label

/// The height the whole shown range needs.
float timeline_height(const TimelinePicture& picture);
float y_of_minute(const TimelinePicture& picture, float minute);
/// The minute at that height, not snapped; outside the shown range too.
float minute_at_y(const TimelinePicture& picture, float y);
/// Cut to the shown range; at least 8 pixels high, so that a short entry is still seen and hit. Height 0 when the block
/// lies wholly outside the range.
Rect block_rect(const TimelinePicture& picture, const TimelineBlock& block, float width);
/// The id of the uppermost block at that place; gaps and proposals count.
std::optional<std::uint64_t> block_at(const TimelinePicture& picture, float width, float x, float y);

} // namespace fourfifths
