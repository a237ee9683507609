// What the words at one place of a text say of days: the grammar behind date_phrases. Each reading takes a place and
// moves it on only when it succeeds. Not for use elsewhere: date_phrases.h is.
#pragma once
#include "time/calendar.h"
#include "time/date_words.h"

namespace fourfifths {

/// What words were understood as, and what else they may mean.
struct DateReading {
    DateRange days;
    std::optional<DateRange> otherwise;
    bool bare_weekday = false;
    std::optional<DateRange> gone; // the last such days, for words that are told of the past
};

/// A stretch such as "three weeks" or "2 years 1 month", to be added to a day or taken from it.
struct DateLength {
    int days = 0, months = 0, working_days = 0;
    Date from(Date day, int sign) const;
};

constexpr std::string_view date_units = "day|days|week|weeks|wk|wks|fortnight|fortnights|month|months|year|years|yr|"
                                        "yrs|mth|mths|hour|hours|hrs";

inline DateRange one_day(Date day) { return {day, day + 1}; }
inline DateReading on_day(Date day) { return {one_day(day), {}, false, {}}; }
inline int number_of(Date day) { return static_cast<int>(weekday_of(day)); }
std::optional<Date> date_if_any(int year, int month, int day);
/// The same day so many months on, or the last of that month.
Date moved_months(Date day, int months);

class DateReader {
public:
    DateReader(const DateWords& words, Date today) : w_(words), today_(today) {}

    /// The phrase of whatever kind that begins at a place.
    std::optional<DateReading> phrase(std::size_t& at) const;
    /// A day in full or in part, without a number of weeks to it and without an end or a beginning of anything.
    std::optional<DateReading> single_day(std::size_t& at) const;
    /// A day and a month, with a year or in the likeliest one; absent when there is no such day.
    std::optional<DateReading> dated(int day, int month, std::optional<int> year) const;
    /// The words so far have a date that ends at this byte: "by Friday, close of play" is one date.
    void last_ended(std::size_t byte) { last_end_ = byte; }

private:
    /// This year's, last year's or next year's such day: from three months back to nine months ahead.
    std::optional<DateReading> in_some_year(int month, int day) const;
    DateReading coming(int weekday) const;
    /// "2024-06-03", "2024/Sep/23", "20240603".
    std::optional<DateReading> year_first(std::size_t& at) const;
    bool one_of_signs(std::size_t at) const;
    bool all_joined(std::size_t at, std::size_t end) const;
    /// Figures go on on either side: a telephone number, a version, a sum.
    bool part_of_number(std::size_t at, std::size_t end) const;
    /// "3/6", "03/06/24", "24.06.2024", "3-7-07", "05-Aug-2016"; `weekday` is the one said before it, or 0.
    std::optional<DateReading> day_first(std::size_t& at, int weekday) const;
    bool is_fraction(std::size_t at, int first, int second, int weekday) const;
    /// The day first; the month first as another reading where there is such a day, or as the only one.
    std::optional<DateReading> either_way(std::size_t& at, std::size_t end, int day, int month, std::optional<int> year,
                                          bool named) const;
    /// "3 June", "the second of September", "October, 1st", "Sep-23-2020", "6th of July 2024".
    std::optional<DateReading> named(std::size_t& at) const;
    bool goes_on_as_time(std::size_t at) const;
    bool is_counted(std::size_t at) const;
    /// "the 15th of next month", "the 21st this month".
    std::optional<DateReading> of_month(std::size_t& at, std::size_t after, int day) const;
    /// "the 21st", "on 3rd": the next such day.
    std::optional<DateReading> of_some_month(std::size_t& at) const;
    /// What may follow a day of the month: not the thing that is numbered.
    bool ends_day(std::size_t at) const;
    std::optional<DateReading> next_such_day(int day) const;
    /// "Fri 14th", "Friday the fourteenth", "Monday 21": the next month in which it is that weekday.
    std::optional<DateReading> weekday_and_day(std::size_t& at, int weekday) const;
    std::optional<DateReading> holiday(std::size_t& at) const;
    std::optional<DateReading> resolved_holiday(std::size_t& at, std::size_t after, int month, int day, int easter,
                                                int which, std::optional<int> year) const;
    std::optional<DateReading> weekday(std::size_t& at) const;
    Date in_week(int weekday, int weeks) const;
    DateReading relative_weekday(int weekday, int which) const;
    /// A date that a weekday stands before: a numeric one is read the way that makes it that day.
    std::optional<DateReading> with_date(std::size_t& at, int weekday) const;
    /// "Tuesday week", "Tuesday fortnight", "Tuesday of next week", "Friday after next", "Tuesday next".
    void trailing(std::size_t& at, int weekday, DateReading& reading) const;
    std::optional<DateReading> near(std::size_t& at) const;
    /// "next week", "the week after next", "this weekend", "next month", "last year".
    std::optional<DateReading> period(std::size_t& at) const;
    DateRange week(int away) const;
    DateReading weekend(int away) const;
    /// "in March", "by June 2025", "next July": a month without a day, where it can be nothing else.
    std::optional<DateReading> month_alone(std::size_t& at) const;
    /// "end of next week", "close of play Friday", "start of July", "the last Friday of the month", "w/c 3 June".
    std::optional<DateReading> edge(std::size_t& at) const;
    std::optional<DateReading> at_close(std::size_t& at, std::size_t after) const;
    bool ends_near(std::size_t at) const;
    /// A week, month or year that has an end: "the week", "next month", "June", "the year".
    std::optional<DateRange> bounded(std::size_t& at) const;
    std::optional<DateReading> month_led(std::size_t& at) const;
    DateReading edge_of(DateRange days, int which) const;
    /// "w/c 3 June", "week commencing Monday 10th June", "w/e Friday", "the week of the 10th".
    std::optional<DateReading> week_from(std::size_t& at) const;
    std::optional<DateReading> single_day_or_ordinal(std::size_t& at) const;
    /// "the first Monday in July", "last Friday of the month", "the last day of June".
    std::optional<DateReading> nth_day(std::size_t& at) const;
    std::optional<DateLength> length(std::size_t& at, std::optional<int> count) const;
    /// "in six weeks", "within 10 working days", "3 months' time", "a week on Tuesday", "two days ago".
    std::optional<DateReading> distance(std::size_t& at) const;
    DateReading moved(Date day, const DateLength& most, const std::optional<DateLength>& least, int sign) const;
    std::optional<DateReading> from_tail(std::size_t& at, std::size_t after, const DateLength& most,
                                         const std::optional<DateLength>& least, bool led, bool next) const;
    std::optional<DateReading> single_day_or_the(std::size_t& at) const;

    const DateWords& w_;
    Date today_;
    std::size_t last_end_ = 0;
};

} // namespace fourfifths
