#include "ui/ui.h"
#include <array>
#include <catch2/catch.hpp>
#include <functional>

using namespace fourfifths;

namespace {

// A small screen with one of everything that answers.
struct Answers {
    std::string what = "09:30 home visit";
    bool seen = false;
    std::string kind = "D1";
    std::string place = "home";
    int added = 0;
    bool typed = false, ticked = false, chose = false;
    std::optional<std::uint64_t> item;
    bool dialog_dismissed = false;
    std::optional<ChosenFile> file;
};

const std::array<Option, 2> kinds = {Option{"D1", "Face-to-face"}, Option{"T1", "Travel"}};
const std::array<Option, 2> places = {Option{"home", "At home"}, Option{"school", "At school"}};

void small_screen(Ui& ui, Answers& answers) {
    const auto main = ui.main_region();
    ui.heading(1, "Thursday 19 November", "title");
    {
        const auto section = ui.section("capture", 2, "What did you do?", Look::card);
        answers.typed = ui.text_field("what", "What did you do?", answers.what);
        if (ui.button("add", "Add", {.look = Look::primary})) ++answers.added;
        answers.ticked = ui.checkbox("seen", "Seen", answers.seen);
        const bool other_kind = ui.select("kind", "Kind of work", kinds, answers.kind);
        const bool other_place = ui.radios("place", "Where", places, answers.place);
        answers.chose = other_kind || other_place;
    }
    const std::array<CanvasItem, 2> items = {
        CanvasItem{.id = 7, .name = "09:30 to 10:15, Home visit, Sam", .rect = {0, 72, 200, 36}},
        CanvasItem{.id = 9, .name = "10:15 to 10:40, Travel", .rect = {0, 108, 200, 20}}};
    answers.item = ui.clicked_item("day");
    ui.time_canvas("day", "Thursday", 480, items);
    answers.file = ui.file_picker("calendar", "Calendar file", ".ics");
    const std::array<std::string_view, 2> columns = {"What", "Minutes"};
    const auto table = ui.table("entries", "Entries", columns);
    for (const std::uint64_t id : {7u, 9u}) {
        const auto entry = ui.id(id);
        const auto row = ui.row("entry");
        ui.row_header("Home visit");
        ui.cell("45", Look::numeric);
    }
}

struct Page {
    UiMemory memory;
    Answers answers;
    Tree tree;
    Key focus = 0;

    void frame(std::vector<Event> events = {}) {
        Ui ui(events, memory);
        small_screen(ui, answers);
        tree = ui.tree();
        focus = ui.focus_wanted();
    }
    const Node& find(Role role, std::string_view name) const {
        for (const Node& node : tree.nodes) {
            if (node.role == role && node.name == name) return node;
        }
        FAIL("no such node: " << name << "\n" << to_text(tree));
        return tree.nodes.front();
    }
};

Event event_on(const Node& node, EventKind kind, std::string text = {}, std::uint32_t revision = 0) {
    Event event;
    event.kind = kind;
    event.key = node.key;
    event.text = std::move(text);
    event.revision = revision;
    return event;
}

} // namespace

TEST_CASE("the same calls without events record the same tree") {
    Page page;
    page.frame();
    const Tree first = page.tree;
    for (int i = 0; i < 3; ++i) {
        page.frame();
        CHECK(page.tree == first);
    }
    Page other;
    other.frame();
    CHECK(other.tree == first);
}

TEST_CASE("every node comes after its parent and has a key of its own") {
    Page page;
    page.frame();
    std::set<Key> seen = {0};
    for (const Node& node : page.tree.nodes) {
        CHECK(seen.count(node.parent) == 1);
        CHECK(seen.insert(node.key).second);
    }
}

TEST_CASE("a tree prints as one line a node") {
    UiMemory memory;
    Ui ui({}, memory);
    {
        const auto main = ui.main_region();
        ui.heading(1, "People");
        std::string name = "Sam";
        ui.text_field("name", "Name", name, {.state = State::required, .error = "Give a \"name\""});
        ui.select("kind", "Kind", kinds, name);
    }
    CHECK(to_text(ui.tree()) ==
          "main\n"
          "  heading 1 \"People\"\n"
          "  text_field \"Name\" value=\"Sam\" error=\"Give a \\\"name\\\"\" required invalid\n"
          "  select \"Kind\" value=\"Sam\" options=[\"D1\": \"Face-to-face\", \"T1\": \"Travel\"]\n");
}

TEST_CASE("a button answers once, however often it was pressed since the last frame") {
    Page page;
    page.frame();
    const Event press = event_on(page.find(Role::button, "Add"), EventKind::click);
    page.frame({press, press});
    CHECK(page.answers.added == 1);
    page.frame();
    CHECK(page.answers.added == 1);
}

TEST_CASE("what a person types reaches the screen and is not written back") {
    Page page;
    page.frame();
    const Node before = page.find(Role::text_field, "What did you do?");
    page.frame({event_on(before, EventKind::input, "09:30-10:15 home visit Sam", before.revision)});
    CHECK(page.answers.typed);
    CHECK(page.answers.what == "09:30-10:15 home visit Sam");
    CHECK(page.find(Role::text_field, "What did you do?").revision == before.revision);
    page.frame();
    CHECK_FALSE(page.answers.typed);
    CHECK(page.find(Role::text_field, "What did you do?").revision == before.revision);
}

TEST_CASE("a text the screen changes gets a new revision, and only then") {
    Page page;
    page.frame();
    const Node before = page.find(Role::text_field, "What did you do?");
    page.answers.what.clear();
    page.frame();
    CHECK(page.find(Role::text_field, "What did you do?").revision == before.revision + 1);
    CHECK(page.find(Role::text_field, "What did you do?").value.empty());
    page.frame();
    CHECK(page.find(Role::text_field, "What did you do?").revision == before.revision + 1);
}

TEST_CASE("a text typed before the browser saw the screen's change does not bring the old one back") {
    Page page;
    page.frame();
    const Node before = page.find(Role::text_field, "What did you do?");
    page.answers.what = "new";
    page.frame();
    page.frame({event_on(before, EventKind::input, "old text and more", before.revision)});
    CHECK(page.answers.what == "new");
    CHECK_FALSE(page.answers.typed);
}

TEST_CASE("what was typed before the browser heard that the field was emptied is the beginning of the next text") {
    Page page;
    page.frame();
    const Node shown = page.find(Role::text_field, "What did you do?");
    page.frame({event_on(shown, EventKind::input, "10-11 travel", shown.revision)});
    page.answers.what.clear();
    page.frame();
    for (const char* meanwhile : {"10-11 travel1", "10-11 travel11"}) {
        page.frame({event_on(shown, EventKind::input, meanwhile, shown.revision)});
    }
    CHECK(page.answers.what == "11");
    CHECK(page.find(Role::text_field, "What did you do?").value == "11");
    CHECK(page.find(Role::text_field, "What did you do?").revision > shown.revision + 1);

    const Node now = page.find(Role::text_field, "What did you do?");
    page.frame({event_on(now, EventKind::input, "11-12 court", now.revision)});
    page.frame({event_on(shown, EventKind::input, "10-11 travel12", shown.revision)});
    CHECK(page.answers.what == "11-12 court");
}

TEST_CASE("input and change both update a field") {
    for (const EventKind kind : {EventKind::input, EventKind::change}) {
        Page page;
        page.frame();
        page.frame({event_on(page.find(Role::text_field, "What did you do?"), kind, "x")});
        CHECK(page.answers.what == "x");
    }
}

TEST_CASE("boxes, lists of choices and radio buttons report what was chosen") {
    Page page;
    page.frame();
    page.frame({event_on(page.find(Role::checkbox, "Seen"), EventKind::change, "true")});
    CHECK(page.answers.ticked);
    CHECK(page.answers.seen);
    CHECK(has(page.find(Role::checkbox, "Seen").state, State::checked));
    page.frame({event_on(page.find(Role::select, "Kind of work"), EventKind::change, "T1")});
    CHECK(page.answers.chose);
    CHECK(page.answers.kind == "T1");
    page.frame({event_on(page.find(Role::radio, "At school"), EventKind::change, "school")});
    CHECK(page.answers.place == "school");
    CHECK(has(page.find(Role::radio, "At school").state, State::checked));
    CHECK_FALSE(has(page.find(Role::radio, "At home").state, State::checked));
}

TEST_CASE("a choice the screen turns down is written back to the browser") {
    Page page;
    page.frame();
    const std::uint32_t before = page.find(Role::checkbox, "Seen").revision;
    page.frame({event_on(page.find(Role::checkbox, "Seen"), EventKind::change, "true")});
    page.answers.seen = false;
    page.frame();
    CHECK(page.find(Role::checkbox, "Seen").revision == before + 1);
    CHECK_FALSE(has(page.find(Role::checkbox, "Seen").state, State::checked));
}

TEST_CASE("a section and a dialog are labelled by a heading of the same frame") {
    UiMemory memory;
    Ui ui({}, memory);
    { const auto section = ui.section("day", 2, "Day"); }
    { const auto dialog = ui.dialog("sure", "Delete this entry?"); }
    for (const Node& node : ui.tree().nodes) {
        if (node.role != Role::section && node.role != Role::dialog) continue;
        const auto heading = std::find_if(ui.tree().nodes.begin(), ui.tree().nodes.end(),
                                          [&](const Node& other) { return other.key == node.labelled_by; });
        REQUIRE(heading != ui.tree().nodes.end());
        CHECK(heading->name == node.name);
        CHECK(heading->parent == node.key);
    }
}

TEST_CASE("a dialog closed by the browser is dismissed, asked from inside it or outside") {
    UiMemory memory;
    Key dialog_key = 0;
    {
        Ui ui({}, memory);
        const auto dialog = ui.dialog("sure", "Delete?");
        dialog_key = ui.tree().nodes.front().key;
        CHECK_FALSE(ui.dismissed("sure"));
    }
    Event closed;
    closed.kind = EventKind::toggle;
    closed.key = dialog_key;
    closed.text = "closed";
    const std::array<Event, 1> events = {closed};
    Ui ui(events, memory);
    CHECK(ui.dismissed("sure"));
    const auto dialog = ui.dialog("sure", "Delete?");
    CHECK(ui.dismissed("sure"));
    CHECK_FALSE(ui.dismissed("other"));
}

TEST_CASE("a disclosure stays as the person left it") {
    UiMemory memory;
    const auto record = [&](std::span<const Event> events) {
        Ui ui(events, memory);
        const auto details = ui.details("more", "More");
        return ui.tree().nodes.front();
    };
    const Node before = record({});
    CHECK_FALSE(has(before.state, State::open));
    const std::array<Event, 1> opened = {event_on(before, EventKind::toggle, "open")};
    CHECK(has(record(opened).state, State::open));
    CHECK(has(record({}).state, State::open));
}

TEST_CASE("an activated item of a canvas is known by its record, before and after the canvas is recorded") {
    Page page;
    page.frame();
    const Node& travel = page.find(Role::canvas_item, "10:15 to 10:40, Travel");
    page.frame({event_on(travel, EventKind::click)});
    CHECK(page.answers.item == 9u);
    page.frame();
    CHECK_FALSE(page.answers.item.has_value());
}

TEST_CASE("keys on items, pointers and sizes belong to their own canvas") {
    UiMemory memory;
    const std::array<CanvasItem, 1> items = {CanvasItem{.id = 7, .name = "Home visit"}};
    std::vector<Event> events;
    Key canvas = 0;
    {
        Ui ui(events, memory);
        ui.time_canvas("day", "Day", 480, items);
        ui.time_canvas("week", "Week", 480, items);
        canvas = ui.key("day");
        events.push_back(event_on(ui.tree().nodes[1], EventKind::key_down, "Shift+ArrowDown"));
    }
    Event size;
    size.kind = EventKind::resize;
    size.key = canvas;
    size.x = 400;
    size.y = 480;
    events.push_back(size);
    Ui ui(events, memory);
    const CanvasInput day = ui.time_canvas("day", "Day", 480, items);
    const CanvasInput week = ui.time_canvas("week", "Week", 480, items);
    CHECK(day.events.size() == 2);
    CHECK(day.width == 400);
    CHECK(week.events.empty());
    CHECK(week.width == 0);
    CHECK(ui.keys_on_items("day") == std::vector<std::pair<std::uint64_t, std::string>>{{7, "Shift+ArrowDown"}});
    CHECK(ui.keys_on_items("week").empty());
}

TEST_CASE("a chosen file is handed over once") {
    Page page;
    page.frame();
    Event chosen = event_on(page.find(Role::file_picker, "Calendar file"), EventKind::file, "diary.ics");
    chosen.bytes = "BEGIN:VCALENDAR";
    page.frame({chosen});
    REQUIRE(page.answers.file.has_value());
    CHECK(page.answers.file->name == "diary.ics");
    CHECK(page.answers.file->bytes == "BEGIN:VCALENDAR");
    page.frame();
    CHECK_FALSE(page.answers.file.has_value());
}

TEST_CASE("a table has a head of column headers, and figures align their header") {
    Page page;
    page.frame();
    const Node& table = page.find(Role::table, "Entries");
    const Node& minutes = page.find(Role::column_header, "Minutes");
    CHECK(has(minutes.look, Look::numeric));
    CHECK_FALSE(has(page.find(Role::column_header, "What").look, Look::numeric));
    const auto body = std::find_if(page.tree.nodes.begin(), page.tree.nodes.end(),
                                   [](const Node& node) { return node.role == Role::table_body; });
    REQUIRE(body != page.tree.nodes.end());
    CHECK(body->parent == table.key);
    const auto rows = std::count_if(page.tree.nodes.begin(), page.tree.nodes.end(),
                                    [&](const Node& node) { return node.parent == body->key; });
    CHECK(rows == 2);
}

TEST_CASE("focus finds a name here, in the scopes around, or anywhere in the frame") {
    struct Case {
        std::string_view what;
        std::function<void(Ui&)> ask;
    };
    std::string value;
    const std::array<Case, 3> cases = {Case{"before it is recorded", [](Ui& ui) { ui.focus("what"); }},
                                       Case{"from an inner scope",
                                            [](Ui& ui) {
                                                const auto inner = ui.id("inner");
                                                ui.focus("what");
                                            }},
                                       Case{"from elsewhere", [](Ui& ui) {
                                                const auto other = ui.group("other");
                                                ui.focus("deep");
                                            }}};
    for (const Case& one : cases) {
        INFO(one.what);
        UiMemory memory;
        Ui ui({}, memory);
        one.ask(ui);
        ui.text_field("what", "What", value);
        const auto group = ui.group("group");
        ui.text_field("deep", "Deep", value);
        CHECK(ui.focus_wanted() != 0);
        CHECK(std::count_if(ui.tree().nodes.begin(), ui.tree().nodes.end(),
                            [&](const Node& node) { return node.key == ui.focus_wanted(); }) == 1);
    }
}

TEST_CASE("focus on what is not there yet is tried once more, and only once") {
    UiMemory memory;
    std::string value;
    {
        Ui ui({}, memory);
        ui.focus("note");
        CHECK(ui.focus_wanted() == 0);
    }
    {
        Ui ui({}, memory);
        ui.text_field("note", "Note", value);
        CHECK(ui.focus_wanted() == ui.tree().nodes.front().key);
    }
    Ui ui({}, memory);
    ui.text_field("note", "Note", value);
    CHECK(ui.focus_wanted() == 0);
}

TEST_CASE("a record keeps its key when others come before it") {
    UiMemory memory;
    const auto key_of_last = [&](std::initializer_list<std::uint64_t> ids) {
        Ui ui({}, memory);
        const auto list = ui.open(Role::list, "people");
        for (const std::uint64_t id : ids) {
            const auto person = ui.id(id);
            const auto item = ui.open(Role::list_item, "person");
        }
        return ui.tree().nodes.back().key;
    };
    CHECK(key_of_last({1, 2, 3}) == key_of_last({9, 1, 3}));
    CHECK(key_of_last({1, 2, 3}) != key_of_last({1, 3, 2}));
}

TEST_CASE("every role, look and state has a name") {
    for (unsigned i = 0; i < role_count; ++i) CHECK_FALSE(role_name(static_cast<Role>(i)).empty());
    CHECK(role_name(static_cast<Role>(role_count)).empty());
    CHECK(role_name(Role::form) == "form");
    CHECK(role_name(Role::password_field) == "password_field");
    CHECK(look_name(26) == "dense");
    CHECK(look_name(14) == "hidden_visually");
    CHECK(state_name(15) == "multiple");
    CHECK(state_name(8) == "open");
}
