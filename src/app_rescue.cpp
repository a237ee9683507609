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
    note_key(false);
    new_recovery_key.clear();
    say("New recovery key made");
}

namespace {

SalvageResult result_of(const Workspace& read, const SalvageNote& note) {
    SalvageResult result;
    result.people = static_cast<int>(read.people().size());
    result.entries = static_cast<int>(read.entries().size());
    result.summaries = static_cast<int>(read.summaries().size());
    for (const std::string& name : note.spoilt) result.missing.push_back("Spoilt: " + name);
    for (const std::string& name : note.missing) result.missing.push_back("Missing: " + name);
    if (note.versions_missing > 0)
        result.missing.push_back("Earlier or later states of records: " + std::to_string(note.versions_missing));
    if (!note.people_missing.empty())
        result.missing.push_back("People who are named in records: " + std::to_string(note.people_missing.size()));
    return result;
}

} // namespace

/// Into memory, and from there into a file: what is damaged is only read. What was read of a back-up takes its place in
/// the form, and is used only when the person says so.
void App::State::salvage(const ask::Salvage& wish) {
    BackUpForm& form = screens.backup.form;
    UnlockState& state = screens.unlock;
    std::optional<Fault>& failed = wish.back_up ? form.failed : state.salvage_failed;
    failed.reset();
    MemoryStorage scratch;
    const std::span file(reinterpret_cast<const std::uint8_t*>(form.bytes.data()), form.bytes.size());
    auto found = wish.back_up ? Vault::salvage_back_up(file, scratch, wish.secret, context())
                              : Vault::salvage(storage, scratch, wish.secret, context());
    const bool any = found && (!found->workspace.people().empty() || !found->workspace.entries().empty() ||
                               !found->workspace.summaries().empty());
    if (!any) {
        failed = found ? Fault::damaged : found.error().fault;
        form.tried = wish.back_up;
        return;
    }
    const Bytes sealed = found->vault.sealed_back_up(context());
    std::string& kept = wish.back_up ? form.bytes : salvaged_file;
    kept.assign(sealed.begin(), sealed.end());
    (wish.back_up ? form.salvaged : state.salvaged) = result_of(found->workspace, found->note);
    found->vault.wipe();
    say("Read what could be read");
}

bool App::State::is_unfinished() const { return beginning && Vault::presence(storage).unfinished; }

void App::State::remove_remains() {
    if (!is_unfinished()) return;
    Vault::remove_unfinished(storage, [this](const Result<Done>& outcome) {
        remains_gone = outcome.ok();
        if (!outcome) screens.unlock.failed = outcome.error().fault;
    });
}

void App::State::save_salvaged() {
    if (!salvaged_file.empty())
        host.download("Four Fifths salvaged.fourfifths", "application/octet-stream", salvaged_file);
}

} // namespace fourfifths
