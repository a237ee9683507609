// The parts of a summary's page: its sections with lines, what to look at before finishing, and finishing itself.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// The headings with their lines; lines can be changed until the summary is finished.
void summary_sections(Ui& ui, Session& session, const Summary& summary);
/// What stayed out of the record as failed contact, with links.
void summary_collapsed(Ui& ui, const Session& session, const Summary& summary);
/// Causes from the check, safeguarding words first. It suggests; it never blocks.
void summary_check(Ui& ui, Session& session, const Summary& summary);
/// The month's notes with how many of their passages are used.
void summary_notes(Ui& ui, const Session& session, const Summary& summary);
/// How many safeguarding words nobody has cleared yet.
int uncleared(Session& session, const Summary& summary);
/// The dialogs behind Finish and Make a new draft.
void finish_dialog(Ui& ui, Session& session, const Summary& summary);
void new_draft_dialog(Ui& ui, Session& session, const Summary& summary);
/// Who finished it and when, whether the seal holds, and what was added since.
void summary_seal(Ui& ui, const Session& session, const Summary& summary);
void summary_addenda(Ui& ui, Session& session, const Summary& summary);
/// The name of the button that every line has, for focus.
std::string line_key(LineId line);

} // namespace fourfifths
