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
    event.key = screen.find(Role::file_picker, "Choose or drop a calendar file (.ics or .csv)").key;
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
    const Node& picker = screen.find(Role::file_picker, "Choose or drop a calendar file (.ics or .csv)");
    CHECK(picker.error.starts_with("“letter.docx” could not be read as a calendar, line 1: this is not a calendar"));
    CHECK(picker.error.ends_with("Nothing was changed."));
    CHECK(screen.workspace.entries().empty());
}

namespace {

std::string changed_week() {
    std::string text(file);
    text.replace(text.find("DTSTART:20261117T093000"), 23, "DTSTART:20261117T090000");
    text.replace(text.find("SUMMARY:Home visit Amira"), 24, "SUMMARY:Visit to Amira, ");
    return text;
}

} // namespace

TEST_CASE("a meeting that has changed since is proposed as a change, and is changed only when ticked") {
    ShownScreen screen = shown();
    choose(screen, "week.ics", file);
    screen.set(Role::select, "Kind, Tue 17 Nov 09:30", "D2");
    screen.press("Add 2 entries");
    choose(screen, "week.ics", changed_week());
    CHECK(screen.shows("1 already added"));
    CHECK(screen.shows("was Tue 17 Nov 09:30 to 10:15, “Home visit Amira”"));
    CHECK(screen.shows("Nothing is ticked"));
    screen.press("Tick all");
    CHECK_FALSE(screen.shows("Change 1 entry"));
    screen.press("Tick changed");
    CHECK(screen.shows("Add 1 entry and change 1 entry")); // the leave of all day, which is ticked with all
    screen.press("Tick none");
    screen.press("Tick changed");
    screen.press("Change 1 entry");
    CHECK(screen.workspace.entries().size() == 2);
    const Entry* visit = screen.workspace.from_calendar("1/once");
    REQUIRE(visit != nullptr);
    CHECK(visit->title == "Visit to Amira,");
    CHECK(visit->time.start == build::at("2026-11-17 09:00"));
    CHECK(visit->kind == Kind::d2);
    CHECK(screen.shows("1 entry changed. Undo takes it all back."));
    choose(screen, "week.ics", changed_week());
    CHECK(screen.shows("2 already added"));
}

TEST_CASE("Outlook's rows are read, and the worker says which number is the day when nothing else does") {
    ShownScreen screen = shown();
    screen.set(Role::date_field, "From", "2026-10-01");
    screen.set(Role::date_field, "To", "2026-12-31");
    choose(screen, "outlook.csv",
           "Subject,Start Date,Start Time,End Date,End Time,Private\r\n"
           "Core group,12/11/2026,09:00,12/11/2026,10:00,False\r\nDentist,12/11/2026,11:00,12/11/2026,12:00,True\r\n");
    CHECK(screen.shows("Thu 12 Nov 09:00 to 10:00"));
    CHECK(screen.shows("1 private event left out"));
    screen.set(Role::select, "Dates in this file", "month");
    CHECK(screen.shows("Fri 11 Dec 09:00 to 10:00"));
    screen.set(Role::select, "Dates in this file", "");
    screen.press("Add 1 entry");
    CHECK(screen.workspace.entries().size() == 1);
}

TEST_CASE("what invitations say comes in only when it is asked for") {
    std::string text(file);
    text.insert(text.find("SUMMARY:Core group"),
                "DESCRIPTION:Bring the plan\r\nATTENDEE;CN=Ms Bird:mailto:b@x.org\r\n");
    ShownScreen screen = shown();
    choose(screen, "week.ics", text);
    screen.set(Role::checkbox, "Include what invitations say and who was invited", "true");
    screen.press("Add 2 entries");
    const Entry* meeting = screen.workspace.from_calendar("2/once");
    REQUIRE(meeting != nullptr);
    REQUIRE(meeting->passages.size() == 1);
    CHECK(meeting->passages[0].text == "Bring the plan");
    CHECK(meeting->passages[0].type == PassageType::third_party);
    CHECK(meeting->passages[0].id);
    CHECK(meeting->noted == screen.now);
    CHECK(meeting->others == std::vector<std::string>{"Ms Bird"});
}

TEST_CASE("a large file is read a piece a frame, with its progress, and a long list is shown a part at a time") {
    std::string text = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 150; ++i) {
        text += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:20261117T" + std::to_string(10 + i % 10) +
                "0000\r\nDURATION:PT1H\r\nSUMMARY:Visit\r\nDESCRIPTION:" + std::string(60'000, 'x') +
                "\r\nEND:VEVENT\r\n";
    }
    text += "END:VCALENDAR\r\n";
    ShownScreen screen = shown();
    choose(screen, "year.ics", text);
    CHECK(std::stoi(screen.find(Role::progress, "Reading year.ics").value) > 20);
    CHECK(screen.shows("events so far"));
    CHECK_FALSE(screen.shows("What was found"));
    while (screen.shows("events so far")) screen.frame();
    CHECK(screen.shows("These are the first 100 of 150."));
    screen.press("Show more");
    CHECK_FALSE(screen.shows("These are the first"));
    screen.press("Add 150 entries");
    CHECK(screen.workspace.entries().size() == 150);
}
