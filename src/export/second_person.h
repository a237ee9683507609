// Turns a heading about a person into one that speaks to them: "What changed for Amira" → "What changed for you".
// For headings only: what people said and what workers wrote is never rewritten.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace fourfifths {

/// Names are tried in the order given: put the full name before the first name.
std::string in_second_person(std::string_view heading, std::span<const std::string> names);

} // namespace fourfifths
