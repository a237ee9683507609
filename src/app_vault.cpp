#include "app_state.h"
#include "model/sample.h"
#include "screens/moments.h"
#include "vault/memory_storage.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr Minutes bin_keeps{30 * 24 * 60};

std::span<const std::uint8_t> bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Edit all_of(const Workspace& workspace, std::string name) {
    Edit edit{std::move(name), {}};
    edit.changes.push_back({{}, Record{workspace.settings()}});
    for (const auto& [id, person] : workspace.people()) edit.changes.push_back({{}, Record{person}});
    for (const auto& [id, entry] : workspace.entries()) edit.changes.push_back({{}, Record{entry}});
    for (const auto& [id, action] : workspace.actions()) edit.changes.push_back({{}, Record{action}});
    for (const auto& [id, summary] : workspace.summaries()) edit.changes.push_back({{}, Record{summary}});
    for (const auto& [id, hand_over] : workspace.hand_overs()) edit.changes.push_back({{}, Record{hand_over}});
    return edit;
}

template <class Records>
void remove_old(const Records& records, Instant before, Edit& edit) {
    for (const auto& [id, record] : records) {
        if (record.binned_at && *record.binned_at < before) edit.changes.push_back({Record{record}, {}});
    }
}

} // namespace

VaultContext App::State::context() {
    Host* outside = &host;
    return {now, [outside](std::span<std::uint8_t> bytes) { outside->random(bytes); }, host.device()};
}

KeyCost App::State::key_cost() {
    return cost ? *cost : calibrated_cost([this] { return host.stopwatch_us(); });
}

Entropy App::State::entropy() {
    Host* outside = &host;
    return [outside] {
        std::uint8_t bytes[8];
        outside->random(bytes);
        std::uint64_t value = 0;
        for (const std::uint8_t byte : bytes) value = (value << 8) | byte;
        return value;
    };
}

void App::State::look_for_vault() {
    const VaultPresence presence = Vault::presence(storage);
    std::uint64_t remembered = 0;
    const bool was_here = host.remembered_head(&remembered) != 0;
    phase = presence.any ? Phase::unlock : was_here ? Phase::lost_data : Phase::first_run;
    note_sitting(presence.any);
    ask_file(FileAct::look);
}

void App::State::create(const ask::CreateVault& wish) {
    if (!is_acceptable_passphrase(wish.passphrase)) {
        screens.first_run.passphrase_error = "Use 12 characters or more. Four words are easy to remember.";
        return;
    }
    note_beginning(true);
    auto created = Vault::create(storage, wish.passphrase, key_cost(), context(), [this](const Result<Done>& outcome) {
        if (!outcome) create_failed = outcome.error().fault;
        else saved(outcome);
    });
    if (!created) {
        screens.first_run.failed = created.error().fault;
        return;
    }
    vault.emplace(std::move(created->vault));
    screens.first_run = {};
    screens.first_run.with_samples = wish.with_samples;
    screens.first_run.step = FirstRunState::Step::recovery_key;
    screens.first_run.recovery_key = std::move(created->recovery_key);
    phase = Phase::set_up;
    note_key(false);
    // A first save at once: from now on an empty store is evidence that something was lost.
    const Zone london;
    const Workspace first = wish.with_samples ? sample_workspace(entropy(), date_at(london, now), london) : Workspace{};
    apply_silently(all_of(first, "start"));
}

void App::State::unlock(const std::string& secret) {
    if (phase == Phase::covered) {
        if (vault->opens_with(secret)) enter();
        else screens.unlock.failed = Fault::wrong_key;
        return;
    }
    auto found = Vault::open(storage, secret, context());
    if (!found) {
        screens.unlock.failed = found.error().fault;
        screens.unlock.damaged = found.error().fault == Fault::damaged;
        screens.unlock.unfinished = screens.unlock.damaged && is_unfinished();
        return;
    }
    const int missing = saves_missing(found->vault);
    opened(std::move(found).value());
    status.saves_missing = missing;
}

/// Evidence kept outside the store.
bool App::State::has_been_here() const {
    std::uint64_t whose = 0;
    return host.remembered_head(&whose) != 0;
}

/// A store that was put back opens without a complaint; only the count kept outside it tells.
int App::State::saves_missing(const Vault& found) {
    std::uint64_t whose = 0;
    const std::uint64_t counted = host.remembered_head(&whose);
    if (whose != found.id().value || counted <= found.head()) return 0;
    return static_cast<int>(std::min<std::uint64_t>(counted - found.head(), 99'999));
}

void App::State::opened(OpenedVault found) {
    vault.emplace(std::move(found.vault));
    workspace = std::move(found.workspace);
    status = {};
    status.kept_aside = found.note.files_kept_aside + found.note.records_unreadable;
    host.remember_head(vault->id().value, vault->head());
    if (found.note.purge_due) vault->retry([this](const Result<Done>& outcome) { saved(outcome); });
    status.from_second_copy = from_second_copy;
    find_versions();
    enter();
    empty_old_bin();
    host.take_left();
}

void App::State::enter() {
    phase = Phase::open;
    if (screens.unlock.clipboard_left) note_clipboard(false); // it has been read
    screens = {};
    memory = {};
    touched_ms = now_ms;
    deliver_half_typed = !workspace.settings().half_typed.empty();
    if (deliver_half_typed) go(workspace.settings().half_typed_route);
}

void App::State::empty_old_bin() {
    const Instant before = now - bin_keeps;
    Edit edit{"empty the bin", {}};
    remove_old(workspace.people(), before, edit);
    remove_old(workspace.entries(), before, edit);
    remove_old(workspace.actions(), before, edit);
    remove_old(workspace.summaries(), before, edit);
    remove_old(workspace.hand_overs(), before, edit);
    if (!edit.changes.empty()) apply_silently(edit);
}

/// The eye sees nothing from now on; memory is emptied as soon as everything is durable.
void App::State::lock() {
    if (phase != Phase::open) return;
    if (route[0] == "self-test") go("#/today"); // else it would stand where the passphrase is asked for
    keep_half_typed();
    cover();
}

void App::State::cover() {
    if (status.on_clipboard) clear_clipboard();
    phase = Phase::covered;
    screens = {};
    memory = {};
    status.lock_warning = false;
}

void App::State::forget() {
    empty_memory();
    host.forget_everything();
}

void App::State::empty_memory() {
    if (vault) vault->wipe();
    vault.reset();
    workspace = {};
    screens = {};
    memory = {};
    status = {};
    done.clear();
    undone.clear();
    versions.clear();
    texts.clear();
    to_say.clear();
    said_when_copied.clear();
    new_recovery_key.clear();
    salvaged_file.clear();
    newer_back_up.clear();
    being_written.clear();
    back_up_to_mark.reset();
    phase = Phase::unlock;
}

void App::State::save(const Edit& edit) {
    vault->save(edit, context(), [this](const Result<Done>& outcome) { saved(outcome); });
}

/// May come while the vault is at work: nothing here touches it beyond asking.
void App::State::saved(const Result<Done>& outcome) {
    if (outcome) {
        status.failed.reset();
        status.storage_lost = false; // all of it is there again
        status.saved_at = now;
        note_beginning(false);
        if (vault) host.remember_head(vault->id().value, vault->head());
        return;
    }
    if (outcome.error().fault == Fault::taken_over) lost_to_another = true;
    else if (!status.failed) say("Not saved on this computer. Use Retry saving, or make a back-up.", true);
    status.failed = outcome.error().fault;
}

void App::State::restore(const ask::OpenBackUp& wish) {
    BackUpForm& form = screens.backup.form;
    note_beginning(true);
    auto found = Vault::restore(storage, bytes_of(wish.bytes), wish.secret, context(),
                                [this](const Result<Done>& outcome) { saved(outcome); });
    if (!found) {
        form.failed = found.error().fault;
        form.damaged = form.failed == Fault::damaged;
        return;
    }
    const bool from_linked = form.linked, whole = !form.salvaged;
    opened(std::move(found).value());
    if (from_linked) linked.state = FileAnswer::ready;
    note_keeping(wish.forgets ? Keeping::State::forgets : Keeping::State::asked);
    note_key(true); // it was asked for where the records were made
    if (whole) mark_backed_up(vault->head());
    say(whole ? "Back-up opened" : "What was left of the back-up is opened");
}

void App::State::merge(const ask::MergeBackUp& wish) {
    if (!vault) return;
    BackupState& state = screens.backup;
    state.merged.reset();
    Workspace merged;
    const Completion done_saving = [this](const Result<Done>& outcome) { saved(outcome); };
    // What another window had not saved, when its browser would not keep it: sealed by this vault's own key.
    auto report = vault->merge_unsaved(bytes_of(wish.bytes), merged, context(), done_saving);
    if (!report) {
        MemoryStorage scratch;
        auto other = Vault::open_back_up(scratch, bytes_of(wish.bytes), wish.secret, context());
        if (!other) {
            state.form.failed = other.error().fault;
            state.form.damaged = state.form.failed == Fault::damaged;
            return;
        }
        report = vault->merge(other->vault, merged, context(), done_saving);
    }
    if (!merge_with(report, std::move(merged), state.form.failed)) return;
    state.form = {};
    say("Back-up merged");
}

void App::State::change_passphrase(const ask::ChangePassphrase& wish) {
    if (!vault) return;
    SettingsState& state = screens.settings;
    state.current_error.clear();
    if (!vault->opens_with(wish.current)) {
        state.current_error = "That is not the passphrase of these records.";
        return;
    }
    const auto changed = vault->change_passphrase(wish.chosen, key_cost(), context(),
                                                  [this](const Result<Done>& outcome) { saved(outcome); });
    if (!changed) {
        state.passphrase_error = "Use 12 characters or more. Four words are easy to remember.";
        return;
    }
    state = {};
    state.passphrase_changed = true;
    say("Passphrase changed");
}

void App::State::find_versions() {
    versions.clear();
    if (!vault) return;
    for (const RecordId id : vault->conflicts()) versions.push_back(vault->versions(id));
}

void App::State::settle_version(const Record& chosen) {
    if (!vault) return;
    workspace.put(chosen);
    vault->settle(chosen, context(), [this](const Result<Done>& outcome) { saved(outcome); });
    const auto is_it = [&](const std::vector<Record>& ones) {
        return !ones.empty() && id_of(ones[0]) == id_of(chosen);
    };
    std::erase_if(versions, is_it);
    say("Kept");
}

} // namespace fourfifths
