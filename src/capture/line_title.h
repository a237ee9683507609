// The title of an entry from the words of its line: the worker's own, without what was understood as something else.
#pragma once
#include "capture/line_words.h"

namespace fourfifths {

/// Where the words that name the kind stand, and what stands for them in the title (empty: as typed).
struct KindPlace {
    std::size_t first_word = 0;
    std::size_t word_count = 0; // 0: nothing names it
    std::string title;
};

struct LineTitle {
    std::string text;               // capitalised; empty when no words are left and nothing names the kind
    std::size_t begin = 0, end = 0; // of the words that only the title has; end 0: there are none
};

/// What names the kind and what nothing else took, in the order typed, with whatever was typed between neighbours:
/// "flat < 14 °C & damp" stays so. Words that only join ("with" before a name) fall away.
LineTitle title_of_line(std::string_view line, std::span<const LineWord> words, const KindPlace& kind);

} // namespace fourfifths
