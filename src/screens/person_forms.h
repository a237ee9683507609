// The two forms of a person's page: what stands about them, and their communication needs. Each button makes one edit.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void open_details(PersonForm& form, const Person& person);
void details_form(Ui& ui, Session& session, const Person& person);
void open_needs(NeedsForm& form, const Person& person);
void needs_form(Ui& ui, Session& session, const Person& person);
/// What is to be done for the person, with adding, doing, undoing and deleting.
void person_actions(Ui& ui, Session& session, const Person& person);
/// What of the notes may belong on that list: added, changed first or left out, one by one.
void found_actions_of(Ui& ui, Session& session, const Person& person);

} // namespace fourfifths
