#include "capture/line_clock.h"

namespace fourfifths {

namespace {

constexpr int half_a_day = 12 * 60;

constexpr std::string_view hour_words = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

/// "twelve" or "12".
std::optional<int> scan_small(LineScan& scan) {
    if (const auto word = scan.word(hour_words)) return *word + 1;
    LineScan ahead = scan;
    const auto number = ahead.number(2);
    if (!number) return {};
    scan = ahead;
    return number;
}

std::optional<int> scan_hour(LineScan& scan) {
    LineScan ahead = scan;
    ahead.spaces();
    const auto hour = scan_small(ahead);
    if (!hour || *hour < 1 || *hour > 12) return {};
    scan = ahead;
    return hour;
}

/// "quarter", "twenty", "five", "20": minutes before or after the hour.
std::optional<int> scan_spoken_minutes(LineScan& scan) {
    scan.next_word("a");
    scan.spaces();
    if (scan.word("quarter")) return 15;
    if (scan.word("twenty five|twenty-five")) return 25;
    if (scan.word("twenty")) return 20;
    const auto small = scan_small(scan);
    if (small && *small % 5 == 0 && *small >= 5 && *small <= 25) {
        scan.next_word("min|mins|minutes");
        return small;
    }
    return {};
}

WrittenTime spoken(int minute) {
    const int within = (minute + half_a_day) % half_a_day;
    WrittenTime out;
    out.is_word = true;
    out.reading.half_known = within < 60; // half past twelve: after noon
    out.reading.time = {out.reading.half_known ? within + half_a_day : within};
    return out;
}

/// "half nine", "half past nine", "quarter past 10", "ten to nine" (not "ten to nine" that stands alone: from ten on).
std::optional<WrittenTime> scan_spoken(LineScan& scan) {
    LineScan ahead = scan;
    if (ahead.word("half")) {
        ahead.next_word("past");
        const auto hour = scan_hour(ahead);
        if (!hour || !ahead.ends_here()) return {};
        scan = ahead;
        return spoken(*hour * 60 + 30);
    }
    const bool quarter = LineScan(ahead).word("quarter") || LineScan(ahead).word("a quarter");
    const auto minutes = scan_spoken_minutes(ahead);
    const auto side = minutes ? ahead.next_word("past|to") : std::nullopt;
    const auto hour = side ? scan_hour(ahead) : std::nullopt;
    if (!hour || !ahead.ends_here()) return {};
    if (*side == 1 && !quarter) {
        LineScan more = ahead;
        more.spaces();
        if (!more.dash() && !more.word("to|until|till|til")) return {};
    }
    scan = ahead;
    return spoken(*hour * 60 + (*side == 0 ? *minutes : -*minutes));
}

/// The figures of a time, or one word for an hour: minutes since midnight as written.
std::optional<int> scan_figures(LineScan& scan, WrittenTime& time) {
    LineScan ahead = scan;
    if (const auto word = ahead.word(hour_words)) {
        ahead.next_word("o'clock|oclock");
        time.is_word = time.bare_hour = true;
        scan = ahead;
        return (*word + 1) * 60;
    }
    int figures = 0;
    const auto number = ahead.number(4, &figures);
    if (!number) return {};
    int hour = *number, minute = 0;
    time.reading.half_known = scan.peek() == '0' || figures == 4;
    time.four_figures = figures == 4;
    const char sign = ahead.peek();
    if (figures >= 3) {
        time.three_figures = figures == 3;
        if (figures == 3 && *number % 5 != 0) return {};
        hour = *number / 100;
        minute = *number % 100;
        ahead.word("hrs|h");
    } else if ((sign == ':' || sign == '.' || sign == 'h') && is_figure(ahead.peek(1)) && is_figure(ahead.peek(2)) &&
               !is_figure(ahead.peek(3))) {
        ahead.literal(std::string_view(&sign, 1));
        minute = ahead.number(2).value_or(0);
    } else {
        time.bare_hour = true;
        ahead.next_word("o'clock|oclock");
    }
    if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return {};
    scan = ahead;
    return hour * 60 + minute;
}

void read_half(LineScan& scan, WrittenTime& time) {
    LineScan ahead = scan;
    ahead.spaces();
    const auto half = ahead.word("am|pm|a.m|p.m");
    int& minute = time.reading.time.minute;
    if (!half || minute >= half_a_day + 60 || minute < 60) return;
    if (*half >= 2) ahead.literal(".");
    minute = minute % half_a_day + (*half % 2 == 0 ? 0 : half_a_day);
    time.reading.half_known = time.written_half = true;
    time.bare_hour = false;
    scan = ahead;
}

void read_season(LineScan& scan, WrittenTime& time) {
    const auto season = scan.next_word("bst|summer time|gmt|winter time");
    if (!season) return;
    time.reading.season = *season < 2 ? Season::summer : Season::winter;
    time.bare_hour = false;
}

/// "2ish", "2pm ish".
void read_ish(LineScan& scan, WrittenTime& time) {
    LineScan ahead = scan;
    if (!ahead.next_word("ish|-ish")) return;
    time.bare_hour = false;
    scan = ahead;
}

} // namespace

std::optional<WrittenTime> scan_time(LineScan& scan) {
    LineScan ahead = scan;
    WrittenTime time;
    if (const auto named = ahead.word("noon|midday|midnight")) {
        time.reading = {{*named == 2 ? 0 : half_a_day}, true, Season::unsaid};
        time.is_word = true;
        scan = ahead;
        return time;
    }
    if (const auto words = scan_spoken(ahead)) {
        time = *words;
    } else {
        const auto minute = scan_figures(ahead, time);
        if (!minute) return {};
        time.reading.time = {*minute};
        if (*minute >= half_a_day || *minute < 60) time.reading.half_known = true;
    }
    read_half(ahead, time);
    read_season(ahead, time);
    read_ish(ahead, time);
    scan = ahead;
    return time;
}

void settle_halves(WrittenTime& start, const WrittenTime& end) {
    if (start.reading.half_known || !end.written_half) return;
    const int last = end.reading.time.minute;
    int& minute = start.reading.time.minute;
    if (last >= half_a_day && minute + half_a_day < last) minute += half_a_day;
    else if (minute >= last) return; // "10-1am": the night before
    start.reading.half_known = true;
}

namespace {

constexpr std::string_view minute_words = "m|min|mins|minute|minutes";
constexpr std::string_view hour_units = "h|hr|hrs|hour|hours";

/// "half an hour", "quarter of an hour", "an hour and a half".
std::optional<int> scan_said_length(LineScan& scan) {
    const auto part = scan.word("half an hour|half hour|half a hour|half an hr|half hr|1/2 an hour|1/2 hour|1/2 "
                                "hr|quarter of an hour|quarter hour|a quarter of an hour|"
                                "three quarters of an hour|3/4 hour|3/4 hr|3/4 of an hour|an hour|one hour|a hour");
    if (!part) return {};
    if (*part < 8) return 30;
    if (*part < 11) return 15;
    if (*part < 15) return 45;
    return 60;
}

/// "and a half", "and a quarter".
int scan_added(LineScan& scan) {
    const auto more = scan.next_word("and a half|and a quarter|and three quarters");
    return more ? (*more == 0 ? 30 : *more == 1 ? 15 : 45) : 0;
}

/// The figures before a unit, in hundredths: 1, 1.5, 1.25, .5, 1½, 1 1/2, two, ten.
std::optional<int> scan_hundredths(LineScan& scan) {
    if (const auto word = scan.word(hour_words)) return (*word + 1) * 100;
    if (const auto tens = scan.word("fifteen|twenty|thirty|forty|forty five|forty-five|fifty")) {
        constexpr int values[] = {15, 20, 30, 40, 45, 45, 50};
        return values[*tens] * 100;
    }
    int hundredths = 0;
    if (scan.literal("\xC2\xBD")) return 50;
    if (scan.peek() != '.') {
        const auto whole = scan.number(3);
        if (!whole) return {};
        hundredths = *whole * 100;
    }
    if (scan.peek() == '.' && is_figure(scan.peek(1))) {
        scan.literal(".");
        int figures = 0;
        const auto part = scan.number(2, &figures);
        if (!part) return {};
        return hundredths + (figures == 1 ? *part * 10 : *part);
    }
    if (scan.literal("\xC2\xBD") || scan.literal(" 1/2")) hundredths += 50;
    return hundredths;
}

/// What may follow hours: "1h30", "1 hour 15 min", "3 hrs 20", "1 hour and a half".
int scan_minutes_after_hours(LineScan& scan) {
    if (const int added = scan_added(scan)) return added;
    LineScan more = scan;
    more.spaces();
    if (more.word("and")) more.spaces();
    const bool glued = more.at() == scan.at();
    const auto extra = more.number(2);
    if (!extra || *extra > 59) return 0;
    LineScan named = more;
    named.spaces();
    if (named.word(minute_words)) return scan = named, *extra;
    const char next = more.peek();
    if (!more.ends_here() || next == ':' || next == '-' || !(glued || next == '\0' || next == ' ')) return 0;
    scan = more;
    return *extra;
}

} // namespace

std::optional<Minutes> scan_length(LineScan& scan) {
    LineScan ahead = scan;
    if (const auto said = scan_said_length(ahead)) {
        const int length = *said + (*said == 60 ? scan_added(ahead) : 0);
        return scan = ahead, Minutes{length};
    }
    const auto hundredths = scan_hundredths(ahead);
    if (!hundredths || *hundredths == 0) return {};
    LineScan unit = ahead;
    unit.spaces();
    if (*hundredths % 100 == 0 && unit.word(minute_words)) return scan = unit, Minutes{*hundredths / 100};
    unit = ahead;
    unit.spaces();
    if (*hundredths > 99 * 100) return {};
    bool hours = false;
    if (unit.word(hour_units)) hours = true;
    else if (unit.literal("h")) { // "1h30", "1hr30"
        unit.literal("r");
        unit.literal("s");
        hours = is_figure(unit.peek());
    }
    if (!hours) return {};
    int minutes = (*hundredths * 60 + 50) / 100;
    if (*hundredths % 100 == 0) minutes += scan_minutes_after_hours(unit);
    if (!unit.ends_here()) return {};
    return scan = unit, Minutes{minutes};
}

} // namespace fourfifths
