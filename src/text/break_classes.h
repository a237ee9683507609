// What every character counts as when text is cut into graphemes, words and sentences: the properties of Unicode 15.0
// that UAX #29 names, under its names. Complete: a code point that Unicode does not mention is `other` in all.
#pragma once
#include <cstdint>

namespace fourfifths {

enum class GraphemeClass : std::uint8_t {
    other,
    control,
    cr,
    lf,
    extend,
    zwj,
    prepend,
    spacing_mark,
    l,
    v,
    t,
    lv,
    lvt,
    hangul,
    regional_indicator
};

enum class WordClass : std::uint8_t {
    other,
    cr,
    lf,
    newline,
    extend,
    format,
    zwj,
    wseg_space,
    aletter,
    hebrew_letter,
    numeric,
    katakana,
    extend_num_let,
    mid_letter,
    mid_num,
    mid_num_let,
    single_quote,
    double_quote,
    regional_indicator
};

enum class SentenceClass : std::uint8_t {
    other,
    cr,
    lf,
    sep,
    extend,
    format,
    sp,
    lower,
    upper,
    oletter,
    numeric,
    aterm,
    sterm,
    close,
    scontinue
};

struct BreakClasses {
    GraphemeClass grapheme = GraphemeClass::other; // lv or lvt where the table says hangul
    WordClass word = WordClass::other;
    SentenceClass sentence = SentenceClass::other;
    bool pictograph = false; // Extended_Pictographic
};

BreakClasses break_classes(char32_t code);

} // namespace fourfifths
