// New keys when a recovery key was lost or seen, and what can still be read of records that are damaged.
#include "app_state.h"
#include "vault/memory_storage.h"
#include "vault/recovery_key.h"

namespace fourfifths {

/// The key is shown when it counts, not before: until then the old one does.
void App::State::change_keys(const ask::ChangeKeys& wish) {
    if (!vault) return;
    NewKeysState& state = screens.new_keys;
    const bool is_passphrase = !read_recovery_key(wish.passphrase).has_shape && vault->opens_with(wish.passphrase);
    state.error = is_passphrase ? "" : "That is not the passphrase of these records.";
    if (!is_passphrase) return;
    new_recovery_key.clear();
    const auto made = vault->change_keys(wish.passphrase, key_cost(), context(), [this](const Result<Done>& outcome) {
        saved(outcome);
        keys_are_new = outcome.ok();
    });
    if (made) new_recovery_key = *made;
    else state.error = "The keys were not changed: a stored file cannot be read. Reload the page and try again.";
}

void App::State::show_new_keys() {
    if (!keys_are_new || new_recovery_key.empty()) return;
    keys_are_new = false;
    screens.new_keys = {};
    screens.new_keys.key = std::move(new_recovery_key);
    new_recovery_key.clear();
    say("New recovery key made");
}

/// Into memory, and from there into a file: the damaged store is only read.
void App::State::salvage(const std::string& secret) {
    UnlockState& state = screens.unlock;
    state.salvage_failed.reset();
    MemoryStorage scratch;
    auto found = Vault::salvage(storage, scratch, secret, context());
    if (!found) {
        state.salvage_failed = found.error().fault;
        return;
    }
    const Bytes file = found->vault.sealed_back_up(context());
    salvaged_file.assign(file.begin(), file.end());
    SalvageResult result;
    const Workspace& read = found->workspace;
    result.people = static_cast<int>(read.people().size());
    result.entries = static_cast<int>(read.entries().size());
    result.summaries = static_cast<int>(read.summaries().size());
    const SalvageNote& note = found->note;
    for (const std::string& name : note.spoilt) result.missing.push_back("File " + name + " is spoilt");
    for (const std::string& name : note.missing) result.missing.push_back("File " + name + " is missing");
    if (note.versions_missing > 0)
        result.missing.push_back("Earlier or later states of records: " + std::to_string(note.versions_missing));
    if (!note.people_missing.empty())
        result.missing.push_back("People who are named in records: " + std::to_string(note.people_missing.size()));
    state.salvaged = std::move(result);
    found->vault.wipe();
    say("Read what could be read");
}

void App::State::save_salvaged() {
    if (!salvaged_file.empty())
        host.download("Four Fifths salvaged.fourfifths", "application/octet-stream", salvaged_file);
}

} // namespace fourfifths
