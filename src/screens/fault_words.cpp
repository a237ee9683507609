#include "screens/fault_words.h"

namespace fourfifths {

std::string_view unlock_words(Fault fault) {
    switch (fault) {
        case Fault::wrong_key:
            return "That passphrase does not open this. Check capital letters and spaces, or use your recovery key.";
        case Fault::damaged:
            return "The records on this computer are damaged and do not open. Nothing was changed. Open your back-up "
                   "on "
                   "another computer, or ask for help before you clear this browser’s data.";
        case Fault::tampered:
            return "Something other than this program changed the records on this computer, so they were not opened. "
                   "Nothing was changed. Tell your information security team and use your back-up.";
        case Fault::unsupported:
            return "These records were saved by a newer version of Four Fifths. Open them with that version.";
        case Fault::taken_over: return "Four Fifths is open in another window. Close it there, then try again.";
        default: return "The records could not be read from this computer. Reload the page and try again.";
    }
}

std::string_view back_up_words(Fault fault) {
    switch (fault) {
        case Fault::wrong_key:
            return "That passphrase does not open this back-up. Use the passphrase you had when you made it, or the "
                   "recovery key.";
        case Fault::damaged:
            return "This is not a whole Four Fifths back-up: the file is damaged, or of another kind. Nothing was "
                   "changed. "
                   "Choose another back-up file.";
        case Fault::tampered:
            return "This back-up file was changed by something other than Four Fifths and was not used. Choose another "
                   "back-up file.";
        case Fault::unsupported:
            return "This back-up was made by a newer version of Four Fifths. Open it with that version.";
        case Fault::too_large:
            return "This file is larger than any back-up. Choose the file whose name ends in .fourfifths.";
        case Fault::storage_full:
            return "There is no room on this computer to keep the back-up. Make room, then try again.";
        case Fault::storage_failed:
            return "This computer did not keep the back-up. Nothing was changed. Try again, or use another browser.";
        default:
            return "This file is not a Four Fifths back-up. Nothing was changed. Choose the file whose name ends in "
                   ".fourfifths.";
    }
}

std::string_view save_words(Fault fault) {
    switch (fault) {
        case Fault::storage_full:
            return "Not saved: this computer has no room left. Your changes are still here. Make a back-up, make room, "
                   "then retry.";
        case Fault::taken_over:
            return "Not saved: another window is using these records. Your changes are still here. Make a back-up, "
                   "then "
                   "close this window.";
        default:
            return "Not saved: this computer refused. Your changes are still here in this window. Retry, or make a "
                   "back-up now.";
    }
}

} // namespace fourfifths
