// The parts of the hand-over screen of one summary or note: the fields to paste, the files to save, the end of it.
#pragma once
#include "export/hand_over_profile.h"
#include "screens/hand_over_ledger.h"
#include "ui/ui.h"

namespace fourfifths {

/// A row for each field, in the case system's order.
void paste_table(Ui& ui, Session& session, Subject subject, const Profile& profile,
                 const std::vector<PasteField>& pack);
/// The copy for the person or family, with its share check; the record as a page or plain text.
void file_cards(Ui& ui, Session& session, const Summary& summary, const Profile& profile);
/// "It is in the case system": confirmed, kept until, removed from here.
void hand_over_end(Ui& ui, Session& session, Subject subject, const Profile& profile);

} // namespace fourfifths
