// Words in a line that say a fact about the entry: "seen alone", "no answer", "typed twice".
#pragma once
#include "capture/line_words.h"
#include "model/records.h"

namespace fourfifths {

struct FoundFlag {
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
    Flag flag = Flag::seen;
    bool keeps_words = false; // they belong to the title too: "failed visit"
};

/// Marks the words it understood as taken, but for those that may name the work as well. "not seen" is no flag.
std::vector<FoundFlag> find_flags(std::span<LineWord> words);

} // namespace fourfifths
