// The whole application without a browser: events in, one frame, tree out. Carries out what screens asked for, through
// a Host that wasm and tests implement. Owns the workspace, the vault and all screen state; knows no clock.
#pragma once
#include "canvas/picture.h"
#include "model/workspace.h"
#include "screens/keeping.h"
#include "screens/linked_file.h"
#include "ui/ui.h"
#include "vault/vault.h"
#include <memory>

namespace fourfifths {

/// What the outside world does for App. Every call returns at once; answers come back as App::on_… calls.
class Host {
public:
    virtual ~Host() = default;
    virtual void download(const std::string& name, const std::string& type, const std::string& bytes) = 0;
    virtual void copy(const std::string& plain, const std::string& html) = 0; // → on_copied
    virtual void go(const std::string& route) = 0; // the address; App is there already: no on_route
    virtual void print() = 0;
    virtual void random(std::span<std::uint8_t> bytes) = 0;
    virtual void remember_head(std::uint64_t vault, std::uint64_t head) = 0; // localStorage
    virtual std::uint64_t remembered_head(std::uint64_t* vault) = 0;         // 0: none
    virtual void forget_everything() = 0;                                    // fill the heap with zeros and reload
    /// The store goes to another window, and with it what could not be saved, sealed; then as forget_everything.
    virtual void let_go(const std::string& unsaved) = 0;
    virtual void take_left() = 0;            // what other windows left so → on_left, once for each
    virtual void drop_left(int number) = 0;  // that is safe now
    virtual void leave() = 0;                // as forget_everything, and then wipe every store and say what was wiped
    virtual std::int64_t stopwatch_us() = 0; // microseconds since any fixed moment
    virtual void check_browser() = 0;        // → on_browser_fact, several times
    virtual std::uint64_t device() = 0;      // a random number kept in this browser profile
    virtual void keep(const std::string& name, const std::string& value) = 0; // short words, in localStorage
    virtual std::string kept(const std::string& name) = 0;
    virtual Sitting sitting() = 0; // asked once, at the start
    /// The back-up file that is kept up to date. `name`: what a new one is called. → on_linked_file
    virtual void linked_file(FileAct act, const std::string& name, const std::string& bytes) = 0;
};

struct AppFrame {
    Tree tree;
    std::vector<Picture> pictures;
    std::vector<Announcement> announcements;
    Key focus = 0;
    std::string title;
    std::string route;                // where the app is, when it differs from the address
    bool warn_before_leaving = false; // something is at stake: unsaved edits
    std::int64_t wake_in_ms = -1;     // when to call frame() next without an event; -1: never (at most once a minute)
};

class App {
public:
    /// Storage and host must outlive the app. `storage_ready` is false until on_storage_ready.
    /// `cost`: of keys that are made from passphrases; measured on this computer when there is none.
    App(Storage& storage, Host& host, std::optional<KeyCost> cost = {});
    ~App();

    /// `now_ms`: milliseconds since 1970 UTC. Events are consumed; the tree is whole, the transport finds what changed.
    AppFrame frame(std::span<const Event> events, std::int64_t now_ms);

    void on_storage_ready(const Result<Done>& loaded); // the mount was read, or could not be
    void on_route(std::string_view route);             // "#/people/00ab…"
    void on_copied(bool worked);
    void on_second_copy();     // the store that is ready was read from its second copy
    void on_asked_to_let_go(); // another window waits for this one to save and let go
    void on_taken_over();      // another window owns the store now
    void on_linked_file(FileAnswer answer, std::string_view name, std::string_view bytes);
    void on_left(int number, std::string_view sealed);
    void on_canvas(bool works);
    /// A line of web/self_test.js: a key alone begins a check, an empty line ends them all.
    void on_browser_fact(std::string_view line);
    void on_storage_lost(std::string_view why); // cleared or deleted while open

    const Workspace& workspace() const;
    bool unlocked() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace fourfifths
