// What stays behind: whether this browser keeps what is saved in it, what was copied to the clipboard, and leaving for
// good. Names kept in localStorage are stored in browsers: never rename.
#include "app_state.h"
#include <cstdlib>

namespace fourfifths {
namespace {

constexpr const char* keeps_name = "keeps"; // "asked", "kept MINUTE" or "forgets"
constexpr const char* clipboard_name = "clipboard";
constexpr const char* key_name = "key";             // "unproved"
constexpr const char* beginning_name = "beginning"; // "yes"
constexpr std::int64_t patience_ms = 3'000;

Keeping keeping_from(const std::string& text) {
    Keeping keeping;
    if (text == "asked") keeping.state = Keeping::State::asked;
    else if (text == "forgets") keeping.state = Keeping::State::forgets;
    else if (text.rfind("kept ", 0) == 0) {
        keeping.state = Keeping::State::keeps;
        keeping.since = Instant{std::atoll(text.c_str() + 5)};
    }
    return keeping;
}

} // namespace

/// A store that is there after the browser was closed is all the evidence there can be.
void App::State::note_sitting(bool vault_is_here) {
    const Sitting sitting = host.sitting();
    keeping = keeping_from(host.kept(keeps_name));
    const bool asked = keeping.state == Keeping::State::asked;
    if (vault_is_here && sitting == Sitting::fresh) {
        const bool news = keeping.state != Keeping::State::keeps;
        note_keeping(Keeping::State::keeps);
        keeping.news = news;
    }
    keeping.new_window = vault_is_here && asked && sitting == Sitting::unknown;
    if (asked && phase == Phase::lost_data) note_keeping(Keeping::State::forgets);
    screens.unlock.clipboard_left = !host.kept(clipboard_name).empty();
    key_unproved = vault_is_here && !host.kept(key_name).empty();
    beginning = !host.kept(beginning_name).empty();
}

/// Whoever is called away while the key is shown has no other way to hear of it.
void App::State::note_key(bool proved) {
    key_unproved = !proved;
    host.keep(key_name, proved ? "" : "unproved");
}

void App::State::note_beginning(bool under_way) {
    if (beginning == under_way) return;
    beginning = under_way;
    host.keep(beginning_name, under_way ? "yes" : "");
}

void App::State::note_keeping(Keeping::State state) {
    keeping = {state, {}, false, false};
    if (state == Keeping::State::keeps) keeping.since = now;
    host.keep(keeps_name, state == Keeping::State::asked     ? "asked"
                          : state == Keeping::State::forgets ? "forgets"
                                                             : "kept " + std::to_string(now.minute));
}

void App::State::copy(const ask::Copy& wish) {
    said_when_copied = wish.said;
    host.copy(wish.plain, wish.html);
}

void App::State::clear_clipboard() {
    clearing_clipboard = true;
    clearing_since_ms = now_ms;
    host.copy({}, {});
}

/// For whoever unlocks, in a page that knows nothing of this one.
void App::State::note_clipboard(bool held) { host.keep(clipboard_name, held ? "held" : ""); }

void App::State::copied(bool worked) {
    if (!clearing_clipboard) {
        if (worked) status.on_clipboard = true;
        if (worked) say(said_when_copied.empty() ? "Copied" : said_when_copied);
        else say("Not copied: this browser refused. Select the text and copy it with Ctrl and C.", true);
        return;
    }
    clearing_clipboard = false;
    note_clipboard(!worked);
    if (phase == Phase::covered) return;
    status.on_clipboard = !worked;
    if (worked) say("Clipboard cleared");
    else say("Not cleared: this browser refused. Copy something else over it.", true);
}

bool App::State::can_forget() const {
    const bool clearing = clearing_clipboard && now_ms - clearing_since_ms < patience_ms;
    return vault->unsaved() == 0 && !vault->saving() && !clearing;
}

void App::State::leave() {
    empty_memory();
    host.leave();
}

} // namespace fourfifths
