// Work that is not durable yet, as one sealed file: a window that lost the store hands it to the window that won it. It
// opens only under the vault key it was sealed with.
#pragma once
#include "vault/open_store.h"

namespace fourfifths {

Bytes unsaved_file(const OpenStore& store, std::span<const std::uint8_t> items, const RandomBytes& random);
/// The items, each checked. wrong_key, damaged, tampered, unsupported.
Result<Bytes> open_unsaved_file(const OpenStore& store, std::span<const std::uint8_t> file);

} // namespace fourfifths
