#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

Workspace records() {
    Entry visit = build::entry(0x2a, "2026-11-19 09:30", 75, Kind::d1, "Home visit", {{3}});
    visit.others = {"mum"};
    visit.passages = {build::passage(1, PassageType::seen_or_heard, "The flat was warm."),
                      build::passage(2, PassageType::said_by, "I like my new room", "Amira")};
    visit.passages[1].own_words = true;
    visit.passages[1].how = "said while drawing";
    return build::workspace({build::person(1, "Sam Okoro"), build::person(3, "Amira Khan"), visit,
                             build::entry(0x2b, "2026-11-19 11:00", 20, Kind::t1)});
}

ShownScreen shown(std::string_view id = "000000000000002a") {
    return ShownScreen(entry_screen, records(), {"entry", std::string(id)}, build::at("2026-11-19 14:02"));
}

Event typed(const Node& node, std::string text) {
    Event event;
    event.kind = EventKind::input;
    event.key = node.key;
    event.text = std::move(text);
    return event;
}

const Entry& visit(const ShownScreen& screen) { return *screen.workspace.find(EntryId{0x2a}); }

} // namespace

TEST_CASE("the entry screen, with a note and with time only, is as it was read and approved") {
    check_golden_tree("entry", shown().tree);
    check_golden_tree("entry_time_only", shown("000000000000002b").tree);
}

TEST_CASE("what is typed into an entry is saved as it is typed") {
    ShownScreen screen = shown();
    screen.set(Role::text_field, "In your words", "Home visit, unannounced");
    CHECK(visit(screen).title == "Home visit, unannounced");
    screen.set(Role::text_field, "Others who were there", "mum, Ms Bird (school), ");
    CHECK(visit(screen).others == std::vector<std::string>{"mum", "Ms Bird (school)"});
    CHECK(screen.find(Role::text_field, "Others who were there").value == "mum, Ms Bird (school), ");
    screen.set(Role::select, "Kind of work", "D2");
    CHECK(visit(screen).kind == Kind::d2);
    screen.set(Role::checkbox, std::string(label(Flag::seen_alone)), "true");
    CHECK(visit(screen).flags.has(Flag::seen));
}

TEST_CASE("an end before the start means the next day, and half a time changes nothing") {
    ShownScreen screen = shown();
    screen.set(Role::time_field, "End", "01:00");
    CHECK(visit(screen).time.end == build::at("2026-11-20 01:00"));
    CHECK(screen.shows("It is 15 h 30 long. Are the times right?"));
    screen.set(Role::time_field, "Start", "");
    CHECK(visit(screen).time.start == build::at("2026-11-19 09:30"));
    CHECK(screen.shows("Give the date and both times"));
}

TEST_CASE("people are added and removed by name") {
    ShownScreen screen = shown();
    screen.set(Role::select, "Add a person", "0000000000000001");
    CHECK(visit(screen).people == std::vector<PersonId>{{3}, {1}});
    screen.press("Remove Amira Khan");
    CHECK(visit(screen).people == std::vector<PersonId>{{1}});
}

TEST_CASE("passages are added, written, ordered and deleted") {
    ShownScreen screen = shown();
    screen.press("Move passage 2 up");
    CHECK(visit(screen).passages[0].own_words);
    screen.press("Delete passage 2");
    REQUIRE(visit(screen).passages.size() == 1);
    screen.press(std::string(symbol(PassageType::decision)) + " " + std::string(label(PassageType::decision)));
    REQUIRE(visit(screen).passages.size() == 2);
    screen.frame({typed(screen.find(Role::text_area, "Passage 2"), "Visit weekly.")});
    CHECK(visit(screen).passages[1].text == "Visit weekly.");
    CHECK(visit(screen).passages[1].type == PassageType::decision);
}

TEST_CASE("the time of the first written passage is kept for the record") {
    ShownScreen screen = shown("000000000000002b");
    CHECK(screen.shows("Time only."));
    screen.press(std::string(symbol(PassageType::analysis)) + " " + std::string(label(PassageType::analysis)));
    CHECK_FALSE(screen.workspace.find(EntryId{0x2b})->noted);
    screen.frame({typed(screen.find(Role::text_area, "Passage 1"), "Tired.")});
    CHECK(screen.workspace.find(EntryId{0x2b})->noted == screen.now);
}

TEST_CASE("two fields changed in one frame both hold") {
    ShownScreen screen = shown();
    screen.frame({typed(screen.find(Role::text_field, "In your words"), "Visit"),
                  typed(screen.find(Role::text_area, "Passage 1"), "Cold.")});
    CHECK(visit(screen).title == "Visit");
    CHECK(visit(screen).passages[0].text == "Cold.");
}

TEST_CASE("an entry goes to the bin and comes back") {
    ShownScreen screen = shown();
    screen.press("Delete");
    CHECK(visit(screen).binned_at);
    screen.press("Take it out of the bin");
    CHECK_FALSE(visit(screen).binned_at);
}
