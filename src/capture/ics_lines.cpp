#include "capture/ics_lines.h"
#include "capture/charset.h"

namespace fourfifths {

namespace {

/// No title, rule or list of dates is longer than this; what is longer is cut.
constexpr std::size_t longest_kept = 64 * 1024;

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
    const std::string name = upper_case(text.substr(0, at));
    while (text[at] == ';') {
        const std::size_t end = end_outside_quotes(text, at + 1, ";:");
        if (end == std::string_view::npos) return line;
        const std::string_view parameter = text.substr(at + 1, end - at - 1);
        const std::size_t equals = parameter.find('=');
        if (equals != std::string_view::npos) {
            line.parameters.push_back(
                {upper_case(parameter.substr(0, equals)), without_quotes(parameter.substr(equals + 1))});
        }
        at = end;
    }
    line.name = name;
    line.value = text.substr(at + 1);
    return line;
}

bool is_wanted(std::string_view name, bool with_details) {
    constexpr std::string_view names[] = {
        "BEGIN",    "END",     "DTSTART", "DTEND",         "DURATION", "SUMMARY",       "UID",
        "RRULE",    "RDATE",   "EXDATE",  "EXRULE",        "STATUS",   "RECURRENCE-ID", "CLASS",
        "SEQUENCE", "DTSTAMP", "METHOD",  "LAST-MODIFIED", "TZID",     "TZOFFSETFROM",  "TZOFFSETTO"};
    for (const std::string_view one : names) {
        if (one == name) return true;
    }
    if (name == "X-MICROSOFT-CDO-ALLDAYEVENT") return true;
    return with_details && (name == "DESCRIPTION" || name == "ATTENDEE");
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

} // namespace

const std::string* IcsLine::parameter(std::string_view wanted) const {
    for (const IcsParameter& one : parameters) {
        if (one.name == wanted) return &one.value;
    }
    return nullptr;
}

void IcsLines::add(std::string_view bytes) {
    const bool name_known = logical_.find_first_of(";:") != std::string::npos;
    const std::size_t room = wanted_ ? longest_kept : 256;
    if (logical_.size() < room) logical_ += bytes.substr(0, room - logical_.size());
    if (name_known) return;
    const std::size_t end = logical_.find_first_of(";:");
    if (end == std::string::npos || !is_name(std::string_view(logical_).substr(0, end))) return;
    wanted_ = outside_ || is_wanted(upper_case(std::string_view(logical_).substr(0, end)), with_details_);
}

bool IcsLines::make(IcsLine& out) const {
    if (is_blank(logical_) || !wanted_) return false;
    out = line_from(as_utf8(logical_), begun_);
    return true;
}

bool IcsLines::next(std::string_view& slice, IcsLine& out) {
    while (!slice.empty()) {
        if (line_starts_) {
            line_starts_ = false;
            ++number_;
            const bool folds = (slice[0] == ' ' || slice[0] == '\t') && !logical_.empty();
            const bool whole = !folds && make(out);
            if (folds) slice.remove_prefix(1);
            else logical_.clear(), begun_ = number_, wanted_ = true;
            if (whole) return true;
        }
        const std::size_t end = slice.find('\n');
        add(slice.substr(0, end));
        if (end == std::string_view::npos) break;
        slice.remove_prefix(end + 1);
        while (logical_.ends_with('\r')) logical_.pop_back();
        line_starts_ = true;
    }
    slice = {};
    return false;
}

bool IcsLines::last(IcsLine& out) {
    while (logical_.ends_with('\r')) logical_.pop_back();
    const bool whole = make(out);
    logical_.clear();
    return whole;
}

std::string upper_case(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    }
    return out;
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
