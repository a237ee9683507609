// Folding: the journal's revisions become parts, and a new manifest lists them with the parts that were there already,
// which never change. The generation before is kept with its whole journal. Of a record with one head only the head
// keeps its payload when it is folded; earlier ones leave their ids, so that an old back-up is still known as old.
// Parts with payloads of records that were deleted for good are folded again, a few at a time, until those are gone; an
// erasure or other keys fold as many as it takes, and then nothing older is kept.
#pragma once
#include "vault/open_store.h"

namespace fourfifths {

struct Folded {
    struct Moved {
        RevisionNumber number;
        std::uint32_t slot, offset;
    };
    Batch batch;
    Manifest manifest;
    std::vector<std::uint32_t> part_slots;
    std::vector<Moved> moved; // what the index says once the batch is durable
    std::vector<RevisionNumber> let_go;
};

class Folding {
public:
    /// Which parts are folded again besides the last, if that is not full.
    enum class Extent {
        a_few,    // that hold most of what should be gone
        unneeded, // all that hold anything but current states; from then on nothing older is to be kept
        all       // every one; from then on nothing older is to be kept
    };
    /// Starts with those parts and the journal. Writes with `seal`.
    Folding(OpenStore& store, Extent extent, FileSeal seal);
    /// Adds a body that is not in the journal.
    void add(std::uint32_t slot) { slots_.push_back(slot); }
    /// Changes nothing in the store but used-up numbers and new slots. Fails when a file is unreadable.
    Result<Folded> finish(const RandomBytes& random);

private:
    struct Chain {
        std::uint32_t depth = 1;
        Bytes parents, ids;
    };
    struct Kept {
        RevisionNumber number;
        std::size_t offset, size; // in items_
    };
    std::vector<std::size_t> parts_to_clean() const;
    bool has_unneeded(std::uint32_t slot, BodyCache& bodies) const;
    Result<Done> take(std::uint32_t slot, BodyCache& bodies);
    void let_go(const RevisionView& revision, RevisionNumber number);
    void end_chain(RecordId record, const Chain& chain);
    bool is_superseded(RevisionNumber number) const;
    void write_parts(const RandomBytes& random);
    void write_part(std::span<const std::uint8_t> body, const RandomBytes& random);
    void remove_what_is_past();

    OpenStore& store_;
    Extent extent_;
    FileSeal seal_;
    std::uint16_t version_;
    std::vector<std::uint32_t> slots_;
    std::vector<std::size_t> parts_kept_; // places in current.parts
    std::map<RecordId, Chain> chains_;
    Bytes chain_items_, items_; // chains and erasures; revisions
    std::vector<Kept> kept_;
    Folded folded_;
};

} // namespace fourfifths
