// Paints pictures with Dear ImGui: draw lists and a font, no context, no window, no keyboard, no settings file. What it
// paints holds shapes, axis figures and short fixed labels; words that people wrote are the browser's to show.
#pragma once
#include "canvas/frame.h"
#include "canvas/picture.h"
#include <memory>

namespace fourfifths {

class Painter {
public:
    Painter();
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// `width` and `height` in CSS pixels (taken within 1 … 4,096), `scale` device pixels per CSS pixel (0.25 … 4).
    CanvasFrame paint(const Picture& picture, float width, float height, float scale, Appearance appearance);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace fourfifths
