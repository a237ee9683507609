// The sentences of tests/fixtures/safeguarding_lines.tsv with what is marked in them.
#pragma once
#include "text/utf8.h"
#include <string>
#include <vector>

namespace fourfifths {

struct MarkedWords {
    TextSpan span;
    std::string manner; // "-" negated, "?" supposed, "~" historical
};

struct SafeguardingLine {
    std::string set; // "open", "kept" …
    std::string text;
    std::vector<MarkedWords> marks;
};

/// Ends the program with a word when a line cannot be read.
std::vector<SafeguardingLine> safeguarding_lines(const std::string& file);

} // namespace fourfifths
