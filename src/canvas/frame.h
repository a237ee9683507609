// A painted canvas as plain data: triangles with one texture, in device pixels, ready for WebGL or for the software
// painter. Nothing in it points into Dear ImGui.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fourfifths {

/// Crosses to WebGL as it lies in memory: never change without src/wasm/gl_painter.js.
struct CanvasVertex {
    float x = 0, y = 0;       // device pixels, y downwards
    float u = 0, v = 0;       // 0 … 1 of the texture
    std::uint32_t colour = 0; // bytes in memory: red, green, blue, alpha; alpha not multiplied in
};
static_assert(sizeof(CanvasVertex) == 20);

struct CanvasCommand {
    std::int32_t left = 0, top = 0, right = 0, bottom = 0; // clip, device pixels, half-open
    std::uint32_t first_index = 0;
    std::uint32_t index_count = 0; // a multiple of 3
};
static_assert(sizeof(CanvasCommand) == 24);

/// Coverage only: each texel is white with this alpha.
struct CanvasTexture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> alpha;
    std::uint32_t version = 0; // grows when the texture changes
};

struct CanvasFrame {
    int width = 0, height = 0;              // device pixels; every pixel is opaque
    std::uint32_t background = 0xff000000u; // as in CanvasVertex::colour
    std::vector<CanvasVertex> vertices;
    std::vector<std::uint32_t> indices; // into vertices
    std::vector<CanvasCommand> commands;
    const CanvasTexture* texture = nullptr; // the painter's; until its next paint
};

} // namespace fourfifths
