#include "screens/routes.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr std::array<std::string_view, 14> known = {"today",     "entry",     "calendar", "people",   "summaries",
                                                    "hand-over", "time",      "back-up",  "settings", "bin",
                                                    "about",     "self-test", "removal",  "leave"};
constexpr std::size_t most_parts = 3;

} // namespace

std::vector<std::string> parts_of_route(std::string_view route) {
    if (!route.empty() && route.front() == '#') route.remove_prefix(1);
    while (!route.empty() && route.front() == '/') route.remove_prefix(1);
    while (!route.empty() && route.back() == '/') route.remove_suffix(1);
    if (route.empty()) return {"today"};
    std::vector<std::string> parts;
    while (parts.size() + 1 < most_parts) {
        const std::size_t slash = route.find('/');
        if (slash == std::string_view::npos) break;
        parts.emplace_back(route.substr(0, slash));
        route.remove_prefix(slash + 1);
    }
    parts.emplace_back(route);
    return parts;
}

std::string route_text(const std::vector<std::string>& parts) {
    std::string text = "#";
    for (const std::string& part : parts) text += "/" + part;
    return text;
}

bool is_known_route(const std::vector<std::string>& parts) {
    return !parts.empty() && std::find(known.begin(), known.end(), parts[0]) != known.end();
}

} // namespace fourfifths
