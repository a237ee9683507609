// Addresses within the program: "#/people/00ab…" and its parts. Which of them there are, and how long an id is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

/// {"people", "00ab…"}; an empty address is {"today"}. Parts beyond the third are kept together in the third.
std::vector<std::string> parts_of_route(std::string_view route);
std::string route_text(const std::vector<std::string>& parts);
/// Whether a screen answers to its first part.
bool is_known_route(const std::vector<std::string>& parts);

} // namespace fourfifths
