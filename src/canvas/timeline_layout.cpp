#include "canvas/timeline_layout.h"

#include <algorithm>

namespace fourfifths {
namespace {

constexpr float least_height = 8;
constexpr float between_lanes = 3;

bool contains(const Rect& rect, float x, float y) {
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/// Blocks are half-open, [start, end): one that ends where the shown range begins is not in it.
bool lies_outside(const TimelinePicture& picture, const TimelineBlock& block) {
    const bool ends_before = block.end_minute <= picture.first_minute && block.start_minute < picture.first_minute;
    return ends_before || block.start_minute >= picture.last_minute;
}

} // namespace

float timeline_height(const TimelinePicture& picture) {
    return y_of_minute(picture, static_cast<float>(picture.last_minute)) + timeline_margin;
}

float y_of_minute(const TimelinePicture& picture, float minute) {
    return timeline_margin + (minute - static_cast<float>(picture.first_minute)) * picture.pixels_per_minute;
}

float minute_at_y(const TimelinePicture& picture, float y) {
    return static_cast<float>(picture.first_minute) + (y - timeline_margin) / picture.pixels_per_minute;
}

Rect block_rect(const TimelinePicture& picture, const TimelineBlock& block, float width) {
    const int lanes = std::max(block.lanes, 1);
    const int lane = std::clamp(block.lane, 0, lanes - 1);
    const float room = std::max(width - timeline_gutter - 2 * timeline_edge, 0.0f);
    const float lane_width = room / static_cast<float>(lanes);
    const float x = timeline_gutter + timeline_edge + lane_width * static_cast<float>(lane);
    const float right = lane + 1 < lanes ? between_lanes : 0;

    const int start = std::max(block.start_minute, picture.first_minute);
    const int end = std::min(block.end_minute, picture.last_minute);
    if (lies_outside(picture, block)) return {x, timeline_margin, std::max(lane_width - right, 0.0f), 0};
    const float top = y_of_minute(picture, static_cast<float>(start));
    const float bottom = y_of_minute(picture, static_cast<float>(end));
    return {x, top, std::max(lane_width - right, 0.0f), std::max(bottom - top, least_height)};
}

std::optional<std::uint64_t> block_at(const TimelinePicture& picture, float width, float x, float y) {
    for (auto block = picture.blocks.rbegin(); block != picture.blocks.rend(); ++block)
        if (contains(block_rect(picture, *block, width), x, y)) return block->id;
    return std::nullopt;
}

} // namespace fourfifths
