#include "canvas/timeline_layout.h"
#include "screens/day_layout.h"
#include "support/builders.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

constexpr int whole_day = 1440;

/// 08:00 to 18:00 at one pixel a minute, one entry 09:30 to 10:15 (id 7) and a gap 12:20 to 13:10 (id 1).
TimelinePicture picture() {
    TimelinePicture made;
    made.first_minute = 480;
    made.last_minute = 1080;
    made.pixels_per_minute = 1;
    TimelineBlock gap;
    gap.id = 1;
    gap.start_minute = 740;
    gap.end_minute = 790;
    gap.style = TimelineBlock::Style::gap;
    TimelineBlock entry;
    entry.id = 7;
    entry.start_minute = 570;
    entry.end_minute = 615;
    made.blocks = {gap, entry};
    return made;
}

float y_of(int minute) { return y_of_minute(picture(), static_cast<float>(minute)); }

MinuteSpan after_drag(int from, int to, int snap = 5) {
    const TimelinePicture shown = picture();
    const DayDrag pressed = pressed_at(shown, 300, 150, y_of(from));
    return dragged_to(pressed, shown, y_of(to), snap, whole_day).now;
}

} // namespace

TEST_CASE("overlapping entries lie side by side, and entries that only touch share a lane") {
    struct Case {
        std::vector<MinuteSpan> spans;
        std::vector<Lane> lanes;
    };
    const Case cases[] = {
        {{}, {}},
        {{{0, 10}}, {{0, 1}}},
        {{{0, 10}, {10, 20}}, {{0, 1}, {0, 1}}},
        {{{0, 10}, {5, 20}}, {{0, 2}, {1, 2}}},
        {{{0, 30}, {5, 10}, {10, 20}}, {{0, 2}, {1, 2}, {1, 2}}},
        {{{0, 30}, {5, 40}, {30, 50}, {60, 70}}, {{0, 2}, {1, 2}, {0, 2}, {0, 1}}},
        {{{0, 10}, {0, 10}, {0, 10}}, {{0, 3}, {1, 3}, {2, 3}}},
        {{{0, 0}, {0, 10}}, {{0, 1}, {0, 1}}},
    };
    for (const Case& one : cases) CHECK(lanes_of(one.spans) == one.lanes);
}

TEST_CASE("the hours shown widen to whole hours and stay within the day") {
    const MinuteSpan usual{480, 1080};
    const std::vector<MinuteSpan> none, early{{455, 500}}, late{{1070, 1085}}, overnight{{-120, 60}, {1380, 1500}};
    CHECK(shown_hours(usual, none, whole_day) == MinuteSpan{480, 1080});
    CHECK(shown_hours(usual, early, whole_day) == MinuteSpan{420, 1080});
    CHECK(shown_hours(usual, late, whole_day) == MinuteSpan{480, 1140});
    CHECK(shown_hours(usual, overnight, whole_day) == MinuteSpan{0, 1440});
}

TEST_CASE("hour labels say what the clock on the wall says, on the days it changes too") {
    const Zone london;
    CHECK(hour_labels(london, build::day("2026-11-19"), {480, 660}) ==
          std::vector<std::string>{"08:00", "09:00", "10:00"});
    CHECK(hour_labels(london, build::day("2026-10-25"), {0, 240}) ==
          std::vector<std::string>{"00:00", "01:00", "01:00", "02:00"});
    CHECK(hour_labels(london, build::day("2026-03-29"), {0, 180}) ==
          std::vector<std::string>{"00:00", "02:00", "03:00"});
}

TEST_CASE("a press takes hold of an edge, a body or empty space; a gap is empty space") {
    const TimelinePicture shown = picture();
    const auto grip = [&](int minute) { return pressed_at(shown, 300, 150, y_of(minute)); };
    CHECK(grip(571).grip == Grip::start);
    CHECK(grip(590).grip == Grip::move);
    CHECK(grip(590).id == 7);
    CHECK(grip(613).grip == Grip::end);
    CHECK(grip(760).grip == Grip::make);
    CHECK(grip(760).id == 0);
    CHECK(grip(900).grip == Grip::make);
}

TEST_CASE("a drag moves, resizes or makes, on the grid") {
    CHECK(after_drag(590, 622) == MinuteSpan{600, 645}); // move by 32: to the nearest five
    CHECK(after_drag(571, 552) == MinuteSpan{550, 615}); // the start
    CHECK(after_drag(613, 643) == MinuteSpan{570, 645}); // the end
    CHECK(after_drag(613, 500) == MinuteSpan{570, 575}); // never shorter than one step
    CHECK(after_drag(571, 900) == MinuteSpan{610, 615});
    CHECK(after_drag(902, 931) == MinuteSpan{900, 935}); // making covers what was swept
    CHECK(after_drag(931, 902) == MinuteSpan{900, 935}); // upwards too
    CHECK(after_drag(902, 931, 15) == MinuteSpan{900, 945});
    CHECK(after_drag(590, -400) == MinuteSpan{0, 45}); // never off the day
    CHECK(after_drag(590, 3000) == MinuteSpan{1395, 1440});
}

TEST_CASE("a tremble of the hand is a click and changes nothing") {
    const TimelinePicture shown = picture();
    const DayDrag pressed = pressed_at(shown, 300, 150, y_of(590));
    const DayDrag still = dragged_to(pressed, shown, y_of(593), 5, whole_day);
    CHECK_FALSE(still.moved);
    CHECK(still.now == still.before);
}

TEST_CASE("keys move and resize by whole steps of the grid") {
    const MinuteSpan span{573, 615};
    CHECK(after_key(span, "Control+ArrowDown", 5, whole_day) == MinuteSpan{575, 617});
    CHECK(after_key(span, "Control+ArrowUp", 5, whole_day) == MinuteSpan{570, 612});
    CHECK(after_key(span, "Shift+ArrowDown", 5, whole_day) == MinuteSpan{573, 620});
    CHECK(after_key(span, "Shift+ArrowUp", 5, whole_day) == MinuteSpan{573, 610});
    CHECK(after_key(span, "Control+Shift+ArrowUp", 5, whole_day) == MinuteSpan{570, 615});
    CHECK_FALSE(after_key(span, "ArrowDown", 5, whole_day));
    CHECK_FALSE(after_key(span, "Enter", 5, whole_day));
    CHECK_FALSE(after_key({0, 30}, "Control+ArrowUp", 5, whole_day));
    CHECK_FALSE(after_key({30, 35}, "Shift+ArrowUp", 5, whole_day));
}
