// The parts of the hand-over screen of one summary: the fields to paste, and the files to save.
#pragma once
#include "export/hand_over_profile.h"
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// A card for each field, in the case system's order.
void paste_cards(Ui& ui, Session& session, const Summary& summary, const Profile& profile);
/// The copy for the person or family, with its share check; the record as a page or plain text.
void file_cards(Ui& ui, Session& session, const Summary& summary, const Profile& profile);

} // namespace fourfifths
