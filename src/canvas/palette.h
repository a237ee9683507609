// The canvas's colours, light and dark. The same values stand in web/style.css as custom properties: shapes painted
// here and words set by the browser lie over each other. A tone is a Group's number + 1; tone 0 is no group.
// Solid blocks carry white words (dark words on `rest` in the light scheme), at 4.5:1 or better.
#pragma once
#include "canvas/picture.h"
#include <array>
#include <cstdint>

namespace fourfifths {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

constexpr Colour colour(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb)};
}

struct Palette {
    Colour paper;     // behind everything: a card
    Colour line;      // hour lines
    Colour half_line; // half hours, fainter
    Colour ink;       // figures, selection
    Colour soft_ink;  // axis labels, borders of gaps
    Colour now;
    Colour clash; // stripe on blocks that overlap
    std::array<Colour, 9> tones;
    std::array<Colour, 9> accents; // the darker (light scheme) or lighter (dark scheme) left edge
    bool operator==(const Palette&) const = default;
};

constexpr Palette light_palette{
    colour(0xffffff),
    colour(0xd5dcd9),
    colour(0xebefed),
    colour(0x14201d),
    colour(0x4a5753),
    colour(0xa3161f),
    colour(0x8a4b00),
    // none, direct, partners, recording, travel, meetings, reflection, other, rest
    {colour(0x4a5753), colour(0x0b7a63), colour(0x2a5f9e), colour(0xa85700), colour(0x5d6b74), colour(0x6b4a9b),
     colour(0x3f7d20), colour(0x7a4a63), colour(0xc3ccc9)},
    {colour(0x2e3834), colour(0x074f40), colour(0x1b3e67), colour(0x6d3900), colour(0x3c454b), colour(0x453065),
     colour(0x295115), colour(0x4f3040), colour(0x7f8683)},
};

constexpr Palette dark_palette{
    colour(0x17211e),
    colour(0x36433f),
    colour(0x242f2b),
    colour(0xeef3f1),
    colour(0xb3c0bb),
    colour(0xff8a8f),
    colour(0xffb454),
    {colour(0x5a6863), colour(0x0b7a63), colour(0x33699f), colour(0xa85700), colour(0x5d6b74), colour(0x7856a8),
     colour(0x3f7d20), colour(0x8a5671), colour(0x56625e)},
    {colour(0x9aa8a3), colour(0x5fd0b6), colour(0x8fbdf0), colour(0xffb066), colour(0xaebac2), colour(0xc3a6ee),
     colour(0x93d16f), colour(0xd9a3bf), colour(0xa4b0ac)},
};

constexpr const Palette& palette(Appearance appearance) {
    return appearance == Appearance::dark ? dark_palette : light_palette;
}

/// Unknown tones are shown as none.
constexpr Colour tone_colour(const Palette& colours, std::uint8_t tone) {
    return colours.tones[tone < colours.tones.size() ? tone : 0];
}
constexpr Colour tone_accent(const Palette& colours, std::uint8_t tone) {
    return colours.accents[tone < colours.accents.size() ? tone : 0];
}

} // namespace fourfifths
