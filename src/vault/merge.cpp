#include "vault/merge.h"
#include "model/fields.h"
#include <algorithm>

namespace fourfifths {

namespace {

// Where the fields of a record lie, in the order of fields.h.
struct Addresses {
    std::vector<const void*> of;
    template <class Field, class... Options>
    void operator()(int, const char*, const Field& field, Options...) {
        of.push_back(&field);
    }
};

using FieldSet = std::uint64_t; // bit n: field number n

constexpr FieldSet set_of(std::initializer_list<int> numbers) {
    FieldSet set = 0;
    for (int number : numbers) set |= FieldSet{1} << number;
    return set;
}

// Fields that only make sense together: changed on both sides they clash, even when each side changed another of them.
FieldSet belong_together(const Entry&) { return set_of({2, 3}); }             // start and end
FieldSet belong_together(const Summary&) { return set_of({5, 6, 7, 8}); }     // sections and their being finished
FieldSet belong_together(const HandOver&) { return set_of({4, 5, 6, 7, 8}); } // how far it has come
template <class S>
FieldSet belong_together(const S&) {
    return 0;
}

template <class S>
class FieldMerge {
public:
    FieldMerge(const S& base, const S& other) {
        fields(base_, base);
        fields(other_, other);
    }

    template <class Field, class... Options>
    void operator()(int number, const char* name, Field& mine, Options...) {
        const Field& before = *static_cast<const Field*>(base_.of[at_]);
        const Field& theirs = *static_cast<const Field*>(other_.of[at_++]);
        const FieldSet bit = FieldSet{1} << number;
        if (name == std::string_view("binned_at")) bin_ = bit;
        if (mine != before) mine_changed_ |= bit;
        if (theirs != before) theirs_changed_ |= bit;
        if (theirs != before && mine != before && theirs != mine) clash_ |= bit;
        if (theirs != before && mine == before) mine = theirs;
    }

    bool clash(FieldSet together) const {
        const bool both = (mine_changed_ & together) != 0 && (theirs_changed_ & together) != 0;
        return clash_ != 0 || (both && (mine_changed_ & together) != (theirs_changed_ & together));
    }
    // One side put the record into the bin and the other went on working on it: the work counts.
    bool worked_on_and_binned() const {
        return bin_ != 0 && (mine_changed_ & bin_) != (theirs_changed_ & bin_) &&
               ((mine_changed_ & bin_) != 0 ? theirs_changed_ : mine_changed_) != 0;
    }

private:
    Addresses base_, other_;
    std::size_t at_ = 0;
    FieldSet mine_changed_ = 0, theirs_changed_ = 0, clash_ = 0, bin_ = 0;
};

template <class S>
std::optional<Record> merge_fields(const S& base, const S& one, const S& other) {
    S merged = one;
    FieldMerge<S> merge(base, other);
    fields(merge, merged);
    if constexpr (std::is_same_v<S, Settings>) return merged; // what `one` says counts
    else {
        if (merge.clash(belong_together(base))) return std::nullopt;
        if (merge.worked_on_and_binned()) merged.binned_at = base.binned_at;
        return merged;
    }
}

} // namespace

std::optional<Record> merged_by_field(const Record& base, const Record& one, const Record& other) {
    if (one == other) return one;
    if (base.index() != one.index() || base.index() != other.index()) return std::nullopt;
    return std::visit(
        [&](const auto& before) -> std::optional<Record> {
            using S = std::decay_t<decltype(before)>;
            return merge_fields(before, std::get<S>(one), std::get<S>(other));
        },
        base);
}

namespace {

std::optional<Record> record_of(BodyCache& bodies, RevisionNumber number) {
    const auto revision = bodies.revision(number);
    if (!revision) return std::nullopt;
    auto record = record_from_bytes(revision->payload);
    if (!record) return std::nullopt;
    return std::move(record).value();
}

// A record without a common ancestor in hand is compared with nothing: settings with the defaults, others not at all.
std::optional<Record> base_of(const OpenStore& store, RevisionNumber one, RevisionNumber other, BodyCache& bodies) {
    if (const auto ancestor = store.index.common_ancestor(one, other)) return record_of(bodies, *ancestor);
    if (store.index[one].record.type == RecordType::settings) return Record(Settings{});
    return std::nullopt;
}

} // namespace

Shown shown_of(const OpenStore& store, RecordId id, BodyCache& bodies) {
    Shown shown;
    RevisionNumber first = no_revision;
    for (RevisionNumber head : store.index.heads(id)) {
        if (store.index[head].deleted) {
            shown.joined.follows.push_back(head);
            continue;
        }
        const auto record = record_of(bodies, head);
        if (!record) {
            shown.readable = false;
            continue;
        }
        if (!shown.record) {
            shown.record = record;
            shown.joined.follows.push_back(head);
            first = head;
            continue;
        }
        const auto base = base_of(store, first, head, bodies);
        const auto merged = base                       ? merged_by_field(*base, *shown.record, *record)
                            : *record == *shown.record ? record
                                                       : std::nullopt;
        if (merged) {
            shown.record = merged;
            shown.joined.follows.push_back(head);
        } else shown.joined.conflict = true;
    }
    return shown;
}

std::vector<Record> versions_of(const OpenStore& store, RecordId id) {
    std::vector<Record> versions;
    BodyCache bodies(store);
    if (const auto shown = shown_of(store, id, bodies); shown.record) versions.push_back(*shown.record);
    const auto joined = store.joined.find(id);
    if (joined == store.joined.end()) return versions;
    for (RevisionNumber head : store.index.heads(id)) {
        const auto& follows = joined->second.follows;
        if (store.index[head].deleted || std::find(follows.begin(), follows.end(), head) != follows.end()) continue;
        if (const auto record = record_of(bodies, head)) versions.push_back(*record);
    }
    return versions;
}

} // namespace fourfifths
