#include "vault/unsaved.h"

namespace fourfifths {

namespace {

FileSeal unsaved_seal(const OpenStore& store) {
    return {store.header.vault, key_for(store.vault_key, "four fifths: unsaved")};
}

// Which vault and which key it is of, so that another's file is told from a spoilt one.
FileHead unsaved_head(const OpenStore& store) {
    return {FileKind::unsaved, store.header.vault.value, key_for(store.vault_key, "four fifths: name of the key").bytes,
            newest_version};
}

} // namespace

Bytes unsaved_file(const OpenStore& store, std::span<const std::uint8_t> items, const RandomBytes& random) {
    return sealed_file(unsaved_seal(store), unsaved_head(store), items, 0, random);
}

Result<Bytes> open_unsaved_file(const OpenStore& store, std::span<const std::uint8_t> file) {
    const FileHead expected = unsaved_head(store);
    const auto head = file_head(file);
    if (!head) return head.error();
    if (head->kind != FileKind::unsaved) return Error{Fault::bad_input, "not a file of unsaved work"};
    if (head->number != expected.number || head->before != expected.before)
        return Error{Fault::wrong_key, "another vault"};
    Bytes plain;
    const auto opened = open_file(unsaved_seal(store), expected, file, plain);
    if (!opened) return opened.error();
    Bytes items(opened->body.begin(), opened->body.end());
    wipe(plain);
    if (const auto count = count_items(items); !count) return count.error();
    return items;
}

} // namespace fourfifths
