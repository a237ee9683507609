#include "report/give_back.h"
#include "report/worked.h"
#include <algorithm>

namespace fourfifths {

std::optional<std::int64_t> pence_from(std::string_view text) {
    if (text.starts_with("£")) text.remove_prefix(std::string_view("£").size());
    std::int64_t pence = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals >= 2 || pence > 1'000'000) return std::nullopt;
        pence = pence * 10 + (c - '0');
        if (decimals >= 0) ++decimals;
    }
    if (text.empty() || text == ".") return std::nullopt;
    for (int i = std::max(decimals, 0); i < 2; ++i) pence *= 10;
    return pence;
}

std::string pounds_text(std::int64_t pence) {
    const std::string odd = std::to_string(pence % 100);
    return "£" + std::to_string(pence / 100) + "." + (odd.size() < 2 ? "0" : "") + odd;
}

std::int64_t cost_of(Minutes time, std::int64_t pence_an_hour) { return (pence_an_hour * time.count + 30) / 60; }

std::vector<GiveBackLine> give_back(const TimeReport& report) {
    std::vector<GiveBackLine> lines = {
        {"administrator_could", "could be done by an administrator", report.administrator_could, 0},
        {"typed_twice", "typed twice, into two systems", report.typed_twice, 0},
        {"system_offline", "with the system slow or offline", report.system_offline, 0},
        {"out_of_hours", "worked outside contracted hours", report.out_of_hours, 0}};
    std::erase_if(lines, [](const GiveBackLine& line) { return line.time.count == 0; });
    for (GiveBackLine& line : lines) line.percent = rounded_percent(line.time, report.worked);
    return lines;
}

} // namespace fourfifths
