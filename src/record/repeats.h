// Sentences that stand in a text twice, the same or nearly so: what copying and pasting leaves behind. Remembers what
// it has read. It compares content words, so that a changed number does not hide a copy, and lets short sentences be.
#pragma once
#include "text/utf8.h"
#include <optional>
#include <vector>

namespace fourfifths {

class Repeats {
public:
    /// What `place` was given with the first sentence that is like this one: at least eight words, and of the content
    /// words of both, counted together, 85 in 100 are shared. Nothing when there is none, and then it is remembered.
    std::optional<std::size_t> read(std::string_view sentence, std::size_t place);

private:
    struct Seen {
        std::vector<std::string> stems; // sorted, each once
        std::size_t place;
    };
    std::vector<Seen> seen_;
};

} // namespace fourfifths
