#include "capture/line_when.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr int minutes_of_day = 24 * 60;

std::string range_text(int start, int end) {
    return clock_text(WallTime{start % minutes_of_day}) + " to " + clock_text(WallTime{end % minutes_of_day});
}

class Settler {
public:
    Settler(const LineTime& read, const LineContext& context)
        : read_(read), context_(context), day_(read.date.value_or(context.day)),
          today_(date_at(context.zone, context.now)) {}

    When settle() {
        if (read_.start && read_.end) return from_range();
        if (read_.start) return from_start();
        if (read_.end) return from_end();
        if (read_.length) return from_length();
        return from_nothing();
    }

private:
    Instant at(WallTime time) const { return instant_of(context_.zone, day_, time); }

    std::string words_of_time(Instant start, Instant end) const {
        return clock_text(wall_time_at(context_.zone, start)) + " to " + clock_text(wall_time_at(context_.zone, end));
    }

    When settled(Instant start, Instant end) const { return {Interval{start, end}, {}, {}, words_of_time(start, end)}; }

    static When asked(std::string question, std::vector<std::string> answers) {
        return {std::nullopt, std::move(question), std::move(answers), {}};
    }

    /// "2-3" or "1:30-2:15": nothing says which half of the day.
    std::optional<When> ask_about_half(const ClockReading& start, const ClockReading* end) const {
        if (!start.may_be_afternoon || (end != nullptr && end->half_known)) return {};
        const int from = start.time.minute;
        const std::string question = "Is " + clock_text(start.time) + " in the afternoon or at night?";
        if (end == nullptr) {
            return asked(question, {"from " + clock_text(WallTime{from + 720}), "from " + clock_text(start.time)});
        }
        const int to = end->time.minute;
        if (to <= from) return {};
        return asked(question, {range_text(from + 720, to + 720), range_text(from, to)});
    }

    When from_range() const {
        if (auto question = ask_about_half(*read_.start, &*read_.end)) return *question;
        const int start = read_.start->time.minute;
        const int end = read_.end->time.minute;
        if (end > start) return settled(at(read_.start->time), at(read_.end->time));
        const int overnight = end + minutes_of_day - start;
        if (start >= 18 * 60 && end <= 9 * 60 && read_.end->half_known && overnight <= 14 * 60) {
            return settled(at(read_.start->time), instant_of(context_.zone, day_ + 1, read_.end->time));
        }
        if (start == end) return asked("It ends when it starts. How long was it?", lengths_from(start));
        return ask_backwards(start, end);
    }

    static std::vector<std::string> lengths_from(int start) {
        std::vector<std::string> out;
        for (const int length : {15, 30, 60}) {
            if (start + length < minutes_of_day) out.push_back(range_text(start, start + length));
        }
        return out;
    }

    When ask_backwards(int start, int end) const {
        std::vector<std::string> answers;
        if (!read_.end->half_known && end + 720 > start && end + 720 - start <= 8 * 60) {
            answers.push_back(range_text(start, end + 720));
        }
        if (start - end <= 4 * 60) answers.push_back(range_text(end, start));
        return asked("The end, " + clock_text(read_.end->time) + ", is before the start, " +
                         clock_text(read_.start->time) + ". What times did you mean?",
                     std::move(answers));
    }

    When from_start() const {
        if (auto question = ask_about_half(*read_.start, nullptr); question && !read_.length) return *question;
        const Instant start = at(read_.start->time);
        if (read_.length) return start_and_length();
        if (read_.until_now && start < context_.now && day_ == today_) return settled(start, context_.now);
        return ask_end(start);
    }

    When start_and_length() const {
        const int from = read_.start->time.minute;
        const int length = static_cast<int>(read_.length->count);
        if (read_.start->may_be_afternoon && from + 720 + length < minutes_of_day) {
            return asked("Is " + clock_text(read_.start->time) + " in the afternoon or at night?",
                         {range_text(from + 720, from + 720 + length), range_text(from, from + length)});
        }
        const Instant start = at(read_.start->time);
        return settled(start, start + *read_.length);
    }

    When ask_end(Instant start) const {
        std::vector<std::string> answers;
        const int from = read_.start->time.minute;
        if (day_ == today_ && start < context_.now && (context_.now - start).count <= 10 * 60) {
            answers.push_back(words_of_time(start, context_.now));
        }
        for (auto& answer : lengths_from(from)) {
            if (std::find(answers.begin(), answers.end(), answer) == answers.end())
                answers.push_back(std::move(answer));
        }
        return asked("It started at " + clock_text(read_.start->time) + ". When did it end?", std::move(answers));
    }

    When from_end() const {
        const Instant end = at(read_.end->time);
        if (read_.length) return settled(end - *read_.length, end);
        const auto start = last_end_before(end);
        if (start && *start < end) return settled(*start, end);
        return asked("It ended at " + clock_text(read_.end->time) + ". When did it start?", {});
    }

    When from_length() const {
        if (day_ == today_) return settled(context_.now - *read_.length, context_.now);
        const Instant start = last_end().value_or(at(context_.workspace.settings().day_starts));
        return settled(start, start + *read_.length);
    }

    When from_nothing() const {
        if (day_ == today_) {
            const Instant start = last_end_before(context_.now).value_or(at(context_.workspace.settings().day_starts));
            if (start < context_.now && (context_.now - start).count <= 12 * 60) return settled(start, context_.now);
        }
        return asked("When was it? Put the times first, such as 9:30-10:15.", gaps_of_day());
    }

    std::vector<Span> worked() const {
        std::vector<Span> spans;
        const Interval day = interval_of_day(context_.zone, day_);
        for (const Entry* entry : context_.workspace.entries_between(day.start, *day.end)) {
            if (entry->flags.has(Flag::planned) || !entry->time.end) continue;
            spans.push_back(ended(entry->time, context_.now));
        }
        return spans;
    }

    std::optional<Instant> last_end() const { return last_end_before(start_of_day(context_.zone, day_ + 1)); }

    std::optional<Instant> last_end_before(Instant limit) const {
        std::optional<Instant> last;
        for (const Span& span : worked()) {
            if (span.end <= limit && (!last || span.end > *last)) last = span.end;
        }
        return last;
    }

    std::vector<std::string> gaps_of_day() const {
        const Settings& settings = context_.workspace.settings();
        Span within{at(settings.day_starts), at(settings.day_ends)};
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
    const LineContext& context_;
    Date day_;
    Date today_;
};

} // namespace

When when_of(const LineTime& read, const LineContext& context) { return Settler(read, context).settle(); }

} // namespace fourfifths
