// The figures beside the navigation: what is due and what waits.
#pragma once
#include "screens/session.h"

namespace fourfifths {

struct NavigationCounts {
    int people = 0;
    int summaries_due = 0; // last month's
    int to_hand_over = 0;  // finished summaries not yet confirmed in the case system
};

NavigationCounts navigation_counts(const Session& session);

} // namespace fourfifths
