#include "canvas/bars_layout.h"
#include "canvas/pictures.h"

#include <algorithm>

namespace fourfifths {
namespace {

constexpr float bar_height = 18;
constexpr float figure_room = 88;

/// Labels take up to two fifths; narrow charts leave the bars at least some room.
float label_room(float width) { return std::min(190.0f, width * 0.4f); }

} // namespace

void draw_bars(Pen& pen, const BarsPicture& picture, const Palette& colours, float width) {
    const float left = label_room(width);
    const float room = std::max(width - left - figure_room, 0.0f);
    float y = 0;
    for (const Bar& bar : picture.bars) {
        const float middle = y + bar_row_height / 2;
        const float share = std::clamp(bar.value, 0.0f, 1.0f);
        pen.text(0, middle, bar.label, colours.ink, Align::left);
        if (share > 0) {
            const Rect rect{left, middle - bar_height / 2, std::max(room * share, 2.0f), bar_height};
            pen.fill(rect, tone_colour(colours, bar.tone), 3);
            pen.fill({rect.x, rect.y, std::min(4.0f, rect.width), rect.height}, tone_accent(colours, bar.tone));
        }
        pen.text(width, middle, bar.figure, colours.ink, Align::right);
        y += bar_row_height;
        pen.horizontal(0, y - 1, width, colours.line);
    }
    if (picture.marker) pen.vertical(left + room * std::clamp(*picture.marker, 0.0f, 1.0f), 0, y, colours.now, 2);
}

} // namespace fourfifths
