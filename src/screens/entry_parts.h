// The parts of the entry screen. Each change is an edit at once: what was typed is saved and survives a lock.
#pragma once
#include "screens/entry_words.h"
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void entry_details(Ui& ui, Session& session, Entry& entry);
void entry_note(Ui& ui, Session& session, Entry& entry);
void entry_transcript(Ui& ui, Session& session, Entry& entry);
/// Asks for the edit and goes on with `entry` as it then is, so that two changes of one frame both hold. Typing says
/// nothing aloud. Edits of one name that follow each other are one in the undo list.
void change(Session& session, Entry& entry, Entry after, std::string name, std::string said = {});

} // namespace fourfifths
