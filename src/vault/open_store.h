// An open vault's files and what is known of them: keys, generations, the journal since, and the index of revisions.
// Plain data that the loader fills, the writer keeps up to date and everything else reads.
#pragma once
#include "vault/header.h"
#include "vault/manifest.h"
#include "vault/revision_index.h"
#include <map>

namespace fourfifths {

/// Where a body lies. `body` is held only until its file is durable.
struct Slot {
    FileKind kind = FileKind::journal;
    std::uint64_t number = 0;
    Hash before{};
    Bytes body;
    bool durable = true;
};

struct JournalFile {
    std::uint64_t sequence = 0;
    std::uint32_t slot = 0;
    std::size_t size = 0;
};

/// A record with several heads: those that the shown value has taken in, and whether others are left that clash.
struct Joined {
    std::vector<RevisionNumber> follows;
    bool conflict = false;
};

struct OpenStore {
    Storage* storage = nullptr;
    Header header;
    SecretKey vault_key;
    FileSeal seal;

    RevisionIndex index;
    std::vector<Slot> slots{1}; // the first holds what is queued
    std::map<RecordId, Joined> joined;

    Manifest current;
    std::vector<std::uint32_t> part_slots;  // of current.parts, in their order
    std::optional<Manifest> previous;       // kept with its whole journal until the next generation but one
    std::vector<JournalFile> journal;       // since current.base_sequence
    std::vector<std::uint64_t> old_journal; // the journal between previous and current
    Hash tip{};                             // of the last journal file
    std::uint64_t last_sequence = 0;        // highest number in use, readable or not; never used again
    std::uint64_t head = 0;                 // number of the last journal file that is durable and was read
    std::uint64_t last_generation = 0;
    std::uint64_t next_part = 1;
    std::vector<std::string> header_files; // names of the copies in the store
    bool purge_due = false;                // files of an older time are there still, and are to go
};

constexpr std::uint32_t queue_slot = 0;

/// "h-0000000100000000": serial and copy.
std::string header_name(std::uint32_t serial, int copy);
/// The serial in such a name; 0 for any other name.
std::uint32_t header_serial(std::string_view name);
constexpr int header_copies = 2;

/// An empty store of generation 1, and the files without which it is none: header copies and manifest.
void begin_store(OpenStore& store, Storage& storage, const OpenHeader& header);
void put_first_files(OpenStore& store, const RandomBytes& random, Batch& batch);

/// Files of the vault, of whatever generation, readable or not: all that were there before the current one and are no
/// part of it.
std::vector<std::string> files_of_the_past(const OpenStore& store, const std::vector<std::string>& names);

/// Slots of every body that holds revisions now, oldest first, the queue last.
std::vector<std::uint32_t> bodies_in_use(const OpenStore& store);

FileSeal file_seal(VaultId vault, const SecretKey& vault_key);

/// One opened body at a time, so that neighbours are not opened again and again. The store must outlive it.
class BodyCache {
public:
    explicit BodyCache(const OpenStore& store) : store_(store) {}
    ~BodyCache() { wipe(plain_); }
    BodyCache(const BodyCache&) = delete;
    BodyCache& operator=(const BodyCache&) = delete;
    /// Valid until the next call. Checked against the seal.
    Result<std::span<const std::uint8_t>> body(std::uint32_t slot);
    /// Nothing when the revision has no payload or its file cannot be read.
    std::optional<RevisionView> revision(RevisionNumber number);

private:
    const OpenStore& store_;
    std::uint32_t slot_ = no_revision;
    Bytes plain_;
    std::span<const std::uint8_t> body_;
};

/// Whether every file in use opens.
bool is_readable(const OpenStore& store);

} // namespace fourfifths
