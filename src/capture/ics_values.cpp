#include "capture/ics_values.h"
#include "capture/line_scan.h"

namespace fourfifths {

namespace {

constexpr int minutes_of_day = 24 * 60;

std::optional<int> figures(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return {};
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!is_figure(text[i])) return {};
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::optional<Date> date_figures(std::string_view text) {
    const auto year = figures(text, 0, 4);
    const auto month = figures(text, 4, 2);
    const auto day = figures(text, 6, 2);
    if (!year || !month || !day) return {};
    const bool early = *year < 1900;
    const auto date = date_of(early ? 1900 : *year, *month, early && *month == 2 && *day == 29 ? 28 : *day);
    return date ? std::optional(*date) : std::nullopt;
}

/// To an end, or for so long; both ends are in one zone, so that a change of the clocks between them is overlooked.
std::optional<Minutes> period_length(const IcsTime& start, std::string_view rest) {
    if (const auto length = ics_duration(rest); length && length->count >= 0) return length;
    const auto end = ics_time(rest);
    if (!end || end->local < start.local) return {};
    return Minutes{std::int64_t{end->local.date - start.local.date} * minutes_of_day + end->local.time.minute -
                   start.local.time.minute};
}

} // namespace

LocalTime LocalTime::plus(Minutes length) const {
    std::int64_t total = time.minute + length.count;
    std::int64_t days = total / minutes_of_day;
    total %= minutes_of_day;
    if (total < 0) total += minutes_of_day, --days;
    return {date + static_cast<int>(days), WallTime{static_cast<std::int32_t>(total)}};
}

std::optional<IcsTime> ics_time(std::string_view value) {
    value = trimmed(value);
    const auto date = date_figures(value);
    if (!date) return {};
    IcsTime out;
    out.local.date = *date;
    if (value.size() == 8 || (value.size() == 9 && value[8] == 'Z')) {
        out.date_only = true;
        return out;
    }
    if (value[8] != 'T') return {};
    const auto hour = figures(value, 9, 2);
    const auto minute = figures(value, 11, 2);
    const auto second = figures(value, 13, 2);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return {};
    out.local.time.minute = *hour * 60 + *minute;
    if (value.size() == 16 && value[15] == 'Z') out.utc = true;
    else if (value.size() != 15) return {};
    return out;
}

std::optional<std::vector<IcsTime>> ics_times(std::string_view value) {
    std::vector<IcsTime> out;
    while (true) {
        const std::size_t comma = value.find(',');
        const std::string_view one = value.substr(0, comma);
        const std::size_t slash = one.find('/');
        auto time = ics_time(one.substr(0, slash));
        if (!time) return {};
        if (slash != std::string_view::npos) time->length = period_length(*time, one.substr(slash + 1));
        out.push_back(*time);
        if (comma == std::string_view::npos) return out;
        value.remove_prefix(comma + 1);
    }
}

std::optional<Minutes> ics_duration(std::string_view value) {
    value = trimmed(value);
    const bool negative = value.starts_with('-');
    if (negative || value.starts_with('+')) value.remove_prefix(1);
    if (!value.starts_with('P')) return {};
    value.remove_prefix(1);
    std::int64_t seconds = 0;
    bool in_time = false;
    bool any = false;
    while (!value.empty()) {
        if (value[0] == 'T') {
            in_time = true;
            value.remove_prefix(1);
            continue;
        }
        LineScan scan(value, 0);
        const auto number = scan.number(6);
        if (!number || scan.at_end()) return {};
        const char unit = scan.peek();
        const std::int64_t length = unit == 'W' && !in_time   ? 7 * 86400
                                    : unit == 'D' && !in_time ? 86400
                                    : unit == 'H' && in_time  ? 3600
                                    : unit == 'M' && in_time  ? 60
                                    : unit == 'S' && in_time  ? 1
                                                              : 0;
        if (length == 0) return {};
        seconds += *number * length;
        any = true;
        value.remove_prefix(scan.at() + 1);
    }
    if (!any || seconds > std::int64_t{3660} * 86400) return {};
    const std::int64_t minutes = (seconds + 59) / 60;
    return Minutes{negative ? -minutes : minutes};
}

std::optional<Minutes> ics_offset(std::string_view value) {
    value = trimmed(value);
    if (value.size() != 5 && value.size() != 7) return {};
    const auto hours = figures(value, 1, 2);
    const auto minutes = figures(value, 3, 2);
    if ((value[0] != '+' && value[0] != '-') || !hours || !minutes || *hours > 23 || *minutes > 59) return {};
    const int total = *hours * 60 + *minutes;
    return Minutes{value[0] == '-' ? -total : total};
}

} // namespace fourfifths
