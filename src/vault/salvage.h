// What can still be read of a damaged store or back-up, as the content of a back-up, and what is missing of it. Nothing
// is believed that its seal does not prove; the place of a file in its chain, which may be broken, is not asked for.
#pragma once
#include "vault/back_up.h"

namespace fourfifths {

struct Salvaged {
    BackUp content;
    SalvageNote note;
};

/// Under any of the keys: after a stopped change of keys there are two. damaged when nothing can be read.
Result<Salvaged> salvage_store(Storage& storage, const std::vector<std::string>& names,
                               std::span<const OpenHeader> keys);
/// damaged when nothing can be read, wrong_key.
Result<Salvaged> salvage_file(std::span<const std::uint8_t> file, std::string_view secret);

/// Adds to the note what the revisions and records that were read name and nothing holds.
void note_what_is_missing(const OpenStore& store, const Workspace& workspace, SalvageNote& note);

} // namespace fourfifths
