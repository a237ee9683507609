// Where the bars of a chart lie, in CSS pixels: one row each, label on the left, bar, figure on the right.
#pragma once
#include "canvas/picture.h"

namespace fourfifths {

constexpr float bar_row_height = 36;

inline float bars_height(const BarsPicture& picture) {
    return bar_row_height * static_cast<float>(picture.bars.size());
}

} // namespace fourfifths
