#include "capture/line_time.h"
#include "capture/line_words.h"

namespace fourfifths {

namespace {

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
        if (!out_.start && !out_.end && !out_.wrong) read_among_words();
        return std::move(out_);
    }

private:
    /// No time stood where times do: one among the words counts, and what may say when makes it a question.
    void read_among_words() {
        among_words_ = true;
        for (const LineStretch& one : out_.stretches) {
            for (std::size_t at = one.begin; at < one.end; ++at) line_[at] = ',';
        }
        for (std::size_t at = 0; at < line_.size(); ++at) {
            if (!at_word_start(at) || try_range(at, false) != at) continue;
            LineScan scan(line_, at);
            // "hv lewis 45", "930 hv lewis"; "all am notes", "prep for monday"
            const bool may_say_when = scan.number(3) ? scan.at_end() || scan.at() == 3
                                                     : scan.word("am|pm|all day|morning|afternoon") ||
                                                           (!out_.date && scan_date(scan, today_));
            out_.vague = out_.vague || may_say_when;
        }
    }

    /// "5-11 year olds".
    static bool is_age(LineScan scan) { return scan.next_word("year|years|yr|yrs|yo").has_value(); }

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
        if ((c == '-' || c == '.') && at + 1 < line_.size() && is_figure(line_[at + 1])) {
            return at == 0 || line_[at - 1] == ' ';
        }
        if (!is_figure(c) && !is_letter(c)) return false;
        return at == 0 || (!is_figure(line_[at - 1]) && !is_letter(line_[at - 1]) && line_[at - 1] != '\'');
    }

    std::size_t after_word(std::size_t at) const {
        while (at < line_.size() && std::string_view(" ,;(").find(line_[at]) == std::string_view::npos) ++at;
        return at;
    }

    /// Where the stretch that begins here ends, or `at` when none does.
    std::size_t try_at(std::size_t at, bool leading) {
        if (const std::size_t end = try_date(at, leading); end != at) return end;
        if (const std::size_t end = try_range(at, leading); end != at) return end;
        if (const std::size_t end = try_length(at); end != at) return end;
        if (const std::size_t end = try_single(at, leading); end != at) return end;
        return try_wrong(at, leading);
    }

    /// Up to and with a "!" that says: as typed.
    std::size_t note(TimeStretch what, std::size_t begin, LineScan& scan) {
        if (what != TimeStretch::date && scan.literal("!")) out_.sure = true;
        out_.stretches.push_back({what, begin, scan.at()});
        return scan.at();
    }

    bool beside_stretch(std::size_t begin) const {
        if (out_.stretches.empty()) return false;
        const std::size_t last = out_.stretches.back().end;
        return last <= begin && (line_.find_first_not_of(" ,", last) >= begin || last + 2 >= begin);
    }

    /// Nothing follows but the end, a comma or a bracket.
    bool part_ends(std::size_t end) const {
        LineScan rest(line_, end);
        rest.spaces();
        return rest.at_end() || std::string_view(",;)!(+&/").find(rest.peek()) != std::string_view::npos;
    }

    bool date_follows(std::size_t end) const {
        LineScan rest(line_, end);
        rest.spaces();
        return scan_date(rest, today_).has_value();
    }

    char sign_before(std::size_t begin) const {
        const std::size_t last = begin == 0 ? std::string::npos : line_.find_last_not_of(' ', begin - 1);
        return last == std::string::npos ? '\0' : line_[last];
    }

    /// At the beginning, at the end, between commas, or beside a date or time.
    bool may_stand(std::size_t begin, std::size_t end, bool leading) const {
        return leading || part_ends(end) || beside_stretch(begin) || date_follows(end) ||
               std::string_view(",;(@:").find(sign_before(begin)) != std::string_view::npos;
    }

    static bool figure_follows(LineScan scan) {
        scan.spaces();
        return is_figure(scan.peek());
    }

    std::size_t try_date(std::size_t at, bool leading) {
        if (out_.date) return at;
        LineScan scan(line_, at);
        const auto date = scan_date(scan, today_);
        if (!date) return at;
        const bool yesterday = date->is_relative && line_.compare(at, 3, "yes") == 0;
        const bool before_time = figure_follows(scan);
        if (!yesterday && !before_time && !may_stand(at, scan.at(), leading)) return at;
        // "sat with mum": a verb unless a figure or the end follows.
        if (line_.compare(at, scan.at() - at, "sat") == 0 && !figure_follows(scan) && !part_ends(scan.at())) return at;
        out_.date = date;
        if (!date->date) out_.wrong = LineStretch{TimeStretch::date, at, scan.at()};
        return note(TimeStretch::date, at, scan);
    }

    /// "and 11-12", "then 11-12": another piece of work.
    bool follows_and(std::size_t begin) const {
        const std::string_view before = std::string_view(line_).substr(0, begin);
        return before.ends_with("then ") || before.ends_with("and ") || before.ends_with("+ ") ||
               before.ends_with("& ");
    }

    std::size_t try_range(std::size_t at, bool leading) {
        if (out_.end && !out_.start) return at;
        LineScan scan(line_, at);
        const auto said = scan.word("from|between|at|since|about|around|approx|c");
        if (said && scan.peek() == '.') scan.literal(".");
        scan.spaces();
        auto start = scan_time(scan);
        if (!start) return at;
        scan.spaces();
        if (!scan.dash() && !scan.word("to|until|till|til|and")) return at;
        scan.spaces();
        if (scan.word("now")) {
            if (out_.start) return at;
            out_.start = start->reading;
            out_.until_now = true;
            return note(TimeStretch::time, at, scan);
        }
        auto end = scan_time(scan);
        if (!end || !scan.ends_here() || scan.peek() == '/' || scan.peek() == '-') return at;
        const bool bare = (start->bare_hour || start->three_figures) && (end->bare_hour || end->three_figures);
        if (bare && start->reading.time == end->reading.time) return at;
        const bool goes_on = out_.end && start->reading.time == out_.end->time; // "9-10 visit 10-11 notes"
        if (bare && !said && !may_stand(at, scan.at(), leading) && !follows_and(at) && !goes_on &&
            (!among_words_ || is_age(scan)))
            return at;
        if (out_.start) return second_range(at, scan);
        settle_halves(*start, *end);
        out_.start = start->reading;
        out_.end = end->reading;
        return note(TimeStretch::time, at, scan);
    }

    std::size_t second_range(std::size_t at, const LineScan& scan) {
        out_.two_times = out_.end.has_value();
        return out_.two_times ? scan.at() : at;
    }

    std::size_t try_length(std::size_t at) {
        LineScan scan(line_, at);
        if (scan.word("for")) scan.spaces();
        const auto length = scan_length(scan);
        if (!length) return at;
        // "9-10 visit + 30m travel", "2h visit, 30m travel": two pieces of work.
        if (out_.start && out_.end && follows_and(at)) out_.two_times = true;
        if (out_.length && !out_.start && !out_.end) out_.two_times = true;
        if (out_.length || (out_.start && out_.end)) return at;
        out_.length = length;
        return note(TimeStretch::duration, at, scan);
    }

    /// "at 10 for an hour", "from 10.": a bare hour counts when nothing but a length or the end follows.
    bool bare_hour_counts(LineScan scan) const {
        if (part_ends(scan.at())) return true;
        scan.next_word("for");
        scan.spaces();
        return scan_length(scan).has_value();
    }

    std::size_t try_single(std::size_t at, bool leading) {
        if (out_.start || out_.end) return at;
        LineScan scan(line_, at);
        const auto before = scan.word("at|about|around|from|to|since|until|till|til");
        const bool minus = !before && scan.dash();
        scan.spaces();
        const auto time = scan_time(scan);
        const bool open = scan.peek() == '-' && scan.peek(1) == ' '; // "0930- visit"
        if (!time || !scan.ends_here() || scan.peek() == '/' || (scan.peek() == '-' && !open) || scan.peek() == ':')
            return at;
        if (time->bare_hour && !(before && (*before >= 5 || bare_hour_counts(scan)))) return at;
        if (time->three_figures && !time->written_half && !before) return at;
        const bool could_be_else = time->four_figures || time->is_word;
        if (could_be_else && !leading && !before) return at;
        if (open) scan.literal("-");
        const bool is_end = minus || (before && *before >= 4 && *before != 5);
        if (is_end) out_.end = time->reading;
        else out_.start = time->reading;
        if (before && (*before == 3 || *before == 5)) out_.until_now = true;
        return note(TimeStretch::time, at, scan);
    }

    bool is_time(std::size_t begin, std::size_t end) const {
        LineScan scan(line_, begin);
        return scan_time(scan) && scan.at() == end;
    }

    /// Figures that look like a time, of day or not: "9:75", "25". `colon` tells "9:75" from the others.
    static bool looks_like_time(LineScan& scan, bool& colon) {
        const auto hour = scan.number(2);
        if (!hour) return false;
        const char sign = scan.peek();
        // "1:1", "2:1": how many for how many.
        const bool ratio = *hour < 4 && !is_figure(scan.peek(2));
        colon = sign == ':' && is_figure(scan.peek(1)) && !ratio;
        if ((sign != ':' && sign != '.') || !is_figure(scan.peek(1))) return true;
        scan.literal(std::string_view(&sign, 1));
        return scan.number(2).has_value();
    }

    /// "9:75", "25-26": written as a time, and none.
    std::size_t try_wrong(std::size_t at, bool leading) {
        LineScan scan(line_, at);
        bool colon = false, colon_after = false;
        if (out_.wrong || (out_.start && out_.end) || !looks_like_time(scan, colon)) return at;
        bool wrong = colon && !is_time(at, scan.at());
        LineScan second = scan;
        second.spaces();
        if (leading && second.dash()) {
            const std::size_t begin = second.at();
            if (!looks_like_time(second, colon_after) || !second.ends_here() || second.peek() == '-') return at;
            wrong = !is_time(at, scan.at()) || !is_time(begin, second.at());
            scan = second;
        }
        if (!wrong) return at;
        out_.wrong = LineStretch{TimeStretch::time, at, scan.at()};
        return scan.at();
    }

    std::string line_;
    Date today_;
    LineTime out_;
    bool among_words_ = false;
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
