// The words by which other programs know the parts of a line and the questions about it: never rename.
#pragma once
#include "capture/entry_line.h"
#include <string_view>

namespace fourfifths {

std::string_view key(Asked about);
std::string_view key(LinePart part);

} // namespace fourfifths
