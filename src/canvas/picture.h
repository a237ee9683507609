// What a canvas is to show, as plain data: screens fill it in, the painters read it. No imgui here.
#pragma once
#include "time/time_types.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fourfifths {

/// Colours follow the page: light or dark.
enum class Appearance : std::uint8_t { light, dark };

/// One block of the day timeline. Words that people wrote are DOM text over it, not here.
struct TimelineBlock {
    std::uint64_t id = 0;
    int start_minute = 0; // since the start of the shown day; may be below 0 or beyond its end
    int end_minute = 0;
    int lane = 0; // overlapping blocks lie side by side
    int lanes = 1;
    std::uint8_t tone = 0; // a Group's number + 1
    enum class Style : std::uint8_t { solid, gap, planned, proposed, running } style = Style::solid;
    bool selected = false;
    bool overlap = false;
    bool operator==(const TimelineBlock&) const = default;
};

struct TimelinePicture {
    int first_minute = 8 * 60; // shown range of the day
    int last_minute = 18 * 60;
    float pixels_per_minute = 0.8f;
    std::optional<int> now_minute;
    std::vector<TimelineBlock> blocks;
    std::optional<TimelineBlock> ghost;   // what is being made, moved or resized
    std::vector<std::string> hour_labels; // one per hour shown, "08:00"; on clock-change days the true labels
    bool operator==(const TimelinePicture&) const = default;
};

struct Bar {
    std::string label; // short fixed label: a group's name
    float value = 0;   // 0 … 1 of the axis
    std::string figure;
    std::uint8_t tone = 0;
    bool operator==(const Bar&) const = default;
};

struct BarsPicture {
    std::vector<Bar> bars;
    std::optional<float> marker; // a published share to compare with, 0 … 1
    bool operator==(const BarsPicture&) const = default;
};

/// Which picture belongs to which canvas node of the frame.
struct Picture {
    std::uint64_t canvas = 0; // Key of the canvas node
    std::optional<TimelinePicture> timeline;
    std::optional<BarsPicture> bars;
    bool operator==(const Picture&) const = default;
};

} // namespace fourfifths
