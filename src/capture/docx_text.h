// The text of a Word file's document.xml (ECMA-376 part 1, 17.3): a paragraph or break is a line end, a tab is a tab,
// deleted text and fallbacks are left out. Reads no other XML: no document type, no entities of its own.
#pragma once
#include <string>
#include <string_view>

namespace fourfifths {

/// Never longer than `xml`. Takes and gives UTF-8.
std::string docx_text(std::string_view xml);

} // namespace fourfifths
