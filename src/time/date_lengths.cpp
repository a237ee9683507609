#include "time/bank_holidays.h"
#include "time/date_reader.h"
#include <algorithm>

namespace fourfifths {

Date moved_months(Date day, int months) {
    const auto parts = parts_of(day);
    const int total = parts.year * 12 + parts.month - 1 + months;
    const auto all = days_of(Month{total / 12, total % 12 + 1});
    return std::min(all.first + (parts.day - 1), all.after_last - 1);
}

Date DateLength::from(Date day, int sign) const {
    const Date moved = moved_months(day, sign * months) + sign * days;
    return working_days == 0 ? moved : working_days_from(moved, sign * working_days);
}

std::optional<DateLength> DateReader::length(std::size_t& at, std::optional<int> count) const {
    DateLength out;
    std::size_t after = at;
    for (int parts = 0;; ++parts) {
        const bool first = parts == 0;
        std::size_t more = after;
        if (!first) {
            if (w_.sign(more, ',')) ++more;
            w_.take(more, "and");
        }
        const auto number = first && count ? count : w_.cardinal(more);
        if (!number || parts == 3) break;
        w_.take(more, "full|calendar|clear|whole|further|more|short");
        const bool working = w_.take(more, "working|business|work");
        const int unit = w_.place_in(more, date_units);
        if (unit < 0 || (working && unit > 1) || (*number > 150 && unit > 9 && unit < 14)) break;
        if (unit > 15 && (*number == 0 || *number % 24 != 0)) break;
        if (working) out.working_days += *number;
        else if (unit < 2) out.days += *number;
        else if (unit < 6) out.days += 7 * *number;
        else if (unit < 8) out.days += 14 * *number;
        else if (unit < 10 || (unit >= 14 && unit < 16)) out.months += *number;
        else if (unit < 14) out.months += 12 * *number;
        else out.days += *number / 24;
        after = more + 1;
        if (w_.sign(after, '\'')) after += w_.is(after + 1, "s") && w_.joined(after + 1) ? 2 : 1;
    }
    if (after == at) return {};
    at = after;
    return out;
}

std::optional<DateReading> DateReader::distance(std::size_t& at) const {
    std::size_t after = at;
    const bool led = w_.take(after, "in|within|inside");
    if (w_.is(at, "over|during")) ++after;
    const std::size_t lead = after;
    w_.take(after, "the");
    const bool next = w_.take(after, "next|coming|following");
    if (!next) after = lead;
    if (!led && !next && after > at) return {};
    if (led) w_.take(after, "about|around|approximately|roughly");
    std::optional<DateLength> least;
    const std::size_t number = after;
    // "within the next month", "over the next week".
    const bool soon = w_.is(at, "within") && w_.is(after, "the") && w_.is(after + 1, "week|month");
    if (soon) ++after;
    const bool implied = soon || (next && after == lead + 2 && (led || lead > at) && w_.at(after).kind == 'w');
    if (next && w_.is(after, "fortnight")) return at = after + 1, on_day(today_ + 14);
    if (const auto first = w_.cardinal(after)) {
        std::size_t second = after;
        if (w_.take(second, "or|to") || (w_.sign(second, '-') && ++second)) {
            const std::size_t from = second;
            if (const auto most = w_.cardinal(second); most && *most > *first) {
                std::size_t unit = second;
                least = length(unit, first);
                second = from;
                if (least) after = second;
            }
        }
    }
    if (!least) after = number + (soon ? 1 : 0);
    auto most = length(after, {});
    if (!most && implied) most = length(after, 1);
    if (!most) return {};
    if (led && w_.is(after, "out")) return {}; // "in 41 days out of 50"
    if (w_.is(after, "or") && w_.is(after + 1, "two") && !least &&
        (w_.is(number, "a|one") || implied)) { // "a week or two"
        least = most;
        auto twice = *most;
        twice.days *= 2, twice.months *= 2;
        return from_tail(at, after + 2, twice, least, led, next);
    }
    if (led && w_.is(after, "or") && w_.is(after + 1, "so")) after += 2;
    return from_tail(at, after, *most, least, led, next);
}

DateReading DateReader::moved(Date day, const DateLength& most, const std::optional<DateLength>& least,
                              int sign) const {
    const Date far = most.from(day, sign), near = least ? least->from(day, sign) : far;
    return {{std::min(far, near), std::max(far, near) + 1}, {}, false, {}};
}

std::optional<DateReading> DateReader::from_tail(std::size_t& at, std::size_t after, const DateLength& most,
                                                 const std::optional<DateLength>& least, bool led, bool next) const {
    if (w_.take(after, "ago|earlier|previously")) return at = after, moved(today_, most, least, -1);
    if (w_.take(after, "time|hence|later") || (w_.is(after, "from") && w_.is(after + 1, "now") && (after += 2) != 0)) {
        return at = after, moved(today_, most, least, 1);
    }
    std::size_t more = after;
    const int side = w_.place_in(more, "from|after|following|since|of|before|prior");
    if (side >= 0) {
        ++more;
        if (side == 6) w_.take(more, "to");
        if (const auto anchor = single_day_or_the(more))
            return at = more, moved(anchor->days.first, most, least, side > 4 ? -1 : 1);
        if (w_.is(after, "of|following|before|prior|since") || w_.is(after, "after|from")) return {};
    }
    if (!led && !next) {
        w_.take(more, "on");
        const bool past = w_.is(more, "last|yesterday");
        if (w_.is(more, "next") && most.days != 7) return {}; // a child's age
        if (const auto anchor = single_day(more))
            return at = more, moved(anchor->days.first, most, least, past ? -1 : 1);
        return {};
    }
    at = after;
    return moved(today_, most, least, 1);
}

std::optional<DateReading> DateReader::single_day_or_the(std::size_t& at) const {
    if (const auto day = single_day(at)) return day;
    return of_some_month(at);
}

} // namespace fourfifths
