#include "wasm/web_app.h"

#include "wasm/host.h"

#include <algorithm>

namespace fourfifths {
namespace {

// The folder's name is the database's name too. All local files share their databases in some browsers, so it has to be
// nobody else's. Stored in browsers: never rename.
constexpr std::string_view folder = "/four-fifths-casework-vault";

std::string lines(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += name + "\n";
    return text;
}

void sync(int ticket, const std::vector<std::string>& put, const std::vector<std::string>& remove) {
    const std::string to_put = lines(put), to_remove = lines(remove);
    host_commit(ticket, to_put.data(), to_put.size(), to_remove.data(), to_remove.size());
}

// guard.js has the same numbers.
constexpr int second_copy = 5;

Result<Done> result_of(int outcome) {
    switch (outcome) {
        case 0: return Done{};
        case 1: return {Fault::storage_full, "the browser gives no more room"};
        case 3: return {Fault::taken_over, "another window owns the store"};
        case 4: return {Fault::damaged, "a stored file cannot be read"};
        default: return {Fault::storage_failed, "the store refused or did not answer"};
    }
}

/// How many events belong to the next frame. What follows a click was done to what the click led to, however many
/// events came before a slow computer had time for a frame.
std::size_t up_to_act(std::span<const Event> events) {
    const auto act =
        std::find_if(events.begin(), events.end(), [](const Event& event) { return event.kind == EventKind::click; });
    return static_cast<std::size_t>(act - events.begin()) + (act == events.end() ? 0 : 1);
}

} // namespace

WebApp::WebApp() : storage_(std::string(folder), sync), app_(storage_, host_) {
    host_load(folder.data(), folder.size());
}

std::uint8_t* WebApp::inbox(std::size_t size) {
    inbox_.assign(size, 0);
    return inbox_.data();
}

std::string_view WebApp::inbox_text() const { return {reinterpret_cast<const char*>(inbox_.data()), inbox_.size()}; }

void WebApp::take_events() {
    auto decoded = decode_events(inbox_);
    if (!decoded.ok()) return; // dom.js and transport.cpp disagree: nothing a person could do about it
    std::move(decoded->begin(), decoded->end(), std::back_inserter(events_));
    std::fill(inbox_.begin(), inbox_.end(), std::uint8_t{0}); // a passphrase may have come this way
}

void WebApp::frame(std::int64_t now_ms) {
    const std::vector<Event> events = std::exchange(events_, {});
    std::span<const Event> left(events);
    do {
        const std::size_t size = up_to_act(left);
        show(app_.frame(left.first(size), now_ms));
        left = left.subspan(size);
    } while (!left.empty());
}

void WebApp::show(const AppFrame& made) {
    const auto bytes = shown_.encode({made.tree, made.announcements, made.focus, made.title});
    if (!bytes.empty()) host_show(bytes.data(), bytes.size());
    canvases_.show(made.pictures);
    if (canvas_worked_ && !canvases_.work()) app_.on_canvas(canvas_worked_ = false);
    if (!made.route.empty()) host_replace_route(made.route.data(), made.route.size());
    host_after_frame(static_cast<double>(made.wake_in_ms), made.warn_before_leaving ? 1 : 0);
}

void WebApp::on_loaded(int outcome) {
    if (outcome == second_copy) app_.on_second_copy();
    app_.on_storage_ready(outcome == second_copy ? Done{} : result_of(outcome));
}

void WebApp::on_committed(int ticket, int outcome) { storage_.committed(ticket, result_of(outcome)); }

} // namespace fourfifths
