#include "vault/loader.h"
#include "stable_sort.h"
#include "vault/merge.h"
#include <algorithm>

namespace fourfifths {

Result<std::vector<std::string>> vault_files(Storage& storage) {
    if (!cipher_ready()) return Error{Fault::unsupported, "cipher"};
    auto names = storage.list();
    if (!names) return names.error();
    const auto foreign = [](const std::string& name) { return !name.starts_with("h-") && !from_file_name(name); };
    std::erase_if(*names, foreign);
    return names;
}

FoundHeaders find_headers(Storage& storage, const std::vector<std::string>& names) {
    FoundHeaders found;
    for (const std::string& name : names) {
        if (!name.starts_with("h-") || name.size() != 18) continue;
        found.names.push_back(name);
        const auto bytes = storage.read(name);
        const auto header = bytes ? read_header(*bytes) : Result<Header>(bytes.error());
        if (header) found.whole.push_back(*header);
        else if (!found.error) found.error = header.error();
        if (!header) ++found.damaged;
    }
    stable_sort(found.whole, [](const Header& a, const Header& b) { return a.serial > b.serial; });
    return found;
}

namespace {

// A journal file as it lies in the store, before anything is believed about it.
struct Candidate {
    std::uint64_t sequence = 0;
    Bytes file;
    FileHead head;
    Hash hash{};
    Bytes body;
    bool more = false;
    bool applied = false;
};

struct Numbers {
    std::vector<std::uint64_t> journal, parts, manifests; // ascending
};

Numbers numbers_in(const std::vector<std::string>& names) {
    Numbers numbers;
    for (const std::string& name : names) {
        const auto found = from_file_name(name);
        if (!found) continue;
        if (found->first == FileKind::journal) numbers.journal.push_back(found->second);
        if (found->first == FileKind::part) numbers.parts.push_back(found->second);
        if (found->first == FileKind::manifest) numbers.manifests.push_back(found->second);
    }
    for (auto* each : {&numbers.journal, &numbers.parts, &numbers.manifests}) stable_sort(*each);
    return numbers;
}

std::vector<Candidate> candidates(Storage& storage, const Numbers& numbers, std::uint64_t after, std::uint64_t upto) {
    std::vector<Candidate> found;
    for (std::uint64_t sequence : numbers.journal) {
        if (sequence <= after || sequence > upto) continue;
        auto file = storage.read(file_name(FileKind::journal, sequence));
        if (!file) continue;
        const auto head = file_head(*file);
        if (!head) continue;
        Candidate& candidate = found.emplace_back();
        candidate.sequence = sequence;
        candidate.head = *head;
        candidate.hash = hash_of(*file);
        candidate.file = std::move(file).value();
    }
    return found;
}

// Follows the chain of hashes from one file to the next. A fork is followed on both sides: revisions are a set.
class ChainWalk {
public:
    ChainWalk(const FileSeal& seal, std::vector<Candidate>& found) : seal_(seal), found_(found) {}

    void from(const Hash& before) {
        std::vector<std::pair<Hash, std::vector<Candidate*>>> waiting{{before, {}}};
        while (!waiting.empty()) {
            auto [hash, unfinished] = std::move(waiting.back());
            waiting.pop_back();
            for (Candidate& next : found_) {
                if (next.head.before != hash || next.applied || !open(next)) continue;
                auto save = unfinished;
                save.push_back(&next);
                if (!next.more)
                    for (Candidate* each : std::exchange(save, {})) each->applied = true;
                waiting.emplace_back(next.hash, std::move(save));
            }
        }
    }

private:
    bool open(Candidate& candidate) {
        Bytes plain;
        const FileHead expected{FileKind::journal, candidate.sequence, candidate.head.before};
        const auto opened = open_file(seal_, expected, candidate.file, plain);
        if (!opened) return false;
        candidate.body.assign(opened->body.begin(), opened->body.end());
        candidate.more = (opened->flags & more_flag) != 0;
        wipe(plain);
        return true;
    }
    const FileSeal& seal_;
    std::vector<Candidate>& found_;
};

std::uint32_t add_slot(OpenStore& store, FileKind kind, std::uint64_t number, const Hash& before) {
    Slot& slot = store.slots.emplace_back();
    slot.kind = kind;
    slot.number = number;
    slot.before = before;
    return static_cast<std::uint32_t>(store.slots.size() - 1);
}

Result<Done> take_in_journal(OpenStore& store, std::vector<Candidate>& found, Workspace& workspace) {
    store.tip = store.current.base_hash;
    for (const Candidate& each : found) {
        if (!each.applied) continue;
        const auto slot = add_slot(store, FileKind::journal, each.sequence, each.head.before);
        store.journal.push_back({each.sequence, slot, each.file.size()});
        store.tip = each.hash;
    }
    auto file = store.journal.rbegin();
    for (auto each = found.rbegin(); each != found.rend(); ++each) {
        if (!each->applied) continue;
        auto taken = take_in(store, file->slot, each->body, workspace);
        wipe(each->body);
        if (!taken) return taken;
        ++file;
    }
    return Done{};
}

Result<Done> take_in_parts(OpenStore& store, Workspace& workspace) {
    for (const PartEntry& part : store.current.parts)
        store.part_slots.push_back(add_slot(store, FileKind::part, part.number, {}));
    Bytes plain;
    for (std::size_t i = store.current.parts.size(); i-- > 0;) {
        const PartEntry& part = store.current.parts[i];
        const auto file = store.storage->read(file_name(FileKind::part, part.number));
        if (!file) return Error{Fault::damaged, "part missing"};
        if (short_hash_of(*file) != part.hash) return Error{Fault::damaged, "part hash"};
        const auto opened = open_file(store.seal, {FileKind::part, part.number, {}}, *file, plain);
        if (!opened) return opened.error();
        auto taken = take_in(store, store.part_slots[i], opened->body, workspace);
        if (!taken) return taken;
    }
    wipe(plain);
    return Done{};
}

Result<Manifest> manifest_in(Storage& storage, const FileSeal& seal, std::uint64_t generation) {
    const auto file = storage.read(file_name(FileKind::manifest, generation));
    if (!file) return file.error();
    return open_manifest(seal, generation, *file);
}

// The generation before, with the part of the journal that led to this one. Removed at the next folding, so it must be
// known exactly: nothing else is ever removed.
void find_previous(OpenStore& store, const Numbers& numbers) {
    if (store.current.purge) return;
    for (auto generation = numbers.manifests.rbegin(); generation != numbers.manifests.rend(); ++generation) {
        if (*generation >= store.current.generation) continue;
        auto manifest = manifest_in(*store.storage, store.seal, *generation);
        if (!manifest) continue;
        auto found = candidates(*store.storage, numbers, manifest->base_sequence, store.current.base_sequence);
        ChainWalk(store.seal, found).from(manifest->base_hash);
        for (Candidate& each : found) {
            if (each.applied) store.old_journal.push_back(each.sequence);
            wipe(each.body);
        }
        store.previous = std::move(manifest).value();
        return;
    }
}

int kept_aside(const OpenStore& store, const Numbers& numbers) {
    std::size_t explained_journal = store.journal.size() + store.old_journal.size();
    std::size_t explained_manifests = 1 + (store.previous ? 1u : 0u);
    std::size_t explained_parts = 0;
    for (std::uint64_t part : numbers.parts)
        if (lists(store.current, part) || (store.previous && lists(*store.previous, part))) ++explained_parts;
    return static_cast<int>(numbers.journal.size() - explained_journal + numbers.manifests.size() -
                            explained_manifests + numbers.parts.size() - explained_parts);
}

Result<Loaded> load_generation(Storage& storage, const std::vector<std::string>& names, const Numbers& numbers,
                               const OpenHeader& header, std::uint64_t generation) {
    Loaded loaded;
    OpenStore& store = loaded.store;
    begin_store(store, storage, header);
    auto manifest = manifest_in(storage, store.seal, generation);
    if (!manifest) return manifest.error();
    store.current = std::move(manifest).value();
    auto found = candidates(storage, numbers, store.current.base_sequence, ~std::uint64_t{0});
    ChainWalk(store.seal, found).from(store.current.base_hash);
    auto taken = take_in_journal(store, found, loaded.workspace);
    if (!taken) return taken.error();
    const std::size_t from_journal = store.index.size();
    taken = take_in_parts(store, loaded.workspace);
    if (!taken) return taken.error();
    finish_taking_in(store, loaded.workspace, loaded.note);
    find_previous(store, numbers);
    store.head = store.journal.empty() ? store.current.base_sequence : store.journal.back().sequence;
    const auto highest = [](const std::vector<std::uint64_t>& all) { return all.empty() ? 0 : all.back(); };
    store.last_sequence = std::max(store.current.base_sequence, highest(numbers.journal));
    store.last_generation = highest(numbers.manifests);
    store.next_part = std::max(store.current.next_part, highest(numbers.parts) + 1);
    const int to_purge = store.current.purge ? static_cast<int>(files_of_the_past(store, names).size()) : 0;
    loaded.note.purge_due = store.purge_due = to_purge > 0;
    loaded.note.files_kept_aside = kept_aside(store, numbers) - to_purge;
    if (generation != store.last_generation) loaded.note.revisions_recovered = static_cast<int>(from_journal);
    return loaded;
}

} // namespace

Result<Loaded> load(Storage& storage, const std::vector<std::string>& names, const OpenHeader& header) {
    const Numbers numbers = numbers_in(names);
    Error first{Fault::damaged, "no generation"};
    for (auto generation = numbers.manifests.rbegin(); generation != numbers.manifests.rend(); ++generation) {
        auto loaded = load_generation(storage, names, numbers, header, *generation);
        if (loaded || loaded.error().fault == Fault::unsupported) return loaded;
        if (generation == numbers.manifests.rbegin()) first = loaded.error();
    }
    return first;
}

Result<Done> take_in(OpenStore& store, std::uint32_t slot, std::span<const std::uint8_t> body, Workspace& workspace) {
    std::vector<std::uint32_t> places;
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
        places.push_back(static_cast<std::uint32_t>(reader.offset()));
    }
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        BodyReader one(body.subspan(*place));
        const auto item = one.next();
        if (item == BodyReader::Item::chain) store.index.add(one.chain());
        if (item == BodyReader::Item::erasure) store.index.erase(one.record());
        if (item != BodyReader::Item::revision) continue;
        const auto added = store.index.add(one.revision(), slot, *place);
        if (!added.news) continue;
        RevisionEntry& entry = store.index[added.number];
        if (entry.has_child || entry.deleted) continue;
        auto record = record_from_bytes(one.revision().payload);
        if (!record || id_of(*record) != entry.record) continue;
        workspace.put(std::move(record).value());
        entry.put = true;
    }
    return Done{};
}

void finish_taking_in(OpenStore& store, Workspace& workspace, RecoveryNote& note) {
    store.index.forget_erased();
    store.index.find_heads();
    std::set<RecordId> doubtful = store.index.erased();
    for (RevisionNumber number = 0; number < store.index.size(); ++number) {
        const RevisionEntry& entry = store.index[number];
        const bool put_but_old = entry.put && entry.has_child;
        const bool head_but_not_put = entry.known && !entry.has_child && !entry.deleted && !entry.put;
        if (put_but_old || head_but_not_put) doubtful.insert(entry.record);
    }
    const auto several = store.index.records_with_several_heads();
    doubtful.insert(several.begin(), several.end());
    BodyCache bodies(store);
    for (RecordId id : doubtful) {
        Shown shown = shown_of(store, id, bodies);
        if (!shown.readable) ++note.records_unreadable;
        if (shown.record) workspace.put(*shown.record);
        else workspace.remove(id);
    }
    for (RecordId id : several) store.joined[id] = shown_of(store, id, bodies).joined;
}

Result<Workspace> whole_workspace(const OpenStore& store) {
    Workspace workspace;
    BodyCache bodies(store);
    for (std::uint32_t slot : bodies_in_use(store)) {
        const auto body = bodies.body(slot);
        if (!body) return Error{Fault::storage_failed, body.error().detail};
        BodyReader reader(*body);
        for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
            if (item == BodyReader::Item::broken) break;
            if (item != BodyReader::Item::revision) continue;
            const auto number = store.index.find(reader.revision().id);
            if (!number) continue;
            const RevisionEntry& entry = store.index[*number];
            if (!entry.known || entry.has_child || entry.deleted) continue;
            auto record = record_from_bytes(reader.revision().payload);
            if (record) workspace.put(std::move(record).value());
        }
    }
    for (const auto& [id, joined] : store.joined) {
        const Shown shown = shown_of(store, id, bodies);
        if (shown.record) workspace.put(*shown.record);
    }
    return workspace;
}

} // namespace fourfifths
