#include "canvas/software.h"

#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

constexpr std::uint32_t white = 0xffffffff, red = 0xff0000ff, half_blue = 0x80ff0000;

struct Pixel {
    int red, green, blue;
    bool operator==(const Pixel&) const = default;
};

/// A frame over a texture that is solid everywhere.
struct Sheet {
    CanvasTexture texture{1, 1, {255}, 1};
    CanvasFrame frame;

    Sheet(int width, int height) {
        frame.width = width;
        frame.height = height;
        frame.background = white;
        frame.texture = &texture;
    }

    void rectangle(float x0, float y0, float x1, float y1, std::uint32_t colour, CanvasCommand clip) {
        const auto first = static_cast<std::uint32_t>(frame.vertices.size());
        for (const auto& [x, y] : {std::pair(x0, y0), std::pair(x1, y0), std::pair(x1, y1), std::pair(x0, y1)})
            frame.vertices.push_back({x, y, 0.5f, 0.5f, colour});
        clip.first_index = static_cast<std::uint32_t>(frame.indices.size());
        clip.index_count = 6;
        for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u}) frame.indices.push_back(first + corner);
        frame.commands.push_back(clip);
    }
    void rectangle(float x0, float y0, float x1, float y1, std::uint32_t colour) {
        rectangle(x0, y0, x1, y1, colour, {0, 0, frame.width, frame.height});
    }

    Pixel at(int x, int y) const {
        const auto pixels = paint_in_software(frame);
        const auto* pixel = &pixels[static_cast<std::size_t>((y * frame.width + x) * 4)];
        CHECK(pixel[3] == 255);
        return {pixel[0], pixel[1], pixel[2]};
    }
};

} // namespace

TEST_CASE("an empty frame is all background") {
    const Sheet sheet(3, 2);
    for (int x = 0; x < 3; ++x)
        for (int y = 0; y < 2; ++y) CHECK(sheet.at(x, y) == Pixel{255, 255, 255});
}

TEST_CASE("a rectangle fills its pixels and no other") {
    Sheet sheet(8, 8);
    sheet.rectangle(2, 3, 6, 5, red);
    for (int x = 0; x < 8; ++x)
        for (int y = 0; y < 8; ++y) {
            CAPTURE(x, y);
            CHECK((sheet.at(x, y) == Pixel{255, 0, 0}) == (x >= 2 && x < 6 && y >= 3 && y < 5));
        }
}

TEST_CASE("the diagonal that two triangles share is painted once") {
    Sheet sheet(9, 9);
    sheet.rectangle(0, 0, 9, 9, half_blue);
    for (int i = 0; i < 9; ++i) CHECK(sheet.at(i, i) == Pixel{127, 127, 255});
}

TEST_CASE("nothing is painted outside the clip") {
    Sheet sheet(8, 8);
    sheet.rectangle(0, 0, 8, 8, red, {3, 3, 5, 5});
    for (int x = 0; x < 8; ++x)
        for (int y = 0; y < 8; ++y) CHECK((sheet.at(x, y) == Pixel{255, 0, 0}) == (x >= 3 && x < 5 && y >= 3 && y < 5));
}

TEST_CASE("shapes and clips beyond the canvas do not write beyond it") {
    Sheet sheet(4, 4);
    sheet.rectangle(-100, -100, 100, 100, red, {-50, -50, 50, 50});
    CHECK(sheet.at(0, 0) == Pixel{255, 0, 0});
    CHECK(sheet.at(3, 3) == Pixel{255, 0, 0});
}

TEST_CASE("triangles may wind either way") {
    Sheet sheet(4, 4);
    sheet.rectangle(0, 0, 4, 4, red);
    std::reverse(sheet.frame.indices.begin(), sheet.frame.indices.end());
    CHECK(sheet.at(1, 2) == Pixel{255, 0, 0});
}

TEST_CASE("a triangle without area paints nothing") {
    Sheet sheet(4, 4);
    sheet.rectangle(1, 1, 1, 3, red);
    CHECK(sheet.at(1, 2) == Pixel{255, 255, 255});
}
