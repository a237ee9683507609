#include "capture/line_dates.h"
#include "capture/line_words.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::string_view month_names =
    "january|february|march|april|may|june|july|august|september|october|november|december";
constexpr std::string_view month_abbreviations = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sept";
constexpr std::string_view day_names = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
constexpr std::string_view day_abbreviations = "mon|tue|wed|thu|fri|sat|sun|tues|weds|thur|thurs";

/// A name of the list, or its short form, or the name with one slip in it ("wendesday"); 0 is the first.
std::optional<int> scan_name(LineScan& scan, std::string_view names, std::string_view abbreviations) {
    if (const auto name = scan.word(names)) return name;
    if (const auto name = scan.word(abbreviations)) return name;
    const std::string_view typed = scan.letters();
    if (typed.size() < 6) return {};
    for (int place = 0; !names.empty(); ++place) {
        const std::string_view name = names.substr(0, names.find('|'));
        if (name.size() >= 6 && is_slip_of(typed, name) && scan.literal(typed)) return place;
        names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    return {};
}

std::optional<int> scan_month(LineScan& scan) {
    const auto place = scan_name(scan, month_names, month_abbreviations);
    if (!place) return {};
    return *place == 12 ? 9 : *place + 1;
}

std::optional<int> scan_weekday(LineScan& scan) {
    const auto place = scan_name(scan, day_names, day_abbreviations);
    if (!place) return {};
    constexpr int more[] = {2, 3, 4, 4};
    return *place < 7 ? *place + 1 : more[*place - 7];
}

std::optional<Date> checked(int year, int month, int day) {
    const auto date = date_of(year, month, day);
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<Date> nearest_year(int month, int day, Date today) {
    const int this_year = parts_of(today).year;
    for (int year = this_year + 1; year >= this_year - 1; --year) {
        const auto date = checked(year, month, day);
        if (date && *date <= today + 31) return date;
    }
    return {};
}

std::optional<WrittenDate> scan_iso(LineScan& scan) {
    LineScan ahead = scan;
    int figures = 0;
    const auto year = ahead.number(4, &figures);
    if (!year || figures != 4 || !ahead.literal("-")) return {};
    const auto month = ahead.number(2);
    if (!month || !ahead.literal("-")) return {};
    const auto day = ahead.number(2);
    if (!day || !ahead.ends_here()) return {};
    scan = ahead;
    return WrittenDate{.date = checked(*year, *month, *day)};
}

/// "14/10", "14/10/26", "14.10.2026".
std::optional<WrittenDate> scan_figures_date(LineScan& scan, Date today) {
    if (auto iso = scan_iso(scan)) return iso;
    LineScan ahead = scan;
    const auto day = ahead.number(2);
    const std::string_view sign = ahead.peek() == '.' ? "." : "/";
    if (!day || !ahead.literal(sign)) return {};
    const auto month = ahead.number(2);
    if (!month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return {};
    WrittenDate out;
    int figures = 0;
    if (ahead.literal(sign)) {
        const auto year = ahead.number(4, &figures);
        if (!year || figures == 1 || figures == 3) return {};
        out.date = checked(figures == 2 ? 2000 + *year : *year, *month, *day);
    } else if (sign == "/") {
        out.date = nearest_year(*month, *day, today);
    } else return {};
    if (!ahead.ends_here() || LineScan(ahead).next_word("of an|an|hour|hr")) return {}; // "3/4 hour"
    scan = ahead;
    return out;
}

/// "14", "14th", "14th of"; `suffix` tells the last two from the first.
std::optional<int> scan_day_number(LineScan& scan, bool& suffix) {
    LineScan ahead = scan;
    const auto day = ahead.number(2);
    if (!day || *day < 1 || *day > 31) return {};
    suffix = ahead.literal("st") || ahead.literal("nd") || ahead.literal("rd") || ahead.literal("th");
    if (!ahead.ends_here()) return {};
    if (suffix) ahead.next_word("of");
    scan = ahead;
    return day;
}

/// The latest such day of a month that is not after today.
std::optional<Date> day_of_month(int day, Date today) {
    Month month = month_of(today);
    for (int back = 0; back < 12; ++back, month = previous(month)) {
        const auto date = checked(month.year, month.month, day);
        if (date && *date <= today) return date;
    }
    return {};
}

/// "1st visit": the first of several, not a day.
constexpr std::string_view counted = "visit|hv|meeting|mtg|review|core|call|session";

std::optional<WrittenDate> scan_named_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    ahead.next_word("the");
    ahead.spaces();
    bool suffix = false;
    std::optional<int> day = scan_day_number(ahead, suffix);
    const LineScan after_day = ahead;
    ahead.spaces();
    const auto month = scan_month(ahead);
    if (!month) {
        if (!day || !suffix || LineScan(after_day).next_word(counted)) return {};
        scan = after_day;
        return WrittenDate{.date = day_of_month(*day, today)};
    }
    if (!day) {
        ahead.spaces();
        day = scan_day_number(ahead, suffix);
        if (!day || ahead.peek() == ':' || ahead.peek() == '-') return {};
    }
    scan = ahead;
    ahead.spaces();
    int figures = 0;
    const auto year = ahead.number(4, &figures);
    if (year && figures == 4 && *year >= 2000 && *year < 2100 && ahead.ends_here() && ahead.peek() != '-') {
        scan = ahead;
        return WrittenDate{.date = checked(*year, *month, *day)};
    }
    return WrittenDate{.date = nearest_year(*month, *day, today)};
}

PartOfDay scan_part(LineScan& scan) {
    const auto part = scan.next_word("morning|am|afternoon|evening|pm|night|at night");
    if (!part) return PartOfDay::unsaid;
    return *part < 2 ? PartOfDay::morning : *part < 5 ? PartOfDay::later : PartOfDay::night;
}

/// "yesterday evening", "this morning", "last night", "day before yesterday".
std::optional<WrittenDate> scan_relative_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    WrittenDate out;
    out.is_relative = true;
    if (ahead.word("last night")) {
        out.date = today - 1;
        out.part = PartOfDay::night;
    } else if (ahead.word("tonight")) {
        out.date = today;
        out.part = PartOfDay::night;
    } else if (ahead.word("this")) {
        out.date = today;
        out.part = scan_part(ahead);
        if (out.part == PartOfDay::unsaid) return {};
    } else if (const auto day = ahead.word("yesterday|yest|yday|yesteday|yesterdy|day before yesterday|"
                                           "the day before yesterday|today|tomorrow|tomorow|tmrw")) {
        out.date = *day < 5 ? today - 1 : *day < 7 ? today - 2 : *day == 7 ? today : today + 1;
        out.part = scan_part(ahead);
    } else return {};
    scan = ahead;
    return out;
}

/// "mon", "last friday", "fri morning"; "Tue 17 Nov" is that day, or none when it is no Tuesday.
std::optional<WrittenDate> scan_weekday_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    const auto side = ahead.word("last|next|this");
    const bool last = side && *side == 0;
    ahead.spaces();
    const auto weekday = scan_weekday(ahead);
    if (!weekday) return {};
    WrittenDate out;
    LineScan more = ahead;
    if (more.peek() == ',') more.literal(",");
    more.spaces();
    auto full = scan_figures_date(more, today);
    if (!full) full = scan_named_date(more, today);
    if (full && !side) {
        out.date = full->date;
        if (out.date && static_cast<int>(weekday_of(*out.date)) != *weekday) out.date.reset();
        ahead = more;
    } else {
        int back = (static_cast<int>(weekday_of(today)) - *weekday + 7) % 7;
        if (last && back == 0) back = 7;
        if (side && !last) back = back == 0 && *side == 2 ? 0 : back - 7;
        out.date = today - back;
        out.is_weekday = !side;
        // Of this week: it, or the one of the week before or after?
        const int today_is = static_cast<int>(weekday_of(today));
        if (last ? back < today_is : side && *side == 1 && back >= today_is - 7) {
            out.either = last ? *out.date - 7 : *out.date;
            out.date.reset();
        }
        out.part = scan_part(ahead);
    }
    scan = ahead;
    return out;
}

} // namespace

std::optional<WrittenDate> scan_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    if (ahead.word("on")) ahead.spaces();
    auto date = scan_relative_date(ahead, today);
    if (!date) date = scan_figures_date(ahead, today);
    if (!date) date = scan_weekday_date(ahead, today);
    if (!date) date = scan_named_date(ahead, today);
    // "typing up yesterday's visit" was not done yesterday.
    if (ahead.peek() == '\'' || LineScan(ahead).literal("\u2019")) return {};
    if (date) scan = ahead;
    return date;
}

} // namespace fourfifths
