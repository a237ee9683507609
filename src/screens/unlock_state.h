// What the unlock screen remembers between frames.
#pragma once
#include "result.h"
#include "screens/salvage_result.h"
#include <optional>
#include <string>

namespace fourfifths {

struct UnlockState {
    std::string secret;
    bool show = false;
    std::optional<Fault> failed;           // App: why it did not open
    bool damaged = false;                  // App: it does not open because pieces of it are spoilt
    bool unfinished = false;               // App: nothing was ever saved in it, a back-up was only being opened
    std::optional<SalvageResult> salvaged; // App: what was read all the same
    std::optional<Fault> salvage_failed;   // App
    bool clipboard_left = false;           // App: the browser did not let it be cleared when it locked
    bool forgetting = false;               // the lost-data screen: starting again is being confirmed
};

} // namespace fourfifths
