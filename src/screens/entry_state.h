// What the entry screen remembers between frames: fields whose text is not yet, or not in the same words, the entry's.
#pragma once
#include "model/records.h"
#include "screens/transcript_state.h"
#include <string>

namespace fourfifths {

struct EntryState {
    EntryId shown; // whose fields these are
    Interval time; // as the three fields below were last filled from it
    std::string date;
    std::string start;
    std::string end;
    std::string time_error;
    std::vector<std::string> others; // as the field below was last filled from it
    std::string others_text;
    PassageId fresh; // just added: its text gets the focus
    TranscriptState transcript;
};

} // namespace fourfifths
