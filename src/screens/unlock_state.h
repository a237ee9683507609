// What the unlock screen remembers between frames.
#pragma once
#include "result.h"
#include <optional>
#include <string>

namespace fourfifths {

struct UnlockState {
    std::string secret;
    bool show = false;
    std::optional<Fault> failed; // App: why it did not open
    bool forgetting = false;     // the lost-data screen: starting again is being confirmed
};

} // namespace fourfifths
