#include "record/selector.h"
#include "assets.h"
#include "stable_sort.h"
#include "text/words.h"
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace fourfifths {
namespace {

// Tuned on public meetings and visits; what they give is in tests/bench/README.md.
constexpr double document_part = 0.3;
constexpr double background_part = 0.7;
constexpr double repeat_discount = 0.2;
constexpr double length_power = 0.45;
constexpr double centre_part = 1.0 / 50;
constexpr double edge_bonus = 0.3;
constexpr double edge_share = 0.08;

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
    else if (name.substr(0, 1) != "#") table.count.emplace(name, *number);
}

using Counts = std::map<std::string, int, std::less<>>;

std::string pair_of(const std::string& first, const std::string& second) { return first + ' ' + second; }

} // namespace

double BackgroundFrequencies::rarity(std::string_view stem) const {
    const auto found = count.find(stem);
    return std::log((stretches + 1.0) / ((found == count.end() ? 0 : found->second) + 1.0));
}

BackgroundFrequencies background_from(std::string_view table) {
    BackgroundFrequencies result;
    while (!table.empty()) {
        const auto end = table.find('\n');
        read_line(table.substr(0, end), result);
        table = end == std::string_view::npos ? std::string_view() : table.substr(end + 1);
    }
    return result;
}

BackgroundFrequencies shipped_background() { return background_from(word_list("words/df.tsv")); }

int budget_words(std::string_view text) {
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
    return std::max(runs, count_words(text));
}

Selector::Selector(std::span<const std::string_view> units, const BackgroundFrequencies& background,
                   std::size_t short_document)
    : short_(units.size() < short_document) {
    const auto edge = static_cast<std::size_t>(edge_share * static_cast<double>(units.size()));
    for (std::size_t i = 0; i < units.size(); ++i) {
        Unit unit;
        unit.stems = content_stems(units[i]);
        unit.words = budget_words(units[i]);
        unit.usable = unit.stems.size() >= (short_ ? 2u : 3u);
        if (i < edge || i + edge >= units.size()) unit.edge = 1 + edge_bonus;
        units_.push_back(std::move(unit));
    }
    weigh(background);
    find_centres();
}

void Selector::weigh(const BackgroundFrequencies& background) {
    Counts single, pairs;
    for (const auto& unit : units_) {
        std::set<std::string> stems(unit.stems.begin(), unit.stems.end()), both;
        for (std::size_t i = 0; i + 1 < unit.stems.size(); ++i) both.insert(pair_of(unit.stems[i], unit.stems[i + 1]));
        for (const auto& stem : stems) ++single[stem];
        for (const auto& pair : both) ++pairs[pair];
    }
    const auto rarity = [&](std::string_view stem) {
        const double here = single.find(stem)->second;
        const double own = std::log((static_cast<double>(units_.size()) + 1) / (here + 0.5));
        return document_part * own + background_part * background.rarity(stem);
    };
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    const auto add = [&](const std::string& concept_text, double weight) {
        numbers.emplace(concept_text, static_cast<std::uint32_t>(weight_.size()));
        weight_.push_back(weight);
        total_weight_ += weight;
    };
    for (const auto& [stem, df] : single) {
        if (df >= (short_ ? 1 : 2)) add(stem, df * rarity(stem));
    }
    for (const auto& [pair, df] : pairs) {
        const auto gap = pair.find(' ');
        const std::string_view both = pair;
        if (df >= 2) add(pair, df * (rarity(both.substr(0, gap)) + rarity(both.substr(gap + 1))));
    }
    seen_.assign(weight_.size(), 0);
    for (auto& unit : units_) {
        std::set<std::uint32_t> own;
        const auto note = [&](std::string_view text) {
            if (const auto found = numbers.find(text); found != numbers.end()) own.insert(found->second);
        };
        for (std::size_t i = 0; i < unit.stems.size(); ++i) {
            note(unit.stems[i]);
            if (i + 1 < unit.stems.size()) note(pair_of(unit.stems[i], unit.stems[i + 1]));
        }
        unit.concepts.assign(own.begin(), own.end());
    }
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

double Selector::gain(const Unit& unit, double worth) const {
    double sum = unit.central * total_weight_ * centre_part;
    for (const auto each : unit.concepts) sum += weight_[each] * std::pow(repeat_discount, seen_[each]);
    return sum * unit.edge * worth / std::pow(std::max(unit.words, 1), length_power);
}

void Selector::said(std::size_t unit) {
    units_[unit].taken = true;
    said_.insert(units_[unit].stems);
    for (const auto each : units_[unit].concepts) ++seen_[each];
}

std::vector<std::size_t> Selector::choose(const Choice& choice) {
    std::vector<std::size_t> chosen;
    int left = choice.words;
    for (;;) {
        double best = 0;
        std::size_t which = units_.size();
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const auto& unit = units_[i];
            if (unit.taken || !unit.usable || unit.words > left) continue;
            const double worth = choice.worth.empty() ? 1 : choice.worth[i];
            if (worth <= 0 || said_.count(unit.stems) != 0) continue;
            const double now = gain(unit, worth);
            if (now > best) {
                best = now;
                which = i;
            }
        }
        if (which == units_.size()) break;
        said(which);
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
    const auto asked = content_stems(query);
    for (const auto& word : std::set<std::string>(asked.begin(), asked.end())) {
        std::vector<double> times(units_.size(), 0);
        double holding = 0;
        for (std::size_t i = 0; i < units_.size(); ++i) {
            times[i] = static_cast<double>(std::count(units_[i].stems.begin(), units_[i].stems.end(), word));
            if (times[i] > 0) ++holding;
        }
        const double rare = std::log(1 + (all - holding + 0.5) / (holding + 0.5));
        for (std::size_t i = 0; i < units_.size(); ++i) {
            const double length = static_cast<double>(units_[i].stems.size()) / mean;
            scores[i] += rare * times[i] * (k1 + 1) / (times[i] + k1 * (1 - b + b * length));
        }
    }
    if (spread <= 0) return scores;
    std::vector<double> smooth = scores;
    const auto count = static_cast<int>(scores.size());
    for (int i = 0; i < count; ++i) {
        for (int j = std::max(0, i - spread); j <= std::min(count - 1, i + spread); ++j) {
            const double near = 1 - static_cast<double>(std::abs(i - j)) / (spread + 1);
            if (i != j) smooth[static_cast<std::size_t>(i)] += 0.5 * near * scores[static_cast<std::size_t>(j)];
        }
    }
    return smooth;
}

} // namespace fourfifths
