#include "model/json_place.h"
#include <algorithm>
#include <vector>

namespace fourfifths {
namespace {

/// Walks through a text value by value, and notes where each begins under its path.
class Walk {
public:
    Walk(std::string_view text, std::string_view wanted) : text_(text), wanted_(wanted) {}

    void all() {
        value(0);
        skip_space();
        if (!fault_ && at_ < text_.size()) say("nothing can stand after the end; take this out");
    }
    const std::optional<JsonFault>& fault() const { return fault_; }
    /// Of the value wanted, or of the last one on the way to it.
    std::size_t found() const { return found_; }

private:
    static constexpr int deepest = 64;

    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    void say(std::string_view what_to_do) {
        if (!fault_) fault_ = JsonFault{std::min(at_, text_.size()), what_to_do};
    }
    bool take(char wanted) {
        skip_space();
        if (fault_ || next() != wanted) return false;
        ++at_;
        return true;
    }
    /// Whether the path is the pointer, or leads to it.
    void note_place() {
        if (!wanted_.starts_with(path_) || path_.size() < longest_) return;
        if (wanted_.size() > path_.size() && wanted_[path_.size()] != '/') return;
        found_ = at_;
        longest_ = path_.size();
    }

    void value(int depth) {
        skip_space();
        if (fault_) return;
        note_place();
        if (depth > deepest) return say("this is nested too deep; take a level out");
        if (next() == '{') return object(depth);
        if (next() == '[') return list(depth);
        if (next() == '"') {
            text();
            return;
        }
        word();
    }

    /// The bytes between the quotes.
    std::string_view text() {
        const std::size_t start = ++at_;
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\n') break;
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
        if (at_ >= text_.size() || text_[at_] != '"') {
            at_ = start - 1;
            say("this text has no closing quote; end it with \" on the same line");
            return {};
        }
        return text_.substr(start, at_++ - start);
    }

    /// A number, true, false or null. What sort of number it may be is for the reader.
    void word() {
        const std::size_t start = at_;
        while (at_ < text_.size() && std::string_view(",]}: \t\r\n\"{[").find(text_[at_]) == std::string_view::npos)
            ++at_;
        const std::string_view found = text_.substr(start, at_ - start);
        const bool number = !found.empty() && found.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
        if (number || found == "true" || found == "false" || found == "null") return;
        at_ = start;
        say(found.empty() ? "a value is missing here; give one, or take the comma or name before it out"
                          : "this is no value; put texts into \"double quotes\"");
    }

    void object(int depth) {
        ++at_;
        if (take('}')) return;
        std::vector<std::string_view> names;
        do {
            skip_space();
            const std::size_t start = at_;
            if (next() == '}') return say("nothing follows the comma before this; take that comma out");
            if (next() != '"') return say("a name in \"double quotes\" should stand here");
            const std::string_view name = text();
            if (fault_) return;
            if (std::find(names.begin(), names.end(), name) != names.end()) {
                at_ = start;
                return say("this name stands twice in one object; keep one");
            }
            names.push_back(name);
            if (!take(':')) return say("a colon should stand here, between a name and its value");
            member(name, depth);
        } while (take(','));
        if (!take('}')) say("a comma or } is missing before this");
    }

    void list(int depth) {
        ++at_;
        if (take(']')) return;
        std::size_t place = 0;
        do member(std::to_string(place++), depth);
        while (take(','));
        if (!take(']')) say("a comma or ] is missing before this");
    }

    void member(std::string_view name, int depth) {
        const std::size_t size = path_.size();
        path_ += '/';
        path_ += name;
        value(depth + 1);
        path_.resize(size);
    }

    std::string_view text_, wanted_;
    std::size_t at_ = 0;
    std::string path_;
    std::size_t found_ = 0, longest_ = 0;
    std::optional<JsonFault> fault_;
};

Walk walked(std::string_view text, std::string_view wanted) {
    Walk walk(text, wanted);
    walk.all();
    return walk;
}

} // namespace

std::optional<JsonFault> json_fault(std::string_view text) { return walked(text, {}).fault(); }

std::size_t json_offset(std::string_view text, std::string_view pointer) { return walked(text, pointer).found(); }

std::size_t line_at(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

} // namespace fourfifths
