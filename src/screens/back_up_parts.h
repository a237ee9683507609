// Parts of the Back up screen that leaving a computer shows too.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

void how_things_stand(Ui& ui, const Session& session);
/// Nothing where the browser lets no page write to files.
void linked_file_section(Ui& ui, Session& session);
void make_section(Ui& ui, Session& session);
void check_section(Ui& ui, Session& session);
void keeping_section(Ui& ui, Session& session);

} // namespace fourfifths
