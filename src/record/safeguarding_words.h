// The words that record/safeguarding.h looks for, and those around them that say how they are meant. Written as they
// are spoken, in lower case and without apostrophes; entries stand apart by "|" and are one word or several in a row.
// In an entry "*" is any ending, "/" is "or", "$" a class of words (safeguarding.cpp has them) and "~" up to three
// words in the same clause. An entry begins with a word of two letters or more.
#pragma once
#include <string_view>

namespace fourfifths {

extern const std::string_view safeguarding_terms;
extern const std::string_view ordinary_uses; // the same words where nothing is meant by them

} // namespace fourfifths
