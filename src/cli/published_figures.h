// Reading figures as programs publish them, so that ours can be held against theirs: sentences end at every . ! or ?
// and have more than two words, words are parted by spaces. Coarser than sentences() and words(), which the check goes
// by, and so not for telling how old a reader must be. R. Flesch 1948, J. P. Kincaid 1975, G. H. McLaughlin 1969
// (SMOG), C.-H. Björnsson 1968 (LIX). Not in what a browser loads.
#pragma once
#include "text/readability.h"

namespace fourfifths::cli {

struct PublishedFigures {
    ReadingCounts counts;
    int long_words = 0;     // over 6 letters
    int many_syllables = 0; // words of 3 and more
};

PublishedFigures published_figures(std::string_view text);
/// 1.043 × the root of words of many syllables in 30 sentences + 3.1291; 0 without words.
double smog(const PublishedFigures& figures);
/// Words a sentence + long words in a hundred; 0 without words.
double lix(const PublishedFigures& figures);

} // namespace fourfifths::cli
