// The recorder. A screen calls it from top to bottom; it records a tree of nodes and answers from the events that came
// since the last frame. Immediate in style, but what is kept is plain data: no widgets, no callbacks, no drawing.
// Keys are made from the stack of scopes: give each record's part a scope with the record's id. Opened nodes are
// scopes too. A key that comes twice in one frame is a bug: asserted, and made unique where asserts are off.
#pragma once
#include "ui/event.h"
#include "ui/node.h"
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace fourfifths {

/// What is said to screen reader users, once.
struct Announcement {
    std::string text;
    bool assertive = false;
    bool operator==(const Announcement&) const = default;
};

/// Extra about a control; most have none.
struct Extra {
    Look look = Look::plain;
    State state = State::none;
    std::string_view description = {};
    std::string_view error = {};
    std::string_view placeholder = {}; // of a button: the beginning of its name that shows
    std::string_view lang = {};
    std::string_view icon = {}; // name of an icon in web/dom_icons.js
    std::uint8_t tone = 0;
    Key focus_back = 0; // where focus goes when this goes away while focused
};

struct ChosenFile {
    std::string name;
    std::string bytes;
};

/// A drag on a time canvas, or a key on one of its items, for the canvas's owner to interpret.
struct CanvasInput {
    std::vector<Event> events;   // pointer_*, wheel, resize, key_down on its items, in order
    float width = 0, height = 0; // last known size in CSS pixels, 0 before the first
};

/// One item of a canvas: a real button over a painted shape.
struct CanvasItem {
    std::uint64_t id = 0;   // of the record
    std::string name = {};  // "09:30 to 10:15, Home visit, Sam"
    std::string shown = {}; // the part of it that shows where there is little room: "Home visit, Sam"
    Rect rect = {};
    std::uint8_t tone = 0;
    Look look = Look::plain;
    bool selected = false;
    std::string description = {}; // key help, once per canvas is enough
};

/// A wish for focus: the key that was meant in each scope around the call, innermost first, and the name by itself.
struct FocusWish {
    std::vector<Key> keys;
    Key name = 0;
};

/// What must outlive a frame: the text of fields as the browser has it, sizes of canvases, which details are open.
/// Owned by App; empty at the start and after a lock.
struct UiMemory {
    struct Text {
        std::string in_browser; // what the browser shows
        std::uint32_t revision = 0;
        std::string emptied = {};     // the text that the screen took away last
        std::uint32_t emptied_at = 0; // and the revision it had
    };
    std::map<Key, Text> texts;
    std::map<Key, std::pair<float, float>> canvas_sizes;
    std::map<Key, bool> open;
    std::map<Key, std::map<Key, std::uint64_t>> items; // of each canvas: which record each button is of
    std::optional<FocusWish> focus_later; // what was asked for was not there yet: tried once more, in the next frame
};

class Ui {
public:
    Ui(std::span<const Event> events, UiMemory& memory);

    /// Closes its node when it goes out of scope.
    class [[nodiscard]] Scope {
    public:
        explicit Scope(Ui& ui) : ui_(&ui), nodes_(ui.open_nodes_.size()), scopes_(ui.scopes_.size()) {}
        Scope(Scope&& other) noexcept : ui_(other.ui_), nodes_(other.nodes_), scopes_(other.scopes_) {
            other.ui_ = nullptr;
        }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        Scope& operator=(Scope&&) = delete;
        ~Scope();

    private:
        Ui* ui_;
        std::size_t nodes_, scopes_; // how many were open before
    };

    // Keys. A scope for a record: `auto s = ui.id(entry.id.value);` then keys within need only be unique there.
    Scope id(std::uint64_t value);
    Scope id(std::string_view name);
    /// The key that `name` would get here; for labelled_by, focus and tests.
    Key key(std::string_view name) const;

    // Structure. `key` names the node among its siblings' scope; pass "" for one derived from its place when nothing
    // ever refers to it and its siblings do not come and go.
    Scope open(Role role, std::string_view key, std::string_view name = {}, const Extra& extra = {});
    Scope main_region() { return open(Role::main, "main"); }
    Scope group(std::string_view key, Look look = Look::plain) { return open(Role::group, key, {}, {.look = look}); }
    /// A section labelled by its own heading, which it records.
    Scope section(std::string_view key, int level, std::string_view heading, Look look = Look::plain);
    Scope table(std::string_view key, std::string_view caption, std::span<const std::string_view> columns,
                Look look = Look::plain);
    Scope row(std::string_view key) { return open(Role::row, key); }
    Scope dialog(std::string_view key, std::string_view title);
    Scope form(std::string_view key) { return open(Role::form, key); }
    /// Records the disclosure; what is inside is shown by the browser when open.
    Scope details(std::string_view key, std::string_view summary, bool open_at_first = false);

    // Text.
    void heading(int level, std::string_view text, std::string_view key = {});
    void paragraph(std::string_view text, Look look = Look::plain);
    void text(std::string_view text, Look look = Look::plain, std::uint8_t tone = 0);
    void strong(std::string_view text);
    void cell(std::string_view text, Look look = Look::plain);
    void row_header(std::string_view text);
    void icon(std::string_view icon, std::string_view name = {});
    /// A bar of a share, 0 … 1, decorative: the figures beside it say the same.
    void bar(float share, std::uint8_t tone);

    // Controls. Each answers once, in the frame after the person did it.
    bool button(std::string_view key, std::string_view label, const Extra& extra = {});
    bool toggle(std::string_view key, std::string_view label, bool pressed, const Extra& extra = {});
    /// A real link to a route ("#/today/2026-11-19"); the router hears of it by the address.
    void link(std::string_view key, std::string_view label, std::string_view href, const Extra& extra = {});
    /// True when the text changed; `value` then holds what the browser has. A value changed by the screen is written
    /// to the browser (unless a composition is under way). `role`: text_field, text_area, search_field,
    /// password_field, date_field, time_field, month_field, number_field.
    bool field(Role role, std::string_view key, std::string_view label, std::string& value, const Extra& extra = {});
    bool text_field(std::string_view key, std::string_view label, std::string& value, const Extra& extra = {}) {
        return field(Role::text_field, key, label, value, extra);
    }
    bool text_area(std::string_view key, std::string_view label, std::string& value, const Extra& extra = {}) {
        return field(Role::text_area, key, label, value, extra);
    }
    bool checkbox(std::string_view key, std::string_view label, bool& value, const Extra& extra = {});
    bool select(std::string_view key, std::string_view label, std::span<const Option> options, std::string& value,
                const Extra& extra = {});
    bool radios(std::string_view key, std::string_view legend, std::span<const Option> options, std::string& value,
                const Extra& extra = {});
    std::optional<ChosenFile> file_picker(std::string_view key, std::string_view label, std::string_view accept,
                                          const Extra& extra = {});
    void progress(std::string_view key, std::string_view label, std::optional<int> percent);

    // The time canvas: a box of `height` CSS pixels, as wide as its place. Records real buttons over the items. Returns
    // what happened to it; clicks on items come back through clicked_item.
    CanvasInput time_canvas(std::string_view key, std::string_view name, float height,
                            std::span<const CanvasItem> items);
    /// The id of the item of that canvas that was activated since the last frame.
    std::optional<std::uint64_t> clicked_item(std::string_view key) const;
    /// The key_down events on items of that canvas: item id and key text.
    std::vector<std::pair<std::uint64_t, std::string>> keys_on_items(std::string_view key) const;
    /// A chart: a canvas without items, aria-hidden; its table twin is the screen's to record.
    CanvasInput chart(std::string_view key, float height);

    // Effects on the page. A name is looked for here, then in the scopes around, then anywhere; what is not
    // there yet is tried once more in the next frame.
    void focus(std::string_view key);
    void focus_key(Key key);
    void announce(std::string_view text, bool assertive = false);
    /// Whether this control was activated since the last frame (for nodes opened with `open`).
    bool clicked(Key key) const;
    /// A dialog was closed by Escape.
    bool dismissed(std::string_view dialog_key) const;

    // The result.
    const Tree& tree() const { return tree_; }
    /// Ask once the whole frame is recorded. 0: leave focus where it is.
    Key focus_wanted() const;
    const std::vector<Announcement>& announcements() const { return announcements_; }
    /// Sets the page's title.
    void title(std::string_view text) { title_ = text; }
    const std::string& title() const { return title_; }

private:
    friend class Scope;
    Node& add(Role role, std::string_view key, std::string_view name, const Extra& extra);
    Key place_key(Role role);
    void enter(const Node& node);
    void mark_numeric_column(std::size_t cell);
    const Event* take(Key key, EventKind kind);
    /// Brings what the screen has and what the browser has together. True when the person changed it.
    bool exchange(Key key, std::string& value, std::uint32_t& revision, std::span<const Key> also_from = {});
    CanvasInput canvas_input(Key canvas);

    std::span<const Event> events_;
    std::vector<bool> answered_; // per event
    UiMemory& memory_;
    Tree tree_;
    std::vector<std::size_t> open_nodes_; // indexes into tree_.nodes
    std::vector<Key> scopes_;
    std::map<std::pair<Key, Role>, std::uint32_t> unnamed_; // counters for keys derived from place
    std::set<Key> keys_;                                    // of this frame: unique
    std::map<Key, Key> names_;                              // hash of a node's own name: the first key made of it
    std::vector<std::size_t> columns_;                      // column headers of the table being recorded
    std::optional<FocusWish> wish_;
    bool wish_is_late_ = false;
    std::vector<Announcement> announcements_;
    std::string title_;
};

/// The tree as indented text, one node a line: `button "Add" primary`. What golden files hold.
std::string to_text(const Tree& tree);

} // namespace fourfifths
