// What the back-up screen, and every form that opens a back-up, remembers between frames.
#pragma once
#include "result.h"
#include "screens/salvage_result.h"
#include "time/time_types.h"
#include <optional>
#include <string>

namespace fourfifths {

/// A chosen back-up file and what opens it.
struct BackUpForm {
    std::string file_name;
    std::string bytes;
    std::string secret;
    bool show = false;
    std::optional<Fault> failed;           // App: why it did not open
    std::string error;                     // the form's own: nothing chosen, nothing typed
    bool linked = false;                   // App: chosen as a file to keep up to date
    bool tried = false;                    // just now: when it fails, focus goes to what is wrong
    bool damaged = false;                  // App: pieces of the file are spoilt; the others can still be read
    std::optional<SalvageResult> salvaged; // App: what was read of it; `bytes` is that, and the file is as it was
};

/// What a merge did, for the sentence that says so.
struct MergeDone {
    int added = 0;
    int updated = 0;
    int conflicts = 0;
};

struct BackupState {
    std::string made_name; // App: the file that was last sent to the browser's downloads
    std::optional<Instant> made_at;
    enum class Check { none, covers, older, failed } check = Check::none; // App: what checking a file found
    std::optional<Fault> check_fault;
    BackUpForm form;                 // open or merge
    std::optional<MergeDone> merged; // App
    bool asking_to_lock = false;     // in a browser that forgets, with changes in no file
    std::string wipe_word;           // typed to leave without a back-up
    std::string wipe_error;
    bool removing_left = false; // what another window left, and nobody can read here
};

} // namespace fourfifths
