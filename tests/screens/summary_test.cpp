#include "record/october.h"
#include "record/summary_draft.h"
#include "screens/shown_screen.h"
#include <algorithm>

using namespace fourfifths;

namespace {

const Instant now = build::at("2026-11-03 09:00");
constexpr SummaryId the_summary{500};

Workspace with_draft() {
    auto workspace = build::october();
    Settings settings;
    settings.worker_name = "Jo Reed";
    workspace.put(settings);
    const auto form = shipped_template("monthly-summary");
    REQUIRE(form);
    // Small numbers, so that a golden tree can be read.
    const Entropy count = [next = std::uint64_t{1000}]() mutable { return ++next; };
    auto summary = draft_summary(workspace, *form, {build::amira, {2026, 10}, Zone{}, 300}, count).summary;
    summary.id = the_summary;
    workspace.put(summary);
    return workspace;
}

ShownScreen page(Workspace workspace = with_draft()) {
    return {summary_screen, std::move(workspace), {"summaries", hex_text(the_summary.value)}, now};
}

const Summary& summary_in(const ShownScreen& screen) { return *screen.workspace.find(the_summary); }

const SummaryLine& line_with(const Summary& summary, std::string_view words) {
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (line.text.find(words) != std::string::npos) return line;
        }
    }
    FAIL("no line says " << words);
    return summary.sections[0].lines[0];
}

/// The button of the line that starts with these words.
Event press_at(const ShownScreen& screen, std::string_view button, std::string_view line) {
    for (const auto& node : screen.tree.nodes) {
        const bool is_it = node.role == Role::button && node.name == button && node.description.rfind(line, 0) == 0;
        if (!is_it) continue;
        Event event;
        event.key = node.key;
        return event;
    }
    FAIL("no " << button << " at " << line << '\n' << to_text(screen.tree));
    return {};
}

void type(ShownScreen& screen, std::string_view area, std::string text) {
    Event event;
    event.kind = EventKind::input;
    event.key = screen.find(Role::text_area, area).key;
    event.text = std::move(text);
    screen.frame({event});
}

} // namespace

TEST_CASE("the page of a month's summary reads as it did") { check_golden_tree("summary", page().tree); }

TEST_CASE("every verbatim line shows its source and its badge") {
    const auto screen = page();
    const auto& line = line_with(summary_in(screen), "moved back");
    CHECK(screen.shows(line.text));
    const auto links = std::count_if(screen.tree.nodes.begin(), screen.tree.nodes.end(), [](const Node& node) {
        return node.role == Role::link && node.name == "7 Oct, Home visit" && node.value == "#/entry/" + hex_text(4);
    });
    CHECK(links > 1);
    CHECK(screen.shows("third party: Ms Bird (school)"));
    CHECK(screen.shows("3 failed calls, 3 to 9 October, counted as time and left out of the record."));
}

TEST_CASE("an edited line says so, and the source words come back") {
    auto screen = page();
    const auto before = line_with(summary_in(screen), "asked for the Tuesday slot");
    screen.frame({press_at(screen, "Edit", "Mum asked")});
    type(screen, "Change this line", "Mum keeps every Tuesday visit.");
    screen.press("Save line");
    CHECK(screen.only<ask::Apply>().edit.name == "edit a line");
    const auto& edited = line_with(summary_in(screen), "keeps every Tuesday");
    CHECK(edited.badge == Badge::edited);
    CHECK(edited.id == before.id);
    CHECK(edited.source == before.source);
    screen.frame({press_at(screen, "Edit", "Mum keeps")});
    screen.press("Back to the source words");
    CHECK(line_with(summary_in(screen), "asked for the Tuesday slot") == before);
}

TEST_CASE("typing the source words again makes a line verbatim again") {
    auto screen = page();
    const auto before = line_with(summary_in(screen), "asked for the Tuesday slot");
    screen.frame({press_at(screen, "Edit", "Mum asked")});
    type(screen, "Change this line", "Something else.");
    screen.press("Save line");
    screen.frame({press_at(screen, "Edit", "Something")});
    type(screen, "Change this line", before.text);
    screen.press("Save line");
    CHECK(line_with(summary_in(screen), "asked for the Tuesday slot").badge == Badge::verbatim);
}

TEST_CASE("an emptied line is not saved and keeps the form open") {
    auto screen = page();
    screen.frame({press_at(screen, "Edit", "Mum asked")});
    type(screen, "Change this line", "   ");
    screen.press("Save line");
    CHECK(screen.asked.empty());
    CHECK_FALSE(screen.find(Role::text_area, "Change this line").error.empty());
}

TEST_CASE("a line is left out, put back and moved within its heading") {
    auto screen = page();
    const int words = word_count(summary_in(screen));
    screen.frame({press_at(screen, "Leave out", "Dr. Shah")});
    CHECK(line_with(summary_in(screen), "Dr. Shah").left_out);
    CHECK(word_count(summary_in(screen)) < words);
    screen.frame({press_at(screen, "Put back", "Dr. Shah")});
    CHECK_FALSE(line_with(summary_in(screen), "Dr. Shah").left_out);
    const auto first = summary_in(screen).sections[0].lines[0].text;
    CHECK(first.rfind("Amira moved", 0) == 0);
    screen.frame({press_at(screen, "Move down", "Amira moved")});
    CHECK(summary_in(screen).sections[0].lines[1].text == first);
    screen.frame({press_at(screen, "Move up", "Amira moved")});
    CHECK(summary_in(screen).sections[0].lines[0].text == first);
    for (const auto& node : screen.tree.nodes) {
        if (node.role == Role::button && node.name == "Move up") CHECK(node.description.rfind("Amira moved", 0) != 0);
    }
}

TEST_CASE("nobody edits somebody's own words") {
    const auto screen = page();
    for (const auto& node : screen.tree.nodes) {
        if (node.role == Role::button && node.name == "Edit") CHECK(node.description.rfind("I like it", 0) != 0);
    }
    CHECK(screen.shows("“I like it when you come on Tuesdays because Mum is not tired.”"));
    CHECK(screen.shows("— Amira, said while drawing"));
}

TEST_CASE("a worker's own line is marked as theirs") {
    auto screen = page();
    type(screen, "Your own line under “Analysis”", " Housing comes first. ");
    screen.frame({press_at(screen, "Add line", "Analysis")});
    const auto& line = line_with(summary_in(screen), "Housing comes first.");
    CHECK(line.badge == Badge::own);
    CHECK_FALSE(line.source);
    CHECK(line.text == "Housing comes first.");
}

TEST_CASE("safeguarding words are cleared by hand, one by one") {
    auto screen = page();
    CHECK(screen.shows("1 safeguarding word to clear"));
    CHECK(screen.find(Role::mark, "hit").role == Role::mark);
    CHECK(screen.shows("“hit”, negated, said by Amira."));
    screen.press("I have looked at this");
    CHECK_FALSE(screen.shows("to clear"));
    CHECK(screen.only<ask::Apply>().edit.name == "clear a safeguarding word");
    CHECK(summary_in(screen).cleared.size() == 1);
    screen.state = {}; // as after a lock
    screen.frame();
    CHECK_FALSE(screen.shows("to clear"));
}

TEST_CASE("a line that last month's summary has is offered to be left out, and put back") {
    auto workspace = with_draft();
    const auto september = build::september("Amira has moved back to her own bedroom after repairs were finished");
    workspace.put(september);
    auto screen = page(std::move(workspace));
    check_golden_tree("summary_spare", screen.tree);
    CHECK(screen.shows("1 line could be left out"));
    CHECK(screen.shows("Because: said in September’s summary."));
    const auto before = summary_in(screen);
    screen.frame({press_at(screen, "Leave out", "Amira moved back")});
    CHECK(line_with(summary_in(screen), "Amira moved back").left_out);
    CHECK_FALSE(screen.shows("1 line could be left out"));
    screen.frame({press_at(screen, "Put back", "Amira moved back")});
    CHECK(summary_in(screen) == before);
    CHECK(screen.shows("1 line could be left out"));
    screen.frame({press_at(screen, "Keep", "Amira moved back")});
    CHECK_FALSE(screen.shows("1 line could be left out"));
    CHECK(summary_in(screen) == before);
}

TEST_CASE("a safeguarding word that the summary leaves out is still shown, with who said it") {
    auto screen = page();
    const auto cleared_first = summary_in(screen).cleared.size();
    auto workspace = screen.workspace;
    auto entry = *workspace.find(EntryId{4});
    entry.passages.push_back(build::passage(941, PassageType::analysis, "All is well. He never hit her.", "Nan"));
    workspace.put(entry);
    screen = page(std::move(workspace));
    CHECK(screen.shows("“hit”, negated, said by Nan, in a note that is not in this summary: 7 Oct, Home visit."));
    CHECK(summary_in(screen).cleared.size() == cleared_first);
}

TEST_CASE("a short form is replaced by what it stands for, as an edit of its line") {
    auto screen = page();
    screen.press("Use “child in need”");
    const auto& line = line_with(summary_in(screen), "keep the child in need plan open");
    CHECK(line.badge == Badge::edited);
    CHECK_FALSE(screen.shows("CIN is not explained."));
}

TEST_CASE("a new draft replaces the old one only after asking") {
    auto screen = page();
    const auto before = summary_in(screen);
    screen.frame({press_at(screen, "Leave out", "Dr. Shah")});
    screen.press("Make a new draft");
    CHECK(screen.asked.empty());
    screen.press("Keep this one");
    CHECK(line_with(summary_in(screen), "Dr. Shah").left_out);
    screen.press("Make a new draft");
    screen.press("Replace with a new draft");
    CHECK_FALSE(line_with(summary_in(screen), "Dr. Shah").left_out);
    CHECK(summary_in(screen).id == before.id);
    CHECK(word_count(summary_in(screen)) == word_count(before));
}

TEST_CASE("finishing says what it means, wants a name, and locks") {
    auto screen = page();
    screen.press("Finish");
    CHECK(screen.shows("Finishing locks every line"));
    CHECK(screen.shows("1 safeguarding word is not cleared yet."));
    screen.set(Role::text_field, "Your name", " ");
    screen.press("Finish and lock");
    CHECK(screen.asked.empty());
    CHECK_FALSE(summary_in(screen).finished_at);
    screen.set(Role::text_field, "Your name", "Jo Reed");
    screen.press("Finish and lock");
    CHECK(screen.only<ask::Apply>().edit.name == "finish summary for October 2026");
    CHECK(is_as_finished(summary_in(screen)));
    CHECK(screen.shows("Finished 09:00 by Jo Reed. Locked."));
    for (const auto& node : screen.tree.nodes) {
        CHECK_FALSE((node.role == Role::button && (node.name == "Edit" || node.name == "Leave out")));
    }
    CHECK(screen.find(Role::link, "Hand over").value == "#/hand-over/" + hex_text(the_summary.value));
    check_golden_tree("summary_finished", screen.tree);
}

TEST_CASE("what comes after finishing is a dated addendum and breaks no seal") {
    auto workspace = with_draft();
    const auto done = finished(*workspace.find(the_summary), "Jo Reed", now);
    REQUIRE(done);
    workspace.put(*done);
    auto screen = page(workspace);
    type(screen, "Add to this summary", "The rent was paid.");
    screen.press("Add addendum");
    REQUIRE(summary_in(screen).addenda.size() == 1);
    CHECK(summary_in(screen).addenda[0] == Addendum{now, "Jo Reed", "The rent was paid."});
    CHECK(is_as_finished(summary_in(screen)));
    CHECK(screen.shows("The rent was paid."));
}

TEST_CASE("a finished text that changed is called out") {
    auto workspace = with_draft();
    auto done = finished(*workspace.find(the_summary), "Jo Reed", now);
    REQUIRE(done);
    done->sections[0].lines[0].text += " And more.";
    workspace.put(*done);
    CHECK(page(workspace).shows("This text is not the one that was finished."));
}

TEST_CASE("a deleted draft rests in the bin") {
    auto screen = page();
    screen.press("Delete draft");
    CHECK(screen.workspace.find(the_summary)->binned_at == now);
    CHECK(screen.only<ask::Go>().route == "#/summaries");
}

TEST_CASE("last month's summaries are due until they are finished") {
    ShownScreen empty(summaries_screen, build::october(), {"summaries"}, now);
    CHECK(empty.shows("Due for October 2026"));
    empty.press("Draft summary for Amira Khan");
    CHECK(empty.workspace.summaries().size() == 1);
    CHECK(empty.shows("Go on with the draft for Amira Khan"));

    auto workspace = with_draft();
    const auto done = finished(*workspace.find(the_summary), "Jo Reed", now);
    REQUIRE(done);
    workspace.put(*done);
    const ShownScreen after(summaries_screen, workspace, {"summaries"}, now);
    CHECK(after.shows("Nothing is due"));
    CHECK(after.shows("09:00, Jo Reed"));
    check_golden_tree("summaries", after.tree);
}
