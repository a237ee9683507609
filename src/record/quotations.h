// What stands in quotation marks: words that are somebody's, and so are never corrected. A mark without its partner on
// the same line opens nothing; single marks count only when they are curly, as straight ones are apostrophes too.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

/// What is between the marks, in order and apart.
std::vector<TextSpan> quotations(std::string_view text);

} // namespace fourfifths
