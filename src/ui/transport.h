// Trees to the page and events back, as bytes. Only what changed crosses: an unchanged frame is an empty buffer.
// Little-endian; key = u64; str = u32 length, UTF-8; list = u32 count, then the items. web/dom.js is the other side.
//
//   frame  = u8 format (1), u8 parts (1 title, 2 focus), [str title], [key focus],
//            list of removed keys, list of changed nodes, list of child lists, list of announcements
//   node   = key, u32 mask, then for each bit of the mask, in this order:
//            0 u8 role: a new node, or one of another role: what is not sent is empty · 1 u32 state · 2 u32 look ·
//            3 u8 level, u8 tone · 4 str name · 5 str value · 6 str description · 7 str error · 8 str lang ·
//            9 str placeholder · 10 str icon · 11 key labelled_by · 12 key focus_back · 13 f32 × 4 rect ·
//            14 u32 revision · 15 list of options: str value, str label
//   child list = key of the parent (0: the page), list of the children's keys, all of them, in order
//   announcement = u8 assertive, str text
//
//   events = u8 format (1), list of events
//   event  = u8 kind, key, u32 revision, u8 composing, i32 selection start, i32 selection end, f32 x, f32 y,
//            str text, str bytes
//
// The text of a field crosses only with a new revision: the browser knows best what was typed into it.
#pragma once
#include "result.h"
#include "ui/ui.h"
#include <map>
#include <span>
#include <vector>

namespace fourfifths {

enum class NodePart : std::uint32_t {
    role = 1u << 0,
    state = 1u << 1,
    look = 1u << 2,
    level_and_tone = 1u << 3,
    name = 1u << 4,
    value = 1u << 5,
    description = 1u << 6,
    error = 1u << 7,
    lang = 1u << 8,
    placeholder = 1u << 9,
    icon = 1u << 10,
    labelled_by = 1u << 11,
    focus_back = 1u << 12,
    rect = 1u << 13,
    revision = 1u << 14,
    options = 1u << 15,
};

struct AppFrameParts {
    const Tree& tree;
    std::span<const Announcement> announcements = {};
    Key focus = 0;
    std::string_view title = {};
};

/// Remembers what the page shows.
class TreeDiff {
public:
    /// What the page must do to show this frame. Valid until the next call; empty when there is nothing to do.
    std::span<const std::uint8_t> encode(const AppFrameParts& frame);
    /// The page is empty again: the next frame is sent whole.
    void forget();

private:
    std::vector<std::uint8_t> buffer_;
    Tree shown_;
    std::string title_;
};

/// Whether the browser owns this role's text while it is shown.
bool is_text_role(Role role);

/// bad_input when the bytes are not whole events and nothing else.
Result<std::vector<Event>> decode_events(std::span<const std::uint8_t> bytes);

} // namespace fourfifths
