#include "capture/outlook_dates.h"
#include "capture/line_scan.h"

namespace fourfifths {

std::optional<Date> OutlookDate::as(bool day_first) const {
    const bool day = order == Order::unsure ? day_first : order == Order::day_first;
    const auto date = date_of(year, day ? second : first, day ? first : second);
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<OutlookDate> outlook_date(std::string_view text) {
    LineScan scan(text, 0);
    int numbers[3] = {}, figures[3] = {};
    char mark = '\0';
    for (std::size_t i = 0; i < 3; ++i) {
        scan.spaces();
        if (i > 0) {
            mark = scan.peek();
            if ((mark != '/' && mark != '.' && mark != '-') || !scan.literal(std::string_view(&mark, 1))) return {};
            scan.spaces();
        }
        const auto number = scan.number(4, &figures[i]);
        if (!number) return {};
        numbers[i] = *number;
    }
    using Order = OutlookDate::Order;
    if (figures[0] == 4) return OutlookDate{numbers[1], numbers[2], numbers[0], Order::month_first};
    const int year = figures[2] <= 2 ? 2000 + numbers[2] : numbers[2];
    return OutlookDate{numbers[0], numbers[1], year, mark == '.' ? Order::day_first : Order::unsure};
}

std::optional<WallTime> outlook_time(std::string_view text) {
    LineScan scan(text, 0);
    scan.spaces();
    auto hour = scan.number(2);
    if (!hour) return {};
    int minute = 0;
    const bool marked = scan.literal(":") || scan.literal(".") || scan.literal("h") || scan.literal("H");
    if (marked) {
        minute = scan.number(2).value_or(-1);
        if (scan.literal(":") || scan.literal(".")) scan.number(2);
    }
    do scan.spaces();
    while (scan.literal("\u00A0") || scan.literal("\u202F"));
    // AM and PM, "a. m.", and the Welsh "yb" and "yh".
    const char half = static_cast<char>(scan.peek() | 0x20), next = static_cast<char>(scan.peek(1) | 0x20);
    const bool before = half == 'a' || (half == 'y' && next == 'b');
    const bool after = half == 'p' || (half == 'y' && next == 'h');
    if (before || after) {
        if (*hour < 1 || *hour > 12) return {};
        hour = *hour % 12 + (after ? 12 : 0);
    } else if (!marked) return {};
    if (*hour > 23 || minute < 0 || minute > 59) return {};
    return WallTime{*hour * 60 + minute};
}

void DateOrders::see(const OutlookDate& date) {
    if (date.order != OutlookDate::Order::unsure) return;
    any_ = true;
    day_first_ = day_first_ || date.first > 12;
    month_first_ = month_first_ || date.second > 12;
}

} // namespace fourfifths
