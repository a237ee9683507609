// The notes of one month about one person, read from the workspace: what is in the record, as sentences with their
// sources, and what collapses to one line because nobody was reached. Points into the workspace: use at once.
#pragma once
#include "model/workspace.h"
#include "record/summary_draft.h"
#include "text/utf8.h"

namespace fourfifths {

/// A stretch of a passage that can become a line. What a transcript has is read without its fillers, and routine talk
/// and words that only open are no units.
struct NoteUnit {
    const Entry* entry = nullptr;
    const Passage* passage = nullptr;
    TextSpan span;           // bytes of the passage's text
    std::string spoken = {}; // of a transcript: spoken_text of it
    bool grave = false;      // a word of safeguarding stands in it
    bool opening = false;    // it stands where a meeting says its business
    bool is_spoken() const { return passage->type == PassageType::transcript; }
    std::string_view text() const { return is_spoken() ? std::string_view(spoken) : span.of(passage->text); }
    Source source() const;
};

struct MonthNotes {
    std::vector<const Entry*> in_record; // by start, with or without passages
    std::vector<const Entry*> failed;    // routine contact that reached nobody
};

/// Entries that start in the month, are about the person, and are neither binned nor only planned.
MonthNotes month_notes(const Workspace& workspace, PersonId person, Month month, const Zone& zone);
/// Nobody was reached, the worker did not mark it as significant, and no safeguarding word stands in it.
bool is_failed_contact(const Entry& entry);
/// One line for failed calls and one for failed visits, with the days they span.
std::vector<Collapsed> collapsed(const std::vector<const Entry*>& failed, const Zone& zone);
/// Own words and short decisions stay whole; everything else comes as sentences.
std::vector<NoteUnit> units_of(const std::vector<const Entry*>& entries);
/// "7 October: Home visit. Seen alone, bedroom seen." Empty when nobody was seen.
std::string contact_text(const Entry& entry, const Zone& zone);

} // namespace fourfifths
