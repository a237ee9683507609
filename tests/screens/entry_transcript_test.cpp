#include "capture/transcript_texts.h"
#include "model/cues.h"
#include "screens/shown_screen.h"
#include "screens/summary_start.h"
#include "screens/transcript_speakers.h"

using namespace fourfifths;

namespace {

ShownScreen shown(Entry meeting = build::entry(0x2a, "2026-11-19 09:30", 75, Kind::p3, "Strategy meeting", {{3}})) {
    return ShownScreen(
        entry_screen,
        build::workspace({build::person(1, "Sarah Malik"), build::person(3, "Amira Khan"), std::move(meeting)}),
        {"entry", "000000000000002a"}, build::at("2026-11-19 14:02"));
}

void pick(ShownScreen& screen, const std::string& name, const std::string& bytes) {
    Event event;
    event.kind = EventKind::file;
    event.key = screen.find(Role::file_picker, "Choose or drop a transcript (.vtt, .srt, .docx or .txt)").key;
    event.text = name;
    event.bytes = bytes;
    screen.frame({event});
}

const Entry& meeting(const ShownScreen& screen) { return *screen.workspace.find(EntryId{0x2a}); }

ShownScreen with_teams() {
    ShownScreen screen = shown();
    pick(screen, "Strategy.vtt", build::transcript_file("own-teams.vtt"));
    screen.press("Add to this entry");
    return screen;
}

} // namespace

TEST_CASE("a transcript is looked at before it is added, and is on the entry then") {
    ShownScreen screen = shown();
    pick(screen, "Strategy.vtt", build::transcript_file("own-teams.vtt"));
    CHECK(meeting(screen).passages.empty());
    check_golden_tree("entry_transcript_preview", screen.tree);
    screen.press("Add to this entry");
    REQUIRE(meeting(screen).passages.size() == 5);
    const Passage& first = meeting(screen).passages.front();
    CHECK(first.type == PassageType::transcript);
    CHECK(first.who == "Sarah Malik");
    CHECK(cues_of(first).size() == 2);
    CHECK_FALSE(meeting(screen).noted);
    CHECK(screen.shows("Transcript: 5 turns, 2 speakers, 1 minute, from Teams."));
    check_golden_tree("entry_transcript", screen.tree);
}

TEST_CASE("a wrong file says why, and changes nothing; cancelling changes nothing either") {
    ShownScreen screen = shown();
    const Workspace before = screen.workspace;
    pick(screen, "week.ics", "BEGIN:VCALENDAR\r\n");
    CHECK(screen.shows("“week.ics” could not be read as a transcript: line 1: it is a calendar."));
    CHECK(screen.shows("Nothing was changed."));
    pick(screen, "empty.vtt", "");
    CHECK(screen.shows("it is empty"));
    pick(screen, "Strategy.vtt", build::transcript_file("own-teams.vtt"));
    screen.press("Cancel");
    CHECK(screen.workspace == before);
    CHECK_FALSE(screen.shows("Strategy.vtt"));
}

TEST_CASE("the same transcript is not added twice") {
    ShownScreen screen = with_teams();
    pick(screen, "again.vtt", build::transcript_file("own-teams.vtt"));
    CHECK(screen.shows("“again.vtt” is on this entry already."));
}

TEST_CASE("speakers are named once for all turns, and are people of the case when that is said") {
    ShownScreen screen = shown();
    pick(screen, "Strategy.vtt", build::transcript_file("own-teams.vtt"));
    screen.set(Role::text_field, "Name of Bird, Helen (Larkhill Primary)", "Helen Bird");
    screen.set(Role::text_field, "Role of Bird, Helen (Larkhill Primary)", "head teacher");
    screen.set(Role::select, "Sarah Malik is", "0000000000000001");
    screen.press("Add to this entry");
    CHECK(meeting(screen).passages[1].who == "Helen Bird (head teacher)");
    CHECK(meeting(screen).passages[4].who == "Helen Bird (head teacher)");
    CHECK(meeting(screen).people == std::vector<PersonId>{{3}, {1}});
    screen.set(Role::text_field, "Name of Helen Bird (head teacher)", "Ms Bird");
    CHECK(meeting(screen).passages[1].who == "Helen Bird (head teacher)");
    screen.press("Change in all turns");
    CHECK(meeting(screen).passages[1].who == "Ms Bird");
    CHECK(meeting(screen).passages[0].who == "Sarah Malik");
}

TEST_CASE("a note keeps its numbers beside a transcript, and removing the transcript leaves the note") {
    ShownScreen screen = with_teams();
    screen.press(std::string(symbol(PassageType::decision)) + " " + std::string(label(PassageType::decision)));
    REQUIRE(meeting(screen).passages.size() == 6);
    CHECK(meeting(screen).passages.front().type == PassageType::decision);
    CHECK(screen.find(Role::text_area, "Passage 1").value.empty());
    screen.press("Remove the transcript");
    REQUIRE(meeting(screen).passages.size() == 1);
    CHECK(meeting(screen).passages.front().type == PassageType::decision);
}

TEST_CASE("a source in a transcript leads to the turn, with the words of its cue marked") {
    ShownScreen screen = with_teams();
    const PassageId turn = meeting(screen).passages.front().id;
    const std::string route = source_route(screen.workspace, {EntryId{0x2a}, turn, 82, 109});
    CHECK(route == "#/entry/000000000000002a/" + hex_text(turn.value) + ".82");
    screen.route = {"entry", "000000000000002a", hex_text(turn.value) + ".82"};
    screen.frame();
    CHECK(screen.shows("heading 3 \"00:00:09 Sarah Malik\""));
    CHECK(screen.find(Role::mark, "Shall we start with school?").role == Role::mark);
    screen.route = {"entry", "000000000000002a", "nonsense.9x"};
    screen.frame();
    CHECK(screen.shows("Turns 1 to 5 of 5"));
}

TEST_CASE("a long transcript is shown a page of turns at a time") {
    Entry entry = build::entry(0x2a, "2026-11-19 09:30", 75, Kind::p3, "Strategy meeting", {{3}});
    for (std::uint64_t i = 1; i <= 70; ++i) {
        Passage turn = build::passage(i, PassageType::transcript, "Turn " + std::to_string(i), "Ann");
        entry.passages.push_back(turn);
    }
    ShownScreen screen = shown(entry);
    CHECK(screen.shows("Turns 1 to 30 of 70"));
    screen.press("Later turns");
    screen.press("Later turns");
    CHECK(screen.shows("Turns 61 to 70 of 70"));
    screen.press("Earlier turns");
    CHECK(screen.shows("\"Turn 31\""));
    CHECK_FALSE(screen.shows("\"Turn 61\""));
}
