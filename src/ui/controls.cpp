// Controls: what each records, and how it answers from the events since the last frame.
#include "ui/ui.h"
#include <algorithm>

namespace fourfifths {

namespace {

bool is_text_event(const Event& event) { return event.kind == EventKind::input || event.kind == EventKind::change; }

// A text that left the browser before it had seen the screen's own change would bring back what was just replaced.
// Revision 0 is an event that does not know.
bool is_stale(const Event& event, const UiMemory::Text& text) {
    return event.revision != 0 && event.revision < text.revision;
}

/// What was typed before the browser had heard that the screen emptied the field: it belongs to the next text.
std::optional<std::string> typed_meanwhile(const Event& event, const UiMemory::Text& text) {
    const bool on_emptied = event.revision == text.emptied_at && !text.emptied.empty();
    if (!on_emptied || !event.text.starts_with(text.emptied)) return std::nullopt;
    return event.text.substr(text.emptied.size());
}

std::string item_name(std::uint64_t id) { return "item " + std::to_string(id); }

bool is_of_canvas(EventKind kind) {
    switch (kind) {
        case EventKind::pointer_down:
        case EventKind::pointer_move:
        case EventKind::pointer_up:
        case EventKind::pointer_cancel:
        case EventKind::resize:
        case EventKind::wheel: return true;
        default: return false;
    }
}

} // namespace

bool Ui::button(std::string_view key_name, std::string_view label, const Extra& extra) {
    const Key pressed = add(Role::button, key_name, label, extra).key;
    bool answer = false;
    while (take(pressed, EventKind::click) != nullptr) answer = true; // a double click is one wish
    return answer;
}

bool Ui::toggle(std::string_view key_name, std::string_view label, bool pressed, const Extra& extra) {
    Extra with_state = extra;
    with_state.state |= State::toggle;
    if (pressed) with_state.state |= State::selected;
    return button(key_name, label, with_state);
}

void Ui::link(std::string_view key_name, std::string_view label, std::string_view href, const Extra& extra) {
    add(Role::link, key_name, label, extra).value = href;
}

bool Ui::exchange(Key key_, std::string& value, std::uint32_t& revision, std::span<const Key> also_from) {
    UiMemory::Text& text = memory_.texts.try_emplace(key_, UiMemory::Text{value, 1}).first->second;
    bool heard = false;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const Event& event = events_[i];
        const bool ours =
            event.key == key_ || std::find(also_from.begin(), also_from.end(), event.key) != also_from.end();
        if (answered_[i] || !ours || !is_text_event(event)) continue;
        answered_[i] = true;
        if (!is_stale(event, text)) {
            text.in_browser = event.text;
            text.emptied_at = 0;
            heard = true;
        } else if (const auto rest = typed_meanwhile(event, text); rest && *rest != text.in_browser) {
            text.in_browser = *rest;
            ++text.revision; // so that the browser takes it back without what was emptied
            heard = true;
        }
    }
    const bool changed = heard && value != text.in_browser;
    if (heard) {
        value = text.in_browser;
    } else if (value != text.in_browser) {
        text.emptied = value.empty() ? text.in_browser : std::string();
        text.emptied_at = text.revision;
        text.in_browser = value;
        ++text.revision;
    }
    revision = text.revision;
    return changed;
}

bool Ui::field(Role role, std::string_view key_name, std::string_view label, std::string& value, const Extra& extra) {
    Node& node = add(role, key_name, label, extra);
    const bool changed = exchange(node.key, value, node.revision);
    node.value = value;
    return changed;
}

bool Ui::checkbox(std::string_view key_name, std::string_view label, bool& value, const Extra& extra) {
    Node& node = add(Role::checkbox, key_name, label, extra);
    std::string text = value ? "true" : "false";
    const bool changed = exchange(node.key, text, node.revision);
    value = text == "true";
    if (value) node.state |= State::checked;
    return changed;
}

bool Ui::select(std::string_view key_name, std::string_view label, std::span<const Option> options, std::string& value,
                const Extra& extra) {
    Node& node = add(Role::select, key_name, label, extra);
    node.options.assign(options.begin(), options.end());
    const bool changed = exchange(node.key, value, node.revision);
    node.value = value;
    return changed;
}

bool Ui::radios(std::string_view key_name, std::string_view legend, std::span<const Option> options, std::string& value,
                const Extra& extra) {
    const Scope group_scope = open(Role::radio_group, key_name, legend, extra);
    const std::size_t group_index = open_nodes_.back();
    std::vector<Key> buttons;
    for (const Option& option : options) {
        Extra of_button;
        of_button.state = has(extra.state, State::disabled) ? State::disabled : State::none;
        Node& node = add(Role::radio, "is " + option.value, option.label, of_button);
        node.value = option.value;
        buttons.push_back(node.key);
    }
    std::uint32_t revision = 0;
    const bool changed = exchange(tree_.nodes[group_index].key, value, revision, buttons);
    tree_.nodes[group_index].value = value;
    for (std::size_t i = group_index; i < tree_.nodes.size(); ++i) {
        Node& node = tree_.nodes[i];
        node.revision = revision;
        if (node.role == Role::radio && node.value == value) node.state |= State::checked;
    }
    return changed;
}

std::optional<ChosenFile> Ui::file_picker(std::string_view key_name, std::string_view label, std::string_view accept,
                                          const Extra& extra) {
    Node& node = add(Role::file_picker, key_name, label, extra);
    node.placeholder = accept;
    if (const Event* event = take(node.key, EventKind::file)) return ChosenFile{event->text, event->bytes};
    return std::nullopt;
}

void Ui::progress(std::string_view key_name, std::string_view label, std::optional<int> percent) {
    Node& node = add(Role::progress, key_name, label, {});
    if (percent) node.value = std::to_string(std::clamp(*percent, 0, 100));
}

// Canvases.

CanvasInput Ui::canvas_input(Key canvas) {
    CanvasInput input;
    auto& size = memory_.canvas_sizes[canvas];
    const auto items = memory_.items.find(canvas);
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const Event& event = events_[i];
        const bool on_canvas = event.key == canvas && is_of_canvas(event.kind);
        const bool on_item =
            event.kind == EventKind::key_down && items != memory_.items.end() && items->second.count(event.key) != 0;
        if (!on_canvas && !on_item) continue;
        if (event.kind == EventKind::resize) size = {event.x, event.y};
        input.events.push_back(event);
    }
    input.width = size.first;
    input.height = size.second;
    return input;
}

CanvasInput Ui::time_canvas(std::string_view key_name, std::string_view name, float height,
                            std::span<const CanvasItem> items) {
    const Scope scope = open(Role::time_canvas, key_name, name);
    const std::size_t index = open_nodes_.back();
    const Key canvas = tree_.nodes[index].key;
    std::map<Key, std::uint64_t> ids;
    for (const CanvasItem& item : items) ids.emplace(key(item_name(item.id)), item.id);
    memory_.items[canvas] = std::move(ids);
    CanvasInput input = canvas_input(canvas);
    tree_.nodes[index].rect = {0, 0, input.width, height};
    for (const CanvasItem& item : items) {
        Node& node = add(Role::canvas_item, item_name(item.id), item.name, {.placeholder = item.shown});
        node.rect = item.rect;
        node.tone = item.tone;
        node.look = item.look;
        node.description = item.description;
        if (item.selected) node.state |= State::selected;
    }
    return input;
}

std::optional<std::uint64_t> Ui::clicked_item(std::string_view key_name) const {
    const auto items = memory_.items.find(key(key_name));
    if (items == memory_.items.end()) return std::nullopt;
    for (const Event& event : events_) {
        if (event.kind != EventKind::click) continue;
        if (const auto item = items->second.find(event.key); item != items->second.end()) return item->second;
    }
    return std::nullopt;
}

std::vector<std::pair<std::uint64_t, std::string>> Ui::keys_on_items(std::string_view key_name) const {
    std::vector<std::pair<std::uint64_t, std::string>> pressed;
    const auto items = memory_.items.find(key(key_name));
    if (items == memory_.items.end()) return pressed;
    for (const Event& event : events_) {
        if (event.kind != EventKind::key_down) continue;
        const auto item = items->second.find(event.key);
        if (item != items->second.end()) pressed.emplace_back(item->second, event.text);
    }
    return pressed;
}

CanvasInput Ui::chart(std::string_view key_name, float height) {
    Node& node = add(Role::time_canvas, key_name, {}, {});
    CanvasInput input = canvas_input(node.key);
    node.rect = {0, 0, input.width, height};
    return input;
}

} // namespace fourfifths
