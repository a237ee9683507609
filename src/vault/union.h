// Merging two vaults: the union of their sets of revisions. Merging the same again changes nothing, the order makes no
// difference, and an old back-up can undo nothing, because what it holds is known as old.
#pragma once
#include "vault/writer.h"

namespace fourfifths {

/// Queues what `other` has and `store` has not. tampered and nothing queued when a revision is not what its id says.
Result<MergeReport> take_in_union(OpenStore& store, Writer& writer, const OpenStore& other);

} // namespace fourfifths
