#include "screens/shown_screen.h"
#include "support/records_in_app.h"

using namespace fourfifths;

namespace {

/// More than one file of the store can hold.
Workspace many_records() {
    Workspace made = build::workspace({build::person(7, "Zoya Marwick")});
    for (std::uint64_t id = 1; id <= 900; ++id) {
        const std::string title = "Visit " + std::to_string(id) + std::string(120, 'x');
        made.put(build::entry(id, "2026-11-18 09:30", 60, Kind::d1, title, {{7}}));
    }
    return made;
}

/// One byte of one of several files is not as it was written.
void damage(AppDriver& driver) {
    auto& files = driver.storage.inner.files;
    const auto part = files.lower_bound("p-");
    REQUIRE(part != files.end());
    part->second[300] ^= 1;
}

} // namespace

TEST_CASE("damaged records can be read as far as they are whole, and saved as a back-up; nothing is written to them") {
    AppDriver driver;
    open_with(driver, many_records());
    driver.visit("#/settings");
    driver.type("Your name", "Jo");
    driver.click("Save settings");
    damage(driver);
    driver.load();
    const auto files = driver.storage.inner.files;
    driver.unlock();
    REQUIRE_FALSE(driver.app->unlocked());
    CHECK(driver.has_text("The records on this computer are damaged"));
    driver.click("Read what can be read");
    CHECK(driver.has_text("Read: "));
    check_golden_tree("unlock_salvaged", driver.shown.tree);
    driver.click("Save it as a back-up");
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.storage.inner.files == files);
    AppDriver other;
    other.click("Open a back-up");
    other.choose_file("Back-up file", "salvaged.fourfifths", driver.host.downloads[0].bytes);
    other.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    other.click("Open the back-up");
    CHECK(other.app->unlocked());
}

TEST_CASE("reading what can be read is offered only when the records are damaged") {
    AppDriver driver;
    driver.set_up();
    driver.load();
    driver.unlock("not the passphrase");
    CHECK_FALSE(driver.has(Role::button, "Read what can be read"));
}

TEST_CASE("a recovery key that was seen is replaced: the new one opens, the old one does not, the passphrase stays") {
    AppDriver driver;
    driver.set_up();
    const std::string old = driver.recovery_key;
    driver.visit("#/settings");
    driver.type("Your passphrase", "not the passphrase");
    driver.click("Make a new recovery key");
    CHECK(driver.has_text("That is not the passphrase of these records."));
    driver.type("Your passphrase", old); // opens them too, but must not become the passphrase
    driver.click("Make a new recovery key");
    CHECK(driver.has_text("That is not the passphrase of these records."));
    driver.type("Your passphrase", AppDriver::passphrase);
    driver.click("Make a new recovery key");
    driver.frame();
    const std::string key = driver.key_shown();
    CHECK(key != old);
    driver.type("Type the last group of the new key, to be sure that you have it", "AAAAA");
    driver.click("I have kept it");
    CHECK(driver.has_text("That is not the last group."));
    driver.visit("#/people"); // the key is still there to be taken down
    driver.visit("#/settings");
    CHECK(driver.key_shown() == key);
    driver.type("Type the last group of the new key, to be sure that you have it", key.substr(key.rfind('-') + 1));
    driver.click("I have kept it");
    CHECK(driver.has_text("Your new recovery key is in force."));
    CHECK_FALSE(driver.has_text(key));
    driver.load();
    driver.unlock(old);
    CHECK_FALSE(driver.app->unlocked());
    driver.unlock(key);
    CHECK(driver.app->unlocked());
    driver.load();
    driver.unlock();
    CHECK(driver.app->unlocked());
}

TEST_CASE("a new recovery key is shown when it counts, not before") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    driver.type("Your passphrase", AppDriver::passphrase);
    driver.storage.mode = FaultyStorage::Mode::wait;
    driver.click("Make a new recovery key");
    driver.frame();
    CHECK_FALSE(driver.has_text("This is your new recovery key."));
    driver.storage.let_go();
    driver.frame();
    CHECK(driver.has_text("This is your new recovery key."));
}
