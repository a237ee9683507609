// What the worker's former entries with the same title were: their kind and their people.
#pragma once
#include "model/workspace.h"

namespace fourfifths {

struct FormerEntries {
    std::vector<Kind> kinds;                   // each once, the latest first
    std::vector<std::vector<PersonId>> people; // each set once, the latest first; none without people
};

/// The last three of the 90 days before `now` with this title, whatever its letters' case; none for an empty title.
FormerEntries former_entries(const Workspace& workspace, std::string_view title, Instant now);

} // namespace fourfifths
