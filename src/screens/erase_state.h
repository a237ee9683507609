// What the screen that erases a person remembers between frames: what the worker has decided, and what was found.
#pragma once
#include "model/records.h"
#include <set>
#include <string>
#include <vector>

namespace fourfifths {

/// A record that stays and has the person's name in its words.
struct Mention {
    std::string what;  // "Home visit, 12 Oct 2026"
    std::string route; // where it can be changed
};

struct EraseState {
    PersonId shown;
    bool looked = false;           // the three below are of now; App: no longer, after going elsewhere
    std::vector<Mention> mentions; // the first of them
    int mention_count = 0;
    std::set<std::pair<EntryId, PassageId>> dropped; // of entries shared with others
    bool keep_time = false;
    std::string typed, error;
};

/// A summary or note that is due to be removed, while the worker is asked about it.
struct RetentionState {
    HandOverId asks;
};

} // namespace fourfifths
