#include "capture/ics_lines.h"

namespace fourfifths {

namespace {

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    }
    return out;
}

bool is_name(std::string_view text) {
    for (const char c : text) {
        const bool good = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '_' || c == '.';
        if (!good) return false;
    }
    return !text.empty();
}

/// The end of a parameter value or name: the next of `stops` outside quotes.
std::size_t end_outside_quotes(std::string_view text, std::size_t from, std::string_view stops) {
    bool quoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        else if (!quoted && stops.find(text[at]) != std::string_view::npos) return at;
    }
    return std::string_view::npos;
}

std::string without_quotes(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '"') out += c;
    }
    return out;
}

IcsLine line_from(std::string_view text, int number) {
    IcsLine line;
    line.number = number;
    std::size_t at = text.find_first_of(";:");
    if (at == std::string_view::npos || !is_name(text.substr(0, at))) return line;
    const std::string name = upper(text.substr(0, at));
    while (text[at] == ';') {
        const std::size_t end = end_outside_quotes(text, at + 1, ";:");
        if (end == std::string_view::npos) return line;
        const std::string_view parameter = text.substr(at + 1, end - at - 1);
        const std::size_t equals = parameter.find('=');
        if (equals != std::string_view::npos) {
            line.parameters.push_back(
                {upper(parameter.substr(0, equals)), without_quotes(parameter.substr(equals + 1))});
        }
        at = end;
    }
    line.name = name;
    line.value = text.substr(at + 1);
    return line;
}

/// The next physical line without its end; moves `at` behind it.
std::string_view next_physical(std::string_view bytes, std::size_t& at) {
    const std::size_t end = bytes.find('\n', at);
    std::string_view line = bytes.substr(at, end == std::string_view::npos ? end : end - at);
    at = end == std::string_view::npos ? bytes.size() : end + 1;
    while (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

} // namespace

const std::string* IcsLine::parameter(std::string_view wanted) const {
    for (const IcsParameter& one : parameters) {
        if (one.name == wanted) return &one.value;
    }
    return nullptr;
}

Result<std::vector<IcsLine>> ics_lines(std::string_view bytes, std::size_t most_bytes) {
    if (bytes.size() > most_bytes) return {Fault::too_large, "more bytes than a calendar file may have"};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::vector<IcsLine> lines;
    std::string logical;
    int number = 0;
    int begun = 0;
    const auto flush = [&] {
        if (!is_blank(logical)) lines.push_back(line_from(logical, begun));
        logical.clear();
    };
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view physical = next_physical(bytes, at);
        ++number;
        const bool folds = !physical.empty() && (physical[0] == ' ' || physical[0] == '\t') && !logical.empty();
        if (folds) {
            logical += physical.substr(1);
            continue;
        }
        flush();
        begun = number;
        logical = physical;
    }
    flush();
    return lines;
}

std::string ics_text(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 >= value.size()) {
            out += value[at];
            continue;
        }
        const char next = value[++at];
        out += next == 'n' || next == 'N' ? '\n' : next;
    }
    return out;
}

} // namespace fourfifths
