#include "wasm/canvases.h"

#include "canvas/software.h"
#include "wasm/host.h"

#include <algorithm>

namespace fourfifths {
namespace {

template <class T>
std::uint32_t count(const std::vector<T>& values) {
    return static_cast<std::uint32_t>(values.size());
}

HostFrame for_host(const CanvasFrame& frame) {
    return {static_cast<std::uint32_t>(frame.width),
            static_cast<std::uint32_t>(frame.height),
            frame.background,
            frame.vertices.data(),
            count(frame.vertices),
            frame.indices.data(),
            count(frame.indices),
            frame.commands.data(),
            count(frame.commands),
            frame.texture->alpha.data(),
            static_cast<std::uint32_t>(frame.texture->width),
            static_cast<std::uint32_t>(frame.texture->height),
            frame.texture->version};
}

} // namespace

void Canvases::show(const std::vector<Picture>& pictures) {
    const auto shown = [&](Key key) {
        return std::any_of(pictures.begin(), pictures.end(), [&](const Picture& each) { return each.canvas == key; });
    };
    // A canvas that has a place but no picture yet may get one in the next frame; one that had a picture is gone.
    std::erase_if(canvases_, [&](const auto& each) { return each.second.painted && !shown(each.first); });
    for (const Picture& picture : pictures) {
        const auto found = canvases_.find(picture.canvas);
        if (found != canvases_.end() && found->second.place.width > 0) paint(found->first, found->second, picture);
    }
}

void Canvases::paint(Key key, Canvas& canvas, const Picture& picture) {
    if (canvas.painted == picture) return;
    const auto& place = canvas.place;
    const CanvasFrame frame = painter_.paint(picture, place.width, place.height, place.scale, place.appearance);
    const auto high = static_cast<std::uint32_t>(key >> 32), low = static_cast<std::uint32_t>(key);
    const HostFrame for_gl = for_host(frame);
    if (!host_paint(high, low, &for_gl))
        work_ = host_put_pixels(high, low, paint_in_software(frame).data(), frame.width, frame.height) != 0;
    canvas.painted = picture;
}

} // namespace fourfifths
