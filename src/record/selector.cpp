#include "record/selector.h"
#include "assets.h"
#include "logarithm.h"
#include "stable_sort.h"
#include "text/words.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace fourfifths {
namespace {

// Tuned on public meetings and visits; what was tried and what it gave is in tests/bench/README.md.
constexpr double document_part = 0.3; // of a stem's rarity: here, and in ordinary talk
constexpr double background_part = 1.0;
constexpr double frequency_power = 0.75;
constexpr double repeat_discount = 0.2;
constexpr double length_power = 0.45;
constexpr double centre_part = 1.0 / 50;
constexpr int centre_neighbours = 3; // lend a unit half of its centrality
constexpr double edge_bonus = 0.3;
constexpr double edge_share = 0.12;

std::optional<int> number_from(std::string_view text) {
    int number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9' || number > 99'999'999) return {};
        number = number * 10 + (digit - '0');
    }
    return text.empty() ? std::nullopt : std::optional(number);
}

void read_line(std::string_view line, BackgroundFrequencies& table) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return;
    const auto name = line.substr(0, tab);
    const auto number = number_from(line.substr(tab + 1));
    if (!number) return;
    if (name == "# windows") table.stretches = *number;
    else if (name.substr(0, 1) != "#") table.held.push_back({std::string(name), *number});
}

int runs_of_letters(std::string_view text) {
    int runs = 0;
    const auto is_figure = [](char c) { return (c >= '0' && c <= '9'); };
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter(text[at]) && !is_figure(text[at])) {
            ++at;
            continue;
        }
        ++runs;
        while (at < text.size() && (is_letter(text[at]) || is_figure(text[at]))) ++at;
        const auto mark = text.substr(at, 1) == "'" ? 1u : text.substr(at, 3) == "\u2019" ? 3u : 0u;
        if (mark == 0 || at + mark >= text.size() || !is_letter(text[at + mark])) continue;
        at += mark;
        while (at < text.size() && is_letter(text[at])) ++at;
    }
    return runs;
}

} // namespace

double BackgroundFrequencies::rarity(std::string_view stem) const {
    const auto found = std::lower_bound(held.begin(), held.end(), stem,
                                        [](const Held& each, std::string_view wanted) { return each.stem < wanted; });
    const bool known = found != held.end() && found->stem == stem;
    return natural_logarithm((stretches + 1.0) / ((known ? found->stretches : 0) + 1.0));
}

BackgroundFrequencies background_from(std::string_view table) {
    BackgroundFrequencies result;
    while (!table.empty()) {
        const auto end = table.find('\n');
        read_line(table.substr(0, end), result);
        table = end == std::string_view::npos ? std::string_view() : table.substr(end + 1);
    }
    using Held = BackgroundFrequencies::Held;
    stable_sort(result.held, [](const Held& a, const Held& b) { return a.stem < b.stem; });
    const auto same = [](const Held& a, const Held& b) { return a.stem == b.stem; };
    result.held.erase(std::unique(result.held.begin(), result.held.end(), same), result.held.end());
    return result;
}

BackgroundFrequencies shipped_background() { return background_from(word_list("words/df.tsv")); }

int budget_words(std::string_view text) { return std::max(runs_of_letters(text), count_words(text)); }

Selector::Selector(std::span<const std::string_view> units, const BackgroundFrequencies& background,
                   std::size_t short_document)
    : short_(units.size() < short_document) {
    read(units);
    weigh(background);
    find_centres();
    lend_centres();
}

void Selector::read(std::span<const std::string_view> texts) {
    std::vector<std::vector<std::string>> content;
    std::vector<int> budgets;
    for (const auto text : texts) {
        const auto spans = words(text);
        budgets.push_back(std::max(runs_of_letters(text), static_cast<int>(spans.size())));
        content.push_back(content_stems(text, spans));
        stems_.insert(stems_.end(), content.back().begin(), content.back().end());
    }
    stable_sort(stems_);
    stems_.erase(std::unique(stems_.begin(), stems_.end()), stems_.end());
    const auto edge = static_cast<std::size_t>(edge_share * static_cast<double>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Unit unit;
        for (const auto& stem : content[i]) {
            unit.stems.push_back(
                static_cast<Number>(std::lower_bound(stems_.begin(), stems_.end(), stem) - stems_.begin()));
        }
        unit.words = budgets[i];
        unit.usable = unit.stems.size() >= (short_ ? 2u : 3u);
        unit.length = power(std::max(unit.words, 1), length_power);
        if (i < edge || i + edge >= texts.size()) unit.edge = 1 + edge_bonus;
        units_.push_back(std::move(unit));
    }
}

void Selector::weigh(const BackgroundFrequencies& background) {
    const auto only_once = [](auto& numbers) {
        stable_sort(numbers);
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    };
    std::vector<int> holding(stems_.size(), 0);
    std::vector<std::vector<std::uint64_t>> pairs_of; // of each unit
    std::vector<std::uint64_t> pairs;                 // of all, each as often as units hold it
    for (auto& unit : units_) {
        auto& own = pairs_of.emplace_back();
        for (std::size_t i = 0; i + 1 < unit.stems.size(); ++i)
            own.push_back(std::uint64_t{unit.stems[i]} << 32 | unit.stems[i + 1]);
        only_once(own);
        pairs.insert(pairs.end(), own.begin(), own.end());
        unit.concepts = unit.stems;
        only_once(unit.concepts);
        for (const auto stem : unit.concepts) ++holding[stem];
    }
    std::vector<double> rarity;
    for (std::size_t stem = 0; stem < stems_.size(); ++stem) {
        const double here = natural_logarithm((static_cast<double>(units_.size()) + 1) / (holding[stem] + 0.5));
        rarity.push_back(std::max(0.01, document_part * here + background_part * background.rarity(stems_[stem])));
        const bool counts = holding[stem] >= (short_ ? 1 : 2);
        weight_.push_back(counts ? power(holding[stem], frequency_power) * rarity[stem] : 0);
    }
    stable_sort(pairs);
    std::vector<std::uint64_t> common; // pairs in two units and more
    for (std::size_t i = 0; i < pairs.size();) {
        std::size_t end = i;
        while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
        if (end - i > 1) {
            common.push_back(pairs[i]);
            weight_.push_back(static_cast<double>(end - i) * (rarity[pairs[i] >> 32] + rarity[pairs[i] & 0xFFFFFFFFu]));
        }
        i = end;
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
        for (const auto pair : pairs_of[i]) {
            const auto found = std::lower_bound(common.begin(), common.end(), pair);
            if (found == common.end() || *found != pair) continue;
            units_[i].concepts.push_back(
                static_cast<Number>(stems_.size() + static_cast<std::size_t>(found - common.begin())));
        }
    }
    for (const double weight : weight_) total_weight_ += weight;
    left_.assign(weight_.size(), 1);
}

/// The cosine between a unit and the sum of all units, over concepts.
void Selector::find_centres() {
    std::vector<double> sum(weight_.size(), 0);
    for (const auto& unit : units_) {
        for (const auto each : unit.concepts) sum[each] += weight_[each];
    }
    double length = 0;
    for (const double part : sum) length += part * part;
    for (auto& unit : units_) {
        double shared = 0, own = 0;
        for (const auto each : unit.concepts) {
            shared += sum[each] * weight_[each];
            own += weight_[each] * weight_[each];
        }
        unit.central = own > 0 && length > 0 ? shared / std::sqrt(own * length) : 0;
    }
}

/// What stands among central things is a little central itself.
void Selector::lend_centres() {
    std::vector<double> lent;
    const auto count = static_cast<int>(units_.size());
    for (int i = 0; i < count; ++i) {
        double sum = 0, all = 0;
        for (int j = std::max(0, i - centre_neighbours); j <= std::min(count - 1, i + centre_neighbours); ++j) {
            const double near = 1.0 / (1 + std::abs(i - j));
            sum += near * units_[static_cast<std::size_t>(j)].central;
            all += near;
        }
        lent.push_back(sum / all);
    }
    for (std::size_t i = 0; i < units_.size(); ++i) units_[i].central = (units_[i].central + lent[i]) / 2;
}

double Selector::gain(const Unit& unit) const {
    double sum = unit.central * total_weight_ * centre_part;
    for (const auto each : unit.concepts) sum += weight_[each] * left_[each];
    return sum * unit.edge / unit.length;
}

void Selector::said(std::size_t unit) {
    units_[unit].taken = true;
    said_.push_back(unit);
    for (const auto each : units_[unit].concepts) left_[each] *= repeat_discount;
}

bool Selector::is_said(const Unit& unit) const {
    return std::any_of(said_.begin(), said_.end(),
                       [&](std::size_t other) { return units_[other].stems == unit.stems; });
}

std::vector<std::size_t> Selector::choose(const Choice& choice) {
    std::vector<std::size_t> chosen;
    // What a unit gained when it was last looked at: it never gains more later, so most need no second look.
    std::vector<double> bound;
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const auto& unit = units_[i];
        const double worth = choice.worth.empty() ? 1 : choice.worth[i];
        bound.push_back(unit.taken || !unit.usable || worth <= 0 || is_said(unit) ? 0 : gain(unit) * worth);
    }
    for (int left = choice.words;;) {
        double best = 0;
        std::size_t which = units_.size();
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (bound[i] <= best || units_[i].words > left) continue;
            bound[i] = is_said(units_[i]) ? 0 : gain(units_[i]) * (choice.worth.empty() ? 1 : choice.worth[i]);
            if (bound[i] <= best) continue;
            best = bound[i];
            which = i;
        }
        if (which == units_.size()) break;
        said(which);
        bound[which] = 0;
        left -= units_[which].words;
        chosen.push_back(which);
    }
    stable_sort(chosen);
    return chosen;
}

std::vector<double> Selector::answers(std::string_view query, int spread) const {
    constexpr double k1 = 1.2, b = 0.6;
    const auto all = static_cast<double>(units_.size());
    std::vector<double> scores(units_.size(), 0);
    double total = 0;
    for (const auto& unit : units_) total += static_cast<double>(unit.stems.size());
    const double mean = std::max(1.0, total / std::max(1.0, all));
    auto asked = content_stems(query);
    stable_sort(asked);
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    for (const auto& word : asked) {
        const auto found = std::lower_bound(stems_.begin(), stems_.end(), word);
        if (found == stems_.end() || *found != word) continue;
        const auto number = static_cast<Number>(found - stems_.begin());
        std::vector<double> times;
        double holding = 0;
        for (const auto& unit : units_) {
            times.push_back(static_cast<double>(std::count(unit.stems.begin(), unit.stems.end(), number)));
            if (times.back() > 0) ++holding;
        }
        const double rare = natural_logarithm(1 + (all - holding + 0.5) / (holding + 0.5));
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const double length = static_cast<double>(units_[i].stems.size()) / mean;
            scores[i] += rare * times[i] * (k1 + 1) / (times[i] + k1 * (1 - b + b * length));
        }
    }
    if (spread <= 0) return scores;
    auto smooth = scores;
    const auto count = static_cast<int>(scores.size());
    for (int i = 0; i < count; ++i) {
        double lent = 0, sum = 0;
        for (int j = std::max(0, i - spread); j <= std::min(count - 1, i + spread); ++j) {
            const double near = i == j ? 0 : 1 - static_cast<double>(std::abs(i - j)) / (spread + 1);
            lent += near * scores[static_cast<std::size_t>(j)];
            sum += near;
        }
        if (sum > 0) smooth[static_cast<std::size_t>(i)] += lent / sum / 2;
    }
    return smooth;
}

} // namespace fourfifths
