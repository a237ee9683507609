#include "capture/ics_tree.h"

namespace fourfifths {

namespace {

constexpr std::size_t deepest = 16;

Error at_line(int number, const std::string& reason) {
    return {Fault::bad_input, "line " + std::to_string(number) + ": " + reason};
}

std::string component_name(const IcsLine& line) {
    std::string name = upper_case(line.value);
    while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) name.pop_back();
    return name;
}

} // namespace

const IcsLine* IcsComponent::property(std::string_view wanted) const {
    for (const IcsLine& one : properties) {
        if (one.name == wanted) return &one;
    }
    return nullptr;
}

std::optional<Error> IcsParts::add(IcsLine&& line) {
    if (open_.empty() && !(line.name == "BEGIN" && component_name(line) == "VCALENDAR")) {
        if (calendars_ == 0) {
            return at_line(line.number, "this is not a calendar file: it does not begin with BEGIN:VCALENDAR");
        }
        return at_line(line.number,
                       line.name == "END" ? "an END without a BEGIN" : "there is text outside the calendar");
    }
    if (line.name == "BEGIN") return begin(line);
    if (line.name == "END") return end(line);
    if (line.name.empty()) {
        if (odd_lines_.size() < 20) odd_lines_.push_back(line.number);
    } else open_.back().properties.push_back(std::move(line));
    return {};
}

std::optional<Error> IcsParts::begin(const IcsLine& line) {
    if (open_.size() >= deepest) return at_line(line.number, "parts are nested too deeply");
    open_.push_back({component_name(line), line.number, calendars_, {}, {}});
    return {};
}

std::optional<Error> IcsParts::end(const IcsLine& line) {
    if (open_.back().name != component_name(line)) {
        return at_line(line.number,
                       "this END does not belong to the BEGIN of line " + std::to_string(open_.back().line));
    }
    IcsComponent done = std::move(open_.back());
    open_.pop_back();
    if (open_.empty()) ++calendars_;
    if (open_.size() <= 1) done_ = std::move(done);
    else if (open_[1].name == "VTIMEZONE") open_.back().children.push_back(std::move(done));
    return {};
}

std::optional<Error> IcsParts::finish() const {
    if (!open_.empty()) return at_line(open_.back().line, "what begins here has no end: the file is cut off");
    if (calendars_ == 0) return at_line(1, "the file is empty");
    return {};
}

} // namespace fourfifths
