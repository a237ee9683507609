#include "app_state.h"
#include "screens/back_up_words.h"
#include "screens/routes.h"
#include "screens/starting.h"
#include <algorithm>
#include <array>

namespace fourfifths {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr int most_passes = 4;
constexpr std::array<std::string_view, 7> phase_names = {"starting",  "first run", "set up", "unlock",
                                                         "lost data", "open",      "covered"};

std::string title_of(const Ui& ui) {
    std::string title = ui.title();
    for (const Node& node : ui.tree().nodes) {
        if (!title.empty()) break;
        if (node.role == Role::heading && node.level == 1) title = node.name;
    }
    if (title.empty() || title == "Four Fifths") return "Four Fifths";
    return title + " – Four Fifths";
}

Key key_of_heading(const Tree& tree) {
    for (const Node& node : tree.nodes) {
        if (node.role == Role::heading && node.level == 1) return node.key;
    }
    return 0;
}

bool has_key(const Tree& tree, Key key) {
    return std::any_of(tree.nodes.begin(), tree.nodes.end(), [key](const Node& node) { return node.key == key; });
}

/// Somebody is there: not the browser telling sizes.
bool is_a_person(const Event& event) { return event.kind != EventKind::resize; }

std::vector<Event> texts_only(std::span<const Event> events) {
    std::vector<Event> texts;
    for (const Event& event : events) {
        if (event.kind == EventKind::input || event.kind == EventKind::change) texts.push_back(event);
    }
    return texts;
}

} // namespace

App::App(Storage& storage, Host& host, std::optional<KeyCost> cost)
    : state_(std::make_unique<State>(storage, host, cost)) {}
App::~App() = default;

AppFrame App::frame(std::span<const Event> events, std::int64_t now_ms) { return state_->frame(events, now_ms); }

void App::on_storage_ready(const Result<Done>& loaded) {
    if (loaded) state_->look_for_vault();
    else state_->start_failed = loaded.error().fault;
}

void App::on_route(std::string_view route) {
    state_->address = route;
    state_->set_route(route);
}

void App::on_copied(bool worked) {
    state_->screens.self_test.copied = worked;
    state_->copied(worked);
}

void App::on_linked_file(FileAnswer answer, std::string_view name, std::string_view bytes) {
    state_->file_answered(answer, name, bytes);
}

void App::on_second_copy() { state_->from_second_copy = true; }

void App::on_asked_to_let_go() { state_->asked_to_let_go = true; }

void App::on_taken_over() { state_->lost_to_another = true; }

void App::on_left(int number, std::string_view sealed) { state_->take_in(number, sealed); }

void App::on_canvas(bool works) { state_->canvas_works = works; }

void App::on_browser_fact(std::string_view line) { state_->take_browser_fact(line); }

void App::on_storage_lost(std::string_view) {
    if (state_->vault) state_->status.storage_lost = true;
}

const Workspace& App::workspace() const { return state_->workspace; }
bool App::unlocked() const { return state_->phase == Phase::open; }

Session App::State::session() {
    status.saving = vault && !status.failed && (vault->saving() || vault->unsaved() > 0);
    const Settings& settings = workspace.settings();
    status.backed_up_at = settings.backed_up_at;
    status.changes_since_back_up = changes_since_back_up();
    status.key_unproved = key_unproved && screens.new_keys.key.empty();
    const auto zone = zone_named(settings.zone);
    return {workspace,
            zone ? *zone : Zone{},
            now,
            entropy(),
            route,
            screens,
            status,
            done.empty() ? std::string() : done.back().name,
            undone.empty() ? std::string() : undone.back().name,
            canvas_works,
            {},
            {},
            versions,
            linked,
            keeping};
}

/// Records the screen of the phase and carries out what it asked for.
Ui App::State::record(std::span<const Event> events) {
    FirstRunState& first_run = screens.first_run;
    if (phase == Phase::first_run && first_run.offered.empty()) {
        first_run.offered = generated_passphrase(context().random);
    }
    Ui ui(events, memory);
    Session now_showing = session();
    const auto scope = ui.id(phase == Phase::covered ? "unlock" : phase_names[static_cast<std::size_t>(phase)]);
    if (shows_self_test()) {
        self_test_screen(ui, now_showing);
        requests = std::move(now_showing.requests);
        return ui;
    }
    switch (phase) {
        case Phase::starting: starting_screen(ui, start_failed, has_been_here()); break;
        case Phase::first_run:
        case Phase::set_up: first_run_screen(ui, now_showing); break;
        case Phase::unlock:
        case Phase::covered: unlock_screen(ui, now_showing); break;
        case Phase::lost_data: lost_data_screen(ui, now_showing); break;
        case Phase::open: shell(ui, now_showing); break;
    }
    requests = std::move(now_showing.requests);
    pictures = std::move(now_showing.pictures);
    return ui;
}

/// Until nothing more is asked for: what is shown is what is true after the last request. A pass that answered events
/// is never shown, because an answer may change what was recorded above it (a count in a heading, the day's total), so
/// a key press takes two passes. A pass over Today with the sample people takes 1.4 ms in Chromium, 8 ms at CPU ÷ 4,
/// and drags keep their 50 frames a second with it (tests/bench/bench_drag.mjs): not worth a second, guessing, way to
/// know that nothing changed.
void App::State::settle(std::span<const Event> events, AppFrame& result) {
    Key wished = 0;
    std::span<const Event> heard = events;
    std::vector<Event> delivered;
    for (int pass = 0; pass < most_passes; ++pass) {
        Ui ui = record(heard);
        if (ui.focus_wanted() != 0) wished = ui.focus_wanted();
        to_say.insert(to_say.end(), ui.announcements().begin(), ui.announcements().end());
        const bool again = !heard.empty() || !requests.empty();
        const std::vector<Request> asked = std::move(requests);
        requests.clear();
        for (const Request& request : asked) carry_out(request);
        heard = {};
        if (phase == Phase::open && deliver_half_typed && asked.empty()) {
            delivered = half_typed_events(ui.tree());
            heard = delivered;
        }
        if ((again || !heard.empty()) && pass + 1 < most_passes) continue;
        result.title = title_of(ui);
        result.tree = ui.tree();
        break;
    }
    result.pictures = std::move(pictures);
    result.focus = focus_of(result.tree, wished);
}

/// A new heading means a new screen: it gets the focus, unless the screen wished for something else. A lone passphrase
/// field goes before the heading.
Key App::State::focus_of(const Tree& tree, Key wished) {
    const Key shown = key_of_heading(tree);
    const bool is_new = shown != heading;
    heading = shown;
    if (wished != 0 && has_key(tree, wished)) return wished;
    if (!is_new) return 0;
    const auto secret = std::find_if(tree.nodes.begin(), tree.nodes.end(),
                                     [](const Node& node) { return node.role == Role::password_field; });
    const bool locked = phase == Phase::unlock || phase == Phase::covered;
    return locked && secret != tree.nodes.end() ? secret->key : shown;
}

/// What happened between frames, and locking, come before what the person did: whoever comes back late finds it locked.
void App::State::before_events(std::span<const Event> events) {
    mark_when_saved();
    if (lost_to_another) taken_over();
    else if (asked_to_let_go) let_go();
    show_new_keys();
    if (std::exchange(remains_gone, false)) {
        phase = Phase::first_run;
        screens = {};
    }
    if (create_failed) {
        vault.reset();
        workspace = {};
        phase = Phase::first_run;
        screens.first_run.step = FirstRunState::Step::passphrase;
        screens.first_run.failed = create_failed;
        create_failed.reset();
    }
    if (touched_ms == 0) touched_ms = now_ms;
    const std::int64_t idle = now_ms - touched_ms;
    const std::int64_t lock_after = std::max(1, workspace.settings().lock_after_minutes) * minute_ms;
    if (phase == Phase::open && idle >= lock_after) {
        const std::vector<Event> texts_typed = texts_only(events);
        AppFrame unseen;
        settle(texts_typed, unseen);
        note_texts(unseen.tree);
        lock();
    }
    status.lock_warning = phase == Phase::open && idle >= lock_after - minute_ms && lock_after > minute_ms;
    if (phase == Phase::covered) {
        if (status.failed) vault->retry([this](const Result<Done>& outcome) { saved(outcome); });
        if (can_forget()) forget();
    }
}

AppFrame App::State::frame(std::span<const Event> events, std::int64_t at_ms) {
    now_ms = at_ms;
    now = {now_ms / minute_ms};
    const Phase before = phase;
    before_events(events);
    const bool locked_meanwhile = before == Phase::open && phase != Phase::open;
    if (locked_meanwhile) events = {};
    // The warning stays until it is answered; anything else that a person does says that somebody is there.
    if (!status.lock_warning && std::any_of(events.begin(), events.end(), is_a_person)) touched_ms = now_ms;
    write_what_was_merged();
    if (quiet_back_up_in_ms() == 0) back_up_to_file(FileAct::read_quietly);
    AppFrame result;
    settle(events, result);
    if (phase == Phase::open) note_texts(result.tree);
    if (phase == Phase::covered && can_forget()) {
        forget();
        result = {};
        settle({}, result);
    }
    result.announcements = std::move(to_say);
    to_say.clear();
    if (phase == Phase::open && route_text(route) != address) address = result.route = route_text(route);
    result.warn_before_leaving = at_stake();
    result.wake_in_ms = wake_in_ms();
    return result;
}

/// Edits not yet durable, a recovery key not yet kept, or changes in no file for far too long.
bool App::State::at_stake() const {
    if (!vault) return false;
    if (status.storage_lost || status.failed || vault->saving() || vault->unsaved() > 0) return true;
    if (phase == Phase::set_up) return screens.first_run.step != FirstRunState::Step::keeps;
    const auto zone = zone_named(workspace.settings().zone);
    return back_up_urgency(workspace, status, keeping, zone ? *zone : Zone{}, now) == Urgency::overdue;
}

std::int64_t App::State::wake_in_ms() const {
    if (phase == Phase::covered) return minute_ms;
    if (phase != Phase::open) return -1;
    if (screens.calendar.reader && !route.empty() && route[0] == "calendar") return 0; // a piece of the file a frame
    if (!screens.entry.transcript.bytes.empty() && !route.empty() && route[0] == "entry") return 0;
    const std::int64_t lock_after = std::max(1, workspace.settings().lock_after_minutes) * minute_ms;
    const std::int64_t idle = now_ms - touched_ms;
    const std::int64_t to_lock = std::max<std::int64_t>(1, lock_after - idle);
    const std::int64_t to_warning = lock_after - minute_ms - idle;
    std::int64_t wake = to_warning > 0 ? to_warning : to_lock;
    const bool clock_shows = workspace.running() != nullptr || route.empty() || route[0] == "today";
    if (clock_shows) wake = std::min(wake, minute_ms - now_ms % minute_ms);
    const std::int64_t back_up = quiet_back_up_in_ms();
    if (back_up >= 0) wake = std::min(wake, back_up);
    return wake;
}

} // namespace fourfifths
