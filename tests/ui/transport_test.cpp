#include "ui/page_mirror.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace fourfifths;

namespace {

Node make(Key key, Key parent, Role role, std::string name = {}) {
    Node node;
    node.key = key;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
    return node;
}

using Random = std::mt19937;

std::uint32_t up_to(Random& random, std::uint32_t limit) { return static_cast<std::uint32_t>(random() % (limit + 1)); }

void change_something(Random& random, Node& node) {
    const std::string text = "text " + std::to_string(up_to(random, 5));
    switch (up_to(random, 14)) {
        case 0: node.name = text; break;
        case 1: node.description = text; break;
        case 2: node.error = text; break;
        case 3: node.lang = "cy"; break;
        case 4: node.placeholder = text; break;
        case 5: node.icon = text; break;
        case 6: node.state = static_cast<State>(up_to(random, 0xffff)); break;
        case 7: node.look = static_cast<Look>(up_to(random, 0x7ffffff)); break;
        case 8: node.level = static_cast<std::uint8_t>(up_to(random, 6)); break;
        case 9: node.tone = static_cast<std::uint8_t>(up_to(random, 8)); break;
        case 10: node.rect.y += 1.5f; break;
        case 11: node.options.push_back({text, "Größe ✓"}); break;
        case 12: node.labelled_by = random(); break;
        case 13: node.role = static_cast<Role>(up_to(random, role_count - 1)); break;
        default: // a text is only ever changed with a new revision
            node.value = text;
            ++node.revision;
    }
}

// Nodes are numbered; each lies in one with a smaller number, or on the page.
Tree random_tree(Random& random) {
    std::map<Key, std::vector<Node>> children;
    const std::uint32_t count = up_to(random, 30);
    for (Key key = 1; key <= count; ++key) {
        Node node = make(key, up_to(random, static_cast<std::uint32_t>(key) - 1), static_cast<Role>(key % role_count));
        for (std::uint32_t changes = up_to(random, 2); changes > 0; --changes) {
            if (node.revision == 0) change_something(random, node);
        }
        auto& list = children[node.parent];
        list.insert(list.begin() + up_to(random, static_cast<std::uint32_t>(list.size())), node);
    }
    Tree tree;
    const auto gather = [&](const auto& self, Key parent) -> void {
        for (const Node& node : children[parent]) {
            tree.nodes.push_back(node);
            self(self, node.key);
        }
    };
    gather(gather, 0);
    return tree;
}

// As the recorder does: a text that differs from the last one of that key has a new revision.
void give_revisions(Tree& tree, std::map<Key, std::pair<std::string, std::uint32_t>>& known) {
    for (Node& node : tree.nodes) {
        auto& [value, revision] = known[node.key];
        if (value != node.value) ++revision;
        value = node.value;
        node.revision = revision;
    }
}

void put_u32(std::vector<std::uint8_t>& out, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void put_text(std::vector<std::uint8_t>& out, const std::string& text) {
    put_u32(out, static_cast<std::uint32_t>(text.size()));
    out.insert(out.end(), text.begin(), text.end());
}

std::vector<std::uint8_t> encode(const std::vector<Event>& events) {
    std::vector<std::uint8_t> out = {1};
    put_u32(out, static_cast<std::uint32_t>(events.size()));
    for (const Event& event : events) {
        out.push_back(static_cast<std::uint8_t>(event.kind));
        put_u32(out, static_cast<std::uint32_t>(event.key));
        put_u32(out, static_cast<std::uint32_t>(event.key >> 32));
        put_u32(out, event.revision);
        out.push_back(event.composing ? 1 : 0);
        put_u32(out, static_cast<std::uint32_t>(event.selection_start));
        put_u32(out, static_cast<std::uint32_t>(event.selection_end));
        put_u32(out, std::bit_cast<std::uint32_t>(event.x));
        put_u32(out, std::bit_cast<std::uint32_t>(event.y));
        put_text(out, event.text);
        put_text(out, event.bytes);
    }
    return out;
}

Event sample_event() {
    Event event;
    event.kind = EventKind::input;
    event.key = 0xfedcba9876543210u;
    event.revision = 3;
    event.composing = true;
    event.selection_start = 5;
    event.selection_end = 7;
    event.text = "Zoë — ٣";
    event.bytes = std::string("\0\xff", 2);
    event.x = 12.5f;
    event.y = -3;
    return event;
}

} // namespace

TEST_CASE("an unchanged frame is an empty buffer") {
    Tree tree;
    tree.nodes = {make(1, 0, Role::main), make(2, 1, Role::heading, "Today")};
    TreeDiff diff;
    CHECK_FALSE(diff.encode({tree, {}, 0, "Today"}).empty());
    CHECK(diff.encode({tree, {}, 0, "Today"}).empty());
    CHECK_FALSE(diff.encode({tree, {}, 2, "Today"}).empty());
    CHECK(diff.encode({tree, {}, 0, "Today"}).empty());
    const std::vector<Announcement> said = {{"Entry added", false}};
    CHECK_FALSE(diff.encode({tree, said, 0, "Today"}).empty());
    CHECK(diff.encode({tree, {}, 0, "Today"}).empty());
    CHECK_FALSE(diff.encode({tree, {}, 0, "People"}).empty());
}

TEST_CASE("applying the changes to what the page shows gives the tree") {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        TreeDiff diff;
        PageMirror page;
        std::map<Key, std::pair<std::string, std::uint32_t>> known;
        for (int frame = 0; frame < 8; ++frame) {
            Tree tree = random_tree(random);
            give_revisions(tree, known);
            page.apply(diff.encode({tree}));
            REQUIRE(page.tree() == tree);
        }
    }
}

TEST_CASE("one changed name sends one node and no child list") {
    Tree tree;
    tree.nodes = {make(1, 0, Role::main)};
    for (Key key = 2; key < 1000; ++key) tree.nodes.push_back(make(key, 1, Role::paragraph, "A paragraph of the day"));
    TreeDiff diff;
    PageMirror page;
    page.apply(diff.encode({tree}));
    tree.nodes[500].name = "Another";
    const auto bytes = diff.encode({tree});
    CHECK(bytes.size() < 60);
    page.apply(bytes);
    CHECK(page.tree() == tree);
}

TEST_CASE("what a person types is not sent back, and the next text of the screen is, whatever it was") {
    Tree tree;
    tree.nodes = {make(1, 0, Role::text_field, "What did you do?")};
    tree.nodes[0].revision = 1;
    TreeDiff diff;
    PageMirror page;
    page.apply(diff.encode({tree}));
    page.type(1, "home visit");
    tree.nodes[0].value = "home visit";
    CHECK(diff.encode({tree}).empty());
    page.type(1, "home visits");
    tree.nodes[0].revision = 2; // the screen wants the text it had, the browser has moved on
    page.apply(diff.encode({tree}));
    CHECK(page.tree().nodes[0].value == "home visit");
}

TEST_CASE("title, focus and messages reach the page once") {
    Tree tree;
    tree.nodes = {make(7, 0, Role::main)};
    const std::vector<Announcement> said = {{"Saved", false}, {"Could not save", true}};
    TreeDiff diff;
    PageMirror page;
    page.apply(diff.encode({tree, said, 7, "Today – Four Fifths"}));
    CHECK(page.title == "Today – Four Fifths");
    CHECK(page.focus == 7);
    CHECK(page.announcements == said);
    page.apply(diff.encode({tree, {}, 0, "Today – Four Fifths"}));
    CHECK(page.focus == 0);
    CHECK(page.announcements.empty());
}

TEST_CASE("a page that starts again gets everything") {
    Tree tree;
    tree.nodes = {make(1, 0, Role::main), make(2, 1, Role::heading, "Today")};
    TreeDiff diff;
    diff.encode({tree});
    diff.forget();
    PageMirror page;
    page.apply(diff.encode({tree}));
    CHECK(page.tree() == tree);
}

TEST_CASE("events come back as they were sent") {
    const Event sent = sample_event();
    const auto decoded = decode_events(encode({sent, sent}));
    REQUIRE(decoded.ok());
    REQUIRE(decoded.value().size() == 2);
    const Event& got = decoded.value()[1];
    CHECK(got.kind == sent.kind);
    CHECK(got.key == sent.key);
    CHECK(got.revision == sent.revision);
    CHECK(got.composing);
    CHECK(got.selection_start == 5);
    CHECK(got.selection_end == 7);
    CHECK(got.text == sent.text);
    CHECK(got.bytes == sent.bytes);
    CHECK(got.x == sent.x);
    CHECK(got.y == sent.y);
    CHECK(decode_events(encode({})).value().empty());
}

TEST_CASE("bytes that are not whole events are refused") {
    const std::vector<std::uint8_t> good = encode({sample_event()});
    for (std::size_t size = 0; size < good.size(); ++size) {
        CHECK_FALSE(decode_events(std::span(good).first(size)).ok());
    }
    std::vector<std::uint8_t> longer = good;
    longer.push_back(0);
    CHECK_FALSE(decode_events(longer).ok());
    std::vector<std::uint8_t> other_format = good;
    other_format[0] = 2;
    CHECK_FALSE(decode_events(other_format).ok());
    for (const std::uint8_t kind : std::vector<std::uint8_t>{0, 14, 255}) {
        std::vector<std::uint8_t> unknown = good;
        unknown[5] = kind;
        CHECK_FALSE(decode_events(unknown).ok());
    }
    Event nowhere = sample_event();
    nowhere.x = std::nanf("");
    CHECK_FALSE(decode_events(encode({nowhere})).ok());
    const std::vector<std::uint8_t> boastful = {1, 0xff, 0xff, 0xff, 0xff};
    CHECK_FALSE(decode_events(boastful).ok());
}
