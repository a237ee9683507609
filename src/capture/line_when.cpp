#include "capture/line_when.h"
#include "capture/line_moments.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr int half_a_day = 12 * 60;
constexpr int whole_day = 24 * 60;
constexpr int longest_unasked = 16 * 60;

/// Minutes since the midnight before the start; the end may be on the next day.
struct Range {
    int start = 0;
    int end = 0;
    bool operator==(const Range&) const = default;
};

bool is_night(Range range) { return range.end > whole_day && range.start >= 18 * 60 && range.end <= whole_day + 540; }

std::string clock_of(int minute) { return clock_text(WallTime{minute % whole_day}); }

/// With the "!" where it would be asked about otherwise.
std::string range_text(Range range) {
    const bool odd = range.end > whole_day && !is_night(range);
    return clock_of(range.start) + " to " + clock_of(range.end) + (odd ? "!" : "");
}

/// From early morning to early afternoon a bare hour may be either half of the day; from 8 to 11 it is the morning.
bool may_be_either(int minute) { return minute >= 60 && minute < 8 * 60; }

class Settler {
public:
    Settler(const LineTime& read, std::string_view line, const LineContext& context, Said said)
        : read_(read), line_(line), context_(context), said_(said), today_(date_at(context.zone, context.now)),
          day_(read.date && read.date->date ? *read.date->date : context.day) {
        note_place();
    }

    When settle() {
        if (read_.wrong) return wrong();
        if (read_.two_times) {
            return asked(Asked::two_times,
                         "There are two stretches of time in this line. Add the first, then type the other.", {});
        }
        if (read_.start && read_.end) return from_range();
        if (read_.start) return from_start();
        if (read_.end) return from_end();
        if (read_.length && !read_.vague) return from_length();
        return from_nothing();
    }

private:
    void note_place() {
        const LineStretch* main = read_.stretch(TimeStretch::time);
        if (main == nullptr) main = read_.stretch(TimeStretch::duration);
        if (main != nullptr) begin_ = main->begin, end_ = main->end;
    }

    When asked(Asked about, std::string words, std::vector<std::string> answers) const {
        When out;
        out.question = LineQuestion{about, std::move(words), begin_, end_, std::move(answers)};
        return out;
    }

    When wrong() {
        begin_ = read_.wrong->begin;
        end_ = read_.wrong->end;
        const std::string typed(line_.substr(begin_, end_ - begin_));
        const bool date = read_.wrong->what == TimeStretch::date;
        if (date && read_.date->either) {
            const Date first = *read_.date->either;
            return asked(Asked::day, "Which “" + typed + "” do you mean?",
                         {day_month_year_text(first), day_month_year_text(first + 7)});
        }
        return asked(date ? Asked::day : Asked::time,
                     "There is no " + std::string(date ? "day “" : "time “") + typed + "”. Type it as in " +
                         (date ? "12 Nov." : "9:30-10:15."),
                     {});
    }

    Instant at(int minute) const {
        return instant_of(context_.zone, day_ + minute / whole_day, WallTime{minute % whole_day});
    }
    std::string words_of_time(Instant start, Instant end) const {
        return clock_text(wall_time_at(context_.zone, start)) + " to " + clock_text(wall_time_at(context_.zone, end));
    }

    When settled(Instant start, Instant end) const {
        if ((end - start).count > longest_unasked && !read_.sure) {
            return asked(Asked::too_long, "That is " + duration_text(end - start) + ". Is it right?",
                         {std::string(line_.substr(begin_, end_ - begin_)) + "!"});
        }
        When out;
        out.time = Interval{start, end};
        out.meaning = words_of_time(start, end);
        return out;
    }

    // ---- a start and an end -------------------------------------------------------------------------------------

    bool part_is_later() const {
        return read_.date && (read_.date->part == PartOfDay::later || read_.date->part == PartOfDay::night);
    }

    /// The halves of the day that a start may be in, the likelier first.
    std::vector<int> starts(const ClockReading& start) {
        const int minute = start.time.minute;
        if (start.half_known) return {minute};
        if (read_.date && read_.date->part == PartOfDay::morning) return {minute};
        if (read_.date && read_.date->part == PartOfDay::night && minute < 6 * 60) {
            day_ = day_ + 1;
            return {minute};
        }
        if (part_is_later()) return {minute + half_a_day};
        if (may_be_either(minute)) return {minute + half_a_day, minute};
        return {minute};
    }

    When from_range() {
        if (read_.start->half_known && read_.end->half_known) return known_range();
        const int start = read_.start->time.minute, end = read_.end->time.minute;
        std::vector<Range> ranges;
        for (const int from : starts(*read_.start)) {
            if (read_.end->half_known) {
                const Range same_day{from, end}, over_night{from, end + whole_day};
                if (end > from && end - from <= longest_unasked) ranges.push_back(same_day);
                else if (is_night(over_night)) ranges.push_back(over_night);
            } else {
                const int length = (end - from + 2 * whole_day) % half_a_day;
                if (length > 0 && length <= 9 * 60) ranges.push_back({from, from + length});
            }
        }
        if (ranges.empty() && end != start) return ask_backwards(start, end);
        if (ranges.empty()) return ask_empty(start);
        if (ranges.size() == 1) return placed(ranges.front());
        return asked(Asked::half, "Is " + clock_of(start) + " in the afternoon or in the morning?",
                     {range_text(ranges[0]), range_text(ranges[1])});
    }

    When known_range() {
        const int start = read_.start->time.minute, end = read_.end->time.minute;
        if (end > start) return placed({start, end});
        if (start == end && !same_in_two_seasons()) return ask_empty(start);
        const Range over_night{start, end + whole_day};
        if (start == end) return placed({start, end});
        if (is_night(over_night) || read_.sure || end == 0) return placed(over_night);
        return ask_backwards(start, end);
    }

    bool same_in_two_seasons() const { return read_.start->season != read_.end->season; }

    When ask_empty(int start) const {
        return asked(Asked::empty, "It ends when it starts. How long was it?", lengths_from(start));
    }

    static std::vector<std::string> lengths_from(int start) {
        std::vector<std::string> out;
        for (const int length : {15, 30, 60}) {
            if (start + length < whole_day) out.push_back(range_text({start, start + length}));
        }
        return out;
    }

    When ask_backwards(int start, int end) const {
        std::vector<std::string> answers;
        const int later = end + half_a_day;
        if (!read_.end->half_known && later > start && later - start <= 11 * 60)
            answers.push_back(range_text({start, later}));
        if (start > end && start - end <= 4 * 60) answers.push_back(range_text({end, start}));
        if (read_.end->half_known && end + whole_day - start <= longest_unasked) {
            answers.push_back(range_text({start, end + whole_day}));
        }
        return asked(Asked::backwards,
                     "The end, " + clock_of(end) + ", is before the start, " + clock_of(start) +
                         ". What times did you mean?",
                     std::move(answers));
    }

    When placed(Range range) {
        if (auto question = ask_about_night(range)) return *question;
        const auto from = moments_on_wall(context_.zone, day_, range.start, read_.start->season);
        const auto to = moments_on_wall(context_.zone, day_, range.end, read_.end->season);
        if (from.empty() || to.empty()) return ask_skipped(range);
        if (from.size() > 1 || to.size() > 1) return ask_doubled(range, from, to);
        if (to.front() <= from.front()) return ask_backwards(range.start, range.end);
        When out = settled(from.front(), to.front());
        if (out.question) return out;
        if (auto question = ask_about_future(range, from.front())) return *question;
        add_alternatives(out, range, from.front());
        return out;
    }

    bool day_is_said() const { return read_.date.has_value() || day_ != today_; }

    std::vector<std::string> yesterday_or(std::string_view other, Range range) const {
        const std::string times = range_text(range);
        return {"yesterday " + times, std::string(other) + times};
    }

    /// A night that has not begun: last night's, or the one to come?
    std::optional<When> ask_about_night(Range range) const {
        if (range.end <= whole_day || day_is_said() || at(range.start) <= context_.now) return {};
        return asked(Asked::night, "Was that last night, or is it to come?", yesterday_or("today ", range));
    }

    /// What was already so cannot be still to come; late hours typed after midnight are probably yesterday's.
    std::optional<When> ask_about_future(Range range, Instant start) const {
        if (day_is_said() || start <= context_.now || said_ == Said::planned) return {};
        const bool after_midnight = wall_time_at(context_.zone, context_.now).minute < 6 * 60 && range.start >= 18 * 60;
        if (said_ == Said::nothing && !after_midnight) return {};
        auto answers = yesterday_or("planned ", range);
        std::reverse(answers.begin(), answers.end());
        return asked(Asked::ahead, clock_of(range.start) + " is still to come. Is it planned, or was it yesterday?",
                     std::move(answers));
    }

    void add_alternatives(When& out, Range range, Instant start) const {
        const bool bare = !read_.start->half_known && !read_.end->half_known;
        const Range later{range.start + half_a_day, range.end + half_a_day};
        const bool may_be_later = at(later.start) <= context_.now || said_ != Said::happened;
        if (bare && later.end <= whole_day && !part_is_later() && may_be_later) {
            out.alternatives.push_back(range_text(later));
        }
        if (!day_is_said() && start > context_.now) out.alternatives.push_back("yesterday " + range_text(range));
    }

    /// With the hour that was skipped put forward, as the clocks were, and from or until the moment they were.
    When ask_skipped(Range range) const {
        const bool start_skipped = moments_on_wall(context_.zone, day_, range.start, Season::unsaid).empty();
        const int skipped = start_skipped ? range.start : range.end;
        std::vector<std::string> answers;
        for (const int minute : instead_of_skipped(context_.zone, day_, skipped)) {
            Range other = range;
            (start_skipped ? other.start : other.end) = minute;
            if (other.end <= other.start) other.end = other.start + range.end - range.start;
            answers.push_back(range_text(other));
        }
        answers.erase(std::unique(answers.begin(), answers.end()), answers.end());
        return asked(Asked::skipped,
                     clock_of(skipped) + " did not exist: the clocks went forward. What times did you mean?",
                     std::move(answers));
    }

    When ask_doubled(Range range, const std::vector<Instant>& from, const std::vector<Instant>& to) const {
        const auto text = [](int minute, const std::vector<Instant>& moments, std::size_t which) {
            return clock_of(minute) + (moments.size() == 1 ? "" : which == 0 ? " summer time" : " winter time");
        };
        std::vector<std::string> answers;
        for (std::size_t i = 0; i < from.size(); ++i) {
            for (std::size_t j = 0; j < to.size(); ++j) {
                if (from[i] < to[j]) answers.push_back(text(range.start, from, i) + " to " + text(range.end, to, j));
            }
        }
        const int twice = from.size() > 1 ? range.start : range.end;
        return asked(Asked::doubled, clock_of(twice) + " came twice: the clocks went back. Which one was it?",
                     std::move(answers));
    }

    // ---- a start, an end or a length alone ----------------------------------------------------------------------

    When from_start() {
        const auto from = starts(*read_.start);
        if (from.size() > 1) return ask_half_of_start(from);
        const auto moments = moments_on_wall(context_.zone, day_, from.front(), read_.start->season);
        if (read_.length) return start_and_length(from.front(), moments);
        if (moments.size() == 1 && read_.until_now && moments.front() < context_.now && day_ == today_) {
            return settled(moments.front(), context_.now);
        }
        return ask_end(from.front());
    }

    When ask_half_of_start(const std::vector<int>& from) const {
        std::vector<std::string> answers;
        for (const int start : from) {
            if (read_.length) answers.push_back(range_text({start, start + static_cast<int>(read_.length->count)}));
            else answers.push_back("from " + clock_of(start));
        }
        return asked(Asked::half, "Is " + clock_of(from.back()) + " in the afternoon or in the morning?",
                     std::move(answers));
    }

    When start_and_length(int from, const std::vector<Instant>& moments) {
        if (moments.size() == 1) {
            When out = settled(moments.front(), moments.front() + *read_.length);
            const Range range{from, from + static_cast<int>(read_.length->count)};
            if (auto question = out.time ? ask_about_future(range, out.time->start) : std::nullopt) return *question;
            return out;
        }
        const Range range{from, from + static_cast<int>(read_.length->count)};
        if (moments.empty()) return ask_skipped(range);
        return ask_doubled(range, moments, {moments.back() + *read_.length});
    }

    When ask_end(int from) const {
        std::vector<std::string> answers;
        const Instant start = at(from);
        if (day_ == today_ && start < context_.now && (context_.now - start).count <= 10 * 60) {
            answers.push_back(words_of_time(start, context_.now));
        }
        for (auto& answer : lengths_from(from)) {
            if (std::find(answers.begin(), answers.end(), answer) == answers.end())
                answers.push_back(std::move(answer));
        }
        return asked(Asked::end, "It started at " + clock_of(from) + ". When did it end?", std::move(answers));
    }

    When from_end() {
        const auto to = starts(*read_.end);
        if (to.size() > 1) {
            return asked(Asked::half, "Is " + clock_of(to.back()) + " in the afternoon or in the morning?",
                         {"until " + clock_of(to[0]), "until " + clock_of(to[1])});
        }
        const Instant end = at(to.front());
        if (read_.length) return settled(end - *read_.length, end);
        const auto start = last_end_before(end);
        if (start && *start < end) return settled(*start, end);
        return asked(Asked::start, "It ended at " + clock_of(to.front()) + ". When did it start?", {});
    }

    When from_length() const {
        if (day_ == today_) return settled(context_.now - *read_.length, context_.now);
        const Instant start = last_end_before(start_of_day(context_.zone, day_ + 1)).value_or(day_begins());
        return settled(start, start + *read_.length);
    }

    Instant day_begins() const { return at(context_.workspace.settings().day_starts.minute); }

    When from_nothing() const {
        const bool part_said = read_.date && read_.date->part != PartOfDay::unsaid;
        if (day_ == today_ && !read_.vague && !part_said) {
            const Instant start = last_end_before(context_.now).value_or(day_begins());
            if (const Entry* running = context_.workspace.running()) {
                if (start <= running->time.start && running->time.start < context_.now) {
                    return ask_about_running(start, running->time.start);
                }
            }
            if (start < context_.now && (context_.now - start).count <= half_a_day) {
                When out = settled(start, context_.now);
                out.only_assumed = true;
                return out;
            }
        }
        return asked(Asked::when, "When was it? Put the times first, such as 9:30-10:15.", gaps_of_day());
    }

    When ask_about_running(Instant start, Instant running) const {
        std::vector<std::string> answers;
        if (start < running) answers.push_back(words_of_time(start, running));
        answers.push_back(words_of_time(running, context_.now));
        return asked(Asked::running,
                     "A timer has been running since " + clock_text(wall_time_at(context_.zone, running)) +
                         ". When was this?",
                     std::move(answers));
    }

    // ---- the other entries of the day ---------------------------------------------------------------------------

    std::vector<Span> worked() const {
        std::vector<Span> spans;
        const Interval day = interval_of_day(context_.zone, day_);
        for (const Entry* entry : context_.workspace.entries_between(day.start, *day.end)) {
            if (entry->flags.has(Flag::planned) || !entry->time.end) continue;
            spans.push_back(ended(entry->time, context_.now));
        }
        return spans;
    }

    std::optional<Instant> last_end_before(Instant limit) const {
        std::optional<Instant> last;
        for (const Span& span : worked()) {
            if (span.end <= limit && (!last || span.end > *last)) last = span.end;
        }
        return last;
    }

    std::vector<std::string> gaps_of_day() const {
        Span within{day_begins(), at(context_.workspace.settings().day_ends.minute)};
        if (day_ == today_ && context_.now < within.end) within.end = context_.now;
        std::vector<std::string> out;
        if (within.end <= within.start) return out;
        const auto taken = worked();
        for (const Span& gap : gaps(within, taken)) {
            if (out.size() < 3) out.push_back(words_of_time(gap.start, gap.end));
        }
        return out;
    }

    const LineTime& read_;
    std::string_view line_;
    const LineContext& context_;
    Said said_;
    Date today_;
    Date day_;
    std::size_t begin_ = 0; // of what an answer replaces
    std::size_t end_ = 0;
};

} // namespace

When when_of(const LineTime& read, std::string_view line, const LineContext& context, Said said) {
    return Settler(read, line, context, said).settle();
}

} // namespace fourfifths
