// The sealed store of a worker's records over a Storage: immutable revisions with parents, each save one journal file,
// merging by set union. FORMAT.md beside this file is the format. Nothing is written after a failed unlock.
#pragma once
#include "model/workspace.h"
#include "vault/storage.h"
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace fourfifths {

/// Fills the span with unpredictable bytes.
using RandomBytes = std::function<void(std::span<std::uint8_t>)>;

/// Argon2id cost, accepted only within 19 … 1,024 MiB and 1 … 10 passes.
struct KeyCost {
    std::uint32_t memory_mib = 64;
    std::uint32_t passes = 3;
};

struct VaultId {
    std::uint64_t value = 0;
    bool operator==(const VaultId&) const = default;
};

/// Moments and randomness a vault operation needs; the caller owns both. The vault keeps a copy of `random` for the
/// commits that follow by themselves: what it captures must outlive the vault.
struct VaultContext {
    Instant now;
    RandomBytes random;
    std::uint64_t device = 0; // this browser profile; random, stored in the vault's local settings by the caller
};

class Vault;
struct OpenedVault;
struct CreatedVault;
struct SalvagedVault;
struct Salvaged;
struct BackUp;

/// What is known without any passphrase.
struct VaultPresence {
    bool any = false;        // a header is there, readable or not
    bool header_ok = false;  // at least one copy of the header is whole
    bool unfinished = false; // it was being made or restored: no save is in it, and none was folded into it
    VaultId id;
};

/// What opening found that could not be explained; it is kept aside, never deleted.
struct RecoveryNote {
    int files_kept_aside = 0;
    int revisions_recovered = 0;
    int records_unreadable = 0;   // written by something newer, or spoilt: kept, but not shown
    bool header_repaired = false; // one copy was damaged, the other served; the next save writes both anew
    bool purge_due = false;       // an erasure or a change of keys was stopped half-way: `retry` ends it
};

/// What a merge did.
struct MergeReport {
    int added = 0;     // records that were not here
    int updated = 0;   // records that the other side had moved on
    int conflicts = 0; // records changed on both sides in the same field: both versions kept
    int unchanged = 0;
    int erased = 0; // records that were here and that the other side has erased: gone here too
};

/// What salvage could not read, as far as that is known.
struct SalvageNote {
    int files_read = 0;                   // or chunks of a back-up
    std::vector<std::string> spoilt;      // names of files there that do not open; "chunk 7" of a back-up
    std::vector<std::string> missing;     // names of files that must have been there and are not
    int versions_missing = 0;             // states of records that others follow and nothing holds
    std::vector<PersonId> people_missing; // named by records that were read, but not among them
    bool whole() const { return spoilt.empty() && missing.empty() && versions_missing == 0 && people_missing.empty(); }
};

/// Storage must outlive the vault. A record with several versions that clash shows one of them and keeps the others
/// until `settle`; saving it anew leaves the others too. A record that was erased can never be saved again.
class Vault {
public:
    ~Vault();
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;

    static VaultPresence presence(Storage& storage);
    /// Removes what is there of a vault that was never finished. bad_input when saves are in it: nothing is removed.
    static void remove_unfinished(Storage& storage, Completion done);

    /// Makes a new vault in an empty store. The recovery key comes back once, as text to print: groups of letters and
    /// digits that survive being read aloud. `done` says when it is durable.
    static Result<CreatedVault> create(Storage& storage, std::string_view passphrase, KeyCost cost,
                                       const VaultContext& context, Completion done);
    /// By passphrase or by recovery key (either is tried when it has the shape of one). wrong_key, damaged, tampered,
    /// unsupported, storage_failed. Nothing is written.
    static Result<OpenedVault> open(Storage& storage, std::string_view secret, const VaultContext& context);

    /// Saves the `after` sides (and removals) of an edit as one journal file. One commit is under way at a time; edits
    /// that come meanwhile are saved together in the next. `done` runs when this edit is durable or has failed; after a
    /// failure the edit stays queued and `retry` tries again.
    void save(const Edit& edit, const VaultContext& context, Completion done);
    /// Tries again what failed; `done` says how it went for everything that waits.
    void retry(Completion done = {});
    bool saving() const;
    /// Edits not yet durable.
    int unsaved() const;

    bool opens_with(std::string_view secret) const;

    /// Everything in one sealed file that opens with this vault's passphrase or recovery key. Empty when a file of the
    /// store has spoilt since it was opened: then there is nothing whole to back up.
    Bytes sealed_back_up(const VaultContext& context) const;
    /// Reads a back-up with the given secret; nothing changes. The workspace it holds, for comparing and previewing.
    static Result<OpenedVault> open_back_up(Storage& scratch, std::span<const std::uint8_t> file,
                                            std::string_view secret, const VaultContext& context);
    /// Makes this (empty) store hold the back-up's vault. Refused when a vault is there already.
    static Result<OpenedVault> restore(Storage& storage, std::span<const std::uint8_t> file, std::string_view secret,
                                       const VaultContext& context, Completion done);
    /// Whether the file, decrypted, holds every revision this vault holds.
    Result<bool> is_covered_by(std::span<const std::uint8_t> file) const;
    /// Whether this vault holds every revision of a back-up of its own: then the file may be written over.
    Result<bool> covers_back_up(std::span<const std::uint8_t> file) const;
    /// A back-up of this vault from elsewhere, opened with the keys known here, for merging.
    Result<OpenedVault> open_own_back_up(Storage& scratch, std::span<const std::uint8_t> file,
                                         const VaultContext& context) const;
    /// Adds the other vault's revisions to this one (set union); `merged` receives the workspace afterwards. What
    /// either has erased is erased. damaged or tampered: nothing changed. storage_failed: open the vault again.
    Result<MergeReport> merge(const Vault& other, Workspace& merged, const VaultContext& context, Completion done);

    /// For a window that lost the store to another: what is not durable yet, and `last` (half-typed texts, say), as one
    /// sealed file for merge_unsaved there. `last` is queued too, and nothing is written.
    Bytes sealed_unsaved(const Edit& last, const VaultContext& context);
    /// Takes such a file in by set union; twice is once. wrong_key for a file of another vault or other keys, damaged,
    /// tampered, unsupported: nothing changed.
    Result<MergeReport> merge_unsaved(std::span<const std::uint8_t> file, Workspace& merged,
                                      const VaultContext& context, Completion done);

    /// Erases records for good, as the law may ask. Once `done` says so no file of the store has a word of them: not
    /// the generation before, and not what was kept aside, which goes too (salvage reads it first, if it is wanted). Of
    /// all other records earlier states go as well, unless versions clash: save what no longer names a person, then
    /// erase the person. Only the ids stay, so that no back-up or merge brings the records back. The caller takes them
    /// out of its workspace. bad_input for settings; damaged, here or by `done`, when a file has spoilt: no change.
    /// After any other failure `retry` goes on. Back-ups made before keep the words.
    Result<Done> erase(std::span<const RecordId> ids, const VaultContext& context, Completion done);
    bool is_erased(RecordId id) const;

    VaultId id() const;
    /// Saves so far; the head counter kept outside the store as evidence that the store vanished.
    std::uint64_t head() const;
    /// Records with more than one version that could not be merged by field.
    std::vector<RecordId> conflicts() const;
    std::vector<Record> versions(RecordId id) const;
    /// The person has compared: `chosen` follows every version of its record.
    void settle(const Record& chosen, const VaultContext& context, Completion done);

    /// Wraps the same vault key with another passphrase. Back-ups made before keep opening with the old one.
    Result<Done> change_passphrase(std::string_view passphrase, KeyCost cost, const VaultContext& context,
                                   Completion done);

    /// Seals everything anew under a new vault key, when a recovery key was lost or somebody saw it. The passphrase may
    /// be another or the same. Gives the new recovery key, to be shown once; it counts when `done` says so, until then
    /// the old secrets do. Back-ups made before keep theirs. bad_input, damaged (here or by `done`), unsupported,
    /// too_large: no change.
    Result<std::string> change_keys(std::string_view passphrase, KeyCost cost, const VaultContext& context,
                                    Completion done);

    /// When open() says damaged: whatever can still be read, as a vault in the empty `scratch`, from which a fresh
    /// back-up can be made. Nothing is written to `damaged`. wrong_key, damaged when no header is whole, unsupported.
    static Result<SalvagedVault> salvage(Storage& damaged, Storage& scratch, std::string_view secret,
                                         const VaultContext& context);
    /// The same for a damaged back-up file: its whole chunks.
    static Result<SalvagedVault> salvage_back_up(std::span<const std::uint8_t> file, Storage& scratch,
                                                 std::string_view secret, const VaultContext& context);

    /// Overwrites keys and queued plaintext. Afterwards only destruction is allowed.
    void wipe();

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);
    void queue(const Edit& edit, const VaultContext& context);
    Result<MergeReport> merged_now(const MergeReport& report, Workspace& merged, const VaultContext& context,
                                   Completion done);
    static Result<OpenedVault> restored(Storage& storage, BackUp& back_up, const VaultContext& context,
                                        Completion done);
    static Result<SalvagedVault> salvaged(Result<Salvaged> found, Storage& scratch, const VaultContext& context);
    std::unique_ptr<State> state_;
};

struct OpenedVault {
    Vault vault;
    Workspace workspace;
    RecoveryNote note;
};

struct CreatedVault {
    Vault vault;
    std::string recovery_key;
};

struct SalvagedVault {
    Vault vault;
    Workspace workspace;
    SalvageNote note;
};

/// Microseconds since any fixed moment.
using Stopwatch = std::function<std::int64_t()>;

/// The cost that takes about a second here, found by deriving one key at the default cost; never below the default.
/// At most 10 passes over 128 MiB, so that any other computer opens the vault too. Takes about as long as that one key.
KeyCost calibrated_cost(const Stopwatch& stopwatch_us);

/// Four words from the list shipped with the program, about 44 bits or more (see words/passphrase.txt).
std::string generated_passphrase(const RandomBytes& random);
/// Whether it may be used: 12 characters or more. Says nothing about how good it is.
bool is_acceptable_passphrase(std::string_view passphrase);

} // namespace fourfifths
