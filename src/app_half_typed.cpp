// Locking empties the memory and reloads the page, so a text that no record holds yet would be lost. What stands in the
// fields of the screen is therefore sealed with the settings, by the key of its field, and given back to the same
// fields as if it were typed again. What finds no field any more is shown by the shell until it is waved away.
#include "app_state.h"
#include "screens/routes.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool holds_text(const Node& node) { return node.role == Role::text_field || node.role == Role::text_area; }

} // namespace

void App::State::note_texts(const Tree& tree) {
    texts.clear();
    for (const Node& node : tree.nodes) {
        if (holds_text(node) && !node.value.empty()) texts.push_back({FieldId{node.key}, node.name, node.value});
    }
}

void App::State::keep_half_typed() {
    const Edit edit = half_typed_edit();
    if (!edit.changes.empty()) apply_silently(edit);
}

Edit App::State::half_typed_edit() const {
    const Settings& current = workspace.settings();
    Settings settings = current;
    for (const HalfTyped& text : texts) {
        const auto is_it = [&](const HalfTyped& kept) { return kept.field == text.field; };
        std::erase_if(settings.half_typed, is_it);
        settings.half_typed.push_back(text);
    }
    settings.half_typed_route = settings.half_typed.empty() ? std::string() : route_text(route);
    if (settings == current) return {};
    return {"keep what was typed", {{Record{current}, Record{settings}}}};
}

std::vector<Event> App::State::half_typed_events(const Tree& tree) {
    deliver_half_typed = false;
    const Settings& current = workspace.settings();
    Settings settings = current;
    settings.half_typed.clear();
    std::vector<Event> events;
    for (const HalfTyped& kept : current.half_typed) {
        const auto is_it = [&](const Node& node) { return node.key == kept.field.value && holds_text(node); };
        const auto field = std::find_if(tree.nodes.begin(), tree.nodes.end(), is_it);
        if (field == tree.nodes.end()) settings.half_typed.push_back(kept);
        else if (field->value != kept.text) {
            Event event;
            event.kind = EventKind::input;
            event.key = kept.field.value;
            event.text = kept.text;
            events.push_back(std::move(event));
            ++memory.texts[kept.field.value].revision; // the browser's field does not know of it yet
        }
    }
    if (settings.half_typed.empty()) settings.half_typed_route.clear();
    if (settings != current) apply_silently({"give back what was typed", {{Record{current}, Record{settings}}}});
    return events;
}

} // namespace fourfifths
