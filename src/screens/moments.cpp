#include "screens/moments.h"

namespace fourfifths {

std::string moment_text(const Zone& zone, Instant moment, Instant now) {
    std::string clock = clock_text(wall_time_at(zone, moment));
    const Date day = date_at(zone, moment);
    const int days_ago = date_at(zone, now) - day;
    if (days_ago == 0) return clock;
    if (days_ago == 1) return "yesterday " + clock;
    if (days_ago > 1 && days_ago < 200) return short_text(day) + " " + clock;
    return day_month_year_text(day) + " " + clock;
}

std::string counted(long long count, std::string_view one, std::string_view several) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : several);
}

} // namespace fourfifths
