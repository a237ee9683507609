#include "screens/shown_screen.h"
#include "support/records_in_app.h"

using namespace fourfifths;

namespace {

const PersonId zoya{7}, ben{8};

Entry noted(Entry entry, std::vector<Passage> passages) {
    entry.passages = std::move(passages);
    entry.noted = entry.created;
    return entry;
}

/// Zoya with her own entries, and one visit that her brother Ben was at too.
Workspace siblings() {
    Person one = build::person(7, "Zoya Marwick"), two = build::person(8, "Ben Marwick");
    one.known_as = "Zozo";
    one.reference = "M-4711";
    two.others = "Sister: Zoya Marwick";
    Entry joint = noted(build::entry(20, "2026-11-18 09:30", 60, Kind::d1, "Visit to Zoya and Ben", {zoya, ben}),
                        {build::passage(1, PassageType::seen_or_heard, "Zoya showed her drawings."),
                         build::passage(2, PassageType::said_by, "I like my school.", "Ben")});
    joint.others = {"Zozo's friend", "mum"};
    Action call, ask_ben;
    call.id = {30};
    call.person = zoya;
    call.what = "Ring the school";
    ask_ben.id = {31};
    ask_ben.person = ben;
    ask_ben.what = "Book the dentist";
    ask_ben.source = {{21}, {3}, 0, 4};
    Summary summary;
    summary.id = {40};
    summary.person = zoya;
    summary.month = {2026, 10};
    summary.finished_at = build::at("2026-11-02 10:00");
    HandOver hand_over;
    hand_over.id = {50};
    hand_over.summary = {40};
    Settings settings;
    settings.learnt = {{"zoya's school", Kind::p1}, {"hv", Kind::d1}};
    settings.half_typed = {{{77}, "Note", "zozo said"}, {{78}, "Line", "Team meeting"}};
    return build::workspace({settings, one, two, joint,
                             noted(build::entry(21, "2026-11-17 14:00", 45, Kind::d3, "Call with Zoya", {zoya}),
                                   {build::passage(3, PassageType::said_by, "She slept badly.", "mum")}),
                             build::entry(22, "2026-11-16 11:00", 30, Kind::r1, "Notes", {zoya}),
                             build::entry(23, "2026-11-16 12:00", 30, Kind::d1, "Visit", {ben}), call, ask_ben, summary,
                             hand_over});
}

void open_erasure(AppDriver& driver) {
    driver.visit("#/people/" + hex_text(zoya.value));
    driver.follow("Erase this person’s records…");
}

void erase(AppDriver& driver) {
    open_erasure(driver);
    driver.type("Type “Zoya Marwick” or their initials to confirm", "zoya marwick");
    driver.click("Erase for good");
}

bool shows_zoya(const AppDriver& driver) {
    for (const char* word : {"Zoya", "zoya", "Zozo", "zozo", "M-4711", "slept badly", "drawings"})
        if (driver.has_text(word)) return true;
    return false;
}

} // namespace

TEST_CASE("before a person is erased the screen says what goes, what is shared, what names them and what stays") {
    AppDriver driver;
    open_with(driver, siblings());
    open_erasure(driver);
    CHECK(driver.heading() == "Erase the records of Zoya Marwick");
    check_golden_tree("erase", driver.shown.tree);
    CHECK_FALSE(has(driver.the(Role::checkbox, "Keep: Zoya showed her drawings.").state, State::checked));
    CHECK(has(driver.the(Role::checkbox, "Keep: I like my school.").state, State::checked));
}

TEST_CASE("a person is erased only when their name or initials are typed") {
    AppDriver driver;
    open_with(driver, siblings());
    const Workspace before = driver.app->workspace();
    open_erasure(driver);
    for (const char* typed : {"", "Zoya", "BM"}) {
        driver.type("Type “Zoya Marwick” or their initials to confirm", typed);
        driver.click("Erase for good");
        CHECK(driver.has_text("That is not the name."));
        CHECK(driver.app->workspace() == before);
    }
    driver.type("Type “Zoya Marwick” or their initials to confirm", " zm ");
    driver.click("Erase for good");
    CHECK(driver.app->workspace().find(zoya) == nullptr);
}

TEST_CASE("after an erasure no screen, list, bin or undo has a word of the person, also after locking") {
    AppDriver driver;
    open_with(driver, siblings());
    driver.visit("#/people/" + hex_text(zoya.value));
    driver.click("Close our involvement"); // something to undo
    erase(driver);
    CHECK(driver.said.back() == "Erased for good");
    CHECK(driver.heading() == "People");
    for (const bool locked : {false, true}) {
        if (locked) {
            driver.click("Lock");
            driver.unlock();
        }
        const Workspace& left = driver.app->workspace();
        CHECK(left.people().size() == 1);
        CHECK(left.entries().size() == 2);
        CHECK(left.actions().size() == 1);
        CHECK(left.summaries().empty());
        CHECK(left.hand_overs().empty());
        CHECK(left.settings().learnt.size() == 1);
        CHECK(left.settings().half_typed.size() <= 1);
        const Entry& joint = *left.find(EntryId{20});
        CHECK(joint.people == std::vector{ben});
        CHECK(joint.others == std::vector<std::string>{"mum"});
        CHECK(joint.title.empty());
        REQUIRE(joint.passages.size() == 1);
        CHECK(joint.passages[0].text == "I like my school.");
        CHECK_FALSE(left.find(ActionId{31})->source);
        CHECK(has(driver.the(Role::button, "Undo").state, State::disabled));
        for (const char* route : {"#/today/2026-11-18", "#/today/2026-11-17", "#/people", "#/summaries", "#/hand-over",
                                  "#/bin", "#/time", "#/settings", "#/back-up", "#/removal"}) {
            driver.visit(route);
            INFO(route << "\n" << to_text(driver.shown.tree));
            CHECK_FALSE(shows_zoya(driver));
        }
        driver.visit("#/people/" + hex_text(zoya.value));
        CHECK_FALSE(shows_zoya(driver));
    }
    driver.visit("#/people/" + hex_text(ben.value));
    CHECK(driver.has_text("Sister: Zoya Marwick")); // the screen had said so, with a link to change it
}

TEST_CASE("a back-up made before an erasure does not bring the person back when it is merged") {
    AppDriver driver;
    const std::string back_up = open_with(driver, siblings());
    erase(driver);
    const Workspace after = driver.app->workspace();
    driver.visit("#/back-up");
    driver.open_back_up(back_up, "Merge it in");
    CHECK(driver.said.back() == "Back-up merged");
    CHECK(driver.app->workspace().people() == after.people());
    CHECK(driver.app->workspace().entries() == after.entries());
    CHECK(driver.app->workspace().summaries().empty());
}

TEST_CASE("the minutes of an erased person's entries stay when the worker says so, without name, title and note") {
    AppDriver driver;
    open_with(driver, siblings());
    open_erasure(driver);
    driver.check("Keep the minutes of these entries, without name, title and note", true);
    driver.type("Type “Zoya Marwick” or their initials to confirm", "ZM");
    driver.click("Erase for good");
    const Workspace& left = driver.app->workspace();
    CHECK(left.entries().size() == 4);
    const Entry& call = *left.find(EntryId{21});
    CHECK(call.time == siblings().find(EntryId{21})->time);
    CHECK(call.kind == Kind::d3);
    CHECK(call.title.empty());
    CHECK(call.people.empty());
    CHECK(call.passages.empty());
}

TEST_CASE("an erasure that the computer refuses is said, and goes through when saving is tried again") {
    AppDriver driver;
    open_with(driver, siblings());
    open_erasure(driver);
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.type("Type “Zoya Marwick” or their initials to confirm", "ZM");
    driver.click("Erase for good");
    CHECK(driver.has_text("Not saved on this computer"));
    CHECK(std::find(driver.said.begin(), driver.said.end(), "Erased for good") == driver.said.end());
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.click("Retry saving");
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().find(zoya) == nullptr);
    CHECK(driver.app->workspace().summaries().empty());
}
