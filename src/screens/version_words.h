// What a record says, part by part, in the words of its screens and in the worker's own time: for comparing versions.
#pragma once
#include "screens/session.h"

namespace fourfifths {

/// The same part of two versions has the same place: a number of the field, or the id of a passage or line.
struct RecordPart {
    std::uint64_t place = 0;
    std::string name; // "Start", "Note: Seen or heard"
    std::string text;
};

/// In the order of the screen; parts that say nothing are left out.
std::vector<RecordPart> parts_of(const Record& record, const Session& session);

/// "Entry: Home visit", "Person: Amira Khan", "Summary: Amira Khan, July 2026".
std::string title_of(const Record& record, const Session& session);

} // namespace fourfifths
