#include "vault/folding.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::size_t nearly_full = body_limit / 10 * 9;
constexpr std::size_t cleaned_at_once = 4;
constexpr std::size_t longest_chain = 1000 * sizeof(RevisionId);

void append(Bytes& to, std::span<const std::uint8_t> some) { to.insert(to.end(), some.begin(), some.end()); }

} // namespace

Folding::Folding(OpenStore& store, Extent extent, FileSeal seal)
    : store_(store), extent_(extent), seal_(std::move(seal)),
      version_(extent == Extent::a_few ? store.current.version : newest_version) {
    const auto& parts = store.current.parts;
    auto again = parts_to_clean();
    if (!parts.empty() && parts.back().body_size < nearly_full) again.push_back(parts.size() - 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (std::find(again.begin(), again.end(), i) == again.end()) parts_kept_.push_back(i);
        else slots_.push_back(store.part_slots[i]);
    }
    for (const JournalFile& file : store.journal) slots_.push_back(file.slot);
}

// What cannot be read counts as well: taking it then fails.
bool Folding::has_unneeded(std::uint32_t slot, BodyCache& bodies) const {
    const auto body = bodies.body(slot);
    if (!body) return true;
    BodyReader reader(*body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::broken) return true;
        if (item == BodyReader::Item::erasure) continue;
        if (store_.index.is_erased(reader.record())) return true;
        if (item == BodyReader::Item::chain) continue;
        const auto number = store_.index.find(reader.revision().id);
        if (!number || is_superseded(*number)) return true;
        if (store_.index[*number].file != slot || store_.index[*number].offset != reader.offset()) return true;
    }
    return false;
}

// The parts with most payloads of records that are deleted for good. A few at a time, so that folding stays cheap.
std::vector<std::size_t> Folding::parts_to_clean() const {
    if (extent_ != Extent::a_few) {
        std::vector<std::size_t> places;
        BodyCache bodies(store_);
        for (std::size_t i = 0; i < store_.part_slots.size(); ++i)
            if (extent_ == Extent::all || has_unneeded(store_.part_slots[i], bodies)) places.push_back(i);
        return places;
    }
    std::map<std::uint32_t, std::size_t> erased; // by slot
    for (RevisionNumber number = 0; number < store_.index.size(); ++number) {
        const RevisionEntry& entry = store_.index[number];
        if (!entry.has_payload || entry.deleted || !is_superseded(number)) continue;
        if (store_.slots[entry.file].kind != FileKind::part) continue;
        const auto heads = store_.index.heads(entry.record);
        if (heads.size() == 1 && store_.index[heads.front()].deleted) ++erased[entry.file];
    }
    std::vector<std::pair<std::size_t, std::size_t>> worst; // payloads and place
    for (std::size_t i = 0; i < store_.part_slots.size(); ++i)
        if (const auto found = erased.find(store_.part_slots[i]); found != erased.end())
            worst.emplace_back(found->second, i);
    stable_sort(worst, std::greater<>{});
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < worst.size() && i < cleaned_at_once; ++i) places.push_back(worst[i].second);
    return places;
}

bool Folding::is_superseded(RevisionNumber number) const {
    const RevisionEntry& entry = store_.index[number];
    return entry.has_child && !store_.joined.contains(entry.record);
}

void Folding::end_chain(RecordId record, const Chain& chain) {
    if (!chain.ids.empty()) append_chain(chain_items_, {record, chain.depth, chain.parents, chain.ids});
}

void Folding::let_go(const RevisionView& revision, RevisionNumber number) {
    Chain& chain = chains_[revision.record];
    const auto last = std::span(chain.ids).last(std::min(chain.ids.size(), sizeof(RevisionId)));
    const bool goes_on = !last.empty() && chain.ids.size() < longest_chain &&
                         std::equal(last.begin(), last.end(), revision.parents.begin(), revision.parents.end());
    if (!goes_on) {
        end_chain(revision.record, chain);
        chain = {revision.depth, Bytes(revision.parents.begin(), revision.parents.end()), {}};
    }
    append(chain.ids, revision.id.bytes);
    folded_.let_go.push_back(number);
}

Result<Done> Folding::take(std::uint32_t slot, BodyCache& bodies) {
    const auto body = bodies.body(slot);
    if (!body) return body.error();
    BodyReader reader(*body);
    for (auto item = reader.next(); item != BodyReader::Item::end; item = reader.next()) {
        if (item == BodyReader::Item::broken) return Error{Fault::damaged, "body"};
        const bool erased = item != BodyReader::Item::erasure && store_.index.is_erased(reader.record());
        if (item != BodyReader::Item::revision) {
            if (!erased) append(chain_items_, reader.item());
            continue;
        }
        const auto number = store_.index.find(reader.revision().id);
        if (!number) continue;
        if (erased) {
            folded_.let_go.push_back(*number);
            continue;
        }
        const RevisionEntry& entry = store_.index[*number];
        if (entry.file != slot || entry.offset != reader.offset()) continue; // the same revision lies elsewhere too
        if (is_superseded(*number)) {
            let_go(reader.revision(), *number);
            continue;
        }
        kept_.push_back({*number, items_.size(), reader.item().size()});
        append(items_, reader.item());
    }
    return Done{};
}

void Folding::write_part(std::span<const std::uint8_t> body, const RandomBytes& random) {
    const std::uint64_t number = store_.next_part++;
    Bytes file = sealed_file(seal_, {FileKind::part, number, {}, version_}, body, 0, random);
    folded_.manifest.parts.push_back({number, static_cast<std::uint32_t>(body.size()), short_hash_of(file)});
    folded_.part_slots.push_back(static_cast<std::uint32_t>(store_.slots.size()));
    Slot& slot = store_.slots.emplace_back();
    slot.kind = FileKind::part;
    slot.number = number;
    slot.durable = false;
    folded_.batch.put.push_back({file_name(FileKind::part, number), std::move(file)});
}

// Ids that were let go come first, so that reading backwards meets the newest first.
void Folding::write_parts(const RandomBytes& random) {
    Bytes body;
    const auto add = [&](std::span<const std::uint8_t> item) {
        if (!body.empty() && body.size() + item.size() > body_limit) {
            write_part(body, random);
            body.clear();
        }
        append(body, item);
    };
    BodyReader chains(chain_items_);
    while (chains.next() != BodyReader::Item::end) add(chains.item());
    for (const Kept& kept : kept_) {
        add(std::span(items_).subspan(kept.offset, kept.size));
        // The part that is being filled gets the next slot.
        folded_.moved.push_back({kept.number, static_cast<std::uint32_t>(store_.slots.size()),
                                 static_cast<std::uint32_t>(body.size() - kept.size)});
    }
    if (!body.empty()) write_part(body, random);
    for (Bytes* each : {&body, &items_, &chain_items_}) wipe(*each);
}

void Folding::remove_what_is_past() {
    if (!store_.previous) return;
    const auto remove = [&](FileKind kind, std::uint64_t number) {
        folded_.batch.remove.push_back(file_name(kind, number));
    };
    remove(FileKind::manifest, store_.previous->generation);
    for (std::uint64_t sequence : store_.old_journal) remove(FileKind::journal, sequence);
    for (const PartEntry& part : store_.previous->parts)
        if (!lists(store_.current, part.number)) remove(FileKind::part, part.number);
}

Result<Folded> Folding::finish(const RandomBytes& random) {
    BodyCache bodies(store_);
    for (std::uint32_t slot : slots_)
        if (const auto taken = take(slot, bodies); !taken) return taken.error();
    for (const auto& [record, chain] : chains_) end_chain(record, chain);
    Manifest& manifest = folded_.manifest;
    for (std::size_t place : parts_kept_) {
        manifest.parts.push_back(store_.current.parts[place]);
        folded_.part_slots.push_back(store_.part_slots[place]);
    }
    write_parts(random);
    manifest.generation = ++store_.last_generation;
    manifest.base_sequence = store_.last_sequence;
    manifest.base_hash = store_.tip;
    manifest.next_part = store_.next_part;
    manifest.version = version_;
    manifest.purge = extent_ != Extent::a_few;
    folded_.batch.put.push_back(
        {file_name(FileKind::manifest, manifest.generation), sealed_manifest(seal_, manifest, random)});
    if (!manifest.purge) remove_what_is_past();
    return std::move(folded_);
}

} // namespace fourfifths
