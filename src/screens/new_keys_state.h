// What making a new recovery key remembers between frames. Kept while going about, until the key was tested.
#pragma once
#include <string>

namespace fourfifths {

struct NewKeysState {
    std::string passphrase, error; // the second is App's
    bool show = false;
    std::string key; // App: once it counts; empty when there is none to show
    std::string last_group, last_group_error;
    bool kept = false;
};

} // namespace fourfifths
