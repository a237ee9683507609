// One screen shown without the program around it: frames are recorded, its edits applied, and nodes found as a person
// would find them, by role and name.
#pragma once
#include "screens/screens.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>

namespace fourfifths {

class ShownScreen {
public:
    ShownScreen(void (*screen)(Ui&, Session&), Workspace records, std::vector<std::string> address, Instant moment)
        : workspace(std::move(records)), route(std::move(address)), now(moment), screen_(screen) {
        frame();
    }

    /// As App does it: what was asked for is carried out after the frame, and the screen is shown as it then is.
    void frame(std::vector<Event> events = {}) {
        record(events);
        for (const Request& request : asked)
            if (const auto* apply = std::get_if<ask::Apply>(&request)) workspace.apply(apply->edit);
        const std::vector<Request> kept = asked;
        record({});
        asked = kept;
    }

    const Node& find(Role role, std::string_view name) const {
        const Node* found = nullptr;
        for (const Node& node : tree.nodes) {
            if (node.role != role || node.name != name) continue;
            if (found != nullptr) FAIL("two are called " << name << "\n" << to_text(tree));
            found = &node;
        }
        if (found == nullptr) FAIL("nothing is called " << name << "\n" << to_text(tree));
        return *found;
    }
    bool shows(std::string_view words) const { return to_text(tree).find(words) != std::string::npos; }
    void press(std::string_view button) { frame({event_on(find(Role::button, button), EventKind::click, {})}); }
    void set(Role role, std::string_view name, std::string value) {
        frame({event_on(find(role, name), role == Role::text_field ? EventKind::input : EventKind::change,
                        std::move(value))});
    }
    template <class R>
    const R& only() const {
        const R* found = nullptr;
        for (const Request& request : asked)
            if (const R* one = std::get_if<R>(&request)) {
                REQUIRE(found == nullptr);
                found = one;
            }
        REQUIRE(found != nullptr);
        return *found;
    }

    Workspace workspace;
    std::vector<std::string> route;
    Instant now;
    ScreenState state;
    UiMemory memory;
    Tree tree;
    std::vector<Request> asked;
    std::vector<Picture> pictures;
    bool canvas_works = true;
    std::vector<std::vector<Record>> versions;

private:
    static Event event_on(const Node& node, EventKind kind, std::string text) {
        Event event;
        event.kind = kind;
        event.key = node.key;
        event.text = std::move(text);
        return event;
    }
    void record(const std::vector<Event>& events) {
        const Entropy anew = [this] { return entropy_(); }; // no two records of one screen have the same number
        Session session{workspace, Zone{}, now, anew, route, state, {}, {}, {}, canvas_works, {}, {}, versions};
        Ui ui(events, memory);
        screen_(ui, session);
        tree = ui.tree();
        asked = std::move(session.requests);
        pictures = std::move(session.pictures);
    }

    void (*screen_)(Ui&, Session&);
    Entropy entropy_ = build::entropy(9);
};

/// Compares a tree with tests/golden/screens/NAME.txt; UPDATE_GOLDEN=1 rewrites it.
inline void check_golden_tree(const std::string& name, const Tree& tree) {
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/screens/" + name + ".txt";
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << to_text(tree);
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(to_text(tree) == golden.str());
}

} // namespace fourfifths
