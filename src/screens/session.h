// What every screen is given: the workspace to read, the clock as values, its own state, and a list to put requests
// in. Screens never save, download or ask the clock; App carries requests out after the frame.
#pragma once
#include "canvas/picture.h"
#include "model/workspace.h"
#include "screens/keeping.h"
#include "screens/linked_file.h"
#include "screens/state.h"
#include "time/zone.h"
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace fourfifths {

/// Requests, each carried out by App after the frame.
namespace ask {
struct Apply {
    Edit edit;
    std::string said;
}; // make the edit, announce `said`, put it on the undo list
struct Undo {};
struct Redo {};
struct Go {
    std::string route;
}; // "#/today/2026-11-19"
struct CreateVault {
    std::string passphrase;
    bool with_samples = false;
};
struct TestKeeping {}; // from now on it is asked whether this browser keeps what is saved
struct Keeps {
    bool keeps = false;
};                     // the person has seen it, or knows it: after every window was closed, or by choice
struct FinishSetUp {}; // recovery key tested: on to Today
struct Unlock {
    std::string secret;
};
struct Lock {};
struct OpenBackUp {
    std::string file_name;
    std::string bytes;
    std::string secret;
    bool forgets = false; // in a browser known to forget: the file is the only copy
};                        // on an empty computer: restore
struct MergeBackUp {
    std::string file_name;
    std::string bytes;
    std::string secret;
};                    // into the open vault
struct MakeBackUp {}; // sealed file down
struct CheckBackUp {
    std::string bytes;
}; // read back, decrypt, compare; then it counts as backed up
struct LinkFile {
    bool existing = false;
}; // a back-up file to keep up to date: the browser asks which
struct BackUpToFile {
    bool write_over = false; // what is in it is no back-up
    bool then_lock = false;
};                         // the linked file: write, read back, decrypt, compare
struct MergeLinkedFile {}; // another computer's back-up that was found in it; then back up
struct UnlinkFile {};
struct LeaveThisPc {}; // forget every key and word, wipe the stores, say what was wiped
struct ClearClipboard {};
struct LeaveClipboard {}; // let what was copied stay there
struct Download {
    std::string name, type, bytes;
};
struct Copy {
    std::string plain, html;
    std::string said;
}; // html may be empty
struct Print {};
struct RetrySave {};
struct StayUnlocked {}; // the one-minute warning was answered
struct StartAgain {};   // lost data: go on to first run with nothing
struct ChangePassphrase {
    std::string current, chosen;
};
struct Settle {
    Record chosen;
}; // of a record with two versions: the one that holds from now on
struct Erase {
    Edit before; // what stays must no longer say
    std::vector<RecordId> ids;
    std::string said, route;
}; // for good: not to be undone
struct ChangeKeys {
    std::string passphrase;
}; // a new recovery key, under the same passphrase
struct Salvage {
    std::string secret;
    bool back_up = false; // the chosen file, instead of what is stored here
};                        // of what is damaged: what can still be read
struct RemoveRemains {};  // of a back-up that was only being opened when the browser stopped
struct KeepKey {};        // the recovery key that is shown was proved to be kept
struct TakeLeft {
    bool remove = false;
};                      // what other windows left and nobody can read here: download it, or remove it
struct SaveSalvaged {}; // as a back-up
struct CheckBrowser {}; // look at what this browser allows
} // namespace ask

using Request =
    std::variant<ask::Apply, ask::Undo, ask::Redo, ask::Go, ask::CreateVault, ask::FinishSetUp, ask::Unlock, ask::Lock,
                 ask::OpenBackUp, ask::MergeBackUp, ask::MakeBackUp, ask::CheckBackUp, ask::Download, ask::Copy,
                 ask::Print, ask::RetrySave, ask::StayUnlocked, ask::StartAgain, ask::ChangePassphrase, ask::Settle,
                 ask::Erase, ask::ChangeKeys, ask::Salvage, ask::SaveSalvaged, ask::CheckBrowser, ask::TestKeeping,
                 ask::Keeps, ask::LinkFile, ask::BackUpToFile, ask::MergeLinkedFile, ask::UnlinkFile, ask::LeaveThisPc,
                 ask::ClearClipboard, ask::LeaveClipboard, ask::RemoveRemains, ask::KeepKey, ask::TakeLeft>;

/// "Saved on this computer" and "backed up" are two statements, both always visible, both true.
struct SaveStatus {
    bool saving = false;
    std::optional<Instant> saved_at; // last transaction completed; absent: nothing saved yet
    std::optional<Fault> failed;     // the last save failed and nothing was lost: it can be tried again
    std::optional<Instant> backed_up_at;
    int changes_since_back_up = 0;
    bool storage_lost = false;     // the browser's store was cleared while the program was open
    bool from_second_copy = false; // the first store was damaged or missing when it opened
    bool added_unsaved = false;    // what another window had not saved was taken in here
    int unread_left = 0;           // what other windows had not saved and this one cannot read; never deleted
    int kept_aside = 0;            // files and records that could not be explained when it opened; never deleted
    int saves_missing = 0;         // this browser has counted more saves than are stored: something was put back
    bool key_unproved = false;     // nobody has shown that the recovery key was kept
    bool on_clipboard = false;     // something was copied, and is there still for all that is known
    bool lock_warning = false;     // locks within a minute unless somebody is there
};

struct Session {
    const Workspace& workspace;
    Zone zone;
    Instant now;
    Entropy entropy;
    std::vector<std::string> route; // {"today", "2026-11-19"}
    ScreenState& state;
    SaveStatus status;
    std::string undo_name, redo_name; // empty: nothing to undo
    bool canvas_works = true;         // WebGL2 or the software painter
    std::vector<Request> requests;
    std::vector<Picture> pictures;
    std::vector<std::vector<Record>> versions = {}; // of each record that was changed in two places
    LinkedFile linked = {};
    Keeping keeping = {};

    Date today() const { return date_at(zone, now); }
    template <class R>
    void ask(R request) {
        requests.push_back(std::move(request));
    }
};

} // namespace fourfifths
