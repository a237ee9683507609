// Days as people say when they were born: "4/3/38", "4th of March 1938", "the fourth of March", "19th of the 6th '51".
// Only where they stand, never which day they are (time/ reads dates): this is for hiding them. English months.
#pragma once
#include <cstddef>
#include <string_view>

namespace fourfifths {

/// Where the date whose first figure or word stands at `at` ends, the year with it; 0 when none starts there.
std::size_t birth_date_end(std::string_view text, std::size_t at);
/// "oct", "october": takes small letters.
bool is_month_name(std::string_view word);

} // namespace fourfifths
