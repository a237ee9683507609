// Until when records are kept here, and which are due to be removed. Nothing is ever removed by itself: what is due is
// shown, and a person looks, keeps it longer, or erases it.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// A person whose involvement is closed, or what is confirmed in the case system: one of the two is set.
struct DueToRemove {
    Date on;
    const Person* person = nullptr;
    const HandOver* hand_over = nullptr;
};
/// Due up to and on that day, the oldest first; none when everything is kept as long as wished.
std::vector<DueToRemove> due_to_remove(const Session& session, Date last);

/// The day from which a closed person need not be kept here; absent while they must or may be.
std::optional<Date> kept_until(const Session& session, const Person& person);

/// "3 records are due to be removed", as a link; nothing when none is within a week.
void removal_link(Ui& ui, const Session& session);

} // namespace fourfifths
