#include "capture/ics_tree.h"

namespace fourfifths {

namespace {

constexpr std::size_t deepest = 16;

Error at_line(int number, const std::string& reason) {
    return {Fault::bad_input, "line " + std::to_string(number) + ": " + reason};
}

std::string component_name(const IcsLine& line) {
    std::string name = line.value;
    while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) name.pop_back();
    for (char& c : name) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    }
    return name;
}

/// Keeps the components that are open; the last is the innermost.
class Builder {
public:
    std::optional<Error> add(const IcsLine& line) {
        if (open_.empty() && out_.calendars.empty() && !is_calendar_begin(line)) {
            return at_line(line.number, "this is not a calendar file: it does not begin with BEGIN:VCALENDAR");
        }
        if (line.name == "BEGIN") return begin(line);
        if (line.name == "END") return end(line);
        if (open_.empty()) return at_line(line.number, "there is text outside the calendar");
        if (line.name.empty()) {
            if (out_.odd_lines.size() < 20) out_.odd_lines.push_back(line.number);
        } else open_.back().properties.push_back(line);
        return {};
    }

    Result<IcsTree> finish() && {
        if (!open_.empty()) {
            return at_line(open_.back().line, "what begins here has no end: the file is cut off");
        }
        if (out_.calendars.empty()) return at_line(1, "the file is empty");
        return std::move(out_);
    }

private:
    static bool is_calendar_begin(const IcsLine& line) {
        return line.name == "BEGIN" && component_name(line) == "VCALENDAR";
    }

    std::optional<Error> begin(const IcsLine& line) {
        if (open_.empty() && !is_calendar_begin(line))
            return at_line(line.number, "there is text outside the calendar");
        if (open_.size() >= deepest) return at_line(line.number, "parts are nested too deeply");
        open_.push_back({component_name(line), line.number, {}, {}});
        return {};
    }

    std::optional<Error> end(const IcsLine& line) {
        if (open_.empty()) return at_line(line.number, "an END without a BEGIN");
        if (open_.back().name != component_name(line)) {
            return at_line(line.number,
                           "this END does not belong to the BEGIN of line " + std::to_string(open_.back().line));
        }
        IcsComponent done = std::move(open_.back());
        open_.pop_back();
        (open_.empty() ? out_.calendars : open_.back().children).push_back(std::move(done));
        return {};
    }

    std::vector<IcsComponent> open_;
    IcsTree out_;
};

} // namespace

const IcsLine* IcsComponent::property(std::string_view wanted) const {
    for (const IcsLine& one : properties) {
        if (one.name == wanted) return &one;
    }
    return nullptr;
}

Result<IcsTree> ics_tree(const std::vector<IcsLine>& lines) {
    Builder builder;
    for (const IcsLine& line : lines) {
        if (auto error = builder.add(line)) return std::move(*error);
    }
    return std::move(builder).finish();
}

} // namespace fourfifths
