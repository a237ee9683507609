#include "canvas/painter.h"

#include "canvas/font.h"
#include "canvas/pictures.h"

#include <algorithm>
#include <cmath>

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

struct Painter::State {
    ImGuiContext* context = ImGui::CreateContext();
    CanvasTexture texture;
    float scale = 0; // the font was made for

    State() {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset; // more than 65,536 vertices
        io.DeltaTime = 1.0f / 60;                                  // nothing here moves by itself
    }
    ~State() { ImGui::DestroyContext(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    /// Glyphs are rasterised at the size they are shown in.
    void make_font(float wanted) {
        if (wanted == scale) return;
        scale = wanted;
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
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
    }
};

Painter::Painter() : state_(std::make_unique<State>()) {}
Painter::~Painter() = default;

CanvasFrame Painter::paint(const Picture& picture, float width, float height, float scale, Appearance appearance) {
    scale = std::clamp(scale, 0.25f, 4.0f);
    width = std::clamp(width, 1.0f, 4096.0f);
    height = std::clamp(height, 1.0f, 4096.0f);
    ImGui::SetCurrentContext(state_->context);
    state_->make_font(scale);

    const Palette& colours = palette(appearance);
    CanvasFrame frame;
    frame.width = static_cast<int>(std::lround(width * scale));
    frame.height = static_cast<int>(std::lround(height * scale));
    frame.background = packed(colours.paper);
    frame.texture = &state_->texture;

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    Pen pen(list, *io.Fonts->Fonts[0], scale);
    if (picture.timeline) draw_timeline(pen, *picture.timeline, colours, width);
    if (picture.bars) draw_bars(pen, *picture.bars, colours, width);
    ImGui::Render();
    take_over(frame, list);
    return frame;
}

} // namespace fourfifths
