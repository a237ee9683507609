// What a person did, as plain data, named by the key of the node they did it to.
#pragma once
#include "ui/node.h"
#include <optional>

namespace fourfifths {

enum class EventKind : std::uint8_t {
    click = 1,    // buttons, links that act, canvas items
    input,        // a field's whole text now; `revision` is what the field last had from C++
    change,       // checkbox, radio, select, date, time: `text` is the value, "true"/"false" for checkboxes
    toggle,       // details or dialog opened or closed by the browser: `text` "open" or "closed"
    file,         // a chosen or dropped file: `text` its name, `bytes` its content
    focus,        // kept free: document.activeElement is the truth
    pointer_down, // on a time canvas: x, y in CSS pixels
    pointer_move,
    pointer_up,
    pointer_cancel,
    key_down, // on a canvas item: `text` is KeyboardEvent.key with modifiers, "Shift+ArrowDown"
    resize,   // a time canvas has a new size: x = width, y = height
    wheel,    // kept free: the wheel scrolls and zooms the page, and nothing else
};

struct Event {
    EventKind kind = EventKind::click;
    Key key = 0;
    std::string text;
    std::string bytes; // file contents
    float x = 0, y = 0;
    std::uint32_t revision = 0;
    bool composing = false;
    int selection_start = -1, selection_end = -1; // UTF-16 units
};

} // namespace fourfifths
