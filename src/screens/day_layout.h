// The arithmetic of the day timeline: which minutes are shown, which lane a block lies in, what lies under the pointer,
// and what a drag or a key makes of a stretch. Minutes are elapsed since local midnight: on the days the clocks change
// a day has 1,380 or 1,500 of them.
#pragma once
#include "canvas/picture.h"
#include "time/interval.h"
#include "time/zone.h"
#include <span>

namespace fourfifths {

struct MinuteSpan {
    int start = 0;
    int end = 0;
    bool operator==(const MinuteSpan&) const = default;
};

/// The hours shown: `usual` widened to whole hours so that every span of this day is seen.
MinuteSpan shown_hours(MinuteSpan usual, std::span<const MinuteSpan> spans, int length_of_day);

struct Lane {
    int lane = 0;
    int lanes = 1;
    bool operator==(const Lane&) const = default;
};

/// Overlapping spans lie side by side, each in the first free lane; spans that only touch share one. One Lane a span,
/// in the order given; spans are sorted by start.
std::vector<Lane> lanes_of(std::span<const MinuteSpan> spans);

/// One label an hour: "08:00"; on the day clocks go back "01:00" comes twice.
std::vector<std::string> hour_labels(const Zone& zone, Date date, MinuteSpan shown);

enum class Grip : std::uint8_t { make, move, start, end };

/// A drag under way.
struct DayDrag {
    Grip grip = Grip::make;
    std::uint64_t id = 0; // 0 when making
    int pressed_minute = 0;
    MinuteSpan before; // the block as it was; when making, both are where it began
    float pressed_y = 0;
    bool moved = false; // beyond a tremble of the hand
    MinuteSpan now;     // what it would be
};

/// What a press at that place takes hold of: a block's edge, its body, or empty space. Gaps count as empty.
DayDrag pressed_at(const TimelinePicture& picture, float width, float x, float y);
/// What the drag makes of it with the pointer at `y`; snapped, never shorter than one snap, never off the day.
DayDrag dragged_to(DayDrag drag, const TimelinePicture& picture, float y, int snap, int length_of_day);
/// "Control+ArrowUp" moves, "Shift+ArrowDown" changes the end, "Control+Shift+…" the start; other keys change nothing.
std::optional<MinuteSpan> after_key(MinuteSpan span, std::string_view key, int snap, int length_of_day);

} // namespace fourfifths
