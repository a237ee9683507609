// How urgent a back-up is, and the words that say so: the same in the banner, on the Back up screen and wherever
// leaving is asked about. Never by colour alone.
#pragma once
#include "screens/session.h"
#include "ui/node.h"

namespace fourfifths {

/// due: a working day old, or 20 changes. overdue: three working days old, or in a browser that forgets.
enum class Urgency { none, due, overdue };

Urgency back_up_urgency(const Workspace& workspace, const SaveStatus& status, const Keeping& keeping, const Zone& zone,
                        Instant now);
Urgency back_up_urgency(const Session& session);

struct Statement {
    std::string words;
    Look look = Look::plain;
};
/// "Backed up to file yesterday 16:40, 3 changes since: back up today".
Statement back_up_statement(const Session& session);

/// What went wrong with the linked file, and what to do next.
std::string linked_file_words(FileAnswer trouble, const std::string& name);

} // namespace fourfifths
