#include "vault/loader.h"
#include "vault/merge.h"
#include "vault/writer.h"
#include <algorithm>

namespace fourfifths {

void Writer::queue_erasures(const std::set<RecordId>& records) {
    for (RecordId record : records) {
        if (store_.index.is_erased(record)) continue;
        store_.index.erase(record);
        store_.joined.erase(record);
        append_erasure(store_.slots[queue_slot].body, record);
    }
    store_.index.forget_erased();
    renewal_wanted_ = true;
}

void Writer::queue_keys(const OpenHeader& keys) {
    next_header_ = keys.header;
    next_key_ = keys.vault_key;
    renewal_wanted_ = true;
}

Bytes Writer::unsaved_items() const {
    Bytes items;
    for (const std::uint32_t slot : bodies_in_use(store_)) {
        const Slot& each = store_.slots[slot];
        if (slot == queue_slot || !each.durable) items.insert(items.end(), each.body.begin(), each.body.end());
    }
    return items;
}

// What a renewal left undone when it was stopped.
void Writer::purge(Completion done) {
    flight_.emplace(Flight{});
    flight_->purge = true;
    flight_->edits = 1;
    flight_->waiting.push_back(std::move(done));
    add_header(*flight_);
    submit();
}

// The header copies that a change of keys replaced are of the past too.
Result<Done> Writer::find_what_to_purge() {
    const auto names = vault_files(*store_.storage);
    if (!names) return names.error();
    auto& remove = flight_->batch.remove;
    const auto add = [&](const std::string& name) {
        if (std::find(remove.begin(), remove.end(), name) == remove.end()) remove.push_back(name);
    };
    for (const std::string& name : files_of_the_past(store_, *names)) add(name);
    for (const std::string& name : *names)
        if (const auto serial = header_serial(name); serial > 0 && serial < store_.header.serial) add(name);
    return Done{};
}

Result<Done> Writer::read_back() const {
    const Error spoilt{Fault::storage_failed, "read back"};
    for (const NewFile& file : flight_->batch.put) {
        const auto bytes = store_.storage->read(file.name);
        if (!bytes || *bytes != file.bytes) return spoilt;
    }
    const auto names = vault_files(*store_.storage);
    if (!names) return names.error();
    const auto loaded = load(*store_.storage, *names,
                             {flight_->header.value_or(store_.header), flight_->vault_key.value_or(store_.vault_key)});
    if (!loaded) return spoilt;
    if (loaded->store.current != *flight_->manifest) return spoilt;
    const RevisionIndex& found = loaded->store.index;
    const auto is_there = [&](const Folded::Moved& moved) {
        const auto number = found.find(store_.index[moved.number].id);
        return number && found[*number].known && found[*number].has_payload;
    };
    if (!std::all_of(flight_->moved.begin(), flight_->moved.end(), is_there)) return spoilt;
    return Done{};
}

// A file cannot be read that could be before: the past cannot be replaced, so nothing is erased and the keys stay. What
// else is queued is saved as ever.
void Writer::give_up_renewal() {
    next_header_.reset();
    next_key_.reset();
    Bytes& queue = store_.slots[queue_slot].body;
    Bytes body = std::exchange(queue, {});
    std::set<RecordId> kept;
    BodyReader erasures(body);
    for (auto item = erasures.next(); item != BodyReader::Item::end; item = erasures.next())
        if (item == BodyReader::Item::erasure) kept.insert(erasures.record());
    store_.index.remember(kept);
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::erasure) continue;
        if (item == BodyReader::Item::revision) {
            RevisionEntry& entry = store_.index[*store_.index.find(reader.revision().id)];
            if (entry.file == queue_slot && entry.offset == reader.offset())
                entry.offset = static_cast<std::uint32_t>(queue.size());
        }
        queue.insert(queue.end(), reader.item().begin(), reader.item().end());
    }
    fourfifths::wipe(body);
    BodyCache bodies(store_);
    for (RecordId record : kept)
        if (store_.index.heads(record).size() > 1) store_.joined[record] = shown_of(store_, record, bodies).joined;
    const auto waiting = std::exchange(waiting_, {});
    for (const Completion& each : waiting)
        if (each) each(Error{Fault::damaged, "a file has spoilt"});
}

} // namespace fourfifths
