// Learnt by tests/bench/train_actions.cpp from the acts of the AMI Meeting Corpus (AMI Consortium, CC BY 4.0)
// and from our own invented talks. Made by that tool, never by hand.
#include "record/action_model.h"

namespace fourfifths {

// clang-format off

const SpottingWeights weights_of_actions = {
    .own = {
        1.046, 0.133, 1.731, 2.212, 0.070, 0.406, -0.618, 0.245, 0.872, 0.262, 0.607, 0.277, 0.997, 0.476,
        0.891, 0.638, 0.579, 0.835, 0.001, 1.205, 0.309, 0.022, 0.586, 0.109, 0.887, -1.168, -0.719, 0.084,
        -0.609, -0.843, 0.145, -1.117, -0.286, -0.275, -0.490, -0.692, 1.190, 1.615, 1.333, 1.152, 0.666, 0.565,
        -0.156, 0.474, 0.312, 1.026, 0.437, 2.097, 1.074, 0.821, -0.302, 3.363, -10.475,
    },
    .around = {0.9603, 0.0422, 0.0227, 0.0512, 0.0063, 0.2053, -0.9550, },
    .threshold_of_short_talks = -0.6074,
    .threshold_of_long_talks = -1.5375,
};

const SpottingWeights weights_of_decisions = {
    .own = {
        -0.843, 0.068, -0.796, -0.391, -0.213, -0.597, 0.516, -0.044, -0.490, 0.261, -0.291, -0.253, 0.549, -0.732,
        -0.147, 0.173, 0.409, -0.023, -0.159, -0.992, -0.171, 0.032, 0.134, -0.271, 0.436, -0.124, -0.346, -0.419,
        -0.370, -0.418, 0.186, -0.444, -0.287, -0.630, 0.930, -0.770, 1.371, 0.087, -0.259, 0.825, -0.346, -0.230,
        -0.209, 0.592, -0.194, 0.685, -0.133, 1.560, -0.404, -0.363, -0.383, 0.403, -7.420,
    },
    .around = {0.9915, -0.0222, -0.0667, -0.0488, -0.0040, 0.0395, 0.3134, },
    .threshold_of_short_talks = -2.6145,
    .threshold_of_long_talks = -2.9002,
};

// clang-format on

} // namespace fourfifths
