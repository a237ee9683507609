#include "screens/retention.h"
#include "screens/shown_screen.h"
#include "support/records_in_app.h"

using namespace fourfifths;

namespace {

/// A person whose involvement was closed on 20 August, and a summary and a note confirmed on 22 August: with 90 days,
/// due on 18 and 20 November.
Workspace old_records() {
    Person closed = build::person(7, "Zoya Marwick"), open = build::person(8, "Ben Marwick");
    closed.closed_at = build::at("2026-08-20 16:00");
    Summary summary;
    summary.id = {40};
    summary.person = {8};
    summary.month = {2026, 7};
    summary.finished_at = build::at("2026-08-03 10:00");
    Entry visit = build::entry(20, "2026-08-18 09:30", 60, Kind::d1, "Home visit", {{8}});
    visit.passages = {build::passage(1, PassageType::seen_or_heard, "The flat was warm.")};
    visit.noted = visit.created;
    HandOver one, two;
    one.id = {50};
    one.summary = {40};
    two.id = {51};
    two.entry = {20};
    for (HandOver* each : {&one, &two}) {
        each->profile = "generic";
        each->state = HandOverState::confirmed;
        each->confirmed_at = build::at("2026-08-22 10:00");
    }
    return build::workspace({closed, open, summary, visit, one, two});
}

AppDriver& opened(AppDriver& driver) {
    open_with(driver, old_records());
    return driver;
}

} // namespace

TEST_CASE("what is due to be removed is shown on Today and in Settings, and nothing is removed by itself") {
    AppDriver driver;
    opened(driver);
    driver.visit("#/settings");
    CHECK(driver.has(Role::link, "3 records are due to be removed"));
    driver.visit("#/today");
    driver.follow("3 records are due to be removed");
    check_golden_tree("removal", driver.shown.tree);
    driver.pass(4);
    driver.load();
    driver.unlock();
    const Workspace before = old_records();
    CHECK(driver.app->workspace().people() == before.people());
    CHECK(driver.app->workspace().entries() == before.entries());
    CHECK(driver.app->workspace().summaries() == before.summaries());
}

TEST_CASE("what is kept longer is kept for the same days anew, and Undo takes that back") {
    AppDriver driver;
    opened(driver);
    driver.visit("#/removal");
    driver.click("Keep longer: Zoya Marwick, closed, with all records");
    driver.click("Keep longer: Ben Marwick, July 2026");
    driver.click("Keep longer: Home visit, 18 Aug 2026, Ben Marwick");
    CHECK(driver.has_text("Nothing is due within a week."));
    driver.click("Undo");
    CHECK_FALSE(driver.has_text("Nothing is due within a week."));
    driver.click("Redo");
    driver.visit("#/today");
    CHECK_FALSE(driver.has_text("due to be removed"));
    driver.pass(60 * 24 * 84);
    driver.unlock();
    CHECK(driver.has(Role::link, "3 records are due to be removed"));
}

TEST_CASE("a summary and a note are removed for good when the worker says so; the ledger and the time stay") {
    AppDriver driver;
    opened(driver);
    driver.visit("#/removal");
    driver.click("Remove now: Ben Marwick, July 2026");
    CHECK(driver.has(Role::dialog, "Remove Ben Marwick, July 2026 for good?"));
    driver.click("Keep");
    CHECK(driver.app->workspace().summaries().size() == 1);
    driver.click("Remove now: Ben Marwick, July 2026");
    driver.click("Remove for good");
    driver.click("Remove now: Home visit, 18 Aug 2026, Ben Marwick");
    driver.click("Remove for good");
    CHECK(driver.said.back() == "Removed for good");
    driver.load();
    driver.unlock();
    const Workspace& left = driver.app->workspace();
    CHECK(left.summaries().empty());
    REQUIRE(left.entries().size() == 1);
    const Entry& time = left.entries().begin()->second;
    CHECK(time.passages.empty());
    CHECK(time.title == "Home visit");
    CHECK(time.time == old_records().find(EntryId{20})->time);
    CHECK(left.find(HandOverId{50})->state == HandOverState::purged);
    CHECK(left.find(HandOverId{51})->state == HandOverState::purged);
}

TEST_CASE("a closed person is erased from the list by the screen that erases people") {
    AppDriver driver;
    opened(driver);
    driver.visit("#/removal");
    driver.follow("Erase Zoya Marwick…");
    CHECK(driver.heading() == "Erase the records of Zoya Marwick");
}

TEST_CASE("records that are kept as long as wished are never due") {
    Workspace records = old_records();
    Settings settings = records.settings();
    settings.keep_handed_over_days = 0;
    records.put(settings);
    AppDriver driver;
    open_with(driver, records);
    driver.visit("#/removal");
    CHECK(driver.has_text("Nothing is due within a week."));
}
