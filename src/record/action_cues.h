// Whether a sentence reads like something somebody will do. By cues, not by understanding: for ranking and proposing
// only.
#pragma once
#include <string_view>

namespace fourfifths {

/// 0: it does not; 1 and more: the more cues, the likelier.
double action_likelihood(std::string_view sentence);

} // namespace fourfifths
