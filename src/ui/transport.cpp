#include "ui/transport.h"
#include <cstring>
#include <unordered_map>

namespace fourfifths {

namespace {

constexpr std::uint8_t format = 1;

class Writer {
public:
    explicit Writer(std::vector<std::uint8_t>& out) : out_(out) {}

    void u8(std::uint8_t value) { out_.push_back(value); }
    void u32(std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) u8(static_cast<std::uint8_t>(value >> shift));
    }
    void key(Key value) {
        u32(static_cast<std::uint32_t>(value));
        u32(static_cast<std::uint32_t>(value >> 32));
    }
    void f32(float value) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits); // Emscripten 3.1.6 has no std::bit_cast
        u32(bits);
    }
    void str(std::string_view text) {
        count(text.size());
        out_.insert(out_.end(), text.begin(), text.end());
    }
    void count(std::size_t size) { u32(static_cast<std::uint32_t>(size)); }

private:
    std::vector<std::uint8_t>& out_;
};

using Index = std::unordered_map<Key, std::size_t>;

Index index_of(const Tree& tree) {
    Index index;
    index.reserve(tree.nodes.size());
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) index.emplace(tree.nodes[i].key, i);
    return index;
}

using Children = std::unordered_map<Key, std::vector<Key>>;

Children children_of(const Tree& tree) {
    Children children;
    for (const Node& node : tree.nodes) children[node.parent].push_back(node.key);
    return children;
}

std::uint32_t mask_of(const Node& node, const Node& before, bool is_new) {
    std::uint32_t mask = is_new ? static_cast<std::uint32_t>(NodePart::role) : 0;
    const auto add = [&](NodePart part, bool differs) {
        if (differs) mask |= static_cast<std::uint32_t>(part);
    };
    const bool browser_knows = !is_new && is_text_role(node.role) && node.revision == before.revision;
    add(NodePart::state, node.state != before.state);
    add(NodePart::look, node.look != before.look);
    add(NodePart::level_and_tone, node.level != before.level || node.tone != before.tone);
    add(NodePart::name, node.name != before.name);
    add(NodePart::value, !browser_knows && node.value != before.value);
    add(NodePart::description, node.description != before.description);
    add(NodePart::error, node.error != before.error);
    add(NodePart::lang, node.lang != before.lang);
    add(NodePart::placeholder, node.placeholder != before.placeholder);
    add(NodePart::icon, node.icon != before.icon);
    add(NodePart::labelled_by, node.labelled_by != before.labelled_by);
    add(NodePart::focus_back, node.focus_back != before.focus_back);
    add(NodePart::rect, node.rect != before.rect);
    add(NodePart::revision, node.revision != before.revision);
    add(NodePart::options, node.options != before.options);
    // The text that was last sent is not what the browser has by now: with a new revision it always goes along.
    add(NodePart::value, is_text_role(node.role) && node.revision != before.revision);
    return mask;
}

void write_options(Writer& out, const std::vector<Option>& options) {
    out.count(options.size());
    for (const Option& option : options) {
        out.str(option.value);
        out.str(option.label);
    }
}

void write_node(Writer& out, const Node& node, std::uint32_t mask) {
    const auto has_part = [mask](NodePart part) { return (mask & static_cast<std::uint32_t>(part)) != 0; };
    out.key(node.key);
    out.u32(mask);
    if (has_part(NodePart::role)) out.u8(static_cast<std::uint8_t>(node.role));
    if (has_part(NodePart::state)) out.u32(static_cast<std::uint32_t>(node.state));
    if (has_part(NodePart::look)) out.u32(static_cast<std::uint32_t>(node.look));
    if (has_part(NodePart::level_and_tone)) {
        out.u8(node.level);
        out.u8(node.tone);
    }
    if (has_part(NodePart::name)) out.str(node.name);
    if (has_part(NodePart::value)) out.str(node.value);
    if (has_part(NodePart::description)) out.str(node.description);
    if (has_part(NodePart::error)) out.str(node.error);
    if (has_part(NodePart::lang)) out.str(node.lang);
    if (has_part(NodePart::placeholder)) out.str(node.placeholder);
    if (has_part(NodePart::icon)) out.str(node.icon);
    if (has_part(NodePart::labelled_by)) out.key(node.labelled_by);
    if (has_part(NodePart::focus_back)) out.key(node.focus_back);
    if (has_part(NodePart::rect)) {
        for (const float number : {node.rect.x, node.rect.y, node.rect.width, node.rect.height}) out.f32(number);
    }
    if (has_part(NodePart::revision)) out.u32(node.revision);
    if (has_part(NodePart::options)) write_options(out, node.options);
}

struct Change {
    std::size_t node;
    std::uint32_t mask;
};

struct Changes {
    std::vector<Key> removed;
    std::vector<Change> changed;
    std::vector<std::pair<Key, std::vector<Key>>> lists;

    bool empty() const { return removed.empty() && changed.empty() && lists.empty(); }
};

const std::vector<Key>& list_of(const Children& children, Key parent) {
    static const std::vector<Key> none;
    const auto found = children.find(parent);
    return found == children.end() ? none : found->second;
}

Changes compare(const Tree& before, const Tree& now) {
    Changes changes;
    if (before == now) return changes;
    const Index old_index = index_of(before), new_index = index_of(now);
    const Children old_children = children_of(before), new_children = children_of(now);
    const Node blank;
    for (const Node& node : before.nodes) {
        if (new_index.count(node.key) == 0) changes.removed.push_back(node.key);
    }
    const auto compare_list = [&](Key parent, bool is_new) {
        const std::vector<Key>& list = list_of(new_children, parent);
        if (is_new ? !list.empty() : list != list_of(old_children, parent)) changes.lists.emplace_back(parent, list);
    };
    compare_list(0, false);
    for (std::size_t i = 0; i < now.nodes.size(); ++i) {
        const Node& node = now.nodes[i];
        const auto old = old_index.find(node.key);
        const bool is_new = old == old_index.end() || before.nodes[old->second].role != node.role;
        const std::uint32_t mask = mask_of(node, is_new ? blank : before.nodes[old->second], is_new);
        if (mask != 0) changes.changed.push_back({i, mask});
        compare_list(node.key, is_new);
    }
    return changes;
}

} // namespace

bool is_text_role(Role role) {
    switch (role) {
        case Role::text_field:
        case Role::text_area:
        case Role::date_field:
        case Role::time_field:
        case Role::month_field:
        case Role::number_field:
        case Role::password_field:
        case Role::search_field: return true;
        default: return false;
    }
}

std::span<const std::uint8_t> TreeDiff::encode(const AppFrameParts& frame) {
    buffer_.clear();
    const Changes changes = compare(shown_, frame.tree);
    const bool new_title = frame.title != title_;
    if (changes.empty()) {
        // Texts the browser already has are remembered all the same.
        shown_ = frame.tree;
        if (!new_title && frame.focus == 0 && frame.announcements.empty()) return buffer_;
    }
    Writer out(buffer_);
    out.u8(format);
    out.u8(static_cast<std::uint8_t>((new_title ? 1 : 0) | (frame.focus != 0 ? 2 : 0)));
    if (new_title) out.str(frame.title);
    if (frame.focus != 0) out.key(frame.focus);
    out.count(changes.removed.size());
    for (const Key key : changes.removed) out.key(key);
    out.count(changes.changed.size());
    for (const Change& change : changes.changed) write_node(out, frame.tree.nodes[change.node], change.mask);
    out.count(changes.lists.size());
    for (const auto& [parent, list] : changes.lists) {
        out.key(parent);
        out.count(list.size());
        for (const Key key : list) out.key(key);
    }
    out.count(frame.announcements.size());
    for (const Announcement& announcement : frame.announcements) {
        out.u8(announcement.assertive ? 1 : 0);
        out.str(announcement.text);
    }
    shown_ = frame.tree;
    title_ = frame.title;
    return buffer_;
}

void TreeDiff::forget() {
    shown_ = {};
    title_.clear();
}

} // namespace fourfifths
