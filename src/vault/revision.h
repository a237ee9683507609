// One state of one record for ever: its bytes, what it followed, and where it was made. Its id is the hash of its
// content, so equal revisions are one, and merging is the union of sets. Also the form in which bodies hold revisions,
// and erasures: records of which nothing may be kept.
#pragma once
#include "vault/cipher.h"

namespace fourfifths {

struct RevisionId {
    ShortHash bytes{};
    bool operator==(const RevisionId&) const = default;
    bool operator<(const RevisionId& other) const { return bytes < other.bytes; }
};

/// A view into a body. `depth` is one more than the deepest parent's: the logical clock that decides what is shown.
struct RevisionView {
    RevisionId id;
    RecordId record;
    bool deleted = false;
    std::uint32_t depth = 1;
    std::uint64_t device = 0;
    Instant at;                            // for display only; never decides anything
    std::span<const std::uint8_t> parents; // ids, 16 bytes each, sorted
    std::span<const std::uint8_t> payload; // model/binary.h
    std::size_t parent_count() const { return parents.size() / sizeof(RevisionId); }
    RevisionId parent(std::size_t index) const;
};

/// Revisions of one record whose payload was let go: each is the only parent of the next. `depth` is the first one's.
struct ChainView {
    RecordId record;
    std::uint32_t depth = 1;
    std::span<const std::uint8_t> parents; // of the first
    std::span<const std::uint8_t> ids;
};

/// Appends a revision, computing its id.
RevisionId append_revision(Bytes& body, const RevisionView& revision);
void append_chain(Bytes& body, const ChainView& chain);
void append_erasure(Bytes& body, RecordId record);

/// Walks the items of a body. Views live as long as the body.
class BodyReader {
public:
    explicit BodyReader(std::span<const std::uint8_t> body) : body_(body) {}
    enum class Item { revision, chain, erasure, end, broken };
    /// Reads the item at offset() and moves on.
    Item next();
    const RevisionView& revision() const { return revision_; }
    const ChainView& chain() const { return chain_; }
    /// What the item is about.
    RecordId record() const { return record_; }
    /// Where the item that next() gave last begins, and all its bytes.
    std::size_t offset() const { return start_; }
    std::span<const std::uint8_t> item() const { return body_.subspan(start_, at_ - start_); }

private:
    std::span<const std::uint8_t> body_;
    std::size_t start_ = 0, at_ = 0;
    RevisionView revision_;
    ChainView chain_;
    RecordId record_;
};

/// The revision that begins at `offset`, or nothing.
std::optional<RevisionView> revision_at(std::span<const std::uint8_t> body, std::size_t offset);
/// How many items a body from outside has; damaged when its form is broken, tampered when an id is not true.
Result<std::uint64_t> count_items(std::span<const std::uint8_t> body);
/// Whether the id is the hash of the content: always so for what this vault wrote, checked for what comes from outside.
bool has_true_id(const RevisionView& revision);

} // namespace fourfifths
