// What dom.js does with a frame's bytes, without a browser: keeps nodes and child lists, and gives back a tree.
#pragma once
#include "ui/transport.h"
#include <bit>
#include <map>
#include <stdexcept>

namespace fourfifths {

class PageMirror {
public:
    std::string title;
    Key focus = 0; // of the last frame
    std::vector<Announcement> announcements;

    void apply(std::span<const std::uint8_t> bytes) {
        focus = 0;
        announcements.clear();
        if (bytes.empty()) return;
        left_ = bytes;
        if (u8() != 1) throw std::runtime_error("format");
        const std::uint8_t parts = u8();
        if ((parts & 1) != 0) title = str();
        if ((parts & 2) != 0) focus = key();
        for (std::uint32_t n = u32(); n > 0; --n) {
            const Key gone = key();
            nodes_.erase(gone);
            lists_.erase(gone);
        }
        for (std::uint32_t n = u32(); n > 0; --n) read_node();
        for (std::uint32_t n = u32(); n > 0; --n) {
            std::vector<Key>& list = lists_[key()];
            list.clear();
            for (std::uint32_t children = u32(); children > 0; --children) list.push_back(key());
        }
        for (std::uint32_t n = u32(); n > 0; --n) {
            const bool assertive = u8() != 0;
            announcements.push_back({str(), assertive});
        }
        if (!left_.empty()) throw std::runtime_error("bytes left over");
    }

    Tree tree() const {
        Tree tree;
        gather(0, tree);
        return tree;
    }

    /// A person types: only the browser knows.
    void type(Key field, std::string text) { nodes_.at(field).value = std::move(text); }

private:
    void gather(Key parent, Tree& tree) const {
        const auto list = lists_.find(parent);
        if (list == lists_.end()) return;
        for (const Key child : list->second) {
            tree.nodes.push_back(nodes_.at(child));
            tree.nodes.back().parent = parent;
            gather(child, tree);
        }
    }

    void read_node() {
        const Key of = key();
        const std::uint32_t mask = u32();
        const auto has_part = [mask](NodePart part) { return (mask & static_cast<std::uint32_t>(part)) != 0; };
        if (has_part(NodePart::role)) {
            nodes_[of] = Node{};
            lists_.erase(of);
        }
        Node& node = nodes_.at(of);
        node.key = of;
        if (has_part(NodePart::role)) node.role = static_cast<Role>(u8());
        if (has_part(NodePart::state)) node.state = static_cast<State>(u32());
        if (has_part(NodePart::look)) node.look = static_cast<Look>(u32());
        if (has_part(NodePart::level_and_tone)) {
            node.level = u8();
            node.tone = u8();
        }
        if (has_part(NodePart::name)) node.name = str();
        if (has_part(NodePart::value)) node.value = str();
        if (has_part(NodePart::description)) node.description = str();
        if (has_part(NodePart::error)) node.error = str();
        if (has_part(NodePart::lang)) node.lang = str();
        if (has_part(NodePart::placeholder)) node.placeholder = str();
        if (has_part(NodePart::icon)) node.icon = str();
        if (has_part(NodePart::labelled_by)) node.labelled_by = key();
        if (has_part(NodePart::focus_back)) node.focus_back = key();
        if (has_part(NodePart::rect)) {
            for (float* number : {&node.rect.x, &node.rect.y, &node.rect.width, &node.rect.height}) *number = f32();
        }
        if (has_part(NodePart::revision)) node.revision = u32();
        if (has_part(NodePart::options)) {
            node.options.clear();
            for (std::uint32_t n = u32(); n > 0; --n) {
                std::string value = str();
                node.options.push_back({std::move(value), str()});
            }
        }
    }

    std::uint8_t u8() {
        if (left_.empty()) throw std::runtime_error("too short");
        const std::uint8_t value = left_[0];
        left_ = left_.subspan(1);
        return value;
    }
    std::uint32_t u32() {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(u8()) << shift;
        return value;
    }
    Key key() {
        const Key low = u32();
        return low | (static_cast<Key>(u32()) << 32);
    }
    float f32() { return std::bit_cast<float>(u32()); }
    std::string str() {
        std::string text;
        for (std::uint32_t n = u32(); n > 0; --n) text += static_cast<char>(u8());
        return text;
    }

    std::span<const std::uint8_t> left_;
    std::map<Key, Node> nodes_;
    std::map<Key, std::vector<Key>> lists_;
};

} // namespace fourfifths
