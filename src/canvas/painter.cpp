#include "canvas/painter.h"

#include "canvas/font.h"
#include "canvas/pictures.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace fourfifths {
namespace {

// The signs of the subset font, as pairs of first and last.
constexpr ImWchar glyph_ranges[] = {0x20,   0x7e,   0xa3,   0xa3,   0xb7,   0xb7,   0xd7,   0xd7, 0x2013,
                                    0x2013, 0x2019, 0x2019, 0x2026, 0x2026, 0x2192, 0x2192, 0};

std::uint32_t packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, 255); }

void take_over(CanvasFrame& frame, const ImDrawList& list) {
    for (const ImDrawVert& vertex : list.VtxBuffer)
        frame.vertices.push_back({vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y, vertex.col});
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const auto whole = [](float value, int limit) { return std::clamp(static_cast<int>(value), 0, limit); };
        frame.commands.push_back({whole(command.ClipRect.x, frame.width), whole(command.ClipRect.y, frame.height),
                                  whole(command.ClipRect.z, frame.width), whole(command.ClipRect.w, frame.height),
                                  static_cast<std::uint32_t>(frame.indices.size()), command.ElemCount});
        const auto* first = list.IdxBuffer.Data + command.IdxOffset;
        for (const auto* index = first; index != first + command.ElemCount; ++index)
            frame.indices.push_back(command.VtxOffset + *index);
    }
}

} // namespace

/// Draw lists need no ImGui context, only what one would share between them. Without a context the linker leaves out
/// windows, widgets and navigation, two thirds of Dear ImGui.
struct Painter::State {
    ImFontAtlas atlas;
    ImDrawListSharedData shared;
    CanvasTexture texture;
    float scale = 0; // the font was made for

    State() {
        shared.CurveTessellationTol = 1.25f;
        shared.SetCircleTessellationMaxError(0.3f);
        shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex |
                              ImDrawListFlags_AntiAliasedFill |
                              ImDrawListFlags_AllowVtxOffset; // more than 65,536 vertices
    }

    /// Glyphs are rasterised at the size they are shown in.
    void make_font(float wanted) {
        if (wanted == scale) return;
        scale = wanted;
        atlas.Clear();
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = 2;
        config.GlyphRanges = glyph_ranges;
        const auto bytes = canvas_font();
        // ImGui takes the bytes as its own to free or not, hence not const; told not to, it only reads them.
        atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()),
                                   text_height * scale, &config);
        unsigned char* alpha = nullptr;
        atlas.GetTexDataAsAlpha8(&alpha, &texture.width, &texture.height);
        texture.alpha.assign(alpha, alpha + texture.width * texture.height);
        texture.version++;
        atlas.ClearTexData();
        shared.TexUvWhitePixel = atlas.TexUvWhitePixel;
        shared.TexUvLines = atlas.TexUvLines;
    }

    /// An empty list that clips at the edges of the frame.
    void begin(ImDrawList& list, const CanvasFrame& frame) {
        const ImVec2 corner{static_cast<float>(frame.width), static_cast<float>(frame.height)};
        shared.ClipRectFullscreen = {0, 0, corner.x, corner.y};
        list._ResetForNewFrame();
        list.PushTextureID(atlas.TexID);
        list.PushClipRect({0, 0}, corner);
    }
};

Painter::Painter() : state_(std::make_unique<State>()) {}
Painter::~Painter() = default;

CanvasFrame Painter::paint(const Picture& picture, float width, float height, float scale, Appearance appearance) {
    scale = std::clamp(scale, 0.25f, 4.0f);
    width = std::clamp(width, 1.0f, 4096.0f);
    height = std::clamp(height, 1.0f, 4096.0f);
    state_->make_font(scale);

    const Palette& colours = palette(appearance);
    CanvasFrame frame;
    frame.width = static_cast<int>(std::lround(width * scale));
    frame.height = static_cast<int>(std::lround(height * scale));
    frame.background = packed(colours.paper);
    frame.texture = &state_->texture;

    ImDrawList list(&state_->shared);
    state_->begin(list, frame);
    Pen pen(list, *state_->atlas.Fonts[0], scale);
    if (picture.timeline) draw_timeline(pen, *picture.timeline, colours, width);
    if (picture.bars) draw_bars(pen, *picture.bars, colours, width);
    list._PopUnusedDrawCmd();
    take_over(frame, list);
    return frame;
}

} // namespace fourfifths
