// What the summary screen remembers between frames: the line being edited, half-typed lines, dialogs.
#pragma once
#include "model/ids.h"
#include "record/note_findings.h"
#include <map>
#include <set>
#include <string>

namespace fourfifths {

struct SummaryState {
    SummaryId shown; // whose state this is
    LineId editing;
    std::string text;
    std::string text_error;
    std::map<std::string, std::string> new_lines; // by the section's key
    NoteFindings findings;                        // of the month's notes
    std::set<LineId> kept;                        // lines that could be left out, and shall stay
    bool asks_finish = false;
    bool asks_new_draft = false;
    std::string signed_by;
    std::string sign_error;
    std::string addendum;
    std::string addendum_author;
    std::string addendum_error;
};

} // namespace fourfifths
