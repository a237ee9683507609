// The whole program without a browser, used as a person would: things are found by role and name, exactly one, or the
// tree is printed. The clock stands still unless it is moved.
#pragma once
#include "app.h"
#include "support/builders.h"
#include "support/faulty_storage.h"
#include <algorithm>
#include <catch2/catch.hpp>

namespace fourfifths {

inline const Node& find(const Tree& tree, Role role, std::string_view name) {
    const Node* found = nullptr;
    for (const Node& node : tree.nodes) {
        if (node.role != role || node.name != name) continue;
        if (found != nullptr) FAIL("two " << role_name(role) << " are called " << name << "\n" << to_text(tree));
        found = &node;
    }
    if (found == nullptr) FAIL("no " << role_name(role) << " is called " << name << "\n" << to_text(tree));
    return *found;
}

inline int count(const Tree& tree, Role role) {
    return static_cast<int>(
        std::count_if(tree.nodes.begin(), tree.nodes.end(), [role](const Node& node) { return node.role == role; }));
}

class FakeHost : public Host {
public:
    struct File {
        std::string name, type, bytes;
    };

    void download(const std::string& name, const std::string& type, const std::string& bytes) override {
        downloads.push_back({name, type, bytes});
    }
    void copy(const std::string& plain, const std::string&) override {
        copied.push_back(plain);
        ++copies_unanswered;
    }
    void go(const std::string& route) override { address = route; }
    void print() override { ++printed; }
    void random(std::span<std::uint8_t> bytes) override {
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine());
    }
    void remember_head(std::uint64_t vault, std::uint64_t head) override {
        remembered_vault = vault;
        remembered = head;
    }
    std::uint64_t remembered_head(std::uint64_t* vault) override {
        *vault = remembered_vault;
        return remembered;
    }
    void forget_everything() override { ++reloads; }
    void let_go(const std::string& unsaved) override {
        ++reloads;
        if (!unsaved.empty()) left.emplace_back(++numbers, unsaved);
    }
    void take_left() override { ++asked_for_left; }
    void drop_left(int number) override {
        std::erase_if(left, [&](const auto& each) { return each.first == number; });
    }
    std::int64_t stopwatch_us() override { return 0; }
    void check_browser() override { ++browser_checks; }
    void leave() override { ++wiped; }
    std::uint64_t device() override { return 7; }
    void keep(const std::string& name, const std::string& value) override { local[name] = value; }
    std::string kept(const std::string& name) override { return local[name]; }
    Sitting sitting() override { return std::exchange(next_sitting, Sitting::same); }
    void linked_file(FileAct act, const std::string&, const std::string& bytes) override {
        if (act != FileAct::look) file_acts.push_back(act);
        if (act == FileAct::write) to_write = bytes;
    }

    std::vector<File> downloads;
    std::vector<std::string> copied;
    std::string address;
    std::vector<std::pair<int, std::string>> left; // by windows that lost the store
    int numbers = 0, asked_for_left = 0;
    int printed = 0;
    int reloads = 0;
    int browser_checks = 0;
    int wiped = 0;
    int copies_unanswered = 0;
    bool clipboard_works = true;
    std::map<std::string, std::string> local;
    Sitting next_sitting = Sitting::same;
    std::vector<FileAct> file_acts; // without the looks
    std::string to_write;
    std::uint64_t remembered_vault = 0, remembered = 0;
    std::mt19937_64 engine{42};
};

class AppDriver {
public:
    static constexpr std::string_view passphrase = "correct horse battery";

    explicit AppDriver(std::string_view now = "2026-11-19 14:02") : now_ms(build::at(now).minute * 60'000) { load(); }

    /// The page is loaded anew, as after a lock or a closed tab.
    void load() {
        reloads_seen = host.reloads;
        app.reset();
        app = std::make_unique<App>(storage, host, KeyCost{19, 1});
        app->on_route(host.address);
        frame();
        app->on_storage_ready(Done{});
        frame();
    }

    void frame(std::vector<Event> events = {}) {
        record(events);
        give_left();
        while (host.copies_unanswered > 0) {
            --host.copies_unanswered;
            app->on_copied(host.clipboard_works);
            record({});
        }
        if (host.reloads > reloads_seen) load();
    }

    void pass(int minutes) { pass_seconds(minutes * 60); }
    void pass_seconds(int seconds) {
        now_ms += seconds * 1000LL;
        frame();
    }

    const Node& the(Role role, std::string_view name) const { return find(shown.tree, role, name); }
    bool has_text(std::string_view words) const { return to_text(shown.tree).find(words) != std::string::npos; }
    bool has(Role role, std::string_view name) const {
        return std::any_of(shown.tree.nodes.begin(), shown.tree.nodes.end(),
                           [&](const Node& node) { return node.role == role && node.name == name; });
    }
    std::string heading() const {
        const auto is_it = [](const Node& node) { return node.role == Role::heading && node.level == 1; };
        const auto place = std::find_if(shown.tree.nodes.begin(), shown.tree.nodes.end(), is_it);
        return place == shown.tree.nodes.end() ? std::string() : place->name;
    }
    const Node* focused() const {
        const auto is_it = [this](const Node& node) { return node.key == shown.focus; };
        const auto place = std::find_if(shown.tree.nodes.begin(), shown.tree.nodes.end(), is_it);
        return place == shown.tree.nodes.end() ? nullptr : &*place;
    }

    void click(std::string_view name) {
        const Node& button = the(Role::button, name);
        if (fourfifths::has(button.state, State::disabled)) FAIL(name << " is disabled");
        act(button, EventKind::click, {});
    }
    void follow(std::string_view link) { visit(the(Role::link, link).value); }
    void visit(const std::string& route) {
        host.address = route;
        app->on_route(route);
        frame();
    }
    /// Into the field of that label, of whatever kind it is.
    void type(std::string_view label, std::string_view text) { act(field(label), EventKind::input, text); }
    void choose(std::string_view label, std::string_view value) {
        act(the(Role::select, label), EventKind::change, value);
    }
    void check(std::string_view label, bool on) {
        act(the(Role::checkbox, label), EventKind::change, on ? "true" : "false");
    }
    void choose_file(std::string_view label, std::string_view name, std::string bytes) {
        Event event = event_on(the(Role::file_picker, label), EventKind::file, name);
        event.bytes = std::move(bytes);
        frame({event});
    }

    const Node& field(std::string_view label) const {
        for (const Role role : {Role::text_field, Role::text_area, Role::password_field, Role::search_field,
                                Role::date_field, Role::time_field, Role::number_field}) {
            if (has(role, label)) return the(role, label);
        }
        return the(Role::text_field, label);
    }

    /// From the first screen to Today.
    void set_up(bool with_samples = false) {
        click(with_samples ? "Try with sample people" : "Start");
        choose_passphrase();
        take_key();
    }
    /// On to the screen that shows the recovery key.
    void choose_passphrase() {
        type("Passphrase", passphrase);
        type("The same passphrase again", passphrase);
        click("Lock with this passphrase");
    }
    /// A change, the same wherever it is made: the worker's name.
    void name_worker(std::string_view name) {
        visit("#/settings");
        type("Your name", name);
        click("Save settings");
    }
    /// On a screen with that form.
    void open_back_up(std::string_view bytes, std::string_view button = "Open the back-up") {
        choose_file("Back-up file", "work.fourfifths", std::string(bytes));
        type("Passphrase or recovery key of the back-up", passphrase);
        click(button);
    }
    /// On the screen of the recovery key: shows that it is kept.
    void take_key() {
        show_key_kept();
        if (has(Role::button, "Not now")) click("Not now");
    }
    void show_key_kept() {
        recovery_key = key_shown();
        type("Type the last group of the key, to be sure that you have it",
             recovery_key.substr(recovery_key.rfind('-') + 1));
        click("I have kept it");
    }
    /// The browser answers about the linked back-up file.
    void file_answers(FileAnswer answer, std::string_view name = "work.fourfifths", std::string_view bytes = {}) {
        app->on_linked_file(answer, name, bytes);
        frame();
    }
    void unlock(std::string_view secret = passphrase) {
        type("Passphrase or recovery key", secret);
        click("Unlock");
    }
    std::string key_shown() const {
        for (const Node& node : shown.tree.nodes) {
            if (node.role == Role::text && fourfifths::has(node.look, Look::big)) return node.name;
        }
        FAIL("no recovery key is shown\n" << to_text(shown.tree));
        return {};
    }

    FaultyStorage storage;
    FakeHost host;
    std::unique_ptr<App> app;
    AppFrame shown;
    std::vector<std::string> said;
    std::string recovery_key;
    std::int64_t now_ms;

private:
    void record(const std::vector<Event>& events) {
        shown = app->frame(events, now_ms);
        for (const Announcement& one : shown.announcements) said.push_back(one.text);
    }
    static Event event_on(const Node& node, EventKind kind, std::string_view text) {
        Event event;
        event.kind = kind;
        event.key = node.key;
        event.text = text;
        return event;
    }
    void act(const Node& node, EventKind kind, std::string_view text) { frame({event_on(node, kind, text)}); }

    /// As the browser answers take_left.
    void give_left() {
        if (std::exchange(host.asked_for_left, 0) == 0) return;
        for (const auto& [number, sealed] : std::vector(host.left)) app->on_left(number, sealed);
        shown = app->frame({}, now_ms);
    }

    int reloads_seen = 0;
};

} // namespace fourfifths
