// How many syllables a word of English has: rules of spelling, and a list of what they get wrong. The first
// pronunciation of the CMU Pronouncing Dictionary counts as right ("our" has two): about 3 in 1,000 running words come
// out otherwise. Names and words of other languages are only guessed.
#pragma once
#include <string_view>

namespace fourfifths {

/// Of one word as words() finds it: at least 1.
int syllables_of(std::string_view word);
/// Of all words together; 0 without any.
int syllables_in(std::string_view text);
/// The same without the list, of one word in small letters: what scripts/syllable_exceptions.mjs makes the list from.
int syllables_by_rule(std::string_view word);

/// Beginnings of words that the rules get wrong, in the order of the alphabet: letters, a space where the word is over,
/// then a digit, 5 more than the syllables to add.
std::string_view syllable_exceptions();

} // namespace fourfifths
