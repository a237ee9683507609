// Any bytes, in the clear or behind a true seal, are a file, a manifest and a body of revisions, or refusals.
#include "vault/loader.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace fourfifths;
    if (!cipher_ready()) std::abort();
    const std::span bytes(data, size);
    const FileSeal seal{{1}, {}};
    Bytes plain;
    if (const auto head = file_head(bytes)) {
        if (open_file(seal, *head, bytes, plain)) std::abort();
    }
    const RandomBytes zeros = [](std::span<std::uint8_t> some) { wipe(some); };
    const FileHead head{FileKind::part, 1, {}};
    const auto opened = open_file(seal, head, sealed_file(seal, head, bytes, false, zeros), plain);
    if (!opened || !std::equal(bytes.begin(), bytes.end(), opened->body.begin(), opened->body.end())) std::abort();

    const auto manifest = read_manifest(1, bytes);
    if (manifest && manifest_body(*manifest).size() != size) std::abort();
    OpenStore store;
    Workspace workspace;
    RecoveryNote note;
    store.slots[queue_slot].body.assign(bytes.begin(), bytes.end());
    if (!take_in(store, queue_slot, bytes, workspace)) return 0;
    finish_taking_in(store, workspace, note);
    if (!whole_workspace(store)) std::abort();
    return 0;
}
