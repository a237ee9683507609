#include "record/repeats.h"
#include "stable_sort.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int shortest = 8; // words
constexpr std::size_t least_stems = 4;

std::size_t count_shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const int order = a[i].compare(b[j]);
        if (order == 0) ++shared;
        if (order <= 0) ++i;
        if (order >= 0) ++j;
    }
    return shared;
}

} // namespace

std::optional<std::size_t> Repeats::read(std::string_view sentence, std::size_t place) {
    if (count_words(sentence) < shortest) return {};
    auto stems = content_stems(sentence);
    stable_sort(stems);
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    if (stems.size() < least_stems) return {};
    for (const auto& each : seen_) {
        const auto all = each.stems.size() + stems.size();
        const auto fewer = std::min(each.stems.size(), stems.size());
        if (40 * fewer >= 17 * all && 40 * count_shared(each.stems, stems) >= 17 * all) return each.place;
    }
    seen_.push_back({std::move(stems), place});
    return {};
}

} // namespace fourfifths
