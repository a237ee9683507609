// What the settings screen remembers between frames: the form as typed, until it is saved.
#pragma once
#include "model/records.h"
#include <string>

namespace fourfifths {

struct SettingsState {
    bool loaded = false;
    Settings draft;
    std::string hours, lock_after, snap, starts, ends, remind, keep;
    std::string hours_error, times_error;
    std::string current_passphrase, passphrase, again;
    bool show = false;
    std::string current_error, passphrase_error, again_error; // the first is App's: it does not open this
    bool passphrase_changed = false;                          // App
};

} // namespace fourfifths
