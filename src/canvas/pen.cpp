#include "canvas/pen.h"

#include <algorithm>
#include <cmath>

namespace fourfifths {
namespace {

ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, 255); }

constexpr float dash = 5;
constexpr float space = 4;

} // namespace

float Pen::px(float css) const { return std::floor(css * scale_ + 0.5f); }

float Pen::thick(float css) const { return std::max(px(css), 1.0f); }

void Pen::fill(const Rect& rect, Colour colour, float radius) {
    list_.AddRectFilled(at(rect.x, rect.y), at(rect.x + rect.width, rect.y + rect.height), packed(colour),
                        radius * scale_);
}

void Pen::fill_left(const Rect& rect, Colour colour, float radius) {
    list_.AddRectFilled(at(rect.x, rect.y), at(rect.x + rect.width, rect.y + rect.height), packed(colour),
                        radius * scale_, ImDrawFlags_RoundCornersLeft);
}

void Pen::frame(const Rect& rect, Colour colour, float thickness, float radius) {
    const float line = thick(thickness);
    const ImVec2 from = at(rect.x, rect.y);
    const ImVec2 to = at(rect.x + rect.width, rect.y + rect.height);
    // ImGui insets its rectangles by half a pixel and centres the line there.
    const float inset = line / 2 - 0.5f;
    list_.AddRect({from.x + inset, from.y + inset}, {to.x - inset, to.y - inset}, packed(colour), radius * scale_, 0,
                  line);
}

void Pen::dashed_frame(const Rect& rect, Colour colour, float thickness) {
    const auto right = rect.x + rect.width;
    const auto bottom = rect.y + rect.height;
    for (float x = rect.x; x < right; x += dash + space) {
        const float length = std::min(dash, right - x);
        horizontal(x, rect.y, length, colour, thickness);
        horizontal(x, bottom - thickness, length, colour, thickness);
    }
    for (float y = rect.y; y < bottom; y += dash + space) {
        const float length = std::min(dash, bottom - y);
        vertical(rect.x, y, length, colour, thickness);
        vertical(right - thickness, y, length, colour, thickness);
    }
}

void Pen::horizontal(float x, float y, float width, Colour colour, float thickness) {
    const ImVec2 from = at(x, y);
    list_.AddRectFilled(from, {px(x + width), from.y + thick(thickness)}, packed(colour));
}

void Pen::vertical(float x, float y, float height, Colour colour, float thickness) {
    const ImVec2 from = at(x, y);
    list_.AddRectFilled(from, {from.x + thick(thickness), px(y + height)}, packed(colour));
}

void Pen::open_end(const Rect& rect, Colour colour) {
    const float tooth = 6;
    const float bottom = rect.y + rect.height;
    for (float x = rect.x; x + tooth <= rect.x + rect.width + 0.01f; x += tooth)
        list_.AddTriangleFilled(at(x, bottom), at(x + tooth, bottom), at(x + tooth / 2, bottom - tooth),
                                packed(colour));
}

void Pen::stripes(const Rect& rect, Colour colour) {
    list_.PushClipRect(at(rect.x, rect.y), at(rect.x + rect.width, rect.y + rect.height), true);
    for (float x = rect.x - rect.height; x < rect.x + rect.width; x += 8)
        list_.AddLine(at(x, rect.y + rect.height), at(x + rect.height, rect.y), packed(colour), thick(2));
    list_.PopClipRect();
}

void Pen::dot(float x, float y, float radius, Colour colour) {
    list_.AddCircleFilled(at(x, y), radius * scale_, packed(colour));
}

void Pen::text(float x, float y, std::string_view words, Colour colour, Align align) {
    const float pixels = text_height * scale_;
    const char* end = words.data() + words.size();
    const ImVec2 extent = font_.CalcTextSizeA(pixels, 1e6f, 0, words.data(), end);
    const float left = align == Align::right ? px(x) - std::ceil(extent.x) : px(x);
    list_.AddText(&font_, pixels, {left, std::floor(y * scale_ - extent.y / 2)}, packed(colour), words.data(), end);
}

} // namespace fourfifths
