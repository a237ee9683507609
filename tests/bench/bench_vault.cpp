// The vault over memory at 1,000, 10,000 and 100,000 entries: what an edit writes and takes, what folding takes, what
// unlocking takes besides deriving the key. A disk is left out on purpose: the browser's benchmark has it.
#include "measure.h"
#include "vault/cipher.h"
#include "vault/memory_storage.h"
#include "workload.h"

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

constexpr KeyCost cheap{19, 1}; // the least that is accepted: the key is not what is measured
constexpr std::string_view secret = "lantern gravel otter window";

/// Memory that counts what is written, and can tell a folding (which writes parts) from a plain save by its size.
class CountingStorage final : public MemoryStorage {
public:
    void commit(Batch batch, Completion done) override {
        written = 0;
        files_written = batch.put.size();
        for (const NewFile& file : batch.put) written += file.bytes.size();
        MemoryStorage::commit(std::move(batch), std::move(done));
    }
    std::size_t written = 0;
    std::size_t files_written = 0;
};

VaultContext context() {
    static std::mt19937_64 engine{11};
    return {afternoon(),
            [](std::span<std::uint8_t> bytes) {
                for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine());
            },
            42};
}

void stop_unless(bool right, const char* what) {
    if (right) return;
    std::printf("stopped: %s\n", what);
    std::exit(1);
}

void fill(Vault& vault, const std::vector<Record>& records) {
    Edit edit;
    for (const Record& record : records) {
        edit.changes.push_back({std::nullopt, record});
        if (edit.changes.size() < 500 && &record != &records.back()) continue;
        vault.save(edit, context(), [](const Result<Done>& saved) { stop_unless(saved.ok(), "a save failed"); });
        edit.changes.clear();
    }
}

struct Saves {
    std::vector<double> plain_ms, plain_bytes, fold_ms, fold_bytes;
};

/// Many edits, one at a time, as a worker makes them: a saved note grows by a word.
Saves saves(Vault& vault, Workspace& workspace, CountingStorage& storage, int count) {
    Saves made;
    auto next = workspace.entries().begin();
    for (int i = 0; i < count; ++i, ++next) {
        if (next == workspace.entries().end()) next = workspace.entries().begin();
        Entry after = next->second;
        after.title += " again";
        const Edit edit{"change", {{next->second, after}}};
        const double time = milliseconds([&] {
            workspace.apply(edit);
            vault.save(edit, context(), [](const Result<Done>& saved) { stop_unless(saved.ok(), "a save failed"); });
        });
        const bool folded = storage.files_written > 1;
        (folded ? made.fold_ms : made.plain_ms).push_back(time);
        (folded ? made.fold_bytes : made.plain_bytes).push_back(static_cast<double>(storage.written));
    }
    return made;
}

double largest(const std::vector<double>& values) {
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

/// What an edit costs at each size: these must not grow with it.
struct EditCost {
    double ms = 0, bytes = 0;
};

EditCost vault_of(int entries) {
    const std::string at = ", " + std::to_string(entries) + " entries";
    const std::vector<Record> records = Workload(entries, afternoon()).records();
    CountingStorage storage;
    auto created = Vault::create(storage, secret, cheap, context(), {});
    stop_unless(created.ok(), "no vault was made");
    row("vault: save everything, 500 records at a time" + at, milliseconds([&] { fill(created->vault, records); }),
        "ms");

    Workspace workspace = workspace_of(records);
    const Saves made = saves(created->vault, workspace, storage, 400);
    row("vault: an edit, median" + at, median(made.plain_ms), "ms", 10);
    row("vault: an edit, slowest" + at, largest(made.plain_ms), "ms", 10);
    row("vault: bytes written by an edit, median" + at, median(made.plain_bytes), "B");
    row("vault: bytes written by an edit, most" + at, largest(made.plain_bytes), "B");
    row("vault: an edit that folds, median of " + std::to_string(made.fold_ms.size()) + at, median(made.fold_ms), "ms",
        10);
    row("vault: an edit that folds, slowest" + at, largest(made.fold_ms), "ms", 10);
    row("vault: bytes written by folding, median" + at, median(made.fold_bytes), "B");
    row("vault: files kept" + at, static_cast<double>(storage.files.size()), "");
    std::size_t kept = 0;
    for (const auto& [name, bytes] : storage.files) kept += bytes.size();
    row("vault: bytes kept" + at, static_cast<double>(kept) / 1e6, "MB");

    const double derive = median_ms(5, [] { keep(key_from_passphrase(secret, Salt{}, cheap)); });
    const double open = median_ms(3, [&] {
        const auto opened = Vault::open(storage, secret, context());
        stop_unless(opened.ok() && opened->workspace.entries().size() == static_cast<std::size_t>(entries),
                    "the vault did not open whole");
    });
    row("vault: unlock, key derivation taken off" + at, open - derive, "ms", 1500);

    Bytes file;
    row("vault: make a sealed back-up" + at, milliseconds([&] { file = created->vault.sealed_back_up(context()); }),
        "ms");
    row("vault: size of the back-up" + at, static_cast<double>(file.size()) / 1e6, "MB");
    row("vault: check that the back-up covers the vault" + at,
        milliseconds([&] { keep(created->vault.is_covered_by(file)); }), "ms");
    MemoryStorage elsewhere;
    row("vault: restore the back-up, key derivation taken off" + at,
        milliseconds([&] {
            const auto restored = Vault::restore(elsewhere, file, secret, context(), {});
            stop_unless(restored.ok(), "the back-up was not restored");
        }) - derive,
        "ms");
    return {median(made.plain_ms), median(made.plain_bytes)};
}

} // namespace

int main() {
    stop_unless(cipher_ready(), "no cipher");
    for (const KeyCost cost : {cheap, KeyCost{}}) {
        row("key derivation: " + std::to_string(cost.memory_mib) + " MiB, " + std::to_string(cost.passes) + " passes",
            median_ms(3, [&] { keep(key_from_passphrase(secret, Salt{}, cost)); }), "ms");
    }
    const EditCost least = vault_of(1'000);
    for (const int entries : {10'000, 100'000}) {
        const EditCost cost = vault_of(entries);
        const std::string than = ", " + std::to_string(entries) + " entries against 1,000";
        row("vault: bytes written by an edit" + than, cost.bytes / least.bytes, "times", 1.1);
        row("vault: an edit" + than, cost.ms / least.ms, "times", 2);
    }
}
