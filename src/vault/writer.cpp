#include "vault/writer.h"
#include "stable_sort.h"
#include "vault/folding.h"
#include "vault/loader.h"
#include "vault/merge.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::size_t journal_files_limit = 64;
constexpr std::size_t journal_bytes_limit = 512 * 1024;

std::size_t bytes_of(const std::vector<JournalFile>& journal) {
    std::size_t sum = 0;
    for (const JournalFile& file : journal) sum += file.size;
    return sum;
}

Bytes ids_of(const RevisionIndex& index, const std::vector<RevisionNumber>& numbers) {
    std::vector<RevisionId> ids;
    for (RevisionNumber number : numbers) ids.push_back(index[number].id);
    stable_sort(ids);
    Bytes bytes;
    for (const RevisionId& id : ids) bytes.insert(bytes.end(), id.bytes.begin(), id.bytes.end());
    return bytes;
}

void call_all(const std::vector<Completion>& waiting, const Result<Done>& result) {
    for (const Completion& each : waiting)
        if (each) each(result);
}

} // namespace

std::vector<RevisionNumber> Writer::followed(RecordId id, Follow follow) const {
    const auto joined = store_.joined.find(id);
    if (follow == Follow::shown && joined != store_.joined.end()) return joined->second.follows;
    return store_.index.heads(id);
}

void Writer::queue(RecordId id, const Record* record, Follow follow, const VaultContext& context) {
    if (store_.index.is_erased(id)) return;
    const auto parents = followed(id, follow);
    const Bytes parent_ids = ids_of(store_.index, parents);
    RevisionView revision;
    revision.record = id;
    revision.deleted = record == nullptr;
    for (RevisionNumber parent : parents) revision.depth = std::max(revision.depth, store_.index[parent].depth + 1);
    revision.device = context.device;
    revision.at = context.now;
    revision.parents = parent_ids;
    Bytes payload = record ? to_bytes(*record) : Bytes{};
    revision.payload = payload;
    Bytes& body = store_.slots[queue_slot].body;
    const auto offset = static_cast<std::uint32_t>(body.size());
    revision.id = append_revision(body, revision);
    const auto added = store_.index.add(revision, queue_slot, offset);
    if (store_.index.heads(id).size() == 1) store_.joined.erase(id);
    else store_.joined[id] = {{added.number}, true};
    fourfifths::wipe(payload);
}

void Writer::queue_item(std::span<const std::uint8_t> item) {
    Bytes& body = store_.slots[queue_slot].body;
    const auto offset = static_cast<std::uint32_t>(body.size());
    body.insert(body.end(), item.begin(), item.end());
    BodyReader reader(std::span<const std::uint8_t>(body).subspan(offset));
    if (reader.next() == BodyReader::Item::chain) store_.index.add(reader.chain());
    else store_.index.add(reader.revision(), queue_slot, offset);
}

void Writer::queue_header(const Header& header) { next_header_ = header; }

const Header& Writer::last_header() const {
    if (next_header_) return *next_header_;
    return flight_ && flight_->header ? *flight_->header : store_.header;
}

void Writer::start(const RandomBytes& random, Completion done) {
    random_ = random;
    ++queued_edits_;
    waiting_.push_back(std::move(done));
    if (failed_) {
        failed_ = false;
        submit();
    } else pump();
}

void Writer::start_first(Batch batch, Completion done) {
    flight_.emplace(Flight{}); // clang 14 does not take the empty call
    flight_->batch = std::move(batch);
    flight_->edits = 1;
    flight_->waiting.push_back(std::move(done));
    for (std::uint32_t slot : store_.part_slots) flight_->pending.push_back(slot);
    submit();
}

void Writer::retry(Completion done) {
    if (!flight_ && store_.purge_due) {
        purge(std::move(done));
        return;
    }
    if (!flight_) {
        if (done) done(Done{});
        return;
    }
    (queued_edits_ > 0 ? waiting_ : flight_->waiting).push_back(std::move(done));
    if (std::exchange(failed_, false)) submit();
}

bool Writer::folding_due() const {
    if (store_.journal.size() < fold_again_at_) return false;
    return store_.journal.size() >= journal_files_limit || bytes_of(store_.journal) >= journal_bytes_limit;
}

void Writer::pump() {
    using Extent = Folding::Extent;
    if (flight_) return;
    if (store_.purge_due) {
        purge({});
        return;
    }
    if (std::exchange(renewal_wanted_, false)) {
        begin(folding_flight(next_key_ ? Extent::all : Extent::unneeded, true));
        if (flight_) return;
        const std::weak_ptr<Writer*> self = self_;
        give_up_renewal();
        if (self.expired() || flight_) return;
    }
    if (queued_edits_ > 0) {
        const bool large = store_.slots[queue_slot].body.size() > journal_bytes_limit;
        auto folded = large ? folding_flight(Extent::a_few, true) : std::nullopt;
        begin(folded ? std::move(folded) : journal_flight());
    } else if (folding_due()) {
        flight_ = folding_flight(Extent::a_few, false);
        if (flight_) submit();
        else fold_again_at_ = store_.journal.size() + journal_files_limit / 4;
    }
}

// With everything that waits.
void Writer::begin(std::optional<Flight> flight) {
    if (!flight) return;
    flight_ = std::move(flight);
    flight_->edits = std::exchange(queued_edits_, 0);
    flight_->waiting = std::exchange(waiting_, {});
    add_header(*flight_);
    submit();
}

void Writer::submit() {
    if (flight_->purge) {
        if (const auto found = find_what_to_purge(); !found) {
            finished(found);
            return;
        }
    }
    store_.storage->commit(flight_->batch, [self = std::weak_ptr<Writer*>(self_)](const Result<Done>& result) {
        if (const auto writer = self.lock()) (*writer)->finished(result);
    });
}

void Writer::finished(const Result<Done>& told) {
    if (!flight_ || failed_) return;
    const Result<Done> result = told.ok() && flight_->renewal ? read_back() : told;
    if (result) {
        Flight flight = std::move(*flight_);
        flight_.reset();
        landed(flight);
        if (flight.renewal) { // nobody is told before the past is gone
            flight_.emplace(Flight{});
            flight_->purge = true;
            flight_->edits = flight.edits;
            flight_->waiting = std::move(flight.waiting);
            submit();
            return;
        }
        const std::weak_ptr<Writer*> self = self_;
        call_all(flight.waiting, result);
        if (!self.expired()) pump();
        return;
    }
    if (flight_->edits == 0) { // only a folding: the journal stays as it is for now
        for (const NewFile& file : flight_->batch.put) abandoned_.push_back(file.name);
        fold_again_at_ = store_.journal.size() + journal_files_limit / 4;
        flight_.reset();
        if (queued_edits_ > 0) pump();
        return;
    }
    failed_ = true;
    auto waiting = std::exchange(flight_->waiting, {});
    for (Completion& each : std::exchange(waiting_, {})) waiting.push_back(std::move(each));
    call_all(waiting, result);
}

void Writer::landed(Flight& flight) {
    if (flight.header) {
        store_.header = *flight.header;
        store_.header_files = flight.header_files;
    }
    if (flight.vault_key) {
        store_.vault_key = *flight.vault_key;
        store_.seal = file_seal(store_.header.vault, store_.vault_key);
    }
    if (flight.purge || flight.renewal) store_.purge_due = flight.renewal;
    for (std::uint32_t pending : flight.pending) {
        Slot& slot = store_.slots[pending];
        fourfifths::wipe(slot.body);
        slot.body = {};
        slot.durable = true;
    }
    for (const JournalFile& file : flight.journal) {
        store_.journal.push_back(file);
        store_.head = file.sequence;
    }
    if (!flight.journal.empty()) store_.tip = flight.tip;
    if (!flight.manifest) return;
    store_.head = flight.manifest->base_sequence;
    for (const Folded::Moved& moved : flight.moved) {
        store_.index[moved.number].file = moved.slot;
        store_.index[moved.number].offset = moved.offset;
    }
    for (RevisionNumber number : flight.let_go) store_.index[number].has_payload = false;
    store_.old_journal.clear();
    for (const JournalFile& file : store_.journal) store_.old_journal.push_back(file.sequence);
    store_.journal.clear();
    store_.previous = std::exchange(store_.current, *flight.manifest);
    if (flight.renewal) {
        store_.old_journal.clear();
        store_.previous.reset();
    }
    store_.part_slots = flight.part_slots;
    abandoned_.clear();
    fold_again_at_ = 0;
}

Writer::Flight Writer::journal_flight() {
    Flight flight;
    flight.tip = store_.tip;
    Bytes body = std::exchange(store_.slots[queue_slot].body, {});
    BodyReader reader(body);
    bool more = !body.empty();
    reader.next();
    while (more) {
        const auto slot = static_cast<std::uint32_t>(store_.slots.size());
        const std::size_t start = reader.offset();
        std::size_t end = 0;
        do {
            if (const auto number = store_.index.find(reader.revision().id)) {
                RevisionEntry& entry = store_.index[*number];
                if (entry.file == queue_slot && entry.offset == reader.offset()) {
                    entry.file = slot;
                    entry.offset = static_cast<std::uint32_t>(reader.offset() - start);
                }
            }
            end = reader.offset() + reader.item().size();
            more = reader.next() != BodyReader::Item::end;
        } while (more && end - start + reader.item().size() <= body_limit);
        Slot& added = store_.slots.emplace_back();
        added.number = ++store_.last_sequence;
        added.before = flight.tip;
        added.durable = false;
        added.body.assign(body.begin() + static_cast<std::ptrdiff_t>(start),
                          body.begin() + static_cast<std::ptrdiff_t>(end));
        Bytes file = sealed_file(store_.seal, {FileKind::journal, added.number, added.before, store_.current.version},
                                 added.body, more ? more_flag : 0, random_);
        flight.tip = hash_of(file);
        flight.journal.push_back({added.number, slot, file.size()});
        flight.pending.push_back(slot);
        flight.batch.put.push_back({file_name(FileKind::journal, added.number), std::move(file)});
    }
    fourfifths::wipe(body);
    return flight;
}

void Writer::add_header(Flight& flight) {
    if (!next_header_) return;
    flight.header = std::exchange(next_header_, std::nullopt);
    for (int copy : {0, 1}) {
        flight.header_files.push_back(header_name(flight.header->serial, copy));
        flight.batch.put.push_back({flight.header_files.back(), header_bytes(*flight.header)});
    }
    if (flight.vault_key) return; // the old copies go with what they open
    const auto& put = flight.header_files;
    for (const std::string& name : store_.header_files)
        if (std::find(put.begin(), put.end(), name) == put.end()) flight.batch.remove.push_back(name);
}

// What is queued gets a slot of its own, so that edits can go on being queued while it is under way.
std::uint32_t Writer::set_queue_aside() {
    const auto slot = static_cast<std::uint32_t>(store_.slots.size());
    store_.slots.emplace_back().durable = false;
    move_body(queue_slot, slot);
    return slot;
}

void Writer::move_body(std::uint32_t from, std::uint32_t to) {
    Bytes& body = store_.slots[to].body;
    body = std::exchange(store_.slots[from].body, {});
    BodyReader reader(body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item != BodyReader::Item::revision) continue;
        const auto number = store_.index.find(reader.revision().id);
        if (number && store_.index[*number].file == from && store_.index[*number].offset == reader.offset())
            store_.index[*number].file = to;
    }
}

std::optional<Writer::Flight> Writer::folding_flight(Folding::Extent extent, bool with_queue) {
    Flight flight;
    flight.renewal = extent != Folding::Extent::a_few;
    if (flight.renewal) flight.vault_key = std::exchange(next_key_, std::nullopt);
    Folding folding(store_, extent, flight.vault_key ? file_seal(store_.header.vault, *flight.vault_key) : store_.seal);
    if (with_queue && !store_.slots[queue_slot].body.empty()) {
        flight.pending.push_back(set_queue_aside());
        folding.add(flight.pending.back());
        ++store_.last_sequence;
    }
    auto folded = folding.finish(random_);
    if (!folded) {
        for (std::uint32_t slot : flight.pending) {
            move_body(slot, queue_slot);
            store_.slots[slot].durable = true;
        }
        return std::nullopt;
    }
    flight.batch = std::move(folded->batch);
    flight.manifest = std::move(folded->manifest);
    flight.part_slots = std::move(folded->part_slots);
    for (std::uint32_t slot : flight.part_slots)
        if (!store_.slots[slot].durable) flight.pending.push_back(slot);
    flight.moved = std::move(folded->moved);
    flight.let_go = std::move(folded->let_go);
    for (const std::string& name : abandoned_) flight.batch.remove.push_back(name);
    return flight;
}

void Writer::wipe() {
    self_.reset();
    for (Slot& slot : store_.slots) fourfifths::wipe(slot.body);
    store_.vault_key.wipe();
    store_.seal.key.wipe();
    next_key_.reset();
    if (flight_) flight_->vault_key.reset();
}

} // namespace fourfifths
