#include "record/october.h"
#include "screens/shown_screen.h"
#include <algorithm>

using namespace fourfifths;

namespace {

const Instant now = build::at("2026-11-03 09:00");

ShownScreen people(Workspace workspace) { return {people_screen, std::move(workspace), {"people"}, now}; }

ShownScreen amiras_page(Workspace workspace = build::october()) {
    return {person_screen, std::move(workspace), {"people", hex_text(7)}, now};
}

const Person& amira_in(const ShownScreen& screen) { return *screen.workspace.find(build::amira); }

} // namespace

TEST_CASE("an empty list of people teaches what a person's page is for") {
    auto screen = people({});
    CHECK(screen.shows("Nobody here yet"));
    CHECK(screen.shows("A person’s page holds what matters to them"));
    screen.find(Role::button, "Add a person");
}

TEST_CASE("a person is added by name and opened at once") {
    auto screen = people({});
    screen.press("Add a person");
    screen.set(Role::text_field, "Name", "  Ben Okafor ");
    screen.set(Role::text_field, "Number in the case system", "123456");
    screen.press("Add");
    CHECK(screen.only<ask::Apply>().edit.name == "add Ben Okafor");
    REQUIRE(screen.workspace.people().size() == 1);
    const auto& [id, person] = *screen.workspace.people().begin();
    CHECK(person.name == "Ben Okafor");
    CHECK(person.reference == "123456");
    CHECK(screen.only<ask::Go>().route == "#/people/" + hex_text(id.value));
}

TEST_CASE("a person without a name is not added, and the form says what to do") {
    auto screen = people({});
    screen.press("Add a person");
    screen.press("Add");
    CHECK(screen.asked.empty());
    CHECK(screen.find(Role::text_field, "Name").error == "Type the person’s name.");
    CHECK(screen.workspace.people().empty());
}

TEST_CASE("people are searched by name and number; samples are marked and closed ones left out") {
    auto ben = build::person(8, "Ben Okafor");
    ben.reference = "M-4711";
    auto gone = build::person(9, "Cara Gone");
    gone.closed_at = now;
    auto workspace = build::october();
    workspace.put(ben);
    workspace.put(gone);
    auto screen = people(workspace);
    CHECK(screen.shows("Amira Khan"));
    CHECK(screen.shows("invented sample"));
    CHECK_FALSE(screen.shows("Cara Gone"));
    struct Row {
        std::string search;
        bool amira, ben;
    };
    for (const auto& row :
         {Row{"amira", true, false}, Row{"4711", false, true}, Row{" OKA", false, true}, Row{"zzz", false, false}}) {
        CAPTURE(row.search);
        screen.set(Role::search_field, "Search by name or number", row.search);
        CHECK(screen.shows("Amira Khan") == row.amira);
        CHECK(screen.shows("Ben Okafor") == row.ben);
    }
    CHECK(screen.shows("Nobody matches."));
}

TEST_CASE("a person's page reads as it did") {
    auto workspace = build::october();
    auto amira = *workspace.find(build::amira);
    amira.needs.language = "Urdu";
    amira.needs.interpreter = true;
    amira.needs.print_points = 18;
    amira.needs.review_on = build::day("2026-10-01");
    amira.what_matters = "Drawing, and Tuesdays.";
    workspace.put(amira);
    const auto screen = amiras_page(workspace);
    CHECK(screen.shows("Large print 18 pt · Urdu interpreter"));
    CHECK(screen.shows("Review was due on 1 Oct 2026"));
    check_golden_tree("person", screen.tree);
}

TEST_CASE("the month's summary is drafted from a person's page and opened") {
    auto screen = amiras_page();
    screen.press("Draft summary for October 2026");
    REQUIRE(screen.workspace.summaries().size() == 1);
    const auto& [id, summary] = *screen.workspace.summaries().begin();
    CHECK(summary.person == build::amira);
    CHECK(summary.month == Month{2026, 10});
    CHECK(screen.only<ask::Apply>().edit.name == "draft summary for October 2026");
    CHECK(screen.only<ask::Go>().route == "#/summaries/" + hex_text(id.value));
    CHECK(screen.find(Role::link, "Summary for October 2026").value == "#/summaries/" + hex_text(id.value));
}

TEST_CASE("details and communication needs are changed by one edit each") {
    auto screen = amiras_page();
    screen.press("Edit details");
    screen.set(Role::text_field, "Likes to be called", "Ami");
    screen.press("Save details");
    CHECK(screen.only<ask::Apply>().edit.changes.size() == 1);
    CHECK(amira_in(screen).known_as == "Ami");
    CHECK(amira_in(screen).name == "Amira Khan");

    screen.press("Edit communication needs");
    screen.set(Role::text_field, "Language", "Urdu");
    screen.set(Role::checkbox, "Needs an interpreter", "true");
    screen.set(Role::select, "Print size", "18");
    screen.set(Role::date_field, "Review on", "2027-01-05");
    screen.press("Save communication needs");
    const auto& needs = amira_in(screen).needs;
    CHECK(needs.language == "Urdu");
    CHECK(needs.interpreter);
    CHECK(needs.print_points == 18);
    CHECK(needs.review_on == build::day("2027-01-05"));
    CHECK(amira_in(screen).known_as == "Ami");
}

TEST_CASE("a name cannot be emptied, and a half-filled form keeps what was typed") {
    auto screen = amiras_page();
    screen.press("Edit details");
    screen.set(Role::text_field, "Name", "  ");
    screen.press("Save details");
    CHECK(screen.asked.empty());
    CHECK(amira_in(screen).name == "Amira Khan");
    CHECK(screen.find(Role::text_field, "Name").error == "Type the person’s name.");
}

TEST_CASE("an action is added, done, reopened and deleted, each as a named edit") {
    auto workspace = build::workspace({build::person(7, "Amira Khan")});
    auto screen = amiras_page(workspace);
    screen.set(Role::text_field, "What is to be done", "Ring the school");
    screen.set(Role::text_field, "By whom", "Jo");
    screen.set(Role::date_field, "By when", "2026-11-02");
    screen.press("Add action");
    CHECK(screen.only<ask::Apply>().edit.name == "add action “Ring the school”");
    REQUIRE(screen.workspace.actions().size() == 1);
    CHECK(screen.shows("overdue since Mon 2 Nov"));
    screen.press("Done");
    CHECK(screen.only<ask::Apply>().edit.name == "finish “Ring the school”");
    CHECK(screen.workspace.actions().begin()->second.done_at == now);
    screen.press("Not done after all");
    CHECK_FALSE(screen.workspace.actions().begin()->second.done_at);
    screen.press("Delete");
    CHECK(screen.workspace.actions().begin()->second.binned_at == now);
    CHECK_FALSE(screen.shows("Ring the school"));
}

namespace {

/// A visit on Tuesday 27 October with two things taken on and one told of the past.
ShownScreen page_with_promises() {
    using namespace build;
    return amiras_page(workspace(
        {person(7, "Amira Khan"),
         with(entry(1, "2026-10-27 16:00", 60, Kind::d1, "Home visit", {amira}),
              {passage(20, PassageType::seen_or_heard,
                       "The kitchen was warm. I will ring the school about the trip by Friday. Mum cooked pasta."),
               own_words(21, "I will ring my dad tomorrow.", "Amira", "said in the car"),
               passage(22, PassageType::seen_or_heard, "Mum will send the housing letter next Friday.")}),
         with(entry(2, "2026-10-20 16:00", 60, Kind::d1, "Call to mum", {amira}),
              {passage(23, PassageType::seen_or_heard, "Mum will send the housing letter next Friday.")})}));
}

/// Of several buttons of one name.
void press_first(ShownScreen& screen, std::string_view name) {
    const auto& nodes = screen.tree.nodes;
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.name == name; });
    REQUIRE(found != nodes.end());
    Event event;
    event.kind = EventKind::click;
    event.key = found->key;
    screen.frame({event});
}

} // namespace

TEST_CASE("what the notes say that somebody will do is looked for when asked, with who, when and where it was said") {
    auto screen = page_with_promises();
    CHECK_FALSE(screen.shows("I will ring the school"));
    screen.press("Look for actions in the notes");
    CHECK(screen.shows("I will ring the school about the trip by Friday."));
    CHECK(screen.shows("me, by Fri 30 Oct (“Friday”)"));
    CHECK(screen.shows("Mum, by Fri 6 Nov or Fri 30 Oct (“next Friday”)"));
    CHECK_FALSE(screen.shows("I will ring my dad")); // a child's own words are no task list
    CHECK_FALSE(screen.shows("Mum cooked pasta"));
    CHECK(screen.workspace.actions().empty());
    check_golden_tree("person_found_actions", screen.tree);
}

TEST_CASE("what was found is added with its source, changed first, or left out for good") {
    auto screen = page_with_promises();
    screen.press("Look for actions in the notes");
    press_first(screen, "Not an action");
    REQUIRE(screen.workspace.actions().size() == 1);
    const Action left_out = screen.workspace.actions().begin()->second;
    CHECK(left_out.binned_at == now);
    press_first(screen, "Change it first");
    screen.set(Role::text_field, "By whom", "Jo");
    screen.press("Add action");
    REQUIRE(screen.workspace.actions().size() == 2);
    for (const auto& [id, action] : screen.workspace.actions()) {
        CHECK(action.source.entry == EntryId{1});
        CHECK(action.due);
        if (id != left_out.id) CHECK(action.who == "Jo");
    }
    CHECK(screen.shows("All that was found in the notes since Thu 1 Oct has been looked at."));
    screen.press("Look for actions in the notes");
    CHECK(screen.shows("Nothing in the notes since Thu 1 Oct reads like something to be done."));
    screen.workspace.remove(id_of(Record{left_out}));
    screen.press("Look for actions in the notes");
    CHECK(screen.shows("Found in the notes"));
}

TEST_CASE("an action typed after the words of a note were emptied has no source") {
    auto screen = page_with_promises();
    screen.press("Look for actions in the notes");
    press_first(screen, "Change it first");
    screen.set(Role::text_field, "What is to be done", "");
    screen.set(Role::text_field, "What is to be done", "Order the boots");
    screen.press("Add action");
    REQUIRE(screen.workspace.actions().size() == 1);
    CHECK_FALSE(screen.workspace.actions().begin()->second.source);
}

TEST_CASE("a person is closed, and binned only after asking") {
    auto screen = amiras_page();
    screen.press("Close our involvement");
    CHECK(amira_in(screen).closed_at == now);
    screen.press("Delete …");
    CHECK(screen.asked.empty());
    screen.press("Keep");
    CHECK_FALSE(amira_in(screen).binned_at);
    screen.press("Delete …");
    screen.press("Move to the bin");
    CHECK(amira_in(screen).binned_at == now);
}

TEST_CASE("the newest entries are shown, the earlier ones are folded away") {
    auto workspace = build::workspace({build::person(7, "Amira Khan")});
    for (std::uint64_t id = 1; id <= 9; ++id)
        workspace.put(build::entry(id, "2026-10-0" + std::to_string(id) + " 09:30", 30, Kind::d1, "Visit", {{7}}));
    const auto screen = amiras_page(workspace);
    CHECK(screen.find(Role::details, "Earlier entries: 1").role == Role::details);
    const auto text = to_text(screen.tree);
    CHECK(text.find("9 Oct 2026") < text.find("Earlier entries: 1"));
    CHECK(text.find("\"1 Oct 2026") > text.find("Earlier entries: 1"));
}

TEST_CASE("an address that names nobody shows the page that says so") {
    for (const auto& id : {hex_text(99), std::string("nonsense")}) {
        const ShownScreen screen(person_screen, build::october(), {"people", id}, now);
        CHECK(screen.shows("There is no such page"));
    }
}
