// What the hand-over screen remembers between frames, about the one record it shows.
#pragma once
#include "model/ids.h"
#include <set>
#include <string>

namespace fourfifths {

struct HandOverScreenState {
    SummaryId summary;         // whose choices these are
    EntryId entry;             // or of which note
    std::string profile;       // empty: that of the ledger, or the last one used
    std::string reference;     // as typed
    std::set<LineId> kept;     // third-party lines to keep in the family's copy
    std::set<LineId> left_out; // lines that name others, to leave out of it
    std::string print_points;  // empty: from the communication needs
    bool include_sources = false;
};

} // namespace fourfifths
