// The days of which sample work is made: what an invented worker did and wrote, hour by hour. They come round again.
#pragma once
#include "model/records.h"
#include <array>
#include <span>
#include <string_view>

namespace fourfifths {

struct SamplePassage {
    PassageType type;
    std::string_view text;
    std::string_view who = {};
    std::string_view how = {};
};

/// A stretch of a sample day. `person` is a place in the list of people, or -1.
struct SampleEntry {
    int start;
    int minutes;
    Kind kind;
    std::string_view title;
    int person = -1;
    std::string_view other = {};
    std::uint32_t flags = 0;
    std::array<SamplePassage, 4> passages = {};
};

std::span<const SampleEntry> sample_day(int number);

} // namespace fourfifths
