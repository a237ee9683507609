// Which months have a summary, which still want one, and making a draft.
#pragma once
#include "screens/session.h"

namespace fourfifths {

/// The person's summary of that month outside the bin, the finished one before a draft; null when there is none.
const Summary* summary_of(const Workspace& workspace, PersonId person, Month month);
/// Whether the month has notes about the person that a summary could be made of.
bool has_notes(const Session& session, PersonId person, Month month);
/// People with notes last month and no finished summary of it, by name.
std::vector<const Person*> people_with_summary_due(const Session& session);
/// Drafts it from the month's notes and goes there.
void start_summary(Session& session, PersonId person, Month month);
/// The month's notes as they are now, drafted afresh into this summary; its own record stays the same.
void draft_again(Session& session, const Summary& summary);
std::string summary_route(SummaryId id);
std::string person_route(PersonId id);
std::string entry_route(EntryId id);
/// Of words from a transcript, the moment they were said: "#/entry/ID/PASSAGE.BYTE".
std::string source_route(const Workspace& workspace, const Source& source);
/// "October": without the year.
std::string month_name(Month month);

} // namespace fourfifths
