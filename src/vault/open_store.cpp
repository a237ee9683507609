#include "vault/open_store.h"

namespace fourfifths {

std::string header_name(std::uint32_t serial, int copy) {
    return "h-" + hex_text((std::uint64_t{serial} << 32) | static_cast<std::uint64_t>(copy));
}

void begin_store(OpenStore& store, Storage& storage, const OpenHeader& header) {
    store.storage = &storage;
    store.header = header.header;
    store.vault_key = header.vault_key;
    store.seal = file_seal(header.header.vault, header.vault_key);
    store.current.generation = store.last_generation = 1;
}

void put_first_files(OpenStore& store, const RandomBytes& random, Batch& batch) {
    for (int copy = 0; copy < header_copies; ++copy) {
        store.header_files.push_back(header_name(store.header.serial, copy));
        batch.put.push_back({store.header_files.back(), header_bytes(store.header)});
    }
    batch.put.push_back(
        {file_name(FileKind::manifest, store.current.generation), sealed_manifest(store.seal, store.current, random)});
}

FileSeal file_seal(VaultId vault, const SecretKey& vault_key) {
    return {vault, key_for(vault_key, "four fifths: files")};
}

std::vector<std::uint32_t> bodies_in_use(const OpenStore& store) {
    std::vector<std::uint32_t> slots = store.part_slots;
    for (const JournalFile& file : store.journal) slots.push_back(file.slot);
    for (std::uint32_t slot = 1; slot < store.slots.size(); ++slot)
        if (store.slots[slot].kind == FileKind::journal && !store.slots[slot].durable) slots.push_back(slot);
    slots.push_back(queue_slot);
    return slots;
}

Result<std::span<const std::uint8_t>> BodyCache::body(std::uint32_t number) {
    const Slot& slot = store_.slots[number];
    if (number == queue_slot || (!slot.durable && !slot.body.empty())) return std::span<const std::uint8_t>(slot.body);
    if (slot_ == number) return body_;
    slot_ = no_revision;
    const auto file = store_.storage->read(file_name(slot.kind, slot.number));
    if (!file) return file.error();
    const auto opened = open_file(store_.seal, {slot.kind, slot.number, slot.before}, *file, plain_);
    if (!opened) return opened.error();
    slot_ = number;
    body_ = opened->body;
    return body_;
}

std::optional<RevisionView> BodyCache::revision(RevisionNumber number) {
    const RevisionEntry& entry = store_.index[number];
    if (!entry.has_payload) return std::nullopt;
    const auto found = body(entry.file);
    if (!found) return std::nullopt;
    auto revision = revision_at(*found, entry.offset);
    if (!revision || revision->id != entry.id) return std::nullopt;
    return revision;
}

} // namespace fourfifths
