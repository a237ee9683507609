// Paints a CanvasFrame without a graphics card: triangles, one texture, alpha blending, clipping. Used on a 2D canvas
// where WebGL2 is refused, as on many virtual desktops, and by the tests.
#pragma once
#include "canvas/frame.h"
#include <cstdint>
#include <vector>

namespace fourfifths {

/// Rows from the top, four bytes a pixel: red, green, blue, 255. `frame.texture` must be alive.
std::vector<std::uint8_t> paint_in_software(const CanvasFrame& frame);

} // namespace fourfifths
