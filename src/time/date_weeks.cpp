#include "time/bank_holidays.h"
#include "time/date_reader.h"
#include <utility>

namespace fourfifths {

std::optional<DateReading> DateReader::weekday(std::size_t& at) const {
    std::size_t after = at;
    w_.take(after, "the|this");
    if (after > at && !w_.is(after, "coming|upcoming|past|last|next|following|previous")) after = at;
    int which = w_.place_in(after, "last|previous|past|this|coming|upcoming|next|following");
    if (which >= 0) ++after;
    const auto day = w_.weekday(after);
    // "on a Friday night", "the Friday group": what happens every week.
    const bool weekly =
        (which < 0 && w_.is(at - 1, "a|an|happy")) || w_.is(after, "mornings|afternoons|evenings|nights|group");
    if (!day || weekly || (w_.sign(after, '\'') && w_.is(after + 1, "club"))) return {};
    if (const auto full = with_date(after, *day)) return at = after, full;
    DateReading reading = which >= 0 ? relative_weekday(*day, which) : coming(*day);
    const std::size_t said = after;
    trailing(after, *day, reading);
    if (after != said) reading.bare_weekday = false, reading.gone.reset();
    at = after;
    return reading;
}

Date DateReader::in_week(int weekday, int weeks) const { return monday_of(today_) + (7 * weeks + weekday - 1); }

DateReading DateReader::relative_weekday(int weekday, int which) const {
    const int ahead = (weekday - number_of(today_) + 7) % 7;
    const Date coming_day = today_ + (ahead == 0 ? 7 : ahead), gone = coming_day - (ahead == 0 ? 14 : 7);
    const Date this_week = in_week(weekday, 0);
    DateReading reading;
    if (which < 2) reading.days = one_day(in_week(weekday, -1)), reading.otherwise = one_day(gone);
    else if (which == 2) reading.days = one_day(gone);
    else if (which == 3)
        reading.days = one_day(ahead == 0 ? today_ : coming_day), reading.otherwise = one_day(this_week);
    else if (which < 6) reading.days = one_day(coming_day);
    else reading.days = one_day(in_week(weekday, 1)), reading.otherwise = one_day(coming_day);
    if (reading.otherwise == reading.days) reading.otherwise.reset();
    return reading;
}

std::optional<DateReading> DateReader::with_date(std::size_t& at, int weekday) const {
    std::size_t after = at;
    const bool bracket = w_.sign(after, '(');
    if (w_.sign(after, ',') || w_.sign(after, '-') || bracket) ++after;
    auto reading = year_first(after);
    if (!reading) reading = day_first(after, weekday);
    if (!reading) reading = named(after);
    if (!reading && (reading = weekday_and_day(after, weekday))) return at = after, reading;
    if (!reading) return {};
    if (reading->otherwise && number_of(reading->days.first) != weekday &&
        number_of(reading->otherwise->first) == weekday && reading->otherwise->first >= today_ - 92)
        std::swap(reading->days, *reading->otherwise);
    const bool fits = number_of(reading->days.first) == weekday;
    if (fits || (reading->gone && number_of(reading->gone->first) != weekday)) reading->gone.reset();
    reading->otherwise = fits ? std::nullopt : std::optional(coming(weekday).days);
    at = after + (bracket && w_.sign(after, ')') ? 1 : 0);
    return reading;
}

void DateReader::trailing(std::size_t& at, int weekday, DateReading& reading) const {
    std::size_t after = at;
    if (w_.take(after, "week|fortnight") && !w_.is(after, "commencing|beginning|ending|starting") &&
        !w_.sign(after, '0')) {
        const int more = w_.is(at, "week") ? 7 : 14;
        reading.days = one_day(reading.days.first + more);
        reading.otherwise.reset();
        return void(at = after);
    }
    after = at;
    if (w_.sign(after, ',')) ++after;
    w_.take(after, "of|in");
    w_.take(after, "the");
    const int which = w_.place_in(after, "last|previous|this|next|following|coming");
    if (which >= 0 && w_.is(after + 1, "week|wk")) {
        const bool after_next = w_.is(after + 2, "after") && w_.is(after + 3, "next");
        reading = on_day(in_week(weekday, which < 2 ? -1 : which == 2 ? 0 : 1));
        at = after + (after_next ? 4 : 2);
        return;
    }
    if (w_.is(after, "week") && w_.is(after + 1, "after") && w_.is(after + 2, "next")) {
        reading = on_day(in_week(weekday, 2));
        at = after + 3;
    } else if (w_.is(at, "after") && w_.is(at + 1, "next")) {
        reading = {one_day(in_week(weekday, 2)), one_day(coming(weekday).days.first + 7), false, {}};
        at += 2;
    } else if (which == 3 && after == at && !w_.is(at + 1, "to|door|year|month|time")) {
        reading = relative_weekday(weekday, 6);
        ++at;
    } else if (w_.is(at, "gone|just") && (w_.is(at, "gone") || w_.is(at + 1, "gone"))) {
        reading = relative_weekday(weekday, 2);
        at += w_.is(at, "gone") ? 1 : 2;
    }
}

std::optional<DateReading> DateReader::near(std::size_t& at) const {
    const int word = w_.place_in(at, "today|tonight|tomorrow|tomorow|tmrw|tmr|tomoz|yesterday|yest|overmorrow");
    if (word >= 0) {
        const int days = word < 2 ? 0 : word < 7 ? 1 : word < 9 ? -1 : 2;
        ++at;
        const bool week = days >= 0 && w_.is(at, "week|fortnight") && !w_.is(at + 1, "commencing|ending|beginning");
        const DateReading reading = on_day(today_ + days + (week ? (w_.is(at, "week") ? 7 : 14) : 0));
        if (week) ++at;
        return reading;
    }
    std::size_t after = at;
    w_.take(after, "the");
    if (w_.is(after, "day") && w_.is(after + 1, "after") && w_.is(after + 2, "tomorrow"))
        return at = after + 3, on_day(today_ + 2);
    if (w_.is(after, "day") && w_.is(after + 1, "before") && w_.is(after + 2, "yesterday"))
        return at = after + 3, on_day(today_ - 2);
    if (w_.is(after, "next") && w_.is(after + 1, "working") && w_.is(after + 2, "day"))
        return at = after + 3, on_day(working_days_from(today_, 1));
    if (w_.is(at, "this") && w_.is(at + 1, "morning|afternoon|evening|lunchtime")) return at += 2, on_day(today_);
    if (w_.is(at, "last") && w_.is(at + 1, "night")) return at += 2, on_day(today_ - 1);
    return {};
}

std::optional<DateReading> DateReader::period(std::size_t& at) const {
    std::size_t after = at;
    w_.take(after, "the");
    if (w_.is(after, "week") && w_.is(after + 1, "after") && w_.is(after + 2, "next"))
        return at = after + 3, DateReading{week(2), {}, false, {}};
    if (w_.is(after, "weekend") && after > at && w_.is(at - 1, "at|over|by|before|after|until|during"))
        return at = after + 1, weekend(0);
    if (w_.is(after, "weekend") && w_.is(after + 1, "before") && w_.is(after + 2, "last"))
        return at = after + 3, weekend(-2);
    const int which = w_.place_in(after, "last|previous|this|next|following|coming");
    if (which < 0) return {};
    const int away = which < 2 ? -1 : which == 2 ? 0 : 1;
    const int unit = w_.place_in(after + 1, "week|wk|month|mth|year|weekend");
    if (unit < 0) return {};
    after += 2;
    if (unit == 5) return at = after, weekend(away);
    if (unit < 2) {
        if (w_.is(after, "end|ends")) return {};
        if (away == 1 && w_.is(after, "but") && w_.is(after + 1, "one"))
            return at = after + 2, DateReading{week(2), {}, false, {}};
        std::size_t more = after;
        if (w_.sign(more, '-') || w_.sign(more, ',')) ++more;
        w_.take(more, "on");
        if (const auto day = w_.weekday(more)) return at = more, on_day(in_week(*day, away));
        return at = after, DateReading{week(away), {}, false, {}};
    }
    at = after;
    const auto parts = parts_of(today_);
    if (unit < 4) return DateReading{days_of(month_of(moved_months(today_, away))), {}, false, {}};
    return DateReading{
        {days_of(Month{parts.year + away, 1}).first, days_of(Month{parts.year + away + 1, 1}).first}, {}, false, {}};
}

DateRange DateReader::week(int away) const { return {in_week(1, away), in_week(1, away + 1)}; }

DateReading DateReader::weekend(int away) const {
    const Date saturday = in_week(6, away);
    DateReading reading{{saturday, saturday + 2}, {}, false, {}};
    if (away == 1) reading.otherwise = DateRange{saturday - 7, saturday - 5};
    return reading;
}

std::optional<DateReading> DateReader::month_alone(std::size_t& at) const {
    std::size_t after = at;
    const int which = w_.place_in(after, "last|this|next|early|late|mid");
    if (which >= 0) ++after;
    if (which == 5 && w_.sign(after, '-')) ++after;
    const bool capital = w_.at(after).capital;
    const auto month = w_.month(after);
    if (!month) return {};
    const auto year = w_.year(after);
    const bool led =
        w_.is(at - 1, "in|by|since|until|till|from|during|before|after|of|end|mid|early|late|through|until");
    if (!year && which < 0 && !led) return {};
    if (!year && !capital && w_.is(after - 1, "may|march|mar|dec")) return {};
    const int this_year = parts_of(today_).year;
    Month found{year.value_or(this_year), *month};
    if (!year) {
        if (days_of(found).after_last <= today_ - 92) ++found.year;
        if (which == 0 && days_of(found).after_last > today_) --found.year;
        if (which == 2 && days_of(found).first <= today_) ++found.year;
        if (which < 0 && days_of(found).first > today_ + 274) --found.year;
    }
    at = after;
    auto days = days_of(found);
    std::optional<DateRange> otherwise;
    if (!year && which < 0 && days.after_last <= today_) otherwise = days_of(Month{found.year + 1, *month});
    std::optional<DateRange> gone;
    if (!year && which < 0) {
        const Month last = month_of(today_);
        gone = days_of(Month{last.year - (*month > last.month ? 1 : 0), *month});
    }
    if (which == 3) days.after_last = days.first + 10;
    if (which == 5) days = {days.first + 10, days.first + 20};
    if (which == 4) days.first = days.first + 20;
    return DateReading{days, otherwise, false, gone};
}

} // namespace fourfifths
