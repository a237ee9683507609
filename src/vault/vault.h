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

/// What is known without any passphrase.
struct VaultPresence {
    bool any = false;       // a header is there, readable or not
    bool header_ok = false; // at least one copy of the header is whole
    VaultId id;
};

/// What opening found that could not be explained; it is kept aside, never deleted.
struct RecoveryNote {
    int files_kept_aside = 0;
    int revisions_recovered = 0;
    int records_unreadable = 0;   // written by something newer, or spoilt: kept, but not shown
    bool header_repaired = false; // one copy was damaged, the other served; the next save writes both anew
};

/// What a merge did.
struct MergeReport {
    int added = 0;     // records that were not here
    int updated = 0;   // records that the other side had moved on
    int conflicts = 0; // records changed on both sides in the same field: both versions kept
    int unchanged = 0;
};

/// Storage must outlive the vault. A record with several
/// versions that clash shows one of them and keeps the others until `settle`; saving it anew leaves the others too.
class Vault {
public:
    ~Vault();
    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;

    static VaultPresence presence(Storage& storage);

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
    /// Adds the other vault's revisions to this one (set union); `merged` receives the workspace afterwards.
    Result<MergeReport> merge(const Vault& other, Workspace& merged, const VaultContext& context, Completion done);

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

    /// Overwrites keys and queued plaintext. Afterwards only destruction is allowed.
    void wipe();

private:
    struct State;
    explicit Vault(std::unique_ptr<State> state);
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

/// Four words from the list shipped with the program, about 44 bits or more (see words/passphrase.txt).
std::string generated_passphrase(const RandomBytes& random);
/// Whether it may be used: 12 characters or more. Says nothing about how good it is.
bool is_acceptable_passphrase(std::string_view passphrase);

} // namespace fourfifths
