#include "screens/day_layout.h"
#include "canvas/timeline_layout.h"
#include <algorithm>
#include <cmath>

namespace fourfifths {

namespace {

constexpr float edge_height = 6;    // of a block's border that can be taken hold of
constexpr float tremble_height = 4; // less is a click

int minute_at(const TimelinePicture& picture, float y) {
    return static_cast<int>(std::lround(minute_at_y(picture, y)));
}

const TimelineBlock* block_with(const TimelinePicture& picture, std::uint64_t id) {
    for (const TimelineBlock& block : picture.blocks) {
        if (block.id == id) return &block;
    }
    return nullptr;
}

/// A move keeps the length and starts on the grid.
MinuteSpan moved(MinuteSpan before, int by, int snap, int length_of_day) {
    const int length = before.end - before.start;
    const int start = std::clamp(snapped(before.start + by, snap), 0, std::max(0, length_of_day - length));
    return {start, start + length};
}

MinuteSpan made(int from, int to, int snap, int length_of_day) {
    const int start = std::clamp(snapped(std::min(from, to), snap, Snap::down), 0, length_of_day - snap);
    const int end = std::clamp(snapped(std::max(from, to), snap, Snap::up), start + snap, length_of_day);
    return {start, end};
}

} // namespace

MinuteSpan shown_hours(MinuteSpan usual, std::span<const MinuteSpan> spans, int length_of_day) {
    MinuteSpan shown = usual;
    for (const MinuteSpan& span : spans) {
        shown.start = std::min(shown.start, span.start);
        shown.end = std::max(shown.end, span.end);
    }
    shown.start = std::clamp(snapped(shown.start, 60, Snap::down), 0, length_of_day - 60);
    shown.end = std::clamp(snapped(shown.end, 60, Snap::up), shown.start + 60, length_of_day);
    return shown;
}

std::vector<Lane> lanes_of(std::span<const MinuteSpan> spans) {
    std::vector<Lane> out(spans.size());
    std::vector<int> ends; // of each lane of the cluster
    std::size_t cluster = 0;
    int cluster_end = 0;
    const auto close = [&](std::size_t next) {
        for (std::size_t i = cluster; i < next; ++i) out[i].lanes = std::max<int>(1, static_cast<int>(ends.size()));
        ends.clear();
        cluster = next;
    };
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (i > cluster && spans[i].start >= cluster_end) close(i);
        const auto free = std::find_if(ends.begin(), ends.end(), [&](int end) { return end <= spans[i].start; });
        out[i].lane = static_cast<int>(free - ends.begin());
        if (free == ends.end()) ends.push_back(spans[i].end);
        else *free = spans[i].end;
        cluster_end = i == cluster ? spans[i].end : std::max(cluster_end, spans[i].end);
    }
    close(spans.size());
    return out;
}

std::vector<std::string> hour_labels(const Zone& zone, Date date, MinuteSpan shown) {
    std::vector<std::string> out;
    const Instant midnight = start_of_day(zone, date);
    for (int minute = shown.start; minute < shown.end; minute += 60) {
        out.push_back(clock_text(wall_time_at(zone, midnight + Minutes{minute})));
    }
    return out;
}

DayDrag pressed_at(const TimelinePicture& picture, float width, float x, float y) {
    DayDrag drag;
    drag.pressed_y = y;
    drag.pressed_minute = minute_at(picture, y);
    drag.before = {drag.pressed_minute, drag.pressed_minute};
    drag.now = drag.before;
    const auto id = block_at(picture, width, x, y);
    const TimelineBlock* block = id ? block_with(picture, *id) : nullptr;
    if (block == nullptr || block->style == TimelineBlock::Style::gap) return drag;
    const Rect rect = block_rect(picture, *block, width);
    drag.id = block->id;
    drag.before = drag.now = {block->start_minute, block->end_minute};
    drag.grip = Grip::move;
    if (rect.height < 3 * edge_height) return drag;
    if (y < rect.y + edge_height) drag.grip = Grip::start;
    if (y > rect.y + rect.height - edge_height) drag.grip = Grip::end;
    return drag;
}

DayDrag dragged_to(DayDrag drag, const TimelinePicture& picture, float y, int snap, int length_of_day) {
    snap = std::max(1, snap);
    if (std::abs(y - drag.pressed_y) > tremble_height) drag.moved = true;
    if (!drag.moved) return drag;
    const int minute = minute_at(picture, y);
    const int by = minute - drag.pressed_minute;
    const MinuteSpan& before = drag.before;
    switch (drag.grip) {
        case Grip::make: drag.now = made(drag.pressed_minute, minute, snap, length_of_day); break;
        case Grip::move: drag.now = moved(before, by, snap, length_of_day); break;
        case Grip::start:
            drag.now.start = std::clamp(snapped(before.start + by, snap), 0, std::max(0, before.end - snap));
            break;
        case Grip::end:
            drag.now.end = std::clamp(snapped(before.end + by, snap), before.start + snap,
                                      std::max(before.start + snap, length_of_day));
            break;
    }
    return drag;
}

std::optional<MinuteSpan> after_key(MinuteSpan span, std::string_view key, int snap, int length_of_day) {
    snap = std::max(1, snap);
    const bool earlier = key.ends_with("ArrowUp") || key.ends_with("ArrowLeft");
    const bool later = key.ends_with("ArrowDown") || key.ends_with("ArrowRight");
    if (!earlier && !later) return {};
    const bool control = key.starts_with("Control+");
    const bool shift = key.find("Shift+") != std::string_view::npos;
    // To the next line of the grid, so that 09:33 goes to 09:35 and then on by whole steps.
    const auto step = [&](int minute) {
        return later ? snapped(minute, snap, Snap::down) + snap : snapped(minute, snap, Snap::up) - snap;
    };
    MinuteSpan out = span;
    if (control && shift) out.start = std::clamp(step(span.start), 0, std::max(0, span.end - snap));
    else if (shift) out.end = std::clamp(step(span.end), span.start + snap, std::max(span.start + snap, length_of_day));
    else if (control) out = moved(span, step(span.start) - span.start, 1, length_of_day);
    else return {};
    if (out == span) return {};
    return out;
}

} // namespace fourfifths
