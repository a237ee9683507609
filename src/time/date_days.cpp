#include "time/bank_holidays.h"
#include "time/date_reader.h"
#include <utility>

namespace fourfifths {

std::optional<Date> date_if_any(int year, int month, int day) {
    const auto date = date_of(year, month, day);
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<DateReading> DateReader::in_some_year(int month, int day) const {
    const int year = parts_of(today_).year;
    std::optional<Date> best, second;
    for (const int candidate : {year - 1, year, year + 1, year + 2, year + 3, year + 4}) {
        const auto date = date_if_any(candidate, month, day);
        if (!date) continue;
        if (*date >= today_ - 92 && !best) best = date;
        else if (!best || !second) second = date;
        if (best && second) break;
    }
    if (!best) return {};
    DateReading reading = on_day(*best);
    const bool sure = best->days - today_.days < 183 && *best >= today_;
    if (second && !sure) reading.otherwise = one_day(*second);
    for (int back = year; back > year - 9 && !reading.gone; --back) {
        const auto date = date_if_any(back, month, day);
        if (date && *date <= today_) reading.gone = one_day(*date);
    }
    return reading;
}

std::optional<DateReading> DateReader::dated(int day, int month, std::optional<int> year) const {
    if (!year) return in_some_year(month, day);
    const auto date = date_if_any(*year, month, day);
    return date ? std::optional(on_day(*date)) : std::nullopt;
}

DateReading DateReader::coming(int weekday) const {
    const int ahead = (weekday - number_of(today_) + 7) % 7;
    const DateRange last = one_day(today_ - (7 - ahead));
    // Today would be called today.
    if (ahead == 0) return {one_day(today_ + 7), one_day(today_), true, last};
    return {one_day(today_ + ahead), last, true, last};
}

std::optional<DateReading> DateReader::year_first(std::size_t& at) const {
    const int year = w_.figures(at);
    if (w_.length(at) == 8 && year >= 19000000 && year < 22000000 && !part_of_number(at, at + 1)) {
        const auto date = date_if_any(year / 10000, year / 100 % 100, year % 100);
        return date ? (++at, std::optional(on_day(*date))) : std::nullopt;
    }
    if (w_.length(at) != 4 || year < 1900 || !one_of_signs(at + 1) || !w_.sign(at + 3, w_.at(at + 1).kind)) return {};
    std::size_t third = at + 4, named = at + 2;
    auto month = w_.month(named);
    int day = w_.figures(third);
    if (!month) month = w_.figures(at + 2);
    named = third;
    if (const auto last = w_.month(named)) {
        day = *month;
        month = last;
    }
    const auto date = date_if_any(year, *month, day);
    if (!date || !all_joined(at, third + 1) || part_of_number(at, third + 1)) return {};
    at = third + 1;
    return on_day(*date);
}

bool DateReader::one_of_signs(std::size_t at) const { return w_.sign(at, '-') || w_.sign(at, '/') || w_.sign(at, '.'); }

bool DateReader::all_joined(std::size_t at, std::size_t end) const {
    for (++at; at < end; ++at) {
        if (!w_.joined(at)) return false;
    }
    return true;
}

bool DateReader::part_of_number(std::size_t at, std::size_t end) const {
    const bool before = at > 1 && w_.joined(at) && w_.joined(at - 1) && w_.sign(at - 2, '0') &&
                        (one_of_signs(at - 1) || w_.sign(at - 1, ',') || w_.sign(at - 1, ':'));
    const bool after = w_.joined(end) && w_.joined(end + 1) && w_.sign(end + 1, '0') &&
                       (one_of_signs(end) || w_.sign(end, ':') || w_.sign(end, ','));
    const bool money = at > 0 && w_.joined(at) && (w_.sign(at - 1, '$') || w_.sign(at - 1, '+'));
    return before || after || money || w_.sign(end, '%');
}

std::optional<DateReading> DateReader::day_first(std::size_t& at, int weekday) const {
    const int day = w_.figures(at);
    if (w_.length(at) > 2 || day < 1 || !one_of_signs(at + 1) || !all_joined(at, at + 3)) return {};
    std::size_t named = at + 2;
    const auto name = w_.month(named);
    const int month = name ? *name : w_.figures(at + 2);
    const bool goes_on = w_.sign(at + 3, w_.at(at + 1).kind) && all_joined(at + 2, at + 5);
    const int year = goes_on ? w_.figures(at + 4) : -1;
    const std::size_t end = goes_on && year >= 0 ? at + 5 : at + 3;
    if (part_of_number(at, end) || (!name && w_.length(at + 2) > 2)) return {};
    if (name && w_.figures(at + 2) < 0 && goes_on && year > 0 && year <= 31 && w_.length(at + 4) <= 2 && day > 31)
        return {};
    if (year >= 0) {
        if (w_.length(at + 4) == 4 ? year < 1900 : w_.length(at + 4) != 2) return {};
        return either_way(at, end, day, month,
                          w_.length(at + 4) == 4 ? year
                          : year < 70            ? 2000 + year
                                                 : 1900 + year,
                          name.has_value());
    }
    // "Friday 7.6", but "Friday 9.10" is an hour.
    if (!name && !w_.sign(at + 1, '/') && (weekday == 0 || w_.length(at + 2) > 1)) return {};
    if (!name && is_fraction(at, day, month, weekday)) return {};
    auto reading = either_way(at, end, day, month, {}, name.has_value());
    if (!w_.sign(end - 2, '/') && reading && weekday != 0 && !name && number_of(reading->days.first) != weekday &&
        (!reading->otherwise || number_of(reading->otherwise->first) != weekday))
        return {};
    return reading;
}

bool DateReader::is_fraction(std::size_t at, int first, int second, int weekday) const {
    if (w_.joined(at) && at > 0 && w_.at(at - 1).kind == 'w') return true;
    if (weekday != 0 || w_.is(at - 1, "on|by|from|until|till|before|since|due")) return false;
    if (w_.text(at)[0] == '0' || w_.text(at + 2)[0] == '0') return false;
    // A half, round the clock, a mark out of ten.
    return (first < second && second <= 4) || (first == 24 && second == 7) || (first <= 10 && second == 10) ||
           w_.is(at - 1, "a|about|scored|rated|age|aged") ||
           w_.is(at + 3, "of|hour|hours|year|years|yr|yrs|times|nights");
}

std::optional<DateReading> DateReader::either_way(std::size_t& at, std::size_t end, int day, int month,
                                                  std::optional<int> year, bool named) const {
    auto reading = dated(day, month, year);
    const auto swapped = named || day == month ? std::nullopt : dated(month, day, year);
    if (!reading) reading = swapped;
    else if (swapped) reading->otherwise = swapped->days;
    if (reading) at = end;
    return reading;
}

std::optional<DateReading> DateReader::named(std::size_t& at) const {
    std::size_t after = at;
    w_.take(after, "the");
    auto day = w_.day_number(after, true);
    if (day) {
        w_.take(after, "day");
        w_.take(after, "of");
        if (w_.sign(after, '-') && w_.joined(after)) ++after;
    }
    if (w_.is(after, "the|this|next|last|following") && day && after - at >= 2) return of_month(at, after, *day);
    const bool capital = w_.at(after).capital, ambiguous = w_.is(after, "may|march|mar|dec|sat");
    const auto month = w_.month(after);
    if (!month) return {};
    if (day && ambiguous && !capital && w_.is(at, "one|two|three|four|five|six|seven|eight|nine|ten")) return {};
    if (!day) {
        if (after > at + 1 && w_.is(at, "the")) return {};
        if (w_.sign(after, ',') || w_.sign(after, '-') || w_.sign(after, '/')) ++after;
        w_.take(after, "the");
        const std::size_t figure = after;
        day = w_.day_number(after, true);
        if (!day || (ambiguous && !capital && w_.length(figure) > 2 && w_.at(figure).kind == 'w')) return {};
        if (goes_on_as_time(after) || (after == figure + 1 && w_.sign(figure, '0') && is_counted(after))) return {};
    }
    std::size_t more = after;
    if (w_.sign(more, '-') && w_.joined(more)) ++more;
    const auto year = w_.year(more);
    if (year) after = more;
    const auto reading = dated(*day, *month, year);
    if (reading) at = after;
    return reading;
}

bool DateReader::goes_on_as_time(std::size_t at) const {
    return (w_.joined(at) && (w_.sign(at, ':') || w_.sign(at, '%'))) || w_.is(at, "am|pm|o|oclock") ||
           (w_.sign(at, '.') && w_.joined(at) && w_.joined(at + 1) && w_.sign(at + 1, '0'));
}

bool DateReader::is_counted(std::size_t at) const {
    return w_.is(at, date_units) || w_.is(at, "people|children|times|pounds|minutes|mins|percent|visits|sessions");
}

std::optional<DateReading> DateReader::of_month(std::size_t& at, std::size_t after, int day) const {
    const int which = w_.place_in(after, "last|this|the|next|following");
    if (!w_.is(after + 1, "month|mth")) return {};
    const Month month = month_of(moved_months(today_, which == 0 ? -1 : which < 3 ? 0 : 1));
    const auto date = date_if_any(month.year, month.month, day);
    if (date) at = after + 2;
    return date ? std::optional(on_day(*date)) : std::nullopt;
}

std::optional<DateReading> DateReader::of_some_month(std::size_t& at) const {
    std::size_t after = at;
    const bool article = w_.take(after, "the");
    const std::size_t figure = after;
    const auto day = w_.day_number(after, false);
    if (!day) return {};
    const bool led = w_.is(at - 1, "on|by|until|till|before|from|since|after|due|for|to|and|or|is|was|about|around");
    if (!led && !article) return {};
    if (w_.sign(figure, '0') ? !ends_day(after)
                             : !(w_.is(at - 1, "on|by|until|till|before") || (article && *day > 3)) ||
                                   (w_.at(after).kind == 'w' && !w_.is(after, "at|and|or|if|we|i")))
        return {};
    at = after;
    return next_such_day(*day);
}

bool DateReader::ends_day(std::size_t at) const {
    return w_.at(at).kind != 'w' ||
           w_.is(at,
                 "at|and|or|to|until|till|for|with|if|then|when|is|was|because|so|from|we|"
                 "i|he|she|they|you|it|in|on|as|but|which|that|please|morning|afternoon|"
                 "evening|will|after|before|by|mum|dad|this|about|not|would|can|works|alright|any|good|fine|ok|okay");
}

std::optional<DateReading> DateReader::next_such_day(int day) const {
    std::optional<Date> back;
    for (int months = -1; months < 12; ++months) {
        const Month month = month_of(moved_months(today_, months));
        const auto date = date_if_any(month.year, month.month, day);
        if (date && *date < today_) back = date;
        if (!date || *date < today_) continue;
        DateReading reading = on_day(*date);
        if (back && today_ - *back < *date - today_) reading.otherwise = one_day(*back);
        if (back) reading.gone = one_day(*back);
        return reading;
    }
    return {};
}

std::optional<DateReading> DateReader::weekday_and_day(std::size_t& at, int weekday) const {
    std::size_t after = at;
    w_.take(after, "the");
    const bool figure = w_.sign(after, '0');
    const auto bare = !figure || w_.length(after) > 2 ? std::nullopt : w_.day_number(after, true);
    const bool suffixed = bare && after >= at + 2 && w_.at(after - 1).kind == 'w' && w_.is(after - 1, "st|nd|rd|th");
    const auto day = bare ? bare : w_.day_number(after, false);
    if (!day || (bare && !suffixed &&
                 (goes_on_as_time(after) || is_counted(after) || w_.sign(after, '-') || w_.is(after, "to|till|until"))))
        return {};
    for (int months = 0; months < 24; ++months) {
        const Month month = month_of(moved_months(today_, months));
        const auto date = date_if_any(month.year, month.month, *day);
        if (!date || *date < today_ || number_of(*date) != weekday) continue;
        if (bare && !suffixed && *day <= 12 && *date > today_ + 31) return {}; // rather an hour
        at = after;
        return on_day(*date);
    }
    return {};
}

std::optional<DateReading> DateReader::holiday(std::size_t& at) const {
    std::size_t after = at;
    const int which = w_.place_in(after, "last|previous|next|following|this");
    if (which >= 0) ++after;
    const int name = w_.place_in(after, "christmas|xmas|easter|boxing|good|new");
    if (name < 0) return {};
    const std::size_t first = after++;
    int month = 12, day = 25, easter = -400;
    bool sure = true;
    if (name < 2) {
        if (w_.take(after, "eve")) day = 24;
        else sure = w_.take(after, "day");
    } else if (name == 2) {
        easter = 0;
        if (w_.take(after, "monday")) easter = 1;
        else sure = w_.take(after, "sunday");
    } else if (name == 3) {
        day = 26;
        if (!w_.take(after, "day")) return {};
    } else if (name == 4) {
        easter = -2;
        if (!w_.take(after, "friday")) return {};
    } else {
        if (!w_.take(after, "year|years")) return {};
        if (w_.sign(after, '\'') && w_.is(after + 1, "s")) after += 2;
        day = 31;
        if (!w_.take(after, "eve")) sure = w_.take(after, "day"), month = 1, day = 1;
    }
    const auto year = w_.year(after);
    if (!sure && !year && which < 0 &&
        (!w_.is(first - 1, "by|before|after|until|till|on|at|since|from|to|for|about|over|this") || !ends_day(after)))
        return {};
    if (which == 2 || which == 3 || which < 2 || year)
        return resolved_holiday(at, after, month, day, easter, which, year);
    return {};
}

std::optional<DateReading> DateReader::resolved_holiday(std::size_t& at, std::size_t after, int month, int day,
                                                        int easter, int which, std::optional<int> year) const {
    const int this_year = parts_of(today_).year;
    for (int y = this_year - 1; y <= this_year + 1; ++y) {
        if (year) y = *year;
        const auto date = easter > -400 ? std::optional(easter_of(y) + easter) : date_if_any(y, month, day);
        if (!date) return {};
        const bool back = which == 0 || which == 1;
        const auto before = easter > -400 ? std::optional(easter_of(y - 1) + easter) : date_if_any(y - 1, month, day);
        const auto later = easter > -400 ? std::optional(easter_of(y + 1) + easter) : date_if_any(y + 1, month, day);
        if (!year && back && later && *later < today_) continue;
        if (!year && !back && *date < today_ - (which < 0 ? 31 : 0)) continue;
        at = after;
        DateReading reading = on_day(*date);
        if (!year && which < 0 && before) reading.gone = one_day(*date <= today_ ? *date : *before);
        return reading;
    }
    return {};
}

} // namespace fourfifths
