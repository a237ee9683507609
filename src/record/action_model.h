// How likely it is that each sentence of a talk is one somebody took something on in: a logistic model of the features
// of the sentence and where it stands, smoothed over the sentences around it. Made of sums, products and exponentials
// that are the same natively and in the browser. The same model, with other weights, looks for decisions.
#pragma once
#include "record/action_features.h"
#include <vector>

namespace fourfifths {

/// A sentence, and who said it as a number; `bytes` is its length.
struct ActionUnit {
    ActionCues form;
    std::size_t speaker = 0;
    std::size_t bytes = 0;
};

/// The features; again some of them as far as the talk is short; where the sentence stands; always 1.
constexpr std::size_t action_input_count = action_feature_count + 16;
using ActionInputs = std::array<double, action_input_count>;
std::vector<ActionInputs> action_inputs(std::span<const ActionUnit> units);

/// What the sentences on both sides say, from the log odds of each alone; how high the third and the tenth of the talk
/// stand; how much its speaker takes on or hands out within eight sentences, and again as far as the sentence has some
/// of the features: a name in a stretch of tasks is another task, a name elsewhere is none. The last is always 1.
constexpr std::size_t around_input_count = 22;
using AroundInputs = std::array<double, around_input_count>;
std::vector<AroundInputs> around_inputs(std::span<const ActionUnit> units, std::span<const double> alone);

/// 1 for a talk of up to a hundred sentences, 0 from three hundred on: in a short one nearly all is to the point, in a
/// long one little is, and most of that at the end.
double shortness(std::size_t units);

/// What was learnt, for actions and for decisions; the thresholds are the log odds from which on a unit is proposed.
struct SpottingWeights {
    std::array<double, action_input_count> own;
    AroundInputs around;
    double threshold_of_short_talks = 0, threshold_of_long_talks = 0;
};
extern const SpottingWeights weights_of_actions, weights_of_decisions;

/// 0 … 1 for each unit, one half at the threshold.
std::vector<double> action_scores(std::span<const ActionUnit> units, const SpottingWeights& weights);

} // namespace fourfifths
