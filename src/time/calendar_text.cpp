#include "time/calendar.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::array<std::string_view, 7> weekday_words = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                           "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> month_words = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string_view weekday_word(Date date) { return weekday_words[static_cast<std::size_t>(weekday_of(date)) - 1]; }
std::string_view month_word(int month) { return month_words[static_cast<std::size_t>(month - 1) % 12]; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that these characters write, or -1 when one of them is no digit.
int number_in(std::string_view text) {
    if (text.empty() || text.size() > 6) return -1;
    int number = 0;
    for (const char c : text) {
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

std::string iso_text(Date date) {
    const DateParts parts = parts_of(date);
    return padded(parts.year, 4) + "-" + padded(parts.month, 2) + "-" + padded(parts.day, 2);
}

std::string iso_text(Month month) { return padded(month.year, 4) + "-" + padded(month.month, 2); }

std::string clock_text(WallTime time) { return padded(time.minute / 60, 2) + ":" + padded(time.minute % 60, 2); }

Result<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {Fault::bad_input, "a date is YYYY-MM-DD"};
    return date_of(number_in(text.substr(0, 4)), number_in(text.substr(5, 2)), number_in(text.substr(8, 2)));
}

Result<Month> month_from_iso(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return {Fault::bad_input, "a month is YYYY-MM"};
    const int year = number_in(text.substr(0, 4));
    const int month = number_in(text.substr(5, 2));
    if (!date_of(year, month, 1)) return {Fault::bad_input, "no such month"};
    return Month{year, month};
}

Result<WallTime> wall_time_from(std::string_view text) {
    const Error refused{Fault::bad_input, "a time of day is HH:MM"};
    const std::size_t mark = text.find_first_of(":.");
    const bool marked = mark != std::string_view::npos;
    if (!marked && text.size() != 3 && text.size() != 4) return refused;
    const std::string_view hour_text = text.substr(0, marked ? mark : text.size() - 2);
    const std::string_view minute_text = text.substr(marked ? mark + 1 : text.size() - 2);
    if (hour_text.empty() || hour_text.size() > 2 || minute_text.size() != 2) return refused;
    const int hour = number_in(hour_text);
    const int minute = number_in(minute_text);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return refused;
    return WallTime{hour * 60 + minute};
}

std::string long_text(Date date) {
    return std::string(weekday_word(date)) + " " + std::to_string(parts_of(date).day) + " " + text_of(month_of(date));
}

std::string short_text(Date date) {
    const DateParts parts = parts_of(date);
    return std::string(weekday_word(date).substr(0, 3)) + " " + std::to_string(parts.day) + " " +
           std::string(month_word(parts.month).substr(0, 3));
}

std::string day_month_year_text(Date date) {
    const DateParts parts = parts_of(date);
    return std::to_string(parts.day) + " " + std::string(month_word(parts.month).substr(0, 3)) + " " +
           std::to_string(parts.year);
}

std::string text_of(Month month) { return std::string(month_word(month.month)) + " " + std::to_string(month.year); }

std::string duration_text(Minutes length) {
    if (length.count < 0) return "\u2212" + duration_text(Minutes{} - length);
    const std::int64_t hours = length.count / 60;
    const int minutes = static_cast<int>(length.count % 60);
    if (hours == 0) return std::to_string(minutes) + " min";
    if (minutes == 0) return std::to_string(hours) + " h";
    return std::to_string(hours) + " h " + padded(minutes, 2);
}

} // namespace fourfifths
