// The form that asks for a back-up file and what opens it; used on an empty computer and to merge. Of a file that is
// damaged it offers to read what is left, and says what is missing before anything is done with that.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// True when both are there and the button was pressed.
bool open_back_up_form(Ui& ui, Session& session, std::string_view button, Look button_look);

} // namespace fourfifths
