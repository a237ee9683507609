#include "export/october.h"
#include "screens/hand_over_ledger.h"
#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

Workspace finished_october() {
    Workspace workspace = october::workspace();
    workspace.put(october::finished_summary());
    return workspace;
}

ShownScreen shown_hand_over(Workspace workspace = finished_october()) {
    return ShownScreen(hand_over_screen, std::move(workspace), {"hand-over", hex_text(50)}, october::now);
}

const HandOver& ledger_line(const ShownScreen& page) {
    REQUIRE(page.workspace.hand_overs().size() == 1);
    return page.workspace.hand_overs().begin()->second;
}

} // namespace

TEST_CASE("the hand-over of a summary is as it was read and approved") {
    check_golden_tree("hand_over", shown_hand_over().tree);
}

TEST_CASE("the list of hand-overs is as it was read and approved") {
    check_golden_tree("hand_overs",
                      ShownScreen(hand_overs_screen, finished_october(), {"hand-over"}, october::now).tree);
    check_golden_tree("hand_overs_empty",
                      ShownScreen(hand_overs_screen, Workspace{}, {"hand-over"}, october::now).tree);
}

TEST_CASE("copying a field gives plain text and HTML, and changes nothing") {
    ShownScreen page = shown_hand_over();
    page.press("Copy Record");
    CHECK(page.only<ask::Copy>().html.find("<h3>What changed for Amira</h3>") == 0);
    CHECK(page.only<ask::Copy>().plain.find("What changed for Amira\n") == 0);
    CHECK(page.workspace.hand_overs().empty());
}

TEST_CASE("the first tick makes the ledger line, and each tick has its time") {
    ShownScreen page = shown_hand_over();
    page.set(Role::checkbox, "Title is pasted", "true");
    CHECK(page.only<ask::Apply>().edit.name == "tick Title as pasted");
    CHECK(ledger_line(page).summary == SummaryId{50});
    CHECK(ledger_line(page).profile == "generic");
    CHECK(ledger_line(page).steps == std::vector<HandOverStep>{{"title", october::now}});
    CHECK(page.shows("Being handed over"));
    page.set(Role::checkbox, "Record is pasted", "true");
    CHECK(ledger_line(page).steps.size() == 2);
    page.set(Role::checkbox, "Title is pasted", "false");
    CHECK(ledger_line(page).steps == std::vector<HandOverStep>{{"body", october::now}});
}

TEST_CASE("undoing a tick leaves the ledger as it was") {
    ShownScreen page = shown_hand_over();
    const Workspace before = page.workspace;
    page.set(Role::checkbox, "Title is pasted", "true");
    page.workspace.apply(reversed(page.only<ask::Apply>().edit));
    CHECK(page.workspace == before);
}

TEST_CASE("another case system shows other fields, and is remembered once the ledger has begun") {
    ShownScreen page = shown_hand_over();
    page.set(Role::select, "Case system", "mosaic");
    CHECK(page.workspace.hand_overs().empty());
    CHECK(page.shows("Copy Contact date"));
    page.set(Role::checkbox, "Title is pasted", "true");
    CHECK(ledger_line(page).profile == "mosaic");
    page.set(Role::select, "Case system", "generic");
    CHECK(ledger_line(page).profile == "generic");
}

TEST_CASE("with a reference it is confirmed at once, without one it waits") {
    ShownScreen page = shown_hand_over();
    page.press("Mark as handed over");
    CHECK(ledger_line(page).state == HandOverState::handed_over);
    CHECK_FALSE(ledger_line(page).confirmed_at);
    page.set(Role::text_field, "Reference in the case system", "N-77");
    page.press("Confirm: it is in the case system");
    CHECK(ledger_line(page).state == HandOverState::confirmed);
    CHECK(ledger_line(page).reference == "N-77");
    CHECK(ledger_line(page).confirmed_at == october::now);
    page.press("It is not there after all");
    CHECK(ledger_line(page).state == HandOverState::draft);

    ShownScreen other = shown_hand_over();
    other.set(Role::text_field, "Reference in the case system", "N-78");
    other.press("Mark as handed over");
    CHECK(ledger_line(other).state == HandOverState::confirmed);
}

TEST_CASE("the family's copy masks what third parties told unless it is kept") {
    ShownScreen page = shown_hand_over();
    page.press("Save the page for the person or family");
    CHECK(page.only<ask::Download>().bytes.find("neighbour") == std::string::npos);
    CHECK(ledger_line(page).steps.front().what == "family-html");
    page.set(Role::checkbox, "Keep: The neighbour hears shouting at night.", "true");
    page.press("Save the page for the person or family");
    CHECK(page.only<ask::Download>().bytes.find("neighbour") != std::string::npos);
}

TEST_CASE("a line that names somebody else of the records can be left out of the family's copy") {
    Workspace workspace = finished_october();
    CHECK_FALSE(shown_hand_over(workspace).shows("These lines stay in this copy unless you leave them out."));
    workspace.put(build::person(2, "Bed Roomley"));
    Summary summary = october::finished_summary();
    summary.sections[0].lines[0].text = "Amira sat with Tom Roomley.";
    workspace.put(summary);
    ShownScreen page = shown_hand_over(std::move(workspace));
    page.press("Save the page for the person or family");
    CHECK(page.only<ask::Download>().bytes.find("Roomley") != std::string::npos);
    page.set(Role::checkbox, "Leave out: Amira sat with Tom Roomley.", "true");
    page.press("Save the page for the person or family");
    CHECK(page.only<ask::Download>().bytes.find("Roomley") == std::string::npos);
    CHECK(page.only<ask::Download>().bytes.find("Something about other people has been left out here.") !=
          std::string::npos);
}

TEST_CASE("the family's copy starts from the person's communication needs") {
    Workspace workspace = finished_october();
    Person amira = october::amira();
    amira.needs.print_points = 20;
    amira.needs.language = "Urdu";
    workspace.put(amira);
    ShownScreen page = shown_hand_over(std::move(workspace));
    CHECK(page.find(Role::select, "Size of print").value == "20");
    CHECK(page.shows("Communication needs: language Urdu. Print: 20 points."));
    page.press("Save the page for the person or family");
    CHECK(page.only<ask::Download>().bytes.find("html{font-size:20pt}") != std::string::npos);
}

TEST_CASE("reminders come after 24 hours, 48 hours and 5 days, until it is confirmed") {
    const Summary summary = october::finished_summary();
    const Instant finished = *summary.finished_at;
    struct Row {
        int hours;
        std::string_view words;
    };
    for (const Row& row :
         {Row{23, ""}, Row{24, "Finished more than 24 hours ago"}, Row{48, "Finished more than 48 hours ago"},
          Row{119, "Finished more than 48 hours ago"}, Row{120, "Finished more than 5 days ago"}})
        CHECK(reminder(summary, nullptr, finished + Minutes{row.hours * 60}) == row.words);
    HandOver confirmed;
    confirmed.state = HandOverState::confirmed;
    CHECK(reminder(summary, &confirmed, finished + Minutes{9999 * 60}).empty());
    CHECK(reminder(october::summary(), nullptr, october::now).empty());
}

TEST_CASE("a summary that is not there is not shown") {
    for (const char* id : {"00", "zz", "00000000000000ff"}) {
        const ShownScreen page(hand_over_screen, finished_october(), {"hand-over", id}, october::now);
        CHECK_FALSE(page.shows("Hand over:"));
    }
}

TEST_CASE("a single note is handed over from its entry, field by field") {
    const auto page_of = [] {
        return ShownScreen(hand_over_screen, finished_october(), {"hand-over", hex_text(10)}, october::now);
    };
    ShownScreen page = page_of();
    check_golden_tree("hand_over_entry", page.tree);
    page.press("Copy Record");
    CHECK(page.only<ask::Copy>().plain.find("\"I like it when Gran comes.\" - Amira, while drawing") !=
          std::string::npos);
    page.set(Role::checkbox, "Record is pasted", "true");
    CHECK(ledger_line(page).entry == EntryId{10});
    CHECK_FALSE(ledger_line(page).summary);
    page.set(Role::text_field, "Reference in the case system", "N-9");
    page.press("Mark as handed over");
    CHECK(ledger_line(page).state == HandOverState::confirmed);
    const ShownScreen list(hand_overs_screen, page.workspace, {"hand-over"}, october::now);
    CHECK(list.find(Role::link, "Home visit, 7 Oct 2026, Amira Khan").value == "#/hand-over/" + hex_text(10));
    page.press("Remove the note, keep its time");
    CHECK(page.workspace.find(EntryId{10})->passages.empty());
    CHECK(ledger_line(page).state == HandOverState::purged);
    CHECK(page.shows("There is no such page"));
}

TEST_CASE("what is confirmed says until when it is kept here, and is removed only by hand") {
    ShownScreen page = shown_hand_over();
    page.set(Role::text_field, "Reference in the case system", "N-77");
    page.press("Mark as handed over");
    CHECK(page.shows("Kept here until 20 Feb 2027"));
    CHECK_FALSE(page.shows("That day has come"));
    page.now = build::at("2027-02-20 09:00");
    page.frame();
    CHECK(page.shows("That day has come"));
    CHECK(ShownScreen(hand_overs_screen, page.workspace, {"hand-over"}, page.now).shows("due to be removed"));
    page.press("Move this copy to the bin");
    CHECK(page.workspace.find(SummaryId{50})->binned_at == page.now);
    CHECK(ledger_line(page).state == HandOverState::purged);

    Workspace kept = finished_october();
    Settings settings = kept.settings();
    settings.keep_handed_over_days = 0;
    kept.put(settings);
    ShownScreen forever = shown_hand_over(std::move(kept));
    forever.set(Role::text_field, "Reference in the case system", "N-77");
    forever.press("Mark as handed over");
    CHECK_FALSE(forever.shows("Kept here until"));
}
