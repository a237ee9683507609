// What is shown of a record that was changed in several places. Fields changed on one side only are taken from that
// side; an edit beats a delete; clocks never decide. Where the same field was changed, both versions are kept.
#pragma once
#include "vault/open_store.h"

namespace fourfifths {

/// The record with both sides' changes since `base`, or nothing when both changed the same field to different values.
/// Settings never clash: what `one` says counts.
std::optional<Record> merged_by_field(const Record& base, const Record& one, const Record& other);

struct Shown {
    std::optional<Record> record; // absent: deleted, or cannot be read
    Joined joined;
    bool readable = true;
};

/// The same set of revisions always shows the same.
Shown shown_of(const OpenStore& store, RecordId record, BodyCache& bodies);

/// Every version that is not deleted, the shown one first.
std::vector<Record> versions_of(const OpenStore& store, RecordId record);

} // namespace fourfifths
