// What the settings screen remembers between frames: the form as typed, until it is saved.
#pragma once
#include "model/records.h"
#include <string>

namespace fourfifths {

struct SettingsState {
    bool loaded = false;
    Settings draft;
    std::string hours, lock_after, snap, starts, ends;
    std::string hours_error, times_error;
};

} // namespace fourfifths
