// What a screen is, as plain data: a tree of nodes, each a role with a name, a value and some states. web/dom.js makes
// real elements of it; tests print it. Values of the enums cross to dom.js: its table of roles has the same order.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

enum class Role : std::uint8_t {
    root,
    banner,     // header
    navigation, // nav
    main,
    complementary, // aside
    footer,
    section,   // section, labelled by its heading (labelled_by) or unlabelled
    group,     // div without meaning
    heading,   // level 1 … 6
    paragraph, // p
    text,      // span
    strong,
    quote, // blockquote
    mark,
    list,      // ul
    list_item, // li
    ordered_list,
    table, // with a caption (name)
    row,   // tr
    column_header,
    row_header,
    cell,
    table_head, // thead
    table_body, // tbody
    definition_list,
    term,
    definition,
    button,
    link,
    text_field, // label + input
    text_area,  // label + textarea
    date_field, // label + input type=date, value ISO
    time_field, // label + input type=time, value HH:MM
    month_field,
    number_field,
    password_field,
    search_field,
    checkbox,
    radio_group, // fieldset + legend
    radio,
    select, // label + select; options in `options`
    field_set,
    file_picker, // label + input type=file; also takes drops
    dialog,      // <dialog>.showModal()
    details,     // details + summary (name)
    separator,
    progress,    // value 0 … 100, empty: unknown
    time_canvas, // a box holding a canvas and real buttons over its items
    canvas_item, // button placed over an item of the canvas (rect)
    image,       // an icon from the sheet, decorative unless named
    status,      // visible text that is announced when it changes (rare: see Ui::announce)
    preformatted,
    form, // Enter in a field activates the form's default button
};

/// How a node looks; several may hold. dom.js turns bit n into the class `look-<name>`.
enum class Look : std::uint32_t {
    plain = 0,
    primary = 1u << 0, // the one main action
    quiet = 1u << 1,   // a button like a link
    danger = 1u << 2,
    card = 1u << 3,
    row = 1u << 4,     // children side by side, wrapping
    columns = 1u << 5, // a narrow and a wide column; one below the other when narrow
    chip = 1u << 6,
    muted = 1u << 7,
    notice = 1u << 8, // amber box
    error = 1u << 9,  // red box
    success = 1u << 10,
    numeric = 1u << 11, // right aligned tabular figures
    big = 1u << 12,     // a large figure
    badge = 1u << 13,
    hidden_visually = 1u << 14, // for screen readers only
    spread = 1u << 15,          // row whose last child goes to the right edge
    narrow = 1u << 16,          // a reading column
    current = 1u << 17,
    flag = 1u << 18,      // amber chip: communication needs
    stack = 1u << 19,     // children below each other with even gaps
    wide_side = 1u << 20, // columns with the narrow one on the right
    icon_only = 1u << 21, // the name is the accessible name, the icon is what shows
    source = 1u << 22,    // small link to a source
    swatch = 1u << 23,    // coloured by `tone`; a group with it and no tone is a strip: its bars lie side by side
    sticky = 1u << 24,
    halves = 1u << 25, // two even columns
    dense = 1u << 26,
};

constexpr Look operator|(Look a, Look b) {
    return static_cast<Look>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool has(Look all, Look one) {
    return (static_cast<std::uint32_t>(all) & static_cast<std::uint32_t>(one)) != 0;
}

/// State bits of a node.
enum class State : std::uint32_t {
    none = 0,
    disabled = 1u << 0,
    checked = 1u << 1,
    selected = 1u << 2, // aria-current for links, aria-pressed for toggle buttons
    expanded = 1u << 3,
    collapsed = 1u << 4,
    required = 1u << 5,
    invalid = 1u << 6,
    busy = 1u << 7,
    open = 1u << 8,       // dialogs and details
    toggle = 1u << 9,     // a button that has a pressed state
    autofocus = 1u << 10, // focused when a dialog opens
    no_spellcheck = 1u << 11,
    submits = 1u << 12, // the default button of its form
    numeric_input = 1u << 13,
    new_password = 1u << 14, // password managers may offer to keep it
    multiple = 1u << 15,     // the file picker takes several
};

constexpr State operator|(State a, State b) {
    return static_cast<State>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr State& operator|=(State& a, State b) { return a = a | b; }
constexpr bool has(State all, State one) {
    return (static_cast<std::uint32_t>(all) & static_cast<std::uint32_t>(one)) != 0;
}

/// A 64-bit hash of a stable path (screen / record id / field): never of a label, an index or a pointer.
using Key = std::uint64_t;

/// CSS pixels within the canvas.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Rect&) const = default;
};

struct Option {
    std::string value;
    std::string label;
    bool operator==(const Option&) const = default;
};

struct Node {
    Key key = 0;
    Key parent = 0;
    Role role = Role::group;
    State state = State::none;
    Look look = Look::plain;
    std::uint8_t level = 0;     // of a heading
    std::uint8_t tone = 0;      // colour of a swatch, chip or canvas item: a Group's number + 1; 0: none
    std::string name;           // the accessible name, and what is shown: label, text, caption
    std::string value;          // of fields; the address of links ("#/people/…"); the icon's name of images
    std::string description;    // hint beside the field; key help of a control
    std::string error;          // text beside the field; with it `invalid` is set
    std::string lang;           // "ur", "cy" … where it differs from the page
    std::string placeholder;    // an example, never a label; file types of a file picker; of a button, how much of the
                                // beginning of its name shows, "Fill" of "Fill 12:20 to 14:02"; of a canvas
                                // item, which part of its name shows where there is little room
    std::string icon;           // name of an icon in web/dom_icons.js, shown before the name
    Key labelled_by = 0;        // a node of the same frame
    Key focus_back = 0;         // where focus goes when this node goes away while focused
    Rect rect;                  // canvas items, and the size of a canvas; of a bar, its width in per cent
    std::uint32_t revision = 0; // of a field's text: dom.js writes the value back only when it grows
    std::vector<Option> options;
    bool operator==(const Node&) const = default;
};

/// The enums' own names, "text_field", "hidden_visually", "checked"; bits by their number. Empty beyond the last.
std::string_view role_name(Role role);
std::string_view look_name(unsigned bit);
std::string_view state_name(unsigned bit);
constexpr unsigned role_count = static_cast<unsigned>(Role::form) + 1;

/// Nodes in document order: each after its parent, children in order.
struct Tree {
    std::vector<Node> nodes;
    bool operator==(const Tree&) const = default;
};

} // namespace fourfifths
