// What JavaScript may call. Each call is short, returns at once, and is followed by a frame when the page asks for one.
#include "vault/vault.h"
#include "wasm/web_app.h"

#include <emscripten.h>

namespace {

// One page, one program: it lives from app_start until the page goes.
fourfifths::WebApp* program = nullptr;

} // namespace

extern "C" {

/// Makes the program; the store is being read → app_on_loaded.
EMSCRIPTEN_KEEPALIVE void app_start() { program = new fourfifths::WebApp; }

/// Room for `size` bytes that the next call reads.
EMSCRIPTEN_KEEPALIVE std::uint8_t* app_inbox(std::size_t size) { return program->inbox(size); }

/// The inbox holds events, as src/ui/transport.h describes them.
EMSCRIPTEN_KEEPALIVE void app_events() { program->take_events(); }

/// Shows what there is to show at that moment, in milliseconds since 1970 UTC.
EMSCRIPTEN_KEEPALIVE void app_frame(double now_ms) { program->frame(static_cast<std::int64_t>(now_ms)); }

/// A canvas has this place on the page, in CSS pixels, with `scale` device pixels to each; nothing is on it yet.
EMSCRIPTEN_KEEPALIVE void app_canvas(std::uint32_t key_high, std::uint32_t key_low, float width, float height,
                                     float scale, int dark) {
    const auto appearance = dark ? fourfifths::Appearance::dark : fourfifths::Appearance::light;
    program->canvases().place(std::uint64_t{key_high} << 32 | key_low, {width, height, scale, appearance});
}

/// The inbox holds the address's route, "#/people/00ab…".
EMSCRIPTEN_KEEPALIVE void app_on_route() { program->app().on_route(program->inbox_text()); }

EMSCRIPTEN_KEEPALIVE void app_on_loaded(int outcome) { program->on_loaded(outcome); }

EMSCRIPTEN_KEEPALIVE void app_on_committed(int ticket, int outcome) { program->on_committed(ticket, outcome); }

EMSCRIPTEN_KEEPALIVE void app_on_copied(int worked) { program->app().on_copied(worked != 0); }

/// Another window waits for the store → host_let_go once everything is saved.
EMSCRIPTEN_KEEPALIVE void app_on_asked_to_let_go() { program->app().on_asked_to_let_go(); }

/// The inbox holds what another window left, sealed.
EMSCRIPTEN_KEEPALIVE void app_on_left(int number) { program->app().on_left(number, program->inbox_text()); }

/// The inbox holds a line of web/self_test.js.
EMSCRIPTEN_KEEPALIVE void app_on_browser_fact() { program->app().on_browser_fact(program->inbox_text()); }

/// As much work as unlocking at the least cost; the page takes the time.
EMSCRIPTEN_KEEPALIVE void app_derive_key() {
    fourfifths::calibrated_cost([] { return std::int64_t{0}; });
}

/// The inbox holds the file's name, a newline, and what is in the file; `answer` is a FileAnswer.
EMSCRIPTEN_KEEPALIVE void app_on_linked_file(int answer) {
    const std::string_view text = program->inbox_text();
    const std::size_t end = text.find('\n');
    program->app().on_linked_file(static_cast<fourfifths::FileAnswer>(answer), text.substr(0, end),
                                  text.substr(end + 1));
}

EMSCRIPTEN_KEEPALIVE void app_on_taken_over() { program->app().on_taken_over(); }

EMSCRIPTEN_KEEPALIVE void app_on_storage_lost() { program->app().on_storage_lost("the browser closed the store"); }

} // extern "C"
