// The Dale–Chall reading grade: how long sentences are and how many words a reader of ten may not know. J. S. Chall
// and E. Dale, "Readability Revisited", 1995. Their list of 3,000 words is not ours to ship: the one here is made
// from SCOWL, so grades differ from theirs and are meant for comparing texts with each other. Not in what a browser
// loads.
#pragma once
#include <string_view>

namespace fourfifths::cli {

/// 0.1579 × unfamiliar words in a hundred + 0.0496 × words a sentence, + 3.6365 when more than 5 in a hundred are
/// unfamiliar; 0 without words. Names, figures and regular endings of a familiar word are familiar.
double new_dale_chall(std::string_view text);
/// Lower case, a space before and after each.
std::string_view familiar_words();

} // namespace fourfifths::cli
