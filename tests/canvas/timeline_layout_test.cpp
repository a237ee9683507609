#include "canvas/timeline_layout.h"

#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

TimelineBlock block(int start, int end, int lane = 0, int lanes = 1) {
    TimelineBlock made;
    made.id = static_cast<std::uint64_t>(start);
    made.start_minute = start;
    made.end_minute = end;
    made.lane = lane;
    made.lanes = lanes;
    return made;
}

TimelinePicture nine_to_five() {
    TimelinePicture picture;
    picture.first_minute = 9 * 60;
    picture.last_minute = 17 * 60;
    picture.pixels_per_minute = 1;
    return picture;
}

} // namespace

TEST_CASE("a block's top and height follow its minutes") {
    const Rect rect = block_rect(nine_to_five(), block(600, 645), 400);
    CHECK(rect.y == timeline_margin + 60);
    CHECK(rect.height == 45);
    CHECK(rect.x == timeline_gutter + timeline_edge);
    CHECK(rect.x + rect.width == 400 - timeline_edge);
}

TEST_CASE("a block is cut to the shown hours") {
    struct Case {
        int start, end;
        float top, height; // without the margin
    };
    const Case cases[] = {
        {500, 600, 0, 60},     // begins before the shown hours
        {1000, 1100, 460, 20}, // ends after them
        {0, 1440, 0, 480},     // all day
        {600, 600, 60, 8},     // no length yet, still to be seen
        {600, 603, 60, 8},     // three minutes, still to be hit
    };
    for (const Case& given : cases) {
        const Rect rect = block_rect(nine_to_five(), block(given.start, given.end), 400);
        CAPTURE(given.start, given.end);
        CHECK(rect.y == timeline_margin + given.top);
        CHECK(rect.height == given.height);
    }
}

TEST_CASE("a block outside the shown hours has no height") {
    const auto [start, end] = GENERATE(std::pair(400, 500), std::pair(480, 540), std::pair(1020, 1080));
    CHECK(block_rect(nine_to_five(), block(start, end), 400).height == 0);
}

TEST_CASE("overlapping entries lie side by side and share no pixel") {
    const TimelinePicture picture = nine_to_five();
    for (int lanes = 1; lanes <= 6; ++lanes)
        for (int lane = 0; lane + 1 < lanes; ++lane) {
            const Rect left = block_rect(picture, block(600, 660, lane, lanes), 400);
            const Rect right = block_rect(picture, block(600, 660, lane + 1, lanes), 400);
            CHECK(left.x + left.width <= right.x);
        }
}

TEST_CASE("a canvas too narrow for its gutter gives blocks no width, never a negative one") {
    CHECK(block_rect(nine_to_five(), block(600, 660, 1, 3), 20).width == 0);
}

TEST_CASE("height and minute are each other's reverse") {
    TimelinePicture picture = nine_to_five();
    picture.pixels_per_minute = GENERATE(0.4f, 0.8f, 3.0f);
    for (int minute = 0; minute <= 1500; minute += 15)
        CHECK(minute_at_y(picture, y_of_minute(picture, static_cast<float>(minute))) == Approx(minute).margin(0.01));
    CHECK(timeline_height(picture) == y_of_minute(picture, 17 * 60) + timeline_margin);
}

TEST_CASE("pointing at the middle of any block finds that block") {
    TimelinePicture picture = nine_to_five();
    picture.blocks = {block(540, 600), block(600, 660, 0, 2), block(610, 650, 1, 2), block(700, 703)};
    for (const TimelineBlock& each : picture.blocks) {
        const Rect rect = block_rect(picture, each, 400);
        CHECK(block_at(picture, 400, rect.x + rect.width / 2, rect.y + rect.height / 2) == each.id);
    }
    CHECK(block_at(picture, 400, 10, timeline_margin + 10) == std::nullopt);
    CHECK(block_at(picture, 400, 200, timeline_margin + 400) == std::nullopt);
}
