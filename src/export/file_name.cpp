#include "export/documents.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::size_t most_characters = 80;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Letters, digits, single spaces and hyphens; what is neither becomes one space.
std::string allowed_only(std::string_view wanted) {
    std::string name;
    for (const char c : wanted) {
        if (is_letter_or_digit(c)) {
            name += c;
            continue;
        }
        const char instead = c == '-' ? '-' : ' ';
        if (name.empty() || name.back() == '-' || (name.back() == ' ' && instead == ' ')) continue;
        name += instead;
    }
    return name;
}

void drop_trailing_separators(std::string& name) {
    while (!name.empty() && !is_letter_or_digit(name.back())) name.pop_back();
}

/// Names that Windows keeps for devices, with any extension.
bool is_device(std::string_view name) {
    std::string upper;
    for (const char c : name) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == "CON" || upper == "PRN" || upper == "AUX" || upper == "NUL") return true;
    const bool numbered = upper.size() == 4 && upper[3] >= '0' && upper[3] <= '9';
    return numbered && (upper.substr(0, 3) == "COM" || upper.substr(0, 3) == "LPT");
}

} // namespace

std::string safe_file_name(std::string_view wanted, std::string_view extension) {
    std::string ending;
    for (const char c : extension)
        if (is_letter_or_digit(c) && ending.size() < 10) ending += c;
    if (!ending.empty()) ending.insert(ending.begin(), '.');
    std::string name = allowed_only(wanted);
    if (name.size() > most_characters - ending.size()) name.resize(most_characters - ending.size());
    drop_trailing_separators(name);
    if (name.empty()) name = "document";
    if (is_device(name)) name = "document " + name;
    return name + ending;
}

} // namespace fourfifths
