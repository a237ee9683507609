// The one font of the canvas: a TrueType subset with Basic Latin and a few signs (£ · × – ’ … →), enough for figures
// and short fixed labels. Words that people wrote are never drawn with it: they are text in the DOM.
#pragma once

#include <span>

namespace fourfifths {

// The font file's bytes; they live as long as the program. The build makes them (scripts/cmake/assets.cmake).
std::span<const unsigned char> canvas_font();

} // namespace fourfifths
