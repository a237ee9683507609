// How each kind of picture is drawn with a pen. Inside src/canvas only.
#pragma once
#include "canvas/pen.h"
#include "canvas/picture.h"

namespace fourfifths {

void draw_timeline(Pen& pen, const TimelinePicture& picture, const Palette& colours, float width);
void draw_bars(Pen& pen, const BarsPicture& picture, const Palette& colours, float width);

} // namespace fourfifths
