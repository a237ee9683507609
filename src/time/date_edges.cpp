#include "time/bank_holidays.h"
#include "time/date_reader.h"

namespace fourfifths {

std::optional<DateReading> DateReader::edge(std::size_t& at) const {
    std::size_t after = at;
    w_.take(after, "the");
    if (w_.take(after, "cop|cob|eod")) return at_close(at, after);
    if (w_.is(after, "close|end") && w_.is(after + 1, "of") && w_.is(after + 2, "play|business"))
        return at_close(at, after + 3);
    if (w_.take(after, "eow")) return at = after, on_day(in_week(5, 0));
    if (w_.is(after, "month|year") && w_.is(after + 1, "end") && w_.is(at - 1, "by|the|before|at")) {
        at = after + 2;
        return on_day(w_.is(after, "month") ? days_of(month_of(today_)).after_last - 1
                                            : days_of(Month{parts_of(today_).year, 12}).after_last - 1);
    }
    const int which = w_.place_in(after, "end|start|beginning|middle|early|late|mid");
    if (which < 0) return {};
    ++after;
    if (which == 6 && w_.sign(after, '-')) ++after;
    w_.take(after, "of");
    if (which == 0) {
        std::size_t day = after;
        w_.take(day, "the|today");
        w_.take(day, "working|school|business");
        if (day > after && w_.is(day - 1, "today")) return at_close(at, day);
        if (w_.is(day, "day") && (w_.is(at - 1, "at") || w_.is(at - 2, "at")))
            return {}; // "at the end of the day": after all
        if (w_.take(day, "day") && !w_.is(day, "care|service|centre|center")) return at_close(at, day);
    }
    auto days = bounded(after);
    if (!days) return {};
    at = after;
    return edge_of(*days, which);
}

std::optional<DateReading> DateReader::at_close(std::size_t& at, std::size_t after) const {
    std::size_t more = after;
    if (w_.sign(more, ',') || w_.sign(more, '(')) ++more;
    w_.take(more, "on|of");
    if (const auto day = single_day(more)) return at = more, day;
    at = after;
    if (ends_near(at)) return {};
    return on_day(today_);
}

bool DateReader::ends_near(std::size_t at) const { return last_end_ > 0 && w_.at(at - 1).begin < last_end_ + 24; }

std::optional<DateRange> DateReader::bounded(std::size_t& at) const {
    std::size_t after = at;
    if (const auto found = period(after)) return at = after, found->days;
    w_.take(after, "the|that");
    if (w_.is(after, "week|month|year") && after > at) {
        const bool weeks = w_.is(after, "week"), months = w_.is(after, "month");
        if (w_.is(after + 1, "of|after|before|commencing")) return {};
        at = after + 1;
        if (weeks) return week(0);
        return months ? days_of(month_of(today_))
                      : DateRange{days_of(Month{parts_of(today_).year, 1}).first,
                                  days_of(Month{parts_of(today_).year + 1, 1}).first};
    }
    after = at;
    if (w_.is(after - 1, "of|in|end|early|late|mid|start|beginning|middle") || w_.sign(after - 1, '-')) {
        if (w_.is(after, "next|this|last") || w_.at(after).capital || !w_.is(after, "may|march|mar|dec")) {
            const auto found = month_led(after);
            if (found) return at = after, found->days;
        }
    }
    return {};
}

std::optional<DateReading> DateReader::month_led(std::size_t& at) const {
    std::size_t after = at;
    if (!w_.month(after) && !w_.is(at, "next|this|last")) return {};
    const auto found = month_alone(at);
    return found;
}

DateReading DateReader::edge_of(DateRange days, int which) const {
    const bool is_week = days.days() == 7;
    if (which == 0) return on_day(is_week ? days.first + 4 : days.after_last - 1);
    if (which == 1 || which == 2) return on_day(days.first);
    if (is_week) {
        if (which == 3 || which == 6) return on_day(days.first + 2);
        return {which == 4 ? DateRange{days.first, days.first + 2} : DateRange{days.first + 3, days.first + 5},
                {},
                false,
                {}};
    }
    const int third = days.days() / 3;
    if (which == 4) return {{days.first, days.first + third}, {}, false, {}};
    if (which == 5) return {{days.after_last - third, days.after_last}, {}, false, {}};
    return {{days.first + third, days.after_last - third}, {}, false, {}};
}

std::optional<DateReading> DateReader::week_from(std::size_t& at) const {
    std::size_t after = at;
    bool ends = false, of = false;
    if (w_.is(after, "w") && w_.sign(after + 1, '/') && w_.is(after + 2, "c|e|b")) {
        ends = w_.is(after + 2, "e");
        after += 3;
    } else if (w_.is(after, "wc|wb") && w_.at(after + 1).kind != 0) ++after;
    else {
        w_.take(after, "the");
        if (!w_.take(after, "week|wk|weeks")) return {};
        const int verb = w_.place_in(after, "commencing|beginning|starting|from|ending|of|comm");
        if (verb < 0) return {};
        ends = verb == 4;
        of = verb == 5;
        ++after;
    }
    if (w_.sign(after, '.') || w_.sign(after, ':')) ++after;
    w_.take(after, "on");
    const auto day = single_day_or_ordinal(after);
    if (!day) return {};
    at = after;
    const Date first = of ? monday_of(day->days.first) : ends ? day->days.first - 6 : day->days.first;
    return DateReading{{first, first + 7}, {}, false, {}};
}

std::optional<DateReading> DateReader::single_day_or_ordinal(std::size_t& at) const {
    if (const auto day = single_day(at)) return day;
    std::size_t after = at;
    w_.take(after, "the");
    const auto number = w_.day_number(after, w_.length(after) <= 2 && !goes_on_as_time(after + 1));
    if (!number) return {};
    at = after;
    return next_such_day(*number);
}

std::optional<DateReading> DateReader::nth_day(std::size_t& at) const {
    std::size_t after = at;
    w_.take(after, "the");
    int nth = 0;
    if (w_.take(after, "last")) nth = -1;
    else if (const auto number = w_.day_number(after, false); number && *number <= 5) nth = *number;
    else return {};
    const bool working = w_.take(after, "working");
    const bool any = w_.take(after, "day"), week = !any && w_.take(after, "week");
    if (week && (nth == 5 || !w_.is(after, "of|in"))) return {};
    const auto weekday = any ? std::optional(0) : week ? std::optional(1) : w_.weekday(after);
    if (!weekday || !w_.take(after, "of|in")) return {};
    const auto days = bounded(after);
    if (!days || days->days() > 31 || days->days() < 8) return {};
    at = after;
    const Date outside = nth < 0 ? days->after_last : days->first - 1;
    if (working) return on_day(working_days_from(outside, nth));
    if (any) return on_day(nth < 0 ? outside - 1 : outside + nth);
    if (nth < 0) {
        const Date last = outside - 1 - (number_of(outside - 1) - *weekday + 7) % 7;
        return DateReading{{last, last + (week ? 7 : 1)}, {}, false, {}};
    }
    const Date first = days->first + (*weekday - number_of(days->first) + 7) % 7 + 7 * (nth - 1);
    if (first >= days->after_last) return {};
    return DateReading{{first, first + (week ? 7 : 1)}, {}, false, {}};
}

} // namespace fourfifths
