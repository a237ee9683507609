#include "vault/vault.h"
#include "vault/back_up.h"
#include "vault/loader.h"
#include "vault/merge.h"
#include "vault/salvage.h"
#include "vault/union.h"
#include "vault/unsaved.h"
#include "vault/writer.h"
#include <algorithm>

namespace fourfifths {

struct Vault::State {
    OpenStore store;
    Writer writer{store};
    explicit State(OpenStore opened) : store(std::move(opened)) {}
};

Vault::Vault(std::unique_ptr<State> state) : state_(std::move(state)) {}
Vault::~Vault() {
    if (state_) wipe();
}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&& other) noexcept {
    if (state_ && state_ != other.state_) wipe();
    state_ = std::move(other.state_);
    return *this;
}

namespace {

// Of a store whose parts are all that it has, in memory still.
Result<Done> take_in_parts(OpenStore& store, Workspace& workspace, RecoveryNote& note) {
    for (auto slot = store.part_slots.rbegin(); slot != store.part_slots.rend(); ++slot)
        if (auto taken = take_in(store, *slot, store.slots[*slot].body, workspace); !taken) return taken;
    finish_taking_in(store, workspace, note);
    return Done{};
}

std::uint64_t random_number(const RandomBytes& random) {
    std::array<std::uint8_t, 8> bytes{};
    random(bytes);
    std::uint64_t number = 0;
    for (std::uint8_t byte : bytes) number = number << 8 | byte;
    return number;
}

} // namespace

VaultPresence Vault::presence(Storage& storage) {
    VaultPresence presence;
    const auto names = vault_files(storage);
    if (!names) return presence;
    const FoundHeaders found = find_headers(storage, *names);
    presence.any = !names->empty();
    presence.header_ok = !found.whole.empty();
    if (presence.header_ok) presence.id = found.whole.front().vault;
    presence.unfinished = presence.any && std::none_of(names->begin(), names->end(), [](const std::string& name) {
                              const auto file = from_file_name(name);
                              return file && (file->first == FileKind::journal ||
                                              (file->first == FileKind::manifest && file->second > 1));
                          });
    return presence;
}

void Vault::remove_unfinished(Storage& storage, Completion done) {
    const auto names = vault_files(storage);
    if (!names) return done(names.error());
    if (!presence(storage).unfinished) return done(Error{Fault::bad_input, "saves are in it"});
    storage.commit({{}, *names}, std::move(done));
}

Result<CreatedVault> Vault::create(Storage& storage, std::string_view passphrase, KeyCost cost,
                                   const VaultContext& context, Completion done) {
    const auto names = vault_files(storage);
    if (!names) return names.error();
    if (!names->empty()) return Error{Fault::bad_input, "a vault is there already"};
    if (!is_acceptable_passphrase(passphrase)) return Error{Fault::bad_input, "passphrase too short"};
    OpenHeader header;
    context.random(header.vault_key.bytes);
    const RecoverySymbols recovery = new_recovery_symbols(context.random);
    auto made =
        make_header({random_number(context.random)}, header.vault_key, passphrase, cost, recovery, context.random);
    if (!made) return made.error();
    header.header = *made;
    OpenStore store;
    begin_store(store, storage, header);
    store.index.find_heads();
    Batch batch;
    put_first_files(store, context.random, batch);
    CreatedVault created{Vault(std::make_unique<State>(std::move(store))), recovery_text(recovery)};
    created.vault.state_->writer.start_first(std::move(batch), std::move(done));
    return created;
}

Result<OpenedVault> Vault::open(Storage& storage, std::string_view secret, const VaultContext&) {
    const auto names = vault_files(storage);
    if (!names) return names.error();
    if (names->empty()) return Error{Fault::not_found, "no vault"};
    const FoundHeaders found = find_headers(storage, *names);
    if (found.whole.empty()) return found.error.value_or(Error{Fault::damaged, "no header"});
    const auto headers = open_headers(found.whole, secret);
    if (!headers) return headers.error();
    auto loaded = load(storage, *names, headers->front());
    // Where a change of keys stopped, an older header may be the one whose files are whole.
    for (std::size_t i = 1; i < headers->size() && !loaded; ++i)
        if (auto older = load(storage, *names, (*headers)[i])) loaded = std::move(older);
    if (!loaded) return loaded.error();
    OpenStore& store = loaded->store;
    store.header_files = found.names;
    loaded->note.header_repaired = found.damaged > 0 || found.names.size() != header_copies;
    const bool newer_copy = found.error && found.error->fault == Fault::unsupported;
    Header last = store.header;
    for (const std::string& name : found.names) last.serial = std::max(last.serial, header_serial(name));
    const Header again = renewed(last, store.vault_key);
    OpenedVault opened{Vault(std::make_unique<State>(std::move(store))), std::move(loaded->workspace), loaded->note};
    if (opened.note.header_repaired && !newer_copy) opened.vault.state_->writer.queue_header(again);
    return opened;
}

void Vault::queue(const Edit& edit, const VaultContext& context) {
    for (const RecordChange& change : edit.changes) {
        if (change.after) state_->writer.queue(id_of(*change.after), &*change.after, Writer::Follow::shown, context);
        else if (change.before) state_->writer.queue(id_of(*change.before), nullptr, Writer::Follow::shown, context);
    }
}

void Vault::save(const Edit& edit, const VaultContext& context, Completion done) {
    queue(edit, context);
    state_->writer.start(context.random, std::move(done));
}

void Vault::settle(const Record& chosen, const VaultContext& context, Completion done) {
    state_->writer.queue(id_of(chosen), &chosen, Writer::Follow::every_version, context);
    state_->writer.start(context.random, std::move(done));
}

void Vault::retry(Completion done) { state_->writer.retry(std::move(done)); }

bool Vault::saving() const { return state_->writer.under_way(); }

int Vault::unsaved() const { return state_->writer.unsaved(); }

bool Vault::opens_with(std::string_view secret) const {
    return open_header(std::span(&state_->store.header, 1), secret).ok();
}

Result<Done> Vault::change_passphrase(std::string_view passphrase, KeyCost cost, const VaultContext& context,
                                      Completion done) {
    if (!is_acceptable_passphrase(passphrase)) return Error{Fault::bad_input, "passphrase too short"};
    Writer& writer = state_->writer;
    if (writer.changing_keys()) return Error{Fault::bad_input, "the keys are being changed"};
    auto header = with_passphrase(writer.last_header(), state_->store.vault_key, passphrase, cost, context.random);
    if (!header) return header.error();
    writer.queue_header(*header);
    state_->writer.start(context.random, std::move(done));
    return Done{};
}

Bytes Vault::sealed_back_up(const VaultContext& context) const {
    auto bytes = back_up_bytes(state_->store, context.random);
    return bytes ? std::move(bytes).value() : Bytes{};
}

Result<OpenedVault> Vault::open_back_up(Storage& scratch, std::span<const std::uint8_t> file, std::string_view secret,
                                        const VaultContext& context) {
    return restore(scratch, file, secret, context, {});
}

Result<OpenedVault> Vault::restore(Storage& storage, std::span<const std::uint8_t> file, std::string_view secret,
                                   const VaultContext& context, Completion done) {
    const auto names = vault_files(storage);
    if (!names) return names.error();
    if (!names->empty()) return Error{Fault::bad_input, "a vault is there already"};
    auto back_up = open_back_up_file(file, secret);
    if (!back_up) return back_up.error();
    return restored(storage, *back_up, context, std::move(done));
}

Result<OpenedVault> Vault::restored(Storage& storage, BackUp& back_up, const VaultContext& context, Completion done) {
    Restored made = restored_store(storage, back_up, context.random);
    Workspace workspace;
    RecoveryNote note;
    if (const auto taken = take_in_parts(made.store, workspace, note); !taken) return taken.error();
    OpenedVault opened{Vault(std::make_unique<State>(std::move(made.store))), std::move(workspace), note};
    opened.vault.state_->writer.start_first(std::move(made.batch), std::move(done));
    return opened;
}

Result<SalvagedVault> Vault::salvaged(Result<Salvaged> found, Storage& scratch, const VaultContext& context) {
    if (!found) return found.error();
    Restored restored = restored_store(scratch, found->content, context.random);
    SalvagedVault made{Vault(nullptr), {}, std::move(found->note)};
    RecoveryNote note;
    if (const auto taken = take_in_parts(restored.store, made.workspace, note); !taken) return taken.error();
    note_what_is_missing(restored.store, made.workspace, made.note);
    made.vault.state_ = std::make_unique<State>(std::move(restored.store));
    made.vault.state_->writer.start_first(std::move(restored.batch), {});
    return made;
}

Result<SalvagedVault> Vault::salvage(Storage& damaged, Storage& scratch, std::string_view secret,
                                     const VaultContext& context) {
    const auto names = vault_files(damaged);
    if (!names) return names.error();
    const FoundHeaders found = find_headers(damaged, *names);
    if (found.whole.empty()) return found.error.value_or(Error{Fault::damaged, "no header"});
    const auto keys = open_headers(found.whole, secret);
    if (!keys) return keys.error();
    return salvaged(salvage_store(damaged, *names, *keys), scratch, context);
}

Result<SalvagedVault> Vault::salvage_back_up(std::span<const std::uint8_t> file, Storage& scratch,
                                             std::string_view secret, const VaultContext& context) {
    if (!cipher_ready()) return Error{Fault::unsupported, "cipher"};
    return salvaged(salvage_file(file, secret), scratch, context);
}

Result<bool> Vault::is_covered_by(std::span<const std::uint8_t> file) const {
    const OpenStore& store = state_->store;
    auto back_up = open_back_up_file(file, OpenHeader{store.header, store.vault_key});
    if (!back_up) return back_up.error();
    return covers(index_of(*back_up), store.index);
}

Result<bool> Vault::covers_back_up(std::span<const std::uint8_t> file) const {
    const OpenStore& store = state_->store;
    auto back_up = open_back_up_file(file, OpenHeader{store.header, store.vault_key});
    if (!back_up) return back_up.error();
    return covers(store.index, index_of(*back_up));
}

Result<OpenedVault> Vault::open_own_back_up(Storage& scratch, std::span<const std::uint8_t> file,
                                            const VaultContext& context) const {
    auto back_up = open_back_up_file(file, OpenHeader{state_->store.header, state_->store.vault_key});
    if (!back_up) return back_up.error();
    return restored(scratch, *back_up, context, {});
}

Result<MergeReport> Vault::merge(const Vault& other, Workspace& merged, const VaultContext& context, Completion done) {
    auto report = take_in_union(state_->store, state_->writer, other.state_->store);
    if (!report) return report;
    return merged_now(*report, merged, context, std::move(done));
}

Bytes Vault::sealed_unsaved(const Edit& last, const VaultContext& context) {
    queue(last, context);
    Bytes items = state_->writer.unsaved_items();
    Bytes file = unsaved_file(state_->store, items, context.random);
    fourfifths::wipe(items);
    return file;
}

Result<MergeReport> Vault::merge_unsaved(std::span<const std::uint8_t> file, Workspace& merged,
                                         const VaultContext& context, Completion done) {
    auto items = open_unsaved_file(state_->store, file);
    if (!items) return items.error();
    auto report = take_in_items(state_->store, state_->writer, *items);
    fourfifths::wipe(*items);
    if (!report) return report;
    return merged_now(*report, merged, context, std::move(done));
}

Result<Done> Vault::erase(std::span<const RecordId> ids, const VaultContext& context, Completion done) {
    const auto is_settings = [](RecordId id) { return id.type == RecordType::settings; };
    if (std::any_of(ids.begin(), ids.end(), is_settings)) return Error{Fault::bad_input, "settings"};
    if (!is_readable(state_->store)) return Error{Fault::damaged, "a file has spoilt"};
    state_->writer.queue_erasures({ids.begin(), ids.end()});
    state_->writer.start(context.random, std::move(done));
    return Done{};
}

bool Vault::is_erased(RecordId id) const { return state_->store.index.is_erased(id); }

Result<std::string> Vault::change_keys(std::string_view passphrase, KeyCost cost, const VaultContext& context,
                                       Completion done) {
    if (!is_acceptable_passphrase(passphrase)) return Error{Fault::bad_input, "passphrase too short"};
    Writer& writer = state_->writer;
    if (writer.changing_keys()) return Error{Fault::bad_input, "the keys are being changed"};
    if (!is_readable(state_->store)) return Error{Fault::damaged, "a file has spoilt"};
    OpenHeader keys;
    context.random(keys.vault_key.bytes);
    const RecoverySymbols recovery = new_recovery_symbols(context.random);
    auto header = make_header(id(), keys.vault_key, passphrase, cost, recovery, context.random);
    if (!header) return header.error();
    header->serial = writer.last_header().serial;
    keys.header = renewed(*header, keys.vault_key);
    writer.queue_keys(keys);
    writer.start(context.random, std::move(done));
    return recovery_text(recovery);
}

Result<MergeReport> Vault::merged_now(const MergeReport& report, Workspace& merged, const VaultContext& context,
                                      Completion done) {
    auto whole = whole_workspace(state_->store);
    if (!whole) return whole.error();
    merged = std::move(whole).value();
    state_->writer.start(context.random, std::move(done));
    return report;
}

VaultId Vault::id() const { return state_->store.header.vault; }

std::uint64_t Vault::head() const { return state_->store.head; }

std::vector<RecordId> Vault::conflicts() const {
    std::vector<RecordId> records;
    for (const auto& [record, joined] : state_->store.joined)
        if (joined.conflict) records.push_back(record);
    return records;
}

std::vector<Record> Vault::versions(RecordId id) const { return versions_of(state_->store, id); }

void Vault::wipe() { state_->writer.wipe(); }

} // namespace fourfifths
