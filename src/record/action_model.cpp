#include "record/action_model.h"
#include "logarithm.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr ActionFeature told_by_length[] = {
    ActionFeature::speaker_will, ActionFeature::asked,          ActionFeature::dated,    ActionFeature::verb_of_contact,
    ActionFeature::speaker_can,  ActionFeature::named_somebody, ActionFeature::any_verb, ActionFeature::imperative};

constexpr ActionFeature told_by_stretch[] = {
    ActionFeature::named_somebody, ActionFeature::any_verb,    ActionFeature::short_sentence, ActionFeature::past,
    ActionFeature::about_it,       ActionFeature::asks,        ActionFeature::answers_yes,    ActionFeature::dated,
    ActionFeature::when_cue,       ActionFeature::thing_to_do, ActionFeature::hedged,         ActionFeature::negated};
constexpr std::size_t reach = 8; // sentences on either side that are one stretch

/// What share of the talk each speaker has.
std::vector<double> shares_of(std::span<const ActionUnit> units) {
    std::vector<double> shares;
    double all = 1;
    for (const auto& unit : units) {
        if (unit.speaker >= shares.size()) shares.resize(unit.speaker + 1, 0);
        shares[unit.speaker] += static_cast<double>(unit.bytes);
        all += static_cast<double>(unit.bytes);
    }
    for (double& share : shares) share /= all;
    return shares;
}

double logistic(double odds) { return 1 / (1 + exponential(-odds)); }

template <std::size_t count>
double product(const std::array<double, count>& inputs, const std::array<double, count>& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += inputs[i] * weights[i];
    return sum;
}

/// The ten highest log odds of a talk, highest first; the lowest again where it has fewer.
std::array<double, 10> highest_of(std::span<const double> alone) {
    std::array<double, 10> highest{};
    std::size_t count = 0;
    for (const double odds : alone) {
        std::size_t at = std::min(count, highest.size());
        for (; at > 0 && highest[at - 1] < odds; --at) {
            if (at < highest.size()) highest[at] = highest[at - 1];
        }
        if (at < highest.size()) highest[at] = odds;
        ++count;
    }
    for (std::size_t at = std::max<std::size_t>(count, 1); at < highest.size(); ++at) highest[at] = highest[at - 1];
    return highest;
}

std::array<double, 6> neighbours(std::span<const double> alone, std::size_t at) {
    // Below that a sentence says nothing more about its neighbours.
    constexpr double least = -8;
    const auto odds = [&](std::size_t place) { return place < alone.size() ? std::max(alone[place], least) : least; };
    const auto either = [&](std::size_t away) { return std::max(odds(at - away), odds(at + away)) - least; };
    double wide = 0;
    for (std::size_t away = 1; away <= reach; ++away)
        wide += logistic(odds(at - away) + 2) + logistic(odds(at + away) + 2);
    return {odds(at), either(1), std::min(odds(at - 1), odds(at + 1)) - least, either(2), either(3), wide};
}

/// How many sentences near by the same speaker speak of what is to be done.
double stretch_around(std::span<const ActionUnit> units, std::span<const double> likely, std::size_t at) {
    double sum = 0;
    const std::size_t first = at < reach ? 0 : at - reach, end = std::min(at + reach + 1, units.size());
    for (std::size_t i = first; i < end; ++i) sum += i != at && units[i].speaker == units[at].speaker ? likely[i] : 0;
    return sum;
}

} // namespace

double shortness(std::size_t units) {
    return 1 - std::min(std::max((static_cast<double>(units) - 100) / 200, 0.0), 1.0);
}

std::vector<ActionInputs> action_inputs(std::span<const ActionUnit> units) {
    const auto shares = shares_of(units);
    const double brief = shortness(units.size()), lengthy = 1 - brief;
    std::vector<ActionInputs> all(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto& form = units[i].form;
        double* next = all[i].data();
        for (const float value : form.values) *next++ = value;
        for (const auto feature : told_by_length) *next++ = brief * form[feature];
        const double place = units.size() > 1 ? static_cast<double>(i) / static_cast<double>(units.size() - 1) : 0;
        const bool goes_on = i > 0 && units[i - 1].speaker == units[i].speaker;
        for (const double value : {shares[units[i].speaker], goes_on ? 1.0 : 0.0, place * place,
                                   place > 0.85 ? 1.0 : 0.0, place > 0.93 ? 1.0 : 0.0, place < 0.1 ? 1.0 : 0.0}) {
            *next++ = lengthy * value;
        }
        *next++ = brief;
        *next = 1;
    }
    return all;
}

std::vector<AroundInputs> around_inputs(std::span<const ActionUnit> units, std::span<const double> alone) {
    const double lengthy = 1 - shortness(units.size());
    const auto highest = highest_of(alone);
    std::vector<double> likely;
    for (const double odds : alone) likely.push_back(logistic(odds + 2));
    std::vector<AroundInputs> all(units.size());
    for (std::size_t at = 0; at < units.size(); ++at) {
        double* next = all[at].data();
        for (const double value : neighbours(alone, at)) *next++ = value;
        const double stretch = lengthy * stretch_around(units, likely, at);
        *next++ = lengthy * highest[2];
        *next++ = lengthy * highest[9];
        *next++ = lengthy * natural_logarithm(0.1 + stretch);
        for (const auto feature : told_by_stretch) *next++ = stretch * units[at].form[feature];
        *next = 1;
    }
    return all;
}

std::vector<double> action_scores(std::span<const ActionUnit> units, const SpottingWeights& weights) {
    std::vector<double> alone;
    for (const auto& inputs : action_inputs(units)) alone.push_back(product(inputs, weights.own));
    const double brief = shortness(units.size());
    const double threshold = brief * weights.threshold_of_short_talks + (1 - brief) * weights.threshold_of_long_talks;
    std::vector<double> scores;
    for (const auto& inputs : around_inputs(units, alone)) {
        scores.push_back(logistic(product(inputs, weights.around) - threshold));
    }
    return scores;
}

} // namespace fourfifths
