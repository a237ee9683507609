// An address line: a number, one to three words and a kind of street ("14 Larkfield Rise", "3 Old Tannery Lane").
// In small letters only the kinds that are rarely anything else. No gazetteer: a house with a name alone is not found.
#pragma once
#include <cstddef>
#include <string_view>

namespace fourfifths {

/// Where the line whose number stands at `at` ends; 0 when none starts there.
std::size_t address_end(std::string_view text, std::size_t at);

} // namespace fourfifths
