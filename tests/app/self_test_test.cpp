#include "screens/self_test_checks.h"
#include "screens/shown_screen.h"
#include "support/screen.h"

using namespace fourfifths;

namespace {

void tell(AppDriver& driver, std::string_view line) {
    driver.app->on_browser_fact(line);
    driver.frame();
}

/// A locked-down council PC: some things are allowed, some are not.
void check(AppDriver& driver) {
    driver.click("Check this browser");
    for (const char* line : {"keeps",
                             "keeps\ty\twritten and read in 6 ms, on the disk",
                             "persisted\tn\t",
                             "room\ty\t2,048 MB",
                             "remembers\ty\t",
                             "buckets\t?\tno answer",
                             "locks\ty\t",
                             "windows\ty\t",
                             "speed\tn\t4.8 seconds",
                             "graphics\tn\t",
                             "copies\t?\tpress Copy as text",
                             "downloads\t?\tpress Save as a file",
                             "files\tn\t",
                             "secure\ty\thttps:",
                             "policy\ty\t",
                             "trusted\ty\t",
                             "calls\ty\t",
                             "workers\ty\tnone",
                             "zone\ti\tEurope/London",
                             "languages\ti\ten-GB, en",
                             "browser\ti\tMicrosoft Edge 144, Windows",
                             "agent\ti\tMozilla/5.0",
                             "program\ti\t00ab",
                             "page\t?\ta page cannot read its own file",
                             ""})
        tell(driver, line);
}

} // namespace

TEST_CASE("what a browser allows is shown before anything is unlocked, and can be copied") {
    AppDriver driver;
    driver.follow("Check what this browser allows");
    CHECK(driver.heading() == "Check this browser");
    CHECK(driver.host.browser_checks == 0);
    check_golden_tree("self_test_before", driver.shown.tree);
    check(driver);
    CHECK(driver.host.browser_checks == 1);
    check_golden_tree("self_test", driver.shown.tree);
    driver.click("Copy as text");
    REQUIRE(driver.host.copied.size() == 1);
    const std::string& text = driver.host.copied[0];
    CHECK(text.find("Runs WebAssembly fast enough to unlock\tNo: 4.8 seconds\tUnlocking is slow") != std::string::npos);
    CHECK(text.find("Has room for them\tYes: 2,048 MB\n") != std::string::npos);
    driver.app->on_copied(true);
    driver.frame();
    driver.click("Copy as text");
    CHECK(driver.host.copied[1].find("Copies for pasting into the case system\tYes\n") != std::string::npos);
    driver.click("Save as a file");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0].bytes == driver.host.copied[1]);
    driver.follow("Back to Four Fifths");
    CHECK(driver.has(Role::button, "Start"));
}

TEST_CASE("while a browser is being checked the page says what it looks at") {
    AppDriver driver;
    driver.visit("#/self-test");
    driver.click("Check this browser");
    tell(driver, "keeps");
    CHECK(driver.has_text("Keeps records (IndexedDB)"));
    CHECK(driver.the(Role::progress, "Looking at this browser").value == "0");
    tell(driver, "keeps\tn\tblocked");
    CHECK(driver.the(Role::progress, "Looking at this browser").value != "0");
    CHECK_FALSE(driver.has(Role::button, "Copy as text"));
}

TEST_CASE("a browser is checked where there are records too, and locking then asks for the passphrase") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/about");
    driver.follow("Check what this browser allows");
    check(driver);
    CHECK(driver.has(Role::table, "Keeping records"));
    driver.click("Lock");
    CHECK(driver.heading() == "Unlock Four Fifths");
    driver.follow("Check what this browser allows");
    CHECK(driver.heading() == "Check this browser");
    CHECK_FALSE(driver.has(Role::table, "Keeping records"));
    driver.visit("#/people");
    CHECK(driver.heading() == "Unlock Four Fifths");
}

TEST_CASE("a browser whose store cannot be read can still be checked") {
    AppDriver driver;
    driver.app = std::make_unique<App>(driver.storage, driver.host, KeyCost{19, 1});
    driver.app->on_storage_ready({Fault::storage_failed, "refused"});
    driver.frame();
    driver.follow("Check what this browser allows");
    CHECK(driver.has(Role::button, "Check this browser"));
}

TEST_CASE("a recovery key that is being shown is not left for the check of the browser") {
    AppDriver driver;
    driver.click("Start");
    driver.type("Passphrase", AppDriver::passphrase);
    driver.type("The same passphrase again", AppDriver::passphrase);
    driver.click("Lock with this passphrase");
    driver.visit("#/self-test");
    CHECK(driver.heading() == "Keep your recovery key");
}

TEST_CASE("only whole lines with a known verdict are facts about a browser") {
    CHECK(browser_fact_from("room\ty\t5 MB") == BrowserFact{"room", BrowserFact::Verdict::yes, "5 MB"});
    CHECK(browser_fact_from("room\tn\t") == BrowserFact{"room", BrowserFact::Verdict::no, ""});
    CHECK(browser_fact_from("a\t?\tb\tc") == BrowserFact{"a", BrowserFact::Verdict::unknown, "b\tc"});
    for (const char* line : {"", "room", "room\t", "room\ty", "room\tx\t5", "\ty\t5", "room\tyes\t5", "\t\t\t"})
        CHECK_FALSE(browser_fact_from(line));
}

TEST_CASE("every check of a browser says what a no means, or is only information, and has a name of its own") {
    std::set<std::string_view> keys, questions;
    for (const BrowserChecks& part : browser_checks()) {
        for (const BrowserCheck& one : part.checks) {
            CHECK(keys.insert(one.key).second);
            CHECK(questions.insert(one.question).second);
            CHECK(one.when_no.empty() == part.checks.front().when_no.empty());
        }
    }
    CHECK(keys.size() == 24);
}
