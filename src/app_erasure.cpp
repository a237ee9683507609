// Erasing for good: of what was erased nothing is left in the store, in what can be undone, or in any screen's memory.
#include "app_state.h"
#include <algorithm>

namespace fourfifths {

/// What stays is saved first, so that its earlier states, which named the person, go with the erasure.
void App::State::erase(const ask::Erase& wish) {
    if (!vault) return;
    if (!wish.before.changes.empty()) apply_silently(wish.before);
    const auto begun = vault->erase(wish.ids, context(), [this, said = wish.said](const Result<Done>& outcome) {
        saved(outcome);
        if (outcome) say(said);
    });
    if (!begun) {
        if (!wish.before.changes.empty()) apply_silently(reversed(wish.before));
        say("Not erased: a stored file cannot be read. Reload the page and try again.", true);
        return;
    }
    for (const RecordId id : wish.ids) workspace.remove(id);
    done.clear();
    undone.clear();
    texts.clear();
    said_when_copied.clear();
    screens = {};
    memory = {};
    std::erase_if(versions, [&](const std::vector<Record>& ones) {
        return ones.empty() || std::find(wish.ids.begin(), wish.ids.end(), id_of(ones[0])) != wish.ids.end();
    });
    go(wish.route);
}

} // namespace fourfifths
