#include "canvas/software.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace fourfifths {
namespace {

struct Bounds {
    int left, top, right, bottom;
};

struct Canvas {
    int width;
    std::span<std::uint8_t> pixels;
    const CanvasTexture& texture;

    std::uint8_t* at(int x, int y) { return &pixels[static_cast<std::size_t>((y * width + x) * 4)]; }
};

std::array<float, 4> channels(std::uint32_t colour) {
    const auto byte = [&](int shift) { return static_cast<float>((colour >> shift) & 0xffu); };
    return {byte(0), byte(8), byte(16), byte(24)};
}

/// Bilinear, as WebGL's LINEAR with clamped edges; 0 … 1.
float coverage(const CanvasTexture& texture, float u, float v) {
    const float x = u * static_cast<float>(texture.width) - 0.5f;
    const float y = v * static_cast<float>(texture.height) - 0.5f;
    const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
    const float across = x - static_cast<float>(x0), down = y - static_cast<float>(y0);
    const auto texel = [&](int column, int row) {
        column = std::clamp(column, 0, texture.width - 1);
        row = std::clamp(row, 0, texture.height - 1);
        return static_cast<float>(texture.alpha[static_cast<std::size_t>(row * texture.width + column)]);
    };
    const float upper = texel(x0, y0) * (1 - across) + texel(x0 + 1, y0) * across;
    const float lower = texel(x0, y0 + 1) * (1 - across) + texel(x0 + 1, y0 + 1) * across;
    return (upper * (1 - down) + lower * down) / 255;
}

void blend(std::uint8_t* pixel, const std::array<float, 4>& colour, float cover) {
    const float alpha = colour[3] / 255 * cover;
    for (std::size_t i = 0; i < 3; ++i) {
        const float mixed = colour[i] * alpha + static_cast<float>(pixel[i]) * (1 - alpha);
        pixel[i] = static_cast<std::uint8_t>(mixed + 0.5f);
    }
}

float cross(const CanvasVertex& a, const CanvasVertex& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// A pixel on an edge that two triangles share belongs to one of them: the one whose edge is a top or left edge.
bool owns_edge(const CanvasVertex& a, const CanvasVertex& b) { return a.y == b.y ? b.x > a.x : b.y < a.y; }

class Triangle {
public:
    Triangle(const CanvasVertex& a, const CanvasVertex& b, const CanvasVertex& c) : a_(a), b_(b), c_(c) {
        area_ = cross(a_, b_, c_.x, c_.y);
        if (area_ < 0) {
            std::swap(b_, c_);
            area_ = -area_;
        }
    }

    void paint(Canvas& canvas, const Bounds& clip) const {
        if (!(area_ > 0)) return;
        const auto [low_y, high_y] = std::minmax({a_.y, b_.y, c_.y});
        const int top = std::max(clip.top, static_cast<int>(std::floor(low_y)));
        const int bottom = std::min(clip.bottom, static_cast<int>(std::ceil(high_y)) + 1);
        const bool flat = alike(a_, b_) && alike(b_, c_);
        const auto colour = channels(a_.colour);
        const float cover = flat ? coverage(canvas.texture, a_.u, a_.v) : 0;
        for (int y = top; y < bottom; ++y) {
            const auto [left, right] = span(y, clip);
            for (int x = left; x < right; ++x) {
                // Beyond two pixels from either end there is nothing to ask.
                if (flat && x > left + 2 && x + 3 < right) {
                    const int end = right - 3;
                    for (; x < end; ++x) blend(canvas.at(x, y), colour, cover);
                }
                if (flat) paint_flat(canvas, x, y, colour, cover);
                else paint_pixel(canvas, x, y);
            }
        }
    }

private:
    struct Span {
        int left, right;
    };

    static bool alike(const CanvasVertex& one, const CanvasVertex& other) {
        return one.colour == other.colour && one.u == other.u && one.v == other.v;
    }

    /// The columns that may lie inside in this row, and one more on either side: slivers have wide bounds.
    Span span(int row, const Bounds& clip) const {
        const float y = static_cast<float>(row) + 0.5f;
        float low = static_cast<float>(clip.right), high = static_cast<float>(clip.left);
        for (const auto& [from, to] : {std::pair{&a_, &b_}, std::pair{&b_, &c_}, std::pair{&c_, &a_}}) {
            const bool crosses = (from->y <= y) != (to->y <= y) || from->y == y || to->y == y;
            if (!crosses || from->y == to->y) continue;
            const float x = from->x + (to->x - from->x) * ((y - from->y) / (to->y - from->y));
            low = std::min(low, x);
            high = std::max(high, x);
        }
        low = std::clamp(low, static_cast<float>(clip.left), static_cast<float>(clip.right));
        high = std::clamp(high, static_cast<float>(clip.left), static_cast<float>(clip.right));
        return {std::max(clip.left, static_cast<int>(std::floor(low)) - 1),
                std::min(clip.right, static_cast<int>(std::ceil(high)) + 1)};
    }

    bool holds(float of_a, float of_b, float of_c) const {
        return inside(of_a, b_, c_) && inside(of_b, c_, a_) && inside(of_c, a_, b_);
    }

    void paint_flat(Canvas& canvas, int column, int row, const std::array<float, 4>& colour, float cover) const {
        const float x = static_cast<float>(column) + 0.5f, y = static_cast<float>(row) + 0.5f;
        if (holds(cross(b_, c_, x, y), cross(c_, a_, x, y), cross(a_, b_, x, y)))
            blend(canvas.at(column, row), colour, cover);
    }

    void paint_pixel(Canvas& canvas, int column, int row) const {
        const float x = static_cast<float>(column) + 0.5f, y = static_cast<float>(row) + 0.5f;
        const float of_a = cross(b_, c_, x, y), of_b = cross(c_, a_, x, y), of_c = cross(a_, b_, x, y);
        if (!holds(of_a, of_b, of_c)) return;
        const float wa = of_a / area_, wb = of_b / area_, wc = of_c / area_;
        const float cover =
            coverage(canvas.texture, a_.u * wa + b_.u * wb + c_.u * wc, a_.v * wa + b_.v * wb + c_.v * wc);
        const auto ca = channels(a_.colour), cb = channels(b_.colour), cc = channels(c_.colour);
        std::array<float, 4> colour{};
        for (std::size_t i = 0; i < 4; ++i) colour[i] = ca[i] * wa + cb[i] * wb + cc[i] * wc;
        blend(canvas.at(column, row), colour, cover);
    }

    static bool inside(float weight, const CanvasVertex& from, const CanvasVertex& to) {
        return weight > 0 || (weight == 0 && owns_edge(from, to));
    }

    CanvasVertex a_, b_, c_;
    float area_ = 0;
};

} // namespace

std::vector<std::uint8_t> paint_in_software(const CanvasFrame& frame) {
    const auto count = static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height);
    std::vector<std::uint8_t> pixels(count * 4);
    std::array<std::uint8_t, 4> background{};
    for (std::size_t i = 0; i < 4; ++i) background[i] = static_cast<std::uint8_t>(frame.background >> (8 * i));
    for (auto at = pixels.begin(); at != pixels.end(); at += 4) std::copy(background.begin(), background.end(), at);

    Canvas canvas{frame.width, pixels, *frame.texture};
    for (const CanvasCommand& command : frame.commands) {
        const Bounds clip{std::max(command.left, 0), std::max(command.top, 0), std::min(command.right, frame.width),
                          std::min(command.bottom, frame.height)};
        const auto corners = std::span(frame.indices).subspan(command.first_index, command.index_count);
        for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
            Triangle(frame.vertices[corners[i]], frame.vertices[corners[i + 1]], frame.vertices[corners[i + 2]])
                .paint(canvas, clip);
    }
    return pixels;
}

} // namespace fourfifths
