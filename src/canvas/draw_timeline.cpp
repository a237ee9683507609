#include "canvas/pictures.h"
#include "canvas/timeline_layout.h"

#include <algorithm>

namespace fourfifths {
namespace {

constexpr float radius = 6;
constexpr float accent_width = 6;

Rect grown(const Rect& rect, float by) { return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by}; }

void draw_hours(Pen& pen, const TimelinePicture& picture, const Palette& colours, float width) {
    const float from = timeline_gutter;
    int minute = picture.first_minute;
    for (const std::string& label : picture.hour_labels) {
        const float y = y_of_minute(picture, static_cast<float>(minute));
        pen.text(timeline_gutter - 8, y, label, colours.soft_ink, Align::right);
        pen.horizontal(from, y, width - from, colours.line);
        minute += 60;
    }
    for (minute = picture.first_minute + 30; minute < picture.last_minute; minute += 60)
        pen.horizontal(from, y_of_minute(picture, static_cast<float>(minute)), width - from, colours.half_line);
}

/// Shapes differ, not only colours: solid, solid with a torn end, dashed twice, framed.
void draw_block(Pen& pen, const TimelinePicture& picture, const TimelineBlock& block, const Palette& colours,
                float width) {
    const Rect rect = block_rect(picture, block, width);
    if (rect.height <= 0) return;
    const Colour tone = tone_colour(colours, block.tone);
    const Colour accent = tone_accent(colours, block.tone);
    const float corner = std::min(radius, rect.height / 2);
    using Style = TimelineBlock::Style;
    switch (block.style) {
        case Style::gap:
            pen.fill(rect, colours.paper);
            pen.dashed_frame(rect, colours.soft_ink, 2);
            break;
        case Style::planned:
            pen.fill(rect, colours.paper);
            pen.dashed_frame(rect, accent, 2);
            break;
        case Style::proposed:
            pen.fill(rect, colours.paper, corner);
            pen.frame(rect, accent, 2, corner);
            pen.fill_left({rect.x, rect.y, accent_width, rect.height}, tone, corner);
            break;
        case Style::solid:
        case Style::running:
            pen.fill(rect, tone, corner);
            pen.fill_left({rect.x, rect.y, accent_width, rect.height}, accent, corner);
            if (block.style == Style::running) pen.open_end(rect, colours.paper);
            break;
    }
    if (block.overlap) {
        const float mark = std::min(12.0f, rect.width);
        const Rect edge{rect.x + rect.width - mark, rect.y, mark, rect.height};
        pen.fill(edge, colours.paper);
        pen.stripes(edge, colours.clash);
        pen.frame(edge, colours.clash, 1);
    }
    if (block.selected) {
        pen.frame(grown(rect, 1), colours.paper, 1, corner);
        pen.frame(grown(rect, 4), colours.ink, 3, corner + 4);
    }
}

void draw_ghost(Pen& pen, const TimelinePicture& picture, const TimelineBlock& ghost, const Palette& colours,
                float width) {
    const Rect rect = block_rect(picture, ghost, width);
    if (rect.height <= 0) return;
    pen.fill(rect, colours.paper);
    pen.stripes(rect, tone_colour(colours, ghost.tone));
    pen.dashed_frame(rect, colours.ink, 2);
}

void draw_now(Pen& pen, const TimelinePicture& picture, int minute, const Palette& colours, float width) {
    if (minute < picture.first_minute || minute > picture.last_minute) return;
    const float y = y_of_minute(picture, static_cast<float>(minute));
    pen.horizontal(timeline_gutter, y - 1, width - timeline_gutter, colours.now, 2);
    pen.dot(timeline_gutter, y, 4, colours.now);
}

} // namespace

void draw_timeline(Pen& pen, const TimelinePicture& picture, const Palette& colours, float width) {
    draw_hours(pen, picture, colours, width);
    for (const TimelineBlock& block : picture.blocks)
        if (!block.selected) draw_block(pen, picture, block, colours, width);
    for (const TimelineBlock& block : picture.blocks)
        if (block.selected) draw_block(pen, picture, block, colours, width);
    if (picture.ghost) draw_ghost(pen, picture, *picture.ghost, colours, width);
    if (picture.now_minute) draw_now(pen, picture, *picture.now_minute, colours, width);
}

} // namespace fourfifths
