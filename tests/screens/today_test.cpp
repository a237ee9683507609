#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

Workspace records() {
    Person amira = build::person(3, "Amira Khan");
    Entry visit = build::entry(21, "2026-11-19 09:30", 75, Kind::d1, "Home visit", {{3}});
    visit.passages = {build::passage(1, PassageType::said_by, "I like my new room", "Amira")};
    visit.passages[0].own_words = true;
    visit.flags.set(Flag::seen);
    Entry planned = build::entry(24, "2026-11-19 15:00", 45, Kind::d1, "Direct work", {{3}});
    planned.flags.set(Flag::planned);
    return build::workspace({build::person(1, "Sam Okoro"), build::person(2, "Sam Bird"), amira,
                             build::entry(20, "2026-11-19 08:30", 55, Kind::r1, "Case notes"), visit,
                             build::entry(22, "2026-11-19 10:40", 25, Kind::t1, "Travel"),
                             build::entry(23, "2026-11-19 11:20", 60, Kind::p3, "Strategy meeting", {{1}}), planned});
}

ShownScreen today(Workspace workspace = records(), std::vector<std::string> route = {"today"}) {
    return ShownScreen(today_screen, std::move(workspace), std::move(route), build::at("2026-11-19 14:02"));
}

constexpr const char* what = "What did you do?";

Event on_canvas(const ShownScreen& screen, EventKind kind, float x, float y) {
    Event event;
    event.kind = kind;
    for (const Node& node : screen.tree.nodes) {
        if (node.role == Role::time_canvas) event.key = node.key;
    }
    event.x = x;
    event.y = y;
    return event;
}

Event key_on(const Node& node, std::string text) {
    Event event;
    event.kind = EventKind::key_down;
    event.key = node.key;
    event.text = std::move(text);
    return event;
}

const Entry& entry_called(const ShownScreen& screen, std::string_view title) {
    for (const auto& [id, entry] : screen.workspace.entries()) {
        if (entry.title == title) return entry;
    }
    FAIL("no entry is called " << title);
    std::abort();
}

std::string clock(Instant instant) { return clock_text(wall_time_at(Zone{}, instant)); }

} // namespace

TEST_CASE("the day screen, empty and with a day's work, is as it was read and approved") {
    check_golden_tree("today_empty", today({}).tree);
    ShownScreen screen = today();
    screen.frame({on_canvas(screen, EventKind::resize, 360, 700)});
    check_golden_tree("today", screen.tree);
    screen.set(Role::text_field, what, "13:10-14:00 home visit Sam, mum seen alone");
    check_golden_tree("today_typed", screen.tree);
}

TEST_CASE("a day is gone to once its year is typed to the end") {
    ShownScreen screen = today();
    for (const char* typed : {"0002-02-03", "0020-02-03", "0202-02-03", "2026-02-3"}) {
        screen.set(Role::date_field, "Go to day", typed);
        CHECK(screen.asked.empty());
        CHECK(screen.find(Role::date_field, "Go to day").value == typed);
    }
    screen.set(Role::date_field, "Go to day", "2026-02-03");
    CHECK(screen.only<ask::Go>().route == "#/today/2026-02-03");
}

TEST_CASE("a line is understood while it is typed and added on Enter") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "13:10-14:00 home visit Amira, mum seen alone");
    CHECK(screen.shows("13:10 to 14:00 · 50 min"));
    CHECK(screen.shows("Amira Khan"));
    screen.press("Add");
    const Entry& added = entry_called(screen, "Home visit");
    CHECK(screen.workspace.entries().size() == 6);
    CHECK(added.kind == Kind::d1);
    CHECK(screen.only<ask::Apply>().edit.name == "add Home visit");
    CHECK(screen.find(Role::text_field, what).value.empty());
}

TEST_CASE("a name that two people share is asked about, and the answer goes into the line") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "13:10-14:00 phone Sam");
    screen.press("Add");
    CHECK(screen.workspace.entries().size() == 5);
    CHECK(screen.find(Role::text_field, what).error == "Which Sam: Sam Bird or Sam Okoro?");
    screen.press("Sam Bird");
    CHECK(screen.find(Role::text_field, what).value == "13:10-14:00 phone Sam Bird");
    screen.press("Add");
    CHECK(entry_called(screen, "Phone call").people == std::vector<PersonId>{{2}});
}

TEST_CASE("words nobody knows are given a kind once and remembered") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "13:10-14:00 theraplay Amira");
    screen.set(Role::select, "Kind of work", "D1");
    screen.press("Add");
    CHECK(entry_called(screen, "Theraplay").kind == Kind::d1);
    screen.set(Role::text_field, what, "14:00-14:02 theraplay Amira");
    CHECK(screen.shows("Face-to-face"));
    CHECK(screen.find(Role::select, "Kind of work").value == "D1");
    CHECK_FALSE(screen.shows("None of the words names a kind"));
}

TEST_CASE("what was understood is put right beside the line, and the line then says so") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "9-10 home visit Amira");
    screen.set(Role::select, "Kind of work", "D2");
    CHECK(screen.find(Role::text_field, what).value == "9-10 D2 home visit Amira");
    screen.set(Role::select, "Kind of work", "P1");
    CHECK(screen.find(Role::text_field, what).value == "9-10 P1 home visit Amira");
    screen.set(Role::select, "“9-10” means", "21:00 to 22:00");
    CHECK(screen.find(Role::text_field, what).value == "21:00 to 22:00 P1 home visit Amira");
    screen.set(Role::select, "“Amira” means", "\"Amira\"");
    CHECK(screen.find(Role::text_field, what).value == "21:00 to 22:00 P1 home visit \"Amira\"");
    CHECK(screen.find(Role::select, "“21:00 to 22:00” means").value.empty());
    CHECK(screen.shows("21:00 to 22:00 · 1 h"));
}

TEST_CASE("each question about a line stands over its own answers") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "2-3 phone Sam");
    const std::string shown = to_text(screen.tree);
    CHECK(shown.find("Which Sam") < shown.find("button \"Sam Bird\""));
    CHECK(shown.find("button \"Another Sam\"") < shown.find("Is 02:00 in the afternoon or in the morning?"));
    screen.press("14:00 to 15:00");
    CHECK(screen.find(Role::text_field, what).value == "14:00 to 15:00 phone Sam");
    CHECK_FALSE(screen.shows("02:00"));
    screen.press("Another Sam");
    CHECK(screen.find(Role::text_field, what).value == "14:00 to 15:00 phone \"Sam\"");
    CHECK_FALSE(screen.shows("Which Sam"));
}

TEST_CASE("a misspelt name is asked about, never added") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "9-10 home visit Amria");
    screen.press("Add");
    CHECK(screen.workspace.entries().size() == 5);
    screen.press("Amira Khan");
    screen.press("Add");
    CHECK(entry_called(screen, "Home visit").people.size() == 1);
}

TEST_CASE("a gap is given to the entry before it") {
    ShownScreen screen = today();
    screen.press("Extend Strategy meeting to 14:02");
    CHECK(clock(*entry_called(screen, "Strategy meeting").time.end) == "14:02");
    CHECK_FALSE(screen.shows("Fill 12:20"));
}

TEST_CASE("a gap is filled into the line or marked as a break") {
    ShownScreen screen = today();
    screen.press("Fill 12:20 to 14:02");
    CHECK(screen.find(Role::text_field, what).value == "12:20 to 14:02 ");
    screen.press("Break 12:20 to 14:02");
    CHECK(entry_called(screen, "Break").kind == Kind::x0);
    CHECK_FALSE(screen.shows("Gap 12:20"));
}

TEST_CASE("every change of time has a way without dragging") {
    ShownScreen screen = today();
    screen.press("Move 11:20 to…");
    screen.press("5 min longer");
    CHECK(clock(*entry_called(screen, "Strategy meeting").time.end) == "12:25");
    screen.press("5 min earlier");
    CHECK(clock(entry_called(screen, "Strategy meeting").time.start) == "11:15");
    screen.set(Role::time_field, "Start", "13:00");
    screen.set(Role::time_field, "End", "13:30");
    screen.press("Move");
    CHECK(clock(entry_called(screen, "Strategy meeting").time.start) == "13:00");
    CHECK(screen.only<ask::Apply>().edit.name == "change Strategy meeting to 13:00 to 13:30");
}

TEST_CASE("keys on the timeline move, resize, open and delete") {
    ShownScreen screen = today();
    const auto meeting = [&]() -> const Node& {
        for (const Node& node : screen.tree.nodes) {
            if (node.role == Role::canvas_item && node.name.find("Strategy") != std::string::npos) return node;
        }
        FAIL("no item");
        std::abort();
    };
    screen.frame({key_on(meeting(), "Control+ArrowDown")});
    CHECK(clock(entry_called(screen, "Strategy meeting").time.start) == "11:25");
    screen.frame({key_on(meeting(), "Shift+ArrowUp")});
    CHECK(clock(*entry_called(screen, "Strategy meeting").time.end) == "12:20");
    screen.frame({key_on(meeting(), "Delete")});
    CHECK(entry_called(screen, "Strategy meeting").binned_at);
}

TEST_CASE("a block is dragged along the timeline, and empty space makes a stretch for the line") {
    ShownScreen screen = today();
    screen.frame({on_canvas(screen, EventKind::resize, 360, 700)});
    const TimelinePicture picture = *screen.pictures.at(0).timeline;
    const auto y = [&](int minute) { return 12 + static_cast<float>(minute - picture.first_minute) * 1.0f; };
    screen.frame({on_canvas(screen, EventKind::pointer_down, 150, y(700)),
                  on_canvas(screen, EventKind::pointer_move, 150, y(720)),
                  on_canvas(screen, EventKind::pointer_up, 150, y(730))});
    CHECK(clock(entry_called(screen, "Strategy meeting").time.start) == "11:50");
    screen.frame({on_canvas(screen, EventKind::pointer_down, 150, y(1000)),
                  on_canvas(screen, EventKind::pointer_move, 150, y(1020)),
                  on_canvas(screen, EventKind::pointer_up, 150, y(1030))});
    CHECK(screen.find(Role::text_field, what).value == "16:40 to 17:10 ");
}

TEST_CASE("an overlap is trimmed, split or kept, as the worker says") {
    ShownScreen screen = today();
    screen.press("Trim earlier: Home visit 09:30 and Travel 10:40");
    CHECK(clock(*entry_called(screen, "Home visit").time.end) == "10:40");
    ShownScreen kept = today();
    CHECK(kept.shows("Home visit 09:30 and Travel 10:40 share 5 min"));
    kept.press("Keep both: Home visit 09:30 and Travel 10:40");
    CHECK_FALSE(kept.shows("Overlaps"));
    CHECK(kept.only<ask::Apply>().edit.name == "keep overlapping entries");
    kept.state = {}; // as after a lock
    kept.frame();
    CHECK_FALSE(kept.shows("Overlaps"));
}

TEST_CASE("several overlaps stand in one list and can be kept together") {
    Workspace workspace = records();
    workspace.put(build::entry(30, "2026-11-19 10:00", 120, Kind::o1, "Duty"));
    ShownScreen screen = today(std::move(workspace));
    CHECK(screen.shows("Home visit 09:30 and Duty 10:00 share 45 min"));
    CHECK(screen.shows("Duty 10:00 and Strategy meeting 11:20 share 40 min"));
    screen.press("Keep all as they are");
    CHECK_FALSE(screen.shows("Overlaps"));
}

TEST_CASE("what is due today or tomorrow stands on today's page, the oldest first") {
    Workspace workspace = records();
    const auto action = [](std::uint64_t id, std::string_view what, std::string_view due) {
        Action made;
        made.id = {id};
        made.person = {3};
        made.what = what;
        made.due = build::day(due);
        return made;
    };
    workspace.put(action(1, "Send the plan", "2026-11-20"));
    workspace.put(action(2, "Ring the school", "2026-11-16"));
    workspace.put(action(3, "Book a room", "2026-11-25"));
    Action done = action(4, "Order a stool", "2026-11-18");
    done.done_at = build::at("2026-11-18 09:00");
    workspace.put(done);
    Person review = build::person(5, "Dorothy Evans");
    review.needs.review_on = build::day("2026-11-19");
    workspace.put(review);
    Entry october = build::entry(40, "2026-10-05 10:00", 30, Kind::d1, "Visit", {{3}});
    october.passages = {build::passage(9, PassageType::seen_or_heard, "Amira showed her drawing of the new school.")};
    workspace.put(october);
    ShownScreen screen = today(workspace);
    const std::string shown = to_text(screen.tree);
    CHECK(shown.find("Ring the school") < shown.find("Communication needs: review them"));
    CHECK(shown.find("Communication needs: review them") < shown.find("Send the plan"));
    CHECK(screen.shows("since Mon 16 Nov"));
    CHECK_FALSE(screen.shows("Book a room"));
    CHECK_FALSE(screen.shows("Order a stool"));
    CHECK(screen.find(Role::link, "October summary").value == "#/summaries");
    screen.press("Done: Ring the school");
    CHECK_FALSE(screen.shows("Ring the school"));
    CHECK(screen.only<ask::Apply>().edit.name == "finish “Ring the school”");
    CHECK_FALSE(today(workspace, {"today", "2026-11-18"}).shows("heading 2 \"Due\""));
}

TEST_CASE("with nothing due the card says so") { CHECK(today({}).shows("Nothing is due today or tomorrow.")); }

TEST_CASE("a block that is dragged shows the times it would have, where it would be") {
    ShownScreen screen = today();
    screen.frame({on_canvas(screen, EventKind::resize, 360, 700)});
    const TimelinePicture picture = *screen.pictures.at(0).timeline;
    const auto y = [&](int minute) { return 12 + static_cast<float>(minute - picture.first_minute) * 1.0f; };
    screen.frame({on_canvas(screen, EventKind::pointer_down, 150, y(700)),
                  on_canvas(screen, EventKind::pointer_move, 150, y(730))});
    CHECK(screen.find(Role::canvas_item, "11:50 to 12:50, Strategy meeting, Sam Okoro").rect.y == y(710));
    CHECK(clock(entry_called(screen, "Strategy meeting").time.start) == "11:20");
}

TEST_CASE("a timer is started with what the line says and stopped") {
    ShownScreen screen = today();
    screen.set(Role::text_field, what, "case notes");
    screen.press("Start timer");
    REQUIRE(screen.workspace.running());
    CHECK(screen.workspace.running()->kind == Kind::r1);
    CHECK(screen.workspace.running()->time.start == build::at("2026-11-19 14:02"));
    screen.now = build::at("2026-11-19 14:30");
    screen.frame();
    screen.press("Stop timer");
    CHECK_FALSE(screen.workspace.running());
    CHECK(screen.only<ask::Apply>().said == "Timer stopped after 28 min");
}

TEST_CASE("without a canvas the table and the forms do the whole job") {
    ShownScreen screen = today();
    screen.canvas_works = false;
    screen.frame();
    CHECK_FALSE(screen.shows("time_canvas"));
    CHECK(screen.shows("table \"Entries of"));
    CHECK(screen.pictures.empty());
}
