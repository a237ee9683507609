// The store goes from window to window. Who is asked for it saves first, half-typed texts too; who lost it leaves what
// could not be saved, sealed, and whoever works on takes that in and has it dropped once it is durable.
#include "app_state.h"

namespace fourfifths {

void App::State::let_go() {
    if (phase == Phase::open) {
        keep_half_typed();
        cover();
    }
    const bool saved_all = !vault || (vault->unsaved() == 0 && !vault->saving());
    if (saved_all || status.failed) taken_over();
}

void App::State::taken_over() {
    lost_to_another = asked_to_let_go = false;
    std::string unsaved;
    if (vault) {
        const Edit last = half_typed_edit();
        if (vault->unsaved() > 0 || !last.changes.empty()) {
            const Bytes sealed = vault->sealed_unsaved(last, context());
            unsaved.assign(sealed.begin(), sealed.end());
        }
    }
    empty_memory();
    host.let_go(unsaved);
}

void App::State::take_in(int number, std::string_view sealed) {
    if (!vault || phase != Phase::open) return; // taken once more after unlocking
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(sealed.data()), sealed.size());
    Workspace merged;
    const auto report = vault->merge_unsaved(bytes, merged, context(), [this, number](const Result<Done>& outcome) {
        saved(outcome);
        if (outcome) host.drop_left(number);
    });
    if (!report) {
        unread_left[number] = sealed;
        status.unread_left = static_cast<int>(unread_left.size());
        return;
    }
    if (report->added + report->updated + report->conflicts + report->erased == 0) return;
    workspace = std::move(merged);
    find_versions();
    done.clear();
    undone.clear();
    status.added_unsaved = true;
    say("What was not saved in the other window was added.");
    // Whoever is typing here already finds the other window's texts above the screen.
    if (!texts.empty() || workspace.settings().half_typed.empty()) return;
    deliver_half_typed = true;
    go(workspace.settings().half_typed_route);
}

void App::State::take_left(const ask::TakeLeft& wish) {
    for (const auto& [number, sealed] : unread_left) {
        if (wish.remove) host.drop_left(number);
        else host.download("unsaved changes.fourfifths", "application/octet-stream", sealed);
    }
    if (!wish.remove) return;
    unread_left.clear();
    status.unread_left = 0;
    say("Removed");
}

} // namespace fourfifths
