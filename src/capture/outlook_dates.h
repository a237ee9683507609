// Dates and times of day as Outlook writes them into CSV files: by the settings of the computer it ran on, which the
// file does not name. Numbers only; which of two small ones is the day is decided from the whole file.
#pragma once
#include "capture/calendar_file.h"

namespace fourfifths {

/// Three numbers of a date.
struct OutlookDate {
    int first = 0, second = 0, year = 0;
    enum class Order : std::uint8_t { unsure, day_first, month_first } order = Order::unsure;
    bool operator==(const OutlookDate&) const = default;

    /// In the order it was written in or, where that is unsure, with the day first or not. Absent: no such day.
    std::optional<Date> as(bool day_first) const;
};

/// "05/10/2026", "5.10.2026", "2026-10-05", "5-10-26"; what follows (a time) is not looked at.
std::optional<OutlookDate> outlook_date(std::string_view text);
/// "09:30", "9.30", "09:30:00", "9:30 AM", "9h30", "9:30 p. m."
std::optional<WallTime> outlook_time(std::string_view text);

/// What all dates of a file say about their order: one number above 12 decides it.
class DateOrders {
public:
    void see(const OutlookDate& date);
    bool any() const { return any_; }
    bool day_first() const { return day_first_; }
    bool month_first() const { return month_first_; }

private:
    bool any_ = false, day_first_ = false, month_first_ = false;
};

} // namespace fourfifths
