// Merging two vaults: the union of their sets of revisions and of erasures. Merging the same again changes nothing, the
// order makes no difference, and an old back-up can undo nothing, because what it holds is known as old or as erased.
#pragma once
#include "vault/writer.h"

namespace fourfifths {

/// Queues what `other` has and `store` has not. tampered and nothing queued when a revision is not what its id says;
/// damaged when a file of either cannot be read.
Result<MergeReport> take_in_union(OpenStore& store, Writer& writer, const OpenStore& other);
/// The same for items that were checked already.
Result<MergeReport> take_in_items(OpenStore& store, Writer& writer, std::span<const std::uint8_t> items);

} // namespace fourfifths
