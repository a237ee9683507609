#include "canvas/painter.h"

#include "canvas/palette.h"
#include "canvas/software.h"
#include "canvas/timeline_layout.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace fourfifths;

namespace {

constexpr float width = 400, height = 504;

struct Painted {
    CanvasFrame frame;
    std::vector<std::uint8_t> pixels;
    float scale;

    Colour device(int x, int y) const {
        const auto* pixel = &pixels[static_cast<std::size_t>((y * frame.width + x) * 4)];
        return {pixel[0], pixel[1], pixel[2]};
    }
    Colour at(float x, float y) const { return device(static_cast<int>(x * scale), static_cast<int>(y * scale)); }
    Colour centre(const Rect& rect) const { return at(rect.x + rect.width / 2, rect.y + rect.height / 2); }
    bool holds(const Rect& rect, Colour colour) const {
        for (float y = rect.y + 0.5f; y < rect.y + rect.height; ++y)
            for (float x = rect.x + 0.5f; x < rect.x + rect.width; ++x)
                if (at(x, y) == colour) return true;
        return false;
    }
};

Painted painted(Painter& painter, const Picture& picture, Appearance appearance = Appearance::light, float scale = 1) {
    CanvasFrame frame = painter.paint(picture, width, height, scale, appearance);
    auto pixels = paint_in_software(frame);
    return {std::move(frame), std::move(pixels), scale};
}

TimelineBlock block(int start, int end, std::uint8_t tone, TimelineBlock::Style style = TimelineBlock::Style::solid) {
    TimelineBlock made;
    made.start_minute = start;
    made.end_minute = end;
    made.tone = tone;
    made.style = style;
    return made;
}

Picture day(std::vector<TimelineBlock> blocks) {
    TimelinePicture timeline;
    timeline.first_minute = 9 * 60;
    timeline.last_minute = 17 * 60;
    timeline.pixels_per_minute = 1;
    timeline.blocks = std::move(blocks);
    Picture picture;
    picture.timeline = timeline;
    return picture;
}

Rect rect_of(const Picture& picture, std::size_t which) {
    return block_rect(*picture.timeline, picture.timeline->blocks[which], width);
}

} // namespace

TEST_CASE("a block's centre has the colour of its group, in both schemes and at every scale") {
    Painter painter;
    const auto appearance = GENERATE(Appearance::light, Appearance::dark);
    const float scale = GENERATE(1.0f, 1.25f, 1.5f, 2.0f);
    Picture picture = day({});
    for (std::uint8_t tone = 0; tone <= 8; ++tone)
        picture.timeline->blocks.push_back(block(540 + tone * 40, 570 + tone * 40, tone));
    const Painted result = painted(painter, picture, appearance, scale);
    CHECK(result.frame.width == std::lround(width * scale));
    for (std::uint8_t tone = 0; tone <= 8; ++tone) {
        CAPTURE(static_cast<int>(tone));
        CHECK(result.centre(rect_of(picture, tone)) == tone_colour(palette(appearance), tone));
    }
}

TEST_CASE("a block stands out from the paper beside it by its edge") {
    Painter painter;
    const Picture picture = day({block(600, 660, 1)});
    const Painted result = painted(painter, picture);
    const Rect rect = rect_of(picture, 0);
    CHECK(result.at(rect.x + 3, rect.y + 30) == light_palette.accents[1]);
    CHECK(result.at(rect.x - 2, rect.y + 25) == light_palette.paper);
}

TEST_CASE("a gap is an empty dashed box, a plan a dashed one in its group's colour, a proposal a framed one") {
    Painter painter;
    using Style = TimelineBlock::Style;
    const Picture picture =
        day({block(600, 660, 0, Style::gap), block(700, 760, 2, Style::planned), block(800, 860, 3, Style::proposed)});
    const Painted result = painted(painter, picture);
    const Colour edges[] = {light_palette.soft_ink, light_palette.accents[2], light_palette.accents[3]};
    for (std::size_t i = 0; i < 3; ++i) {
        const Rect rect = rect_of(picture, i);
        CHECK(result.centre(rect) == light_palette.paper);
        const Rect right_edge{rect.x + rect.width - 2, rect.y + 8, 2, rect.height - 16}; // without the round corners
        CHECK(result.holds(right_edge, edges[i]));
        CHECK(result.holds(right_edge, light_palette.paper) == (i < 2)); // dashes have spaces between them
    }
}

TEST_CASE("a running entry has a torn lower edge") {
    Painter painter;
    const Picture picture = day({block(600, 660, 1, TimelineBlock::Style::running)});
    const Painted result = painted(painter, picture);
    const Rect rect = rect_of(picture, 0);
    const Rect edge{rect.x + 20, rect.y + rect.height - 3, 100, 1};
    CHECK(result.holds(edge, light_palette.paper));
    CHECK(result.holds(edge, light_palette.tones[1]));
    CHECK(result.centre(rect) == light_palette.tones[1]);
}

TEST_CASE("overlap, selection and the present moment are marked by more than the group's colour") {
    Painter painter;
    Picture plain = day({block(600, 660, 1)});
    const auto pixels = painted(painter, plain).pixels;

    Picture overlapping = plain;
    overlapping.timeline->blocks[0].overlap = true;
    CHECK(painted(painter, overlapping).holds(rect_of(plain, 0), light_palette.clash));

    Picture selected = plain;
    selected.timeline->blocks[0].selected = true;
    const Painted around = painted(painter, selected);
    const Rect rect = rect_of(plain, 0);
    CHECK(around.at(rect.x + 50, rect.y - 2.5f) == light_palette.ink);
    CHECK(around.at(rect.x + 50, rect.y + rect.height + 2.5f) == light_palette.ink);

    Picture with_now = plain;
    with_now.timeline->now_minute = 700;
    CHECK(painted(painter, with_now).at(200, timeline_margin + 160) == light_palette.now);

    with_now.timeline->now_minute = 1200; // beyond the shown hours
    CHECK(painted(painter, with_now).pixels == pixels);
}

TEST_CASE("what is being moved shows as a striped ghost over the day") {
    Painter painter;
    Picture picture = day({block(600, 660, 1)});
    picture.timeline->ghost = block(700, 760, 2);
    const Painted result = painted(painter, picture);
    const Rect rect = block_rect(*picture.timeline, *picture.timeline->ghost, width);
    CHECK(result.holds(rect, light_palette.tones[2]));
    CHECK(result.holds(rect, light_palette.ink));
    CHECK(result.holds(rect, light_palette.paper));
}

TEST_CASE("nothing of a block is painted outside its rectangle") {
    Painter painter;
    using Style = TimelineBlock::Style;
    const auto style = GENERATE(Style::solid, Style::gap, Style::planned, Style::proposed, Style::running);
    const Painted empty = painted(painter, day({}));
    Picture picture = day({block(600, 660, 4, style)});
    picture.timeline->blocks[0].overlap = true;
    const Painted result = painted(painter, picture);
    const Rect rect = rect_of(picture, 0);
    int strays = 0;
    for (int y = 0; y < result.frame.height; ++y)
        for (int x = 0; x < result.frame.width; ++x) {
            const auto fx = static_cast<float>(x), fy = static_cast<float>(y);
            const bool inside = fx >= rect.x && fx < rect.x + rect.width && fy >= rect.y && fy < rect.y + rect.height;
            if (!inside && result.device(x, y) != empty.device(x, y)) ++strays;
        }
    CHECK(strays == 0);
}

TEST_CASE("hour labels are written in the gutter, left of their lines") {
    Painter painter;
    Picture picture = day({});
    const Rect gutter{0, 0, timeline_gutter - 4, height};
    CHECK_FALSE(painted(painter, picture).holds(gutter, light_palette.line));
    const auto before = painted(painter, picture).pixels;
    picture.timeline->hour_labels = {"09:00", "10:00"};
    const Painted result = painted(painter, picture);
    CHECK(result.pixels != before);
    CHECK(result.at(300, timeline_margin) == light_palette.line);
    CHECK(result.at(300, timeline_margin + 60) == light_palette.line);
    int inked = 0;
    for (int y = 5; y < 20; ++y)
        for (int x = 0; x < 48; ++x)
            if (result.device(x, y) != light_palette.paper) ++inked;
    CHECK(inked > 60);
}

TEST_CASE("bars are as long as their shares, and the marker stands at its own") {
    Painter painter;
    Picture picture;
    picture.bars =
        BarsPicture{{{"Direct work", 1.0f, "14:05", 1}, {"Travel", 0.5f, "3:20", 4}, {"Breaks", 0, "0", 8}}, 0.75f};
    const Painted result = painted(painter, picture);
    const auto length = [&](int row, Colour colour) {
        int count = 0;
        for (int x = 0; x < 400; ++x)
            if (result.device(x, row * 36 + 18) == colour) ++count;
        return count;
    };
    const int whole = length(0, light_palette.tones[1]), half = length(1, light_palette.tones[4]);
    CHECK(whole > 100);
    CHECK(std::abs(whole + 2 - half * 2) <= 6); // the edge of 4 pixels and the marker of 2 lie over the bars
    CHECK(length(2, light_palette.tones[8]) == 0);
    CHECK(length(2, light_palette.now) == 2);
}

TEST_CASE("the same picture gives the same frame, whatever was painted in between") {
    Painter painter;
    Picture picture = day({block(600, 660, 1)});
    picture.timeline->hour_labels = {"09:00", "10:00"};
    const auto first = painted(painter, picture).pixels;
    const auto version = painter.paint(picture, width, height, 1, Appearance::light).texture->version;
    painted(painter, picture, Appearance::dark, 2);
    CHECK(painted(painter, picture).pixels == first);
    const CanvasFrame again = painter.paint(picture, width, height, 1, Appearance::light);
    CHECK(again.texture->version > version); // the font was made anew for the other scale, and again for this one
    CHECK(painter.paint(picture, width, height, 1, Appearance::light).texture->version == again.texture->version);
}

TEST_CASE("sizes beyond reason are taken within reason") {
    Painter painter;
    const CanvasFrame none = painter.paint(day({}), 0, -5, 0, Appearance::light);
    CHECK(none.width >= 0);
    CHECK(none.height >= 0);
    const CanvasFrame huge = painter.paint(day({}), 1e9f, 10, 1, Appearance::light);
    CHECK(huge.width == 4096);
}

TEST_CASE("a day of thousands of entries is painted whole") {
    Painter painter;
    Picture picture = day({});
    for (int i = 0; i < 3000; ++i) picture.timeline->blocks.push_back(block(540 + i % 480, 560 + i % 480, 1));
    const CanvasFrame frame = painter.paint(picture, width, height, 1, Appearance::light);
    CHECK(frame.vertices.size() > 65536);
    std::uint32_t largest = 0;
    for (const std::uint32_t index : frame.indices) largest = std::max(largest, index);
    CHECK(largest + 1 == frame.vertices.size());
}

namespace {

double luminance(Colour colour) {
    const auto linear = [](int byte) {
        const double share = byte / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

// WCAG 2.2: 1.4.3 for words (4.5:1), 1.4.11 for what must be seen to understand (3:1).
TEST_CASE("figures, marks and blocks stand out from the paper, words from their blocks") {
    const Palette& colours = palette(GENERATE(Appearance::light, Appearance::dark));
    CHECK(contrast(colours.ink, colours.paper) >= 7);
    CHECK(contrast(colours.soft_ink, colours.paper) >= 4.5);
    CHECK(contrast(colours.now, colours.paper) >= 3);
    CHECK(contrast(colours.clash, colours.paper) >= 3);
    for (std::size_t tone = 0; tone < colours.tones.size(); ++tone) {
        CAPTURE(tone);
        const bool dark_words = tone == 8 && colours == light_palette;
        const Colour words = dark_words ? light_palette.ink : colour(0xffffff);
        CHECK(contrast(words, colours.tones[tone]) >= 4.5);
        CHECK(contrast(colours.accents[tone], colours.paper) >= 3);
    }
}
