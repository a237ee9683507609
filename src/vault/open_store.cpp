#include "vault/open_store.h"
#include <algorithm>

namespace fourfifths {

std::string header_name(std::uint32_t serial, int copy) {
    return "h-" + hex_text((std::uint64_t{serial} << 32) | static_cast<std::uint64_t>(copy));
}

std::uint32_t header_serial(std::string_view name) {
    if (name.size() != 18 || !name.starts_with("h-")) return 0;
    return static_cast<std::uint32_t>(from_hex(name.substr(2)).value_or(0) >> 32);
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

std::vector<std::string> files_of_the_past(const OpenStore& store, const std::vector<std::string>& names) {
    const Manifest& now = store.current;
    const auto is_past = [&](const std::string& name) {
        const auto file = from_file_name(name);
        if (!file) return false;
        const auto [kind, number] = *file;
        if (kind == FileKind::journal) return number <= now.base_sequence;
        if (kind == FileKind::manifest) return number < now.generation;
        return kind == FileKind::part && number < now.next_part && !lists(now, number);
    };
    std::vector<std::string> past;
    std::copy_if(names.begin(), names.end(), std::back_inserter(past), is_past);
    return past;
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

bool is_readable(const OpenStore& store) {
    BodyCache bodies(store);
    const auto slots = bodies_in_use(store);
    return std::all_of(slots.begin(), slots.end(), [&](std::uint32_t slot) { return bodies.body(slot).ok(); });
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
