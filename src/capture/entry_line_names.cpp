#include "capture/entry_line_names.h"
#include <array>

namespace fourfifths {

std::string_view key(Asked about) {
    constexpr auto keys = std::to_array<std::string_view>(
        {"who", "spelling", "half", "backwards", "empty", "end", "start", "when", "what", "long", "skipped", "doubled",
         "night", "ahead", "running", "kind", "day", "time", "two_times"});
    return keys[static_cast<std::size_t>(about)];
}

std::string_view key(LinePart part) {
    constexpr auto keys =
        std::to_array<std::string_view>({"date", "time", "duration", "kind", "title", "person", "other", "flag"});
    return keys[static_cast<std::size_t>(part)];
}

} // namespace fourfifths
