// What the unlock screen remembers between frames.
#pragma once
#include "result.h"
#include <optional>
#include <string>
#include <vector>

namespace fourfifths {

/// What could still be read of damaged records, and what is missing of them.
struct SalvageResult {
    int people = 0, entries = 0, summaries = 0;
    std::vector<std::string> missing; // in words
};

struct UnlockState {
    std::string secret;
    bool show = false;
    std::optional<Fault> failed;           // App: why it did not open
    bool damaged = false;                  // App: it does not open because pieces of it are spoilt
    std::optional<SalvageResult> salvaged; // App: what was read all the same
    std::optional<Fault> salvage_failed;   // App
    bool clipboard_left = false;           // App: the browser did not let it be cleared when it locked
    bool forgetting = false;               // the lost-data screen: starting again is being confirmed
};

} // namespace fourfifths
