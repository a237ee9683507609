#include "vault/revision_index.h"
#include "stable_sort.h"
#include <algorithm>
#include <cstring>

namespace fourfifths {

namespace {

constexpr std::size_t id_size = sizeof(RevisionId);

std::size_t bucket_of(const RevisionId& id, std::size_t buckets) {
    std::uint64_t start = 0; // ids are hashes: any eight bytes are as good as a hash of them
    std::memcpy(&start, id.bytes.data(), sizeof start);
    return static_cast<std::size_t>(start) & (buckets - 1);
}

} // namespace

void RevisionIndex::rehash(std::size_t buckets) {
    buckets_.assign(buckets, no_revision);
    for (RevisionNumber number = 0; number < entries_.size(); ++number) {
        std::size_t at = bucket_of(entries_[number].id, buckets);
        while (buckets_[at] != no_revision) at = (at + 1) & (buckets - 1);
        buckets_[at] = number;
    }
}

std::optional<RevisionNumber> RevisionIndex::find(const RevisionId& id) const {
    if (buckets_.empty()) return std::nullopt;
    std::size_t at = bucket_of(id, buckets_.size());
    while (buckets_[at] != no_revision) {
        if (entries_[buckets_[at]].id == id) return buckets_[at];
        at = (at + 1) & (buckets_.size() - 1);
    }
    return std::nullopt;
}

RevisionNumber RevisionIndex::number_of(const RevisionId& id) {
    if (const auto found = find(id)) return *found;
    const auto number = static_cast<RevisionNumber>(entries_.size());
    entries_.emplace_back().id = id;
    if (2 * entries_.size() > buckets_.size()) {
        rehash(std::max<std::size_t>(64, 2 * buckets_.size()));
        return number;
    }
    std::size_t at = bucket_of(id, buckets_.size());
    while (buckets_[at] != no_revision) at = (at + 1) & (buckets_.size() - 1);
    buckets_[at] = number;
    return number;
}

void RevisionIndex::set_parents(RevisionNumber number, std::span<const std::uint8_t> parents) {
    const auto first = static_cast<std::uint32_t>(parents_.size());
    for (std::size_t at = 0; at < parents.size(); at += id_size) {
        RevisionId id;
        std::memcpy(id.bytes.data(), parents.data() + at, id_size);
        const RevisionNumber parent = number_of(id);
        if (heads_known_ && entries_[parent].known && !entries_[parent].has_child) remove_head(parent);
        entries_[parent].has_child = true;
        parents_.push_back(parent);
    }
    entries_[number].first_parent = first;
    entries_[number].parent_count = static_cast<std::uint8_t>(parents.size() / id_size);
}

RevisionIndex::Added RevisionIndex::add(const RevisionView& revision, std::uint32_t file, std::uint32_t offset) {
    if (is_erased(revision.record)) return {};
    const RevisionNumber number = number_of(revision.id);
    const bool was_known = entries_[number].known;
    if (was_known && entries_[number].has_payload) return {number, false};
    RevisionEntry& entry = entries_[number];
    entry.file = file;
    entry.offset = offset;
    entry.has_payload = true;
    entry.deleted = revision.deleted;
    if (was_known) return {number, true};
    entry.known = true;
    entry.record = revision.record;
    entry.depth = revision.depth;
    set_parents(number, revision.parents);
    if (heads_known_ && !entries_[number].has_child) add_head(number);
    return {number, true};
}

bool RevisionIndex::add(const ChainView& chain) {
    if (is_erased(chain.record)) return false;
    bool news = false;
    auto parents = chain.parents;
    std::uint32_t depth = chain.depth;
    for (std::size_t at = 0; at < chain.ids.size(); at += id_size, ++depth) {
        RevisionId id;
        std::memcpy(id.bytes.data(), chain.ids.data() + at, id_size);
        const RevisionNumber number = number_of(id);
        if (!entries_[number].known) {
            news = true;
            RevisionEntry& entry = entries_[number];
            entry.known = true;
            entry.record = chain.record;
            entry.depth = depth;
            set_parents(number, parents);
            if (heads_known_ && !entries_[number].has_child) add_head(number);
        }
        parents = chain.ids.subspan(at, id_size);
    }
    return news;
}

void RevisionIndex::forget_erased() {
    if (erased_.empty()) return;
    for (RevisionEntry& entry : entries_)
        if (entry.known && erased_.contains(entry.record)) entry.known = false;
    for (RecordId record : erased_) first_head_.erase(record);
}

void RevisionIndex::remember(const std::set<RecordId>& records) {
    if (records.empty()) return;
    for (RecordId record : records) erased_.erase(record);
    for (RevisionEntry& entry : entries_)
        if (records.contains(entry.record)) entry.known = true;
    find_heads();
}

std::span<const RevisionNumber> RevisionIndex::parents(RevisionNumber number) const {
    const RevisionEntry& entry = entries_[number];
    return std::span(parents_).subspan(entry.first_parent, entry.parent_count);
}

void RevisionIndex::add_head(RevisionNumber number) {
    RevisionNumber& first = first_head_.try_emplace(entries_[number].record, no_revision).first->second;
    entries_[number].next_head = first;
    first = number;
}

void RevisionIndex::remove_head(RevisionNumber number) {
    RevisionNumber* link = &first_head_[entries_[number].record];
    while (*link != no_revision && *link != number) link = &entries_[*link].next_head;
    if (*link == number) *link = entries_[number].next_head;
}

void RevisionIndex::find_heads() {
    first_head_.clear();
    first_head_.reserve(entries_.size());
    for (RevisionNumber number = 0; number < entries_.size(); ++number)
        if (entries_[number].known && !entries_[number].has_child) add_head(number);
    heads_known_ = true;
}

std::vector<RevisionNumber> RevisionIndex::heads(RecordId record) const {
    std::vector<RevisionNumber> found;
    const auto first = first_head_.find(record);
    if (first == first_head_.end()) return found;
    for (RevisionNumber at = first->second; at != no_revision; at = entries_[at].next_head) found.push_back(at);
    stable_sort(found, [&](RevisionNumber one, RevisionNumber other) {
        const RevisionEntry &a = entries_[one], &b = entries_[other];
        return std::tie(b.depth, b.id) < std::tie(a.depth, a.id);
    });
    return found;
}

std::vector<RecordId> RevisionIndex::records() const {
    std::vector<RecordId> found;
    found.reserve(first_head_.size());
    for (const auto& [record, head] : first_head_)
        if (head != no_revision) found.push_back(record);
    stable_sort(found);
    return found;
}

std::vector<RecordId> RevisionIndex::records_with_several_heads() const {
    std::vector<RecordId> found;
    for (const auto& [record, head] : first_head_)
        if (head != no_revision && entries_[head].next_head != no_revision) found.push_back(record);
    stable_sort(found);
    return found;
}

std::set<RevisionNumber> RevisionIndex::ancestors(RevisionNumber number) const {
    std::set<RevisionNumber> found{number};
    std::vector<RevisionNumber> waiting{number};
    while (!waiting.empty()) {
        const RevisionNumber each = waiting.back();
        waiting.pop_back();
        for (RevisionNumber parent : parents(each))
            if (found.insert(parent).second) waiting.push_back(parent);
    }
    return found;
}

std::optional<RevisionNumber> RevisionIndex::common_ancestor(RevisionNumber one, RevisionNumber other) const {
    const auto of_one = ancestors(one), of_other = ancestors(other);
    std::vector<RevisionNumber> both;
    std::set_intersection(of_one.begin(), of_one.end(), of_other.begin(), of_other.end(), std::back_inserter(both));
    std::optional<RevisionNumber> best;
    for (RevisionNumber each : both) {
        const RevisionEntry& entry = entries_[each];
        if (!entry.has_payload || entry.deleted) continue;
        if (!best || std::tie(entries_[*best].depth, entries_[*best].id) < std::tie(entry.depth, entry.id)) best = each;
    }
    return best;
}

} // namespace fourfifths
