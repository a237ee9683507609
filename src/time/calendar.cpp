#include "time/calendar.h"
#include <chrono>

namespace fourfifths {
namespace {

std::chrono::year_month_day civil(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

Date first_of(Month month) {
    const std::chrono::year_month_day day{std::chrono::year{month.year},
                                          std::chrono::month{static_cast<unsigned>(month.month)}, std::chrono::day{1}};
    return {static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count())};
}

} // namespace

Result<Date> date_of(int year, int month, int day) {
    if (year < 1900 || year > 2200) return {Fault::bad_input, "year outside 1900 to 2200"};
    if (month < 1 || month > 12 || day < 1 || day > 31) return {Fault::bad_input, "no such day"};
    const Date first = first_of({year, month});
    if (first + (day - 1) >= first_of(next(Month{year, month}))) return {Fault::bad_input, "no such day"};
    return first + (day - 1);
}

DateParts parts_of(Date date) {
    const auto day = civil(date);
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Weekday weekday_of(Date date) {
    // 1970-01-01 was a Thursday, three days after a Monday.
    const int from_monday = ((date.days % 7) + 7 + 3) % 7;
    return static_cast<Weekday>(from_monday + 1);
}

int iso_week_of(Date date) {
    // The week belongs to the year its Thursday is in (ISO 8601).
    const Date thursday = monday_of(date) + 3;
    const Date new_year = first_of({parts_of(thursday).year, 1});
    return (thursday - new_year) / 7 + 1;
}

Date monday_of(Date date) { return date - (static_cast<int>(weekday_of(date)) - 1); }

DateRange week_of(Date date) { return {monday_of(date), monday_of(date) + 7}; }

Month month_of(Date date) {
    const DateParts parts = parts_of(date);
    return {parts.year, parts.month};
}

DateRange days_of(Month month) { return {first_of(month), first_of(next(month))}; }

Month next(Month month) { return month.month == 12 ? Month{month.year + 1, 1} : Month{month.year, month.month + 1}; }

Month previous(Month month) {
    return month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
}

} // namespace fourfifths
