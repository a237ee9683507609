// The text of a rule as a value. What the moments are that it names is recurrence.cpp's.
#include "capture/line_scan.h"
#include "capture/recurrence.h"

namespace fourfifths {

namespace {

std::optional<int> whole_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    LineScan scan(text, 0);
    const auto value = scan.number(7);
    if (!value || !scan.at_end()) return {};
    return negative ? -*value : *value;
}

std::string_view next_of(std::string_view& list, char mark) {
    const std::size_t end = list.find(mark);
    const std::string_view one = list.substr(0, end);
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
    return one;
}

/// From `least` to `most`; below nought counts from the end where `least` is 1.
bool read_numbers(std::string_view list, int least, int most, bool from_end, std::vector<int>& out) {
    if (list.empty()) return false;
    while (!list.empty()) {
        const auto number = whole_number(next_of(list, ','));
        if (!number) return false;
        const int size = *number < 0 && from_end ? -*number : *number;
        if (size < least || size > most) return false;
        out.push_back(*number);
    }
    return true;
}

std::optional<Weekday> weekday_from(std::string_view text) {
    constexpr std::string_view names = "MOTUWETHFRSASU";
    for (std::size_t at = 0; text.size() == 2 && at < names.size(); at += 2) {
        if (text == names.substr(at, 2)) return static_cast<Weekday>(at / 2 + 1);
    }
    return {};
}

bool read_weekdays(std::string_view list, std::vector<NthWeekday>& out) {
    if (list.empty()) return false;
    while (!list.empty()) {
        const std::string_view one = next_of(list, ',');
        if (one.size() < 2) return false;
        const auto weekday = weekday_from(one.substr(one.size() - 2));
        const std::string_view number = one.substr(0, one.size() - 2);
        const auto nth = number.empty() ? std::optional(0) : whole_number(number);
        if (!weekday || !nth || (!number.empty() && *nth == 0) || *nth > 53 || *nth < -53) return false;
        out.push_back({*nth, *weekday});
    }
    return true;
}

bool read_frequency(std::string_view value, Frequency& out) {
    constexpr std::string_view names[] = {"MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    for (std::size_t at = 0; at < 6; ++at) {
        if (value != names[at]) continue;
        out = static_cast<Frequency>(at);
        return true;
    }
    return false;
}

bool read_positive(std::string_view value, int& out) {
    const auto number = whole_number(value);
    if (!number || *number < 1) return false;
    out = *number;
    return true;
}

enum class PartRead : std::uint8_t { yes, wrong, not_supported };

PartRead said(bool good) { return good ? PartRead::yes : PartRead::wrong; }

PartRead read_by_part(std::string_view name, std::string_view value, Recurrence& rule) {
    struct Part {
        std::string_view name;
        int least, most;
        bool from_end;
        std::vector<int> Recurrence::*list;
    };
    static constexpr Part parts[] = {
        {"MONTHDAY", 1, 31, true, &Recurrence::month_days}, {"MONTH", 1, 12, false, &Recurrence::months},
        {"SETPOS", 1, 366, true, &Recurrence::positions},   {"YEARDAY", 1, 366, true, &Recurrence::year_days},
        {"WEEKNO", 1, 53, true, &Recurrence::weeks},        {"HOUR", 0, 23, false, &Recurrence::hours},
        {"MINUTE", 0, 59, false, &Recurrence::minutes},
    };
    if (name == "DAY") return said(read_weekdays(value, rule.weekdays));
    for (const Part& part : parts) {
        if (name == part.name) return said(read_numbers(value, part.least, part.most, part.from_end, rule.*part.list));
    }
    std::vector<int> seconds;
    if (name != "SECOND") return PartRead::not_supported;
    // Times are whole minutes: one second of each is as good as none, several would be several moments.
    if (!read_numbers(value, 0, 60, false, seconds)) return PartRead::wrong;
    return seconds.size() == 1 ? PartRead::yes : PartRead::not_supported;
}

PartRead read_part(std::string_view name, std::string_view value, Recurrence& rule, bool& has_frequency) {
    if (name.starts_with("BY")) return read_by_part(name.substr(2), value, rule);
    if (name == "FREQ") {
        if (value == "SECONDLY") return PartRead::not_supported;
        has_frequency = read_frequency(value, rule.frequency);
        return said(has_frequency);
    }
    if (name == "INTERVAL") return said(read_positive(value, rule.interval));
    if (name == "COUNT") {
        int count = 0;
        const bool good = read_positive(value, count);
        rule.count = count;
        return said(good);
    }
    if (name == "UNTIL") return said((rule.until = ics_time(value)).has_value());
    if (name == "WKST") {
        const auto weekday = weekday_from(value);
        if (weekday) rule.week_starts = *weekday;
        return said(weekday.has_value());
    }
    // RFC 7529: its defaults say what every other rule means.
    const bool is_default = (name == "RSCALE" && value == "GREGORIAN") || (name == "SKIP" && value == "OMIT");
    return is_default || name.starts_with("X-") ? PartRead::yes : PartRead::not_supported;
}

} // namespace

Result<Recurrence> recurrence_from(std::string_view value) {
    Recurrence rule;
    bool has_frequency = false;
    const std::string text = upper_case(value);
    for (std::string_view rest = text; !rest.empty();) {
        std::string_view part = next_of(rest, ';');
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return {Fault::bad_input, "a rule that cannot be read"};
        const std::string_view name = part.substr(0, equals);
        switch (read_part(name, part.substr(equals + 1), rule, has_frequency)) {
            case PartRead::yes: break;
            case PartRead::wrong: return {Fault::bad_input, "a rule whose value cannot be read"};
            case PartRead::not_supported: return {Fault::unsupported, "a rule of a kind that is not read"};
        }
    }
    if (!has_frequency) return {Fault::bad_input, "a rule without its frequency"};
    return rule;
}

} // namespace fourfifths
