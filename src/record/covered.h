// Whether a talk has anything to say to a question, for "Not covered". By words: those of the question that the talk
// has must be rare enough together in ordinary talk, since "using" alone answers nothing; a question of few words wants
// half of what it asks. Measured in tests/bench/README.md; a talk that answers in other words is not seen.
#pragma once
#include "record/selector.h"

namespace fourfifths {

/// The selector has read the talk.
bool is_covered(const Selector& talk, std::string_view question, const BackgroundFrequencies& background);

} // namespace fourfifths
