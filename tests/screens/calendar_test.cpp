#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

constexpr std::string_view file =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261117T093000\r\nDTEND:20261117T101500\r\n"
    "SUMMARY:Home visit Amira\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261123T140000\r\nDTEND:20261123T150000\r\n"
    "SUMMARY:Core group\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20261118T140000\r\nDTEND:20261118T150000\r\n"
    "CLASS:PRIVATE\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:4\r\nDTSTART;VALUE=DATE:20261120\r\nSUMMARY:Leave\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";

ShownScreen shown() {
    return ShownScreen(calendar_screen, build::workspace({build::person(3, "Amira Khan")}), {"calendar"},
                       build::at("2026-11-19 14:02"));
}

void choose(ShownScreen& screen, std::string_view name, std::string_view bytes) {
    Event event;
    event.kind = EventKind::file;
    event.key = screen.find(Role::file_picker, "Choose or drop a calendar file (.ics)").key;
    event.text = name;
    event.bytes = bytes;
    screen.frame({event});
}

} // namespace

TEST_CASE("the calendar screen, before and after a file, is as it was read and approved") {
    ShownScreen screen = shown();
    check_golden_tree("calendar_empty", screen.tree);
    choose(screen, "week.ics", file);
    check_golden_tree("calendar", screen.tree);
}

TEST_CASE("a calendar adds what is ticked, and the same file again adds nothing") {
    ShownScreen screen = shown();
    choose(screen, "week.ics", file);
    CHECK(screen.shows("1 private event left out"));
    screen.press("Add 2 entries");
    CHECK(screen.workspace.entries().size() == 2);
    for (const auto& [id, entry] : screen.workspace.entries()) {
        CHECK(entry.flags.has(Flag::planned) == (entry.time.start > screen.now));
        if (entry.title == "Home visit Amira") CHECK(entry.people == std::vector<PersonId>{{3}});
    }
    choose(screen, "week.ics", file);
    CHECK(screen.shows("2 already added"));
    CHECK(screen.shows("Nothing is ticked"));
}

TEST_CASE("a kind chosen for an event goes with it") {
    ShownScreen screen = shown();
    choose(screen, "week.ics", file);
    screen.set(Role::select, "Kind, Tue 17 Nov 09:30", "D2");
    screen.set(Role::checkbox, "Add Mon 23 Nov 14:00", "false");
    screen.press("Add 1 entry");
    REQUIRE(screen.workspace.entries().size() == 1);
    CHECK(screen.workspace.entries().begin()->second.kind == Kind::d2);
}

TEST_CASE("a wrong file is refused in plain words and nothing is changed") {
    ShownScreen screen = shown();
    choose(screen, "letter.docx", "PK\x03\x04");
    const Node& picker = screen.find(Role::file_picker, "Choose or drop a calendar file (.ics)");
    CHECK(picker.error.starts_with("“letter.docx” could not be read as a calendar, line 1: this is not a calendar"));
    CHECK(picker.error.ends_with("Nothing was changed."));
    CHECK(screen.workspace.entries().empty());
}
