// The form that asks for a back-up file and what opens it; used on an empty computer and to merge.
#pragma once
#include "screens/backup_state.h"
#include "ui/ui.h"

namespace fourfifths {

/// True when both are there and the button was pressed.
bool open_back_up_form(Ui& ui, BackUpForm& form, std::string_view button, Look button_look);

} // namespace fourfifths
