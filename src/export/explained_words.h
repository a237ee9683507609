// The short forms in a text that a family may not know, with what they stand for: a list at the end of their copy. The
// text itself is never changed.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

struct ExplainedWord {
    std::string word;    // "MASH", as first written
    std::string meaning; // "multi-agency safeguarding hub"
};

/// Adds those of `text` that are not in the list yet, in the order they come.
void add_explained_words(std::vector<ExplainedWord>& list, std::string_view text);

} // namespace fourfifths
