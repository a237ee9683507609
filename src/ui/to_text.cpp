#include "ui/ui.h"
#include <cmath>
#include <map>

namespace fourfifths {

namespace {

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '\n') out += "\\n";
        else if (c == '"' || c == '\\') (out += '\\') += c;
        else out += c;
    }
    out += '"';
}

void append_property(std::string& out, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    ((out += ' ') += name) += '=';
    append_quoted(out, text);
}

void append_bits(std::string& out, std::uint32_t bits, std::string_view (*name)(unsigned)) {
    for (unsigned bit = 0; bit < 32; ++bit) {
        if ((bits & (1u << bit)) != 0) (out += ' ') += name(bit);
    }
}

void append_options(std::string& out, const std::vector<Option>& options) {
    if (options.empty()) return;
    out += " options=[";
    for (const Option& option : options) {
        if (&option != &options.front()) out += ", ";
        append_quoted(out, option.value);
        out += ": ";
        append_quoted(out, option.label);
    }
    out += ']';
}

void append_rect(std::string& out, const Rect& rect) {
    if (rect == Rect{}) return;
    out += " at";
    for (const float number : {rect.x, rect.y, rect.width, rect.height}) {
        (out += ' ') += std::to_string(std::lround(number));
    }
}

std::string line(const Node& node) {
    std::string out(role_name(node.role));
    if (node.level > 0) out += ' ' + std::to_string(node.level);
    if (!node.name.empty()) append_quoted(out += ' ', node.name);
    append_property(out, "value", node.value);
    append_property(out, "hint", node.description);
    append_property(out, "error", node.error);
    append_property(out, "lang", node.lang);
    append_property(out, "placeholder", node.placeholder);
    append_property(out, "icon", node.icon);
    append_options(out, node.options);
    append_bits(out, static_cast<std::uint32_t>(node.state), state_name);
    append_bits(out, static_cast<std::uint32_t>(node.look), look_name);
    if (node.tone != 0) out += " tone=" + std::to_string(node.tone);
    append_rect(out, node.rect);
    return out;
}

} // namespace

std::string to_text(const Tree& tree) {
    std::string out;
    std::map<Key, std::size_t> depths;
    for (const Node& node : tree.nodes) {
        const auto parent = depths.find(node.parent);
        const std::size_t depth = parent == depths.end() ? 0 : parent->second + 1;
        depths[node.key] = depth;
        out.append(2 * depth, ' ').append(line(node)) += '\n';
    }
    return out;
}

} // namespace fourfifths
