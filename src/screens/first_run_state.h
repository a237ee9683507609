// What the first screens remember: the choice made, the passphrase being chosen, the recovery key until it is tested.
#pragma once
#include "result.h"
#include <optional>
#include <string>

namespace fourfifths {

struct FirstRunState {
    enum class Step { choice, passphrase, recovery_key, back_up, before, keeps } step = Step::choice;
    bool with_samples = false;
    bool forgets = false; // the browser, as the person knows: the back-up file is the only copy
    std::string offered;  // four generated words; App fills it in whenever it is empty
    std::string passphrase;
    std::string again;
    bool show = false;
    std::string passphrase_error;
    std::string again_error;
    std::optional<Fault> failed; // App: the store could not be made
    std::string recovery_key;    // App: shown once
    std::string last_group;
    std::string last_group_error;
};

} // namespace fourfifths
