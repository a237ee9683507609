// The canvases on the page: their sizes, and what is painted on each. Paints only what differs from what is there, with
// WebGL where it works and in software where it does not.
#pragma once
#include "canvas/painter.h"
#include "ui/node.h"
#include <map>

namespace fourfifths {

class Canvases {
public:
    /// What the page knows of a canvas: CSS pixels, device pixels per CSS pixel, scheme.
    struct Place {
        float width = 0, height = 0, scale = 1;
        Appearance appearance = Appearance::light;
        bool operator==(const Place&) const = default;
    };

    /// The canvas is empty, or its place is new: the next show paints it.
    void place(Key canvas, const Place& place) { canvases_[canvas] = {place, std::nullopt}; }
    /// Canvases that the frame has no picture for are forgotten.
    void show(const std::vector<Picture>& pictures);
    /// False once neither way to paint has worked.
    bool work() const { return work_; }

private:
    struct Canvas {
        Place place;
        std::optional<Picture> painted;
    };
    void paint(Key key, Canvas& canvas, const Picture& picture);

    Painter painter_;
    std::map<Key, Canvas> canvases_;
    bool work_ = true;
};

} // namespace fourfifths
