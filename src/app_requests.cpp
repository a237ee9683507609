#include "app_state.h"
#include "screens/routes.h"

namespace fourfifths {
namespace {

constexpr std::size_t most_undone = 200;

/// Undoing a change of settings must not undo what is true of back-ups.
Edit with_true_statements(Edit edit, const Settings& current) {
    for (RecordChange& change : edit.changes) {
        auto* settings = change.after ? std::get_if<Settings>(&*change.after) : nullptr;
        if (settings == nullptr) continue;
        settings->backed_up_at = current.backed_up_at;
        settings->saves_at_back_up = current.saves_at_back_up;
        settings->half_typed = current.half_typed;
        settings->half_typed_route = current.half_typed_route;
    }
    return edit;
}

/// One record written on under the same name, as when typing: one step for Undo.
bool goes_on(const Edit& last, const Edit& edit) {
    if (last.name != edit.name || last.changes.size() != 1 || edit.changes.size() != 1) return false;
    const bool both_change = last.changes[0].before && last.changes[0].after && edit.changes[0].after;
    return both_change && last.changes[0].after == edit.changes[0].before;
}

} // namespace

void App::State::carry_out(const Request& request) {
    struct Carry {
        State& state;
        void operator()(const ask::Apply& wish) const {
            if (!state.vault) return;
            state.apply(wish.edit);
            if (!wish.said.empty()) state.say(wish.said);
        }
        void operator()(const ask::Undo&) const { state.undo(); }
        void operator()(const ask::Redo&) const { state.redo(); }
        void operator()(const ask::Go& wish) const { state.go(wish.route); }
        void operator()(const ask::CreateVault& wish) const { state.create(wish); }
        void operator()(const ask::FinishSetUp&) const { state.enter(); }
        void operator()(const ask::Unlock& wish) const { state.unlock(wish.secret); }
        void operator()(const ask::Lock&) const { state.lock(); }
        void operator()(const ask::OpenBackUp& wish) const { state.restore(wish); }
        void operator()(const ask::MergeBackUp& wish) const { state.merge(wish); }
        void operator()(const ask::MakeBackUp&) const { state.make_back_up(); }
        void operator()(const ask::CheckBackUp& wish) const { state.check_back_up(wish.bytes); }
        void operator()(const ask::Download& wish) const { state.host.download(wish.name, wish.type, wish.bytes); }
        void operator()(const ask::Copy& wish) const { state.copy(wish); }
        void operator()(const ask::ClearClipboard&) const { state.clear_clipboard(); }
        void operator()(const ask::LeaveClipboard&) const { state.status.on_clipboard = false; }
        void operator()(const ask::TestKeeping&) const {
            state.note_keeping(Keeping::State::asked);
            if (state.phase != Phase::set_up) return;
            state.screens.first_run = {};
            state.screens.first_run.step = FirstRunState::Step::keeps;
        }
        void operator()(const ask::Keeps& wish) const {
            state.note_keeping(wish.keeps ? Keeping::State::keeps : Keeping::State::forgets);
            state.say(wish.keeps ? "This computer keeps data" : "This browser forgets. Your file is the only copy.");
        }
        void operator()(const ask::LinkFile& wish) const {
            state.back_up_to_file(wish.existing ? FileAct::open : FileAct::create);
        }
        void operator()(const ask::BackUpToFile& wish) const {
            state.lock_when_backed_up = wish.then_lock;
            state.back_up_to_file(FileAct::read, wish.write_over);
        }
        void operator()(const ask::MergeLinkedFile&) const { state.merge_linked(); }
        void operator()(const ask::UnlinkFile&) const {
            state.linked.trouble.reset();
            state.ask_file(FileAct::forget);
        }
        void operator()(const ask::LeaveThisPc&) const { state.leave(); }
        void operator()(const ask::Print&) const { state.host.print(); }
        void operator()(const ask::RetrySave&) const {
            if (!state.vault) return;
            state.status.failed.reset();
            // Nothing waits, but nothing is there any more either: one save brings all of it back.
            const Record settings{state.workspace.settings()};
            if (state.status.storage_lost && state.vault->unsaved() == 0) state.save({"again", {{settings, settings}}});
            else state.vault->retry([&here = state](const Result<Done>& outcome) { here.saved(outcome); });
        }
        void operator()(const ask::StayUnlocked&) const {
            state.touched_ms = state.now_ms;
            state.status.lock_warning = false;
        }
        void operator()(const ask::ChangePassphrase& wish) const { state.change_passphrase(wish); }
        void operator()(const ask::Settle& wish) const { state.settle_version(wish.chosen); }
        void operator()(const ask::StartAgain&) const {
            state.phase = Phase::first_run;
            state.screens = {};
        }
        void operator()(const ask::Erase& wish) const { state.erase(wish); }
        void operator()(const ask::ChangeKeys& wish) const { state.change_keys(wish); }
        void operator()(const ask::Salvage& wish) const { state.salvage(wish); }
        void operator()(const ask::SaveSalvaged&) const { state.save_salvaged(); }
        void operator()(const ask::RemoveRemains&) const { state.remove_remains(); }
        void operator()(const ask::KeepKey&) const { state.note_key(true); }
        void operator()(const ask::TakeLeft& wish) const { state.take_left(wish); }
        void operator()(const ask::CheckBrowser&) const { state.check_browser(); }
    };
    std::visit(Carry{*this}, request);
}

void App::State::apply(const Edit& edit) {
    if (edit.changes.empty()) return;
    apply_silently(edit);
    undone.clear();
    if (!done.empty() && goes_on(done.back(), edit)) {
        done.back().changes[0].after = edit.changes[0].after;
        return;
    }
    done.push_back(edit);
    if (done.size() > most_undone) done.erase(done.begin());
}

void App::State::apply_silently(const Edit& edit) {
    workspace.apply(edit);
    save(edit);
}

void App::State::undo() {
    if (done.empty() || !vault) return;
    const Edit edit = std::move(done.back());
    done.pop_back();
    apply_silently(with_true_statements(reversed(edit), workspace.settings()));
    say("Undone: " + edit.name);
    undone.push_back(edit);
}

void App::State::redo() {
    if (undone.empty() || !vault) return;
    const Edit edit = std::move(undone.back());
    undone.pop_back();
    apply_silently(with_true_statements(edit, workspace.settings()));
    say("Done again: " + edit.name);
    done.push_back(edit);
}

void App::State::go(const std::string& to) {
    set_route(to);
    address = route_text(route);
    host.go(address);
}

void App::State::set_route(std::string_view to) {
    const std::vector<std::string> parts = parts_of_route(to);
    if (parts == route) return;
    route = parts;
    screens.settings = {};
    screens.erase.looked = false;
    screens.entry.transcript.led_to.clear(); // the same link again leads there again
}

void App::State::say(std::string text, bool assertive) { to_say.push_back({std::move(text), assertive}); }

} // namespace fourfifths
