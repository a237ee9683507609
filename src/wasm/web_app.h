// The program as the browser sees it: the App with its storage, its host, its canvases, and the bytes that come and go.
#pragma once
#include "app.h"
#include "ui/transport.h"
#include "wasm/canvases.h"
#include "wasm/file_storage.h"
#include "wasm/web_host.h"

namespace fourfifths {

class WebApp {
public:
    WebApp();

    /// Room for bytes from the page; what was there is gone.
    std::uint8_t* inbox(std::size_t size);
    std::string_view inbox_text() const;
    /// The inbox holds events; they wait for the next frame.
    void take_events();
    void frame(std::int64_t now_ms);

    /// `outcome` is one of guard.js's numbers.
    void on_loaded(int outcome);
    void on_committed(int ticket, int outcome);

    App& app() { return app_; }
    Canvases& canvases() { return canvases_; }

private:
    void show(const AppFrame& made);

    FileStorage storage_;
    WebHost host_;
    App app_;
    Canvases canvases_;
    TreeDiff shown_;
    std::vector<std::uint8_t> inbox_;
    std::vector<Event> events_;
    bool canvas_worked_ = true;
};

} // namespace fourfifths
