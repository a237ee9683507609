// A text as the words that names are made of: hyphens and dots part them, a possessive or a short verb behind ("Sam's",
// "Sam'll") is cut off, and each knows how it is written and what stands beside it. Never splits a character.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

struct NameToken {
    TextSpan span;
    std::string bare; // see name_words.h
    bool capital = false;
    bool capitals = false;        // all of two letters or more: "MASH"; also with a small one between: "DoLS"
    bool starts_sentence = false; // or a quotation
    bool possessive = false;
    bool joined = false; // to the one before, by one space or a hyphen and nothing else
    char32_t before = 0; // what stands before it, spaces left out; 0: nothing
    char32_t behind = 0; // what stands right behind it, the possessive left out
};

std::vector<NameToken> name_tokens(std::string_view text);

} // namespace fourfifths
