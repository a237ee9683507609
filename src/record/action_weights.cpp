// Learnt by tests/bench/bench_actions.cpp from the acts of the AMI Meeting Corpus (AMI Consortium, CC BY 4.0)
// and from our own invented talks. Made by that tool, never by hand.
#include "record/action_model.h"

namespace fourfifths {

// clang-format off

const SpottingWeights weights_of_actions = {
    .own = {
        1.051, 0.143, 1.738, 2.160, 0.040, 0.410, -0.616, 0.217, 0.864, 0.266, 0.607, 0.283, 0.941, 0.477,
        0.903, 0.664, 0.584, 0.818, 0.002, 1.212, 0.307, -0.003, 0.585, 0.128, 0.887, -1.165, -0.729, 0.087,
        -0.608, -0.852, 0.144, -1.108, -0.287, -0.277, -0.488, -0.702, 1.180, 1.647, 1.349, 1.146, 0.617, 0.574,
        -0.153, 0.563, 0.405, 1.024, 0.443, 2.105, 1.081, 0.817, -0.293, 3.303, -10.458,
    },
    .around = {0.9614, 0.0401, 0.0258, 0.0475, 0.0049, 0.2085, -0.9350, },
    .threshold_of_short_talks = -0.6847,
    .threshold_of_long_talks = -1.5680,
};

const SpottingWeights weights_of_decisions = {
    .own = {
        -0.767, 0.070, -0.804, -0.419, -0.260, -0.603, 0.517, 0.027, -0.514, 0.263, -0.297, -0.253, 0.552, -0.742,
        -0.161, 0.171, 0.411, -0.025, -0.159, -0.991, -0.170, 0.033, 0.133, -0.271, 0.437, -0.124, -0.345, -0.419,
        -0.369, -0.417, 0.187, -0.442, -0.288, -0.628, 0.930, -0.770, 1.370, 0.041, -0.255, 0.826, -0.334, -0.226,
        -0.210, 0.564, -0.202, 0.686, -0.133, 1.561, -0.405, -0.363, -0.383, 0.412, -7.420,
    },
    .around = {0.9912, -0.0221, -0.0666, -0.0489, -0.0046, 0.0408, 0.3126, },
    .threshold_of_short_talks = -2.6021,
    .threshold_of_long_talks = -2.7730,
};

// clang-format on

} // namespace fourfifths
