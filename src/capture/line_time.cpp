#include "capture/line_time.h"
#include "capture/line_scan.h"
#include "capture/line_words.h"
#include <array>

namespace fourfifths {

namespace {

struct TimeAt {
    int hour = 0;
    int minute = 0;
    bool has_minutes = false;
    bool leading_zero = false;
    enum class Half : std::uint8_t { unknown, am, pm } half = Half::unknown;
    bool named = false; // noon, midnight
};

std::optional<TimeAt> named_time(LineScan& scan) {
    if (scan.word({"noon", "midday"})) return TimeAt{12, 0, true, false, TimeAt::Half::pm, true};
    if (scan.word({"midnight"})) return TimeAt{0, 0, true, true, TimeAt::Half::am, true};
    return {};
}

void read_half(LineScan& scan, TimeAt& time) {
    LineScan ahead = scan;
    ahead.spaces();
    const auto half = ahead.word({"am", "pm", "a.m", "p.m"});
    if (!half || time.hour > 12 || time.hour == 0) return;
    time.half = *half % 2 == 0 ? TimeAt::Half::am : TimeAt::Half::pm;
    if (*half >= 2) ahead.literal(".");
    scan = ahead;
}

/// "9", "9:30", "9.30", "0930", "9am", "9:30 pm". Moves on only when it is a time.
std::optional<TimeAt> scan_time(LineScan& scan) {
    LineScan ahead = scan;
    if (const auto named = named_time(ahead)) {
        scan = ahead;
        return named;
    }
    int figures = 0;
    const auto number = ahead.number(4, &figures);
    if (!number || figures == 3) return {};
    TimeAt time;
    time.leading_zero = scan.peek() == '0';
    if (figures == 4) {
        time.hour = *number / 100;
        time.minute = *number % 100;
        time.has_minutes = true;
        time.leading_zero = true;
    } else {
        time.hour = *number;
        const bool separator = (ahead.peek() == ':' || ahead.peek() == '.') && is_figure(ahead.peek(1)) &&
                               is_figure(ahead.peek(2)) && !is_figure(ahead.peek(3));
        if (separator) {
            ahead.literal(":") || ahead.literal(".");
            time.minute = ahead.number(2).value_or(0);
            time.has_minutes = true;
        }
    }
    if (time.hour > 23 || time.minute > 59) return {};
    read_half(ahead, time);
    scan = ahead;
    return time;
}

ClockReading reading_of(const TimeAt& time) {
    int hour = time.hour;
    if (time.half == TimeAt::Half::pm && hour < 12) hour += 12;
    if (time.half == TimeAt::Half::am && hour == 12) hour = 0;
    const bool known = time.half != TimeAt::Half::unknown || time.leading_zero || hour >= 12;
    return {WallTime{hour * 60 + time.minute}, !known && hour >= 1 && hour <= 5, known};
}

/// "2-3pm" and "11-1pm": the first takes the half that puts it before the second.
void settle_halves(TimeAt& start, const TimeAt& end) {
    if (start.half != TimeAt::Half::unknown || end.half == TimeAt::Half::unknown || end.named) return;
    if (start.hour == 0 || start.hour > 12 || start.leading_zero) return;
    const int end_minute = reading_of(end).time.minute;
    TimeAt same = start;
    same.half = end.half;
    if (reading_of(same).time.minute < end_minute) start.half = end.half;
    else if (end.half == TimeAt::Half::pm) start.half = TimeAt::Half::am;
}

/// "45m", "1h30", "1 hour 15 min", "1.5h", "half an hour", "an hour".
std::optional<Minutes> scan_duration(LineScan& scan) {
    LineScan ahead = scan;
    if (ahead.literal("half an hour") && ahead.ends_here()) return scan = ahead, Minutes{30};
    ahead = scan;
    if (ahead.literal("an hour") && ahead.ends_here()) return scan = ahead, Minutes{60};
    ahead = scan;
    const auto whole = ahead.number(3);
    if (!whole) return {};
    int tenths = 0;
    if (ahead.peek() == '.' && is_figure(ahead.peek(1)) && !is_figure(ahead.peek(2))) {
        ahead.literal(".");
        tenths = ahead.number(1).value_or(0);
    } else if (ahead.literal("\xC2\xBD")) {
        tenths = 5;
    }
    LineScan unit = ahead;
    unit.spaces();
    if (tenths == 0 && unit.word({"m", "min", "mins", "minute", "minutes"})) {
        if (*whole > 0 && *whole <= 999) return scan = unit, Minutes{*whole};
        return {};
    }
    const bool hours =
        unit.literal("hours") || unit.literal("hour") || unit.literal("hrs") || unit.literal("hr") || unit.literal("h");
    if (!hours || *whole > 24 || is_letter(unit.peek())) return {};
    int minutes = *whole * 60 + tenths * 6;
    LineScan more = unit;
    more.spaces();
    if (more.word({"and"})) more.spaces();
    const bool glued = more.at() == unit.at();
    if (const auto extra = more.number(2); extra && *extra < 60 && tenths == 0) {
        LineScan named = more;
        named.spaces();
        if (named.word({"m", "min", "mins", "minute", "minutes"})) unit = named, minutes += *extra;
        else if (more.ends_here() && more.peek() != ':' && (glued || more.peek() == '\0' || more.peek() == ' ') &&
                 more.peek() != '-') {
            unit = more;
            minutes += *extra;
        }
    }
    if (minutes == 0 || !unit.ends_here()) return {};
    scan = unit;
    return Minutes{minutes};
}

constexpr std::array<std::string_view, 12> month_names = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> day_names = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

std::optional<int> scan_month(LineScan& scan) {
    for (std::size_t at = 0; at < month_names.size(); ++at) {
        if (scan.word({month_names[at], month_names[at].substr(0, 3)})) return static_cast<int>(at) + 1;
    }
    if (scan.word({"sept"})) return 9;
    return {};
}

std::optional<int> scan_weekday(LineScan& scan) {
    for (std::size_t at = 0; at < day_names.size(); ++at) {
        if (scan.word({day_names[at], day_names[at].substr(0, 3)})) return static_cast<int>(at) + 1;
    }
    if (scan.word({"tues"})) return 2;
    if (scan.word({"weds"})) return 3;
    if (scan.word({"thur", "thurs"})) return 4;
    return {};
}

std::optional<Date> checked(int year, int month, int day) {
    const auto date = date_of(year, month, day);
    return date ? std::optional(*date) : std::nullopt;
}

/// Without a year: the latest such day that is not more than a month ahead.
std::optional<Date> nearest_year(int month, int day, Date today) {
    const int this_year = parts_of(today).year;
    for (int year = this_year + 1; year > this_year - 8; --year) {
        const auto date = checked(year, month, day);
        if (date && *date <= today + 31) return date;
    }
    return {};
}

std::optional<Date> scan_figures_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    int figures = 0;
    if (const auto year = ahead.number(4, &figures); year && figures == 4 && ahead.literal("-")) {
        const auto month = ahead.number(2);
        if (!month || !ahead.literal("-")) return {};
        const auto day = ahead.number(2);
        const auto date = day && ahead.ends_here() ? checked(*year, *month, *day) : std::nullopt;
        if (date) scan = ahead;
        return date;
    }
    ahead = scan;
    const auto day = ahead.number(2);
    if (!day || !ahead.literal("/")) return {};
    const auto month = ahead.number(2);
    if (!month) return {};
    std::optional<Date> date;
    if (ahead.literal("/")) {
        const auto year = ahead.number(4, &figures);
        if (!year || figures == 1 || figures == 3) return {};
        date = checked(figures == 2 ? 2000 + *year : *year, *month, *day);
    } else date = nearest_year(*month, *day, today);
    if (date && ahead.ends_here()) scan = ahead;
    else return {};
    return date;
}

std::optional<int> scan_day_number(LineScan& scan) {
    LineScan ahead = scan;
    const auto day = ahead.number(2);
    if (!day || *day < 1 || *day > 31) return {};
    ahead.literal("st") || ahead.literal("nd") || ahead.literal("rd") || ahead.literal("th");
    if (!ahead.ends_here()) return {};
    scan = ahead;
    return day;
}

std::optional<Date> scan_named_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    std::optional<int> day = scan_day_number(ahead);
    ahead.spaces();
    const auto month = scan_month(ahead);
    if (!month) return {};
    if (!day) {
        ahead.spaces();
        day = scan_day_number(ahead);
        if (!day || ahead.peek() == ':' || ahead.peek() == '-') return {};
    }
    scan = ahead;
    LineScan more = ahead;
    more.spaces();
    int figures = 0;
    const auto year = more.number(4, &figures);
    if (year && figures == 4 && *year >= 2000 && *year < 2100 && more.ends_here() && more.peek() != '-') {
        scan = more;
        return checked(*year, *month, *day);
    }
    return nearest_year(*month, *day, today);
}

std::optional<Date> scan_relative_date(LineScan& scan, Date today) {
    LineScan ahead = scan;
    if (ahead.word({"yesterday"})) return scan = ahead, today - 1;
    if (ahead.word({"today"})) return scan = ahead, today;
    if (ahead.word({"tomorrow"})) return scan = ahead, today + 1;
    const bool last = ahead.word({"last"}).has_value();
    ahead.spaces();
    const auto weekday = scan_weekday(ahead);
    if (!weekday) return {};
    int back = (static_cast<int>(weekday_of(today)) - *weekday + 7) % 7;
    if (last && back == 0) back = 7;
    scan = ahead;
    return today - back;
}

/// Reads from left to right, one stretch after the other.
class Reader {
public:
    Reader(std::string_view line, Date today) : line_(folded_keeping_length(line)), today_(today) {}

    LineTime read() {
        bool leading = true; // nothing but times and dates so far
        for (std::size_t at = 0; at < line_.size();) {
            if (!at_word_start(at)) {
                ++at;
                continue;
            }
            std::size_t end = try_at(at, leading);
            if (end == at) {
                leading = false;
                end = after_word(at);
            }
            at = end;
        }
        return out_;
    }

private:
    /// Only ASCII is folded, so that places stay true.
    static std::string folded_keeping_length(std::string_view line) {
        std::string out(line);
        for (char& c : out) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
        }
        return out;
    }

    bool at_word_start(std::size_t at) const {
        const char c = line_[at];
        if (c == '-' && at + 1 < line_.size() && is_figure(line_[at + 1])) {
            return at == 0 || line_[at - 1] == ' ';
        }
        if (!is_figure(c) && !is_letter(c)) return false;
        return at == 0 || (!is_figure(line_[at - 1]) && !is_letter(line_[at - 1]) && line_[at - 1] != '\'');
    }

    std::size_t after_word(std::size_t at) const {
        while (at < line_.size() && line_[at] != ' ' && line_[at] != ',' && line_[at] != ';') ++at;
        return at;
    }

    /// Where the stretch that begins here ends, or `at` when none does.
    std::size_t try_at(std::size_t at, bool leading) {
        if (const std::size_t end = try_date(at, leading); end != at) return end;
        if (const std::size_t end = try_range(at, leading); end != at) return end;
        if (const std::size_t end = try_length(at); end != at) return end;
        return try_single(at, leading);
    }

    void note(TimeStretch what, std::size_t begin, std::size_t end) { out_.stretches.push_back({what, begin, end}); }

    /// A weekday or date counts at the beginning, at the end, after "on", and beside a time.
    bool date_may_stand(std::size_t begin, std::size_t end, bool leading) const {
        if (leading) return true;
        LineScan rest(line_, end);
        rest.spaces();
        if (rest.at_end()) return true;
        return !out_.stretches.empty() && out_.stretches.back().end + 2 >= begin;
    }

    std::size_t try_date(std::size_t at, bool leading) {
        if (out_.date) return at;
        LineScan scan(line_, at);
        if (scan.word({"on"})) scan.spaces();
        std::optional<Date> date = scan_figures_date(scan, today_);
        if (!date) date = scan_named_date(scan, today_);
        const bool plain_word = LineScan(scan).word({"yesterday"}).has_value();
        if (!date) date = scan_relative_date(scan, today_);
        if (!date || !(plain_word || date_may_stand(at, scan.at(), leading))) return at;
        // "sat with mum": a verb unless a figure or the end follows.
        if (line_.substr(at, scan.at() - at) == "sat" && !sat_is_saturday(scan)) return at;
        out_.date = date;
        note(TimeStretch::date, at, scan.at());
        return scan.at();
    }

    static bool sat_is_saturday(LineScan scan) {
        scan.spaces();
        return scan.at_end() || is_figure(scan.peek());
    }

    std::size_t try_range(std::size_t at, bool leading) {
        if (out_.start || out_.end) return at;
        LineScan scan(line_, at);
        const bool said = scan.word({"from", "between", "at", "since"}).has_value();
        scan.spaces();
        auto start = scan_time(scan);
        if (!start) return at;
        scan.spaces();
        if (!scan.dash() && !scan.word({"to", "until", "till", "til", "and"})) return at;
        scan.spaces();
        if (scan.word({"now"})) {
            out_.start = reading_of(*start);
            out_.until_now = true;
            note(TimeStretch::time, at, scan.at());
            return scan.at();
        }
        auto end = scan_time(scan);
        if (!end || !scan.ends_here() || scan.peek() == '/' || scan.peek() == '-') return at;
        const bool bare = !start->has_minutes && !end->has_minutes && start->half == TimeAt::Half::unknown &&
                          end->half == TimeAt::Half::unknown;
        const bool bare_fits = (leading || said) && start->hour != end->hour;
        if (bare && !bare_fits) return at;
        settle_halves(*start, *end);
        out_.start = reading_of(*start);
        out_.end = reading_of(*end);
        settle_afternoon(*start, *end);
        note(TimeStretch::time, at, scan.at());
        return scan.at();
    }

    /// Once one side is known the other cannot mean the other half: "1:30-14:15" stays as it is and is asked about.
    void settle_afternoon(const TimeAt& start, const TimeAt& end) {
        const bool either = start.half != TimeAt::Half::unknown || end.half != TimeAt::Half::unknown;
        if (either) out_.start->may_be_afternoon = out_.end->may_be_afternoon = false;
    }

    std::size_t try_length(std::size_t at) {
        if (out_.length || (out_.start && out_.end)) return at;
        LineScan scan(line_, at);
        if (scan.word({"for"})) scan.spaces();
        const auto length = scan_duration(scan);
        if (!length) return at;
        out_.length = length;
        note(TimeStretch::duration, at, scan.at());
        return scan.at();
    }

    std::size_t try_single(std::size_t at, bool leading) {
        if (out_.start || out_.end) return at;
        LineScan scan(line_, at);
        const auto before = scan.word({"at", "from", "since", "until", "till", "to"});
        const bool minus = !before && scan.dash();
        scan.spaces();
        const auto time = scan_time(scan);
        if (!time || !scan.ends_here() || scan.peek() == '/' || scan.peek() == '-' || scan.peek() == ':') return at;
        const bool clear = time->has_minutes || time->half != TimeAt::Half::unknown;
        const bool four_figures_bare = time->has_minutes && line_.find_first_of(":.", at) >= scan.at() && !time->named;
        if (!clear || (four_figures_bare && !leading && !before) || (time->named && !leading && !before)) return at;
        const bool is_end = minus || (before && *before >= 3);
        if (is_end) out_.end = reading_of(*time);
        else out_.start = reading_of(*time);
        if (before && (*before == 1 || *before == 2)) out_.until_now = true;
        note(TimeStretch::time, at, scan.at());
        return scan.at();
    }

    std::string line_;
    Date today_;
    LineTime out_;
};

} // namespace

const LineStretch* LineTime::stretch(TimeStretch what) const {
    for (const LineStretch& one : stretches) {
        if (one.what == what) return &one;
    }
    return nullptr;
}

LineTime read_line_time(std::string_view line, Date today) { return Reader(line, today).read(); }

} // namespace fourfifths
