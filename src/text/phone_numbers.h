// UK phone numbers as people write and as transcripts hear them: "07700 900 418", "(01632) 960 877", "+44 7700 900418",
// "07700, 900, 418". By length and first figures (Ofcom's numbering plan), never by a directory. No short codes such as
// 999 or 101.
#pragma once
#include <cstddef>
#include <string_view>

namespace fourfifths {

/// Where the number that starts at `at` ends; 0 when none starts there.
std::size_t phone_end(std::string_view text, std::size_t at);

} // namespace fourfifths
