// The few strokes that pictures are made of, over an ImDrawList: takes CSS pixels, draws device pixels, and puts edges
// on whole device pixels so that they stay crisp. Inside src/canvas only: it shows Dear ImGui's types.
#pragma once
#include "canvas/palette.h"
#include "ui/node.h"
#include <imgui.h>
#include <string_view>

namespace fourfifths {

/// From the top of the tallest letter to the bottom of the deepest, CSS pixels: about what a browser calls 13.
constexpr float text_height = 15;

enum class Align { left, right };

class Pen {
public:
    Pen(ImDrawList& list, ImFont& font, float scale) : list_(list), font_(font), scale_(scale) {}

    void fill(const Rect& rect, Colour colour, float radius = 0);
    /// Only the left corners rounded: the edge of a block.
    void fill_left(const Rect& rect, Colour colour, float radius);
    void frame(const Rect& rect, Colour colour, float thickness, float radius = 0);
    void dashed_frame(const Rect& rect, Colour colour, float thickness);
    void horizontal(float x, float y, float width, Colour colour, float thickness = 1);
    void vertical(float x, float y, float height, Colour colour, float thickness = 1);
    /// A zigzag lower edge: it has no end yet.
    void open_end(const Rect& rect, Colour colour);
    /// Slanting stripes within the rect.
    void stripes(const Rect& rect, Colour colour);
    void dot(float x, float y, float radius, Colour colour);
    /// `y` is the middle of the line of text.
    void text(float x, float y, std::string_view words, Colour colour, Align align);

private:
    float px(float css) const; // to a whole device pixel
    float thick(float css) const;
    ImVec2 at(float x, float y) const { return {px(x), px(y)}; }

    ImDrawList& list_;
    ImFont& font_;
    float scale_;
};

} // namespace fourfifths
