// Any bytes are refused as unsaved work; behind a true seal any bytes are items or a refusal, and taken in twice they
// are taken in once.
#include "vault/union.h"
#include "vault/unsaved.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    if (!cipher_ready()) std::abort();
    const std::span bytes(data, size);
    OpenStore store;
    store.header.vault = {1};
    if (open_unsaved_file(store, bytes)) std::abort();
    const RandomBytes zeros = [](std::span<std::uint8_t> some) { wipe(some); };
    const auto items = open_unsaved_file(store, unsaved_file(store, bytes, zeros));
    if (!items) return 0;
    if (!std::equal(bytes.begin(), bytes.end(), items->begin(), items->end())) std::abort();
    store.index.find_heads();
    Writer writer(store);
    if (!take_in_items(store, writer, *items)) return 0;
    const auto again = take_in_items(store, writer, *items);
    if (!again || again->added + again->updated + again->conflicts + again->erased > 0) std::abort();
    return 0;
}
