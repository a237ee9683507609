// What a vault knows of each revision without holding its bytes: id, record, parents, where it lies. Gives the heads of
// a record. Small and flat, because a vault has hundreds of thousands of them.
#pragma once
#include "vault/revision.h"
#include <set>
#include <unordered_map>

namespace fourfifths {

using RevisionNumber = std::uint32_t; // place in the index
constexpr RevisionNumber no_revision = 0xffffffff;

struct RevisionEntry {
    RevisionId id;
    RecordId record;
    std::uint32_t file = 0;   // slot of the file whose body holds it
    std::uint32_t offset = 0; // in that body
    std::uint32_t depth = 0;
    std::uint32_t first_parent = 0; // in the pool of parents
    std::uint8_t parent_count = 0;
    bool known = false;       // otherwise only named by a child
    bool has_payload = false; // false: let go, or only named
    bool deleted = false;
    bool has_child = false;
    bool put = false; // the loader put its payload into the workspace
    RevisionNumber next_head = no_revision;
};

class RevisionIndex {
public:
    /// The revision's number (none: its record is erased), and whether it was not known before or now has a payload
    /// that it had not.
    struct Added {
        RevisionNumber number = no_revision;
        bool news = false;
    };
    Added add(const RevisionView& revision, std::uint32_t file, std::uint32_t offset);
    /// Whether any of the chain was not known.
    bool add(const ChainView& chain);
    /// From now on nothing of these records is taken in and none has a head; what was there keeps only `has_payload`,
    /// for whoever removes the payload. During loading forget_erased() is called once, at the end.
    void erase(RecordId record) { erased_.insert(record); }
    void forget_erased();
    /// Takes an erasure back that was never carried out.
    void remember(const std::set<RecordId>& records);
    bool is_erased(RecordId record) const { return !erased_.empty() && erased_.contains(record); }
    const std::set<RecordId>& erased() const { return erased_; }

    std::optional<RevisionNumber> find(const RevisionId& id) const;
    RevisionEntry& operator[](RevisionNumber number) { return entries_[number]; }
    const RevisionEntry& operator[](RevisionNumber number) const { return entries_[number]; }
    std::size_t size() const { return entries_.size(); }
    std::span<const RevisionNumber> parents(RevisionNumber number) const;

    /// Finds the heads of every record anew; after that add() keeps them up to date.
    void find_heads();
    std::vector<RevisionNumber>
    heads(RecordId record) const; // in the order of what is shown: deepest first, then by id
    std::vector<RecordId> records() const;
    std::vector<RecordId> records_with_several_heads() const;
    /// The deepest revision with a payload that both follow.
    std::optional<RevisionNumber> common_ancestor(RevisionNumber one, RevisionNumber other) const;

private:
    struct HashRecord {
        std::size_t operator()(const RecordId& id) const {
            return static_cast<std::size_t>(id.value * 0x9e3779b97f4a7c15u) ^ static_cast<std::size_t>(id.type);
        }
    };
    RevisionNumber number_of(const RevisionId& id);
    void set_parents(RevisionNumber number, std::span<const std::uint8_t> parents);
    void rehash(std::size_t buckets);
    void add_head(RevisionNumber number);
    void remove_head(RevisionNumber number);
    std::set<RevisionNumber> ancestors(RevisionNumber number) const;

    std::vector<RevisionEntry> entries_;
    std::vector<RevisionNumber> parents_;
    std::vector<RevisionNumber> buckets_;
    std::unordered_map<RecordId, RevisionNumber, HashRecord> first_head_;
    std::set<RecordId> erased_;
    bool heads_known_ = false;
};

} // namespace fourfifths
