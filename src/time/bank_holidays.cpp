#include "time/bank_holidays.h"

namespace fourfifths {
namespace {

int weekday(Date day) { return static_cast<int>(weekday_of(day)); }

/// Days that were proclaimed: the VE Day and jubilee moves, two jubilee days, a funeral and a coronation.
bool is_proclaimed(int number) {
    return number == 20200508 || number == 20220602 || number == 20220603 || number == 20220919 || number == 20230508;
}

/// Regular days that were moved in those years.
bool was_moved(int number) { return number == 20200504 || number == 20220530; }

/// A day at the end of December or the first of January that stands in for one that fell on a weekend.
bool is_substitute(const DateParts& parts, int weekday) {
    if (parts.month == 1) return parts.day <= 3 && weekday == 1;
    return parts.month == 12 && (parts.day == 27 || parts.day == 28) && weekday <= 2;
}

} // namespace

Date easter_of(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30, j = c / 4, k = c % 4;
    const int m = (a + 11 * h) / 319, r = (2 * e + 2 * j - k - h + m + 32) % 7;
    const int month = (h - m + r + 90) / 25;
    return days_of(Month{year, month}).first + ((h - m + r + month + 19) % 32 - 1);
}

bool is_bank_holiday(Date day) {
    const auto parts = parts_of(day);
    const int number = parts.year * 10000 + parts.month * 100 + parts.day;
    if (is_proclaimed(number)) return true;
    if (was_moved(number)) return false;
    const int of_week = weekday(day);
    if (of_week > 5) return false;
    if ((parts.month == 1 && parts.day == 1) || (parts.month == 12 && (parts.day == 25 || parts.day == 26)))
        return true;
    if (is_substitute(parts, of_week)) return true;
    if (of_week == 1 && parts.month == 5 && (parts.day <= 7 || parts.day > 24)) return true;
    if (of_week == 1 && parts.month == 8 && parts.day > 24) return true;
    const Date easter = easter_of(parts.year);
    return day == easter - 2 || day == easter + 1;
}

bool is_working_day(Date day) { return weekday(day) <= 5 && !is_bank_holiday(day); }

Date working_days_from(Date day, int count) {
    const int step = count < 0 ? -1 : 1;
    for (int left = count; left != 0; left -= step) {
        do day = day + step;
        while (!is_working_day(day));
    }
    return day;
}

} // namespace fourfifths
