// What one person said or wrote in a row: the unit that drafts, actions and names are found in. Who said it may be
// unknown; nothing here invents a speaker.
#pragma once
#include <string>

namespace fourfifths {

struct Turn {
    std::string speaker; // as the source calls them; empty: unknown
    std::string text;    // UTF-8
    bool operator==(const Turn&) const = default;
};

} // namespace fourfifths
