#include "support/screen.h"

using namespace fourfifths;

TEST_CASE("a wrong passphrase says so, opens nothing and writes nothing") {
    AppDriver driver;
    driver.set_up();
    driver.load();
    CHECK(driver.heading() == "Unlock Four Fifths");
    CHECK(driver.shown.title == "Unlock – Four Fifths");
    const int commits = driver.storage.commits;
    const auto files = driver.storage.inner.files;
    driver.unlock("not the passphrase");
    CHECK_FALSE(driver.app->unlocked());
    CHECK(driver.has_text("That passphrase does not open this."));
    CHECK(driver.storage.commits == commits);
    CHECK(driver.storage.inner.files == files);
    driver.unlock();
    CHECK(driver.app->unlocked());
}

TEST_CASE("the recovery key opens it too") {
    AppDriver driver;
    driver.set_up();
    driver.load();
    driver.unlock(driver.recovery_key);
    CHECK(driver.app->unlocked());
}

TEST_CASE("before it is unlocked no address shows any data") {
    AppDriver driver;
    driver.set_up(true);
    driver.load();
    for (const char* route : {"#/people", "#/today", "#/settings", "#/time", "#/bin"}) {
        driver.visit(route);
        CHECK(driver.heading() == "Unlock Four Fifths");
        CHECK_FALSE(driver.has_text("Amira"));
    }
    driver.unlock();
    CHECK(driver.has_text("The bin is empty"));
}

TEST_CASE("Lock empties everything and asks for the passphrase") {
    AppDriver driver;
    driver.set_up(true);
    driver.click("Lock");
    CHECK(driver.host.reloads == 1);
    CHECK(driver.app->workspace() == Workspace{});
    CHECK(driver.heading() == "Unlock Four Fifths");
    REQUIRE(driver.focused() != nullptr);
    CHECK(driver.focused()->role == Role::password_field);
}

TEST_CASE("after five minutes without anybody it locks, with a minute's warning") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    CHECK(driver.shown.wake_in_ms == 4 * 60'000);
    driver.pass(4);
    CHECK(driver.has(Role::dialog, "Locking in one minute"));
    CHECK(driver.app->unlocked());
    driver.click("Keep working");
    CHECK_FALSE(driver.has(Role::dialog, "Locking in one minute"));
    driver.pass(4);
    CHECK(driver.shown.wake_in_ms == 60'000);
    driver.pass(1);
    CHECK_FALSE(driver.app->unlocked());
    CHECK(driver.heading() == "Unlock Four Fifths");
}

TEST_CASE("a computer that slept for an hour wakes up locked, whatever is pressed first") {
    AppDriver driver;
    driver.set_up(true);
    driver.visit("#/settings");
    driver.now_ms += 3'600'000;
    driver.click("Move the sample people and all about them to the bin");
    CHECK_FALSE(driver.app->unlocked());
    driver.unlock();
    for (const auto& [id, person] : driver.app->workspace().people()) CHECK_FALSE(person.binned_at);
}

TEST_CASE("what was half typed when it locked is there again") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    driver.type("Your name", "Jo Bloggs, soc");
    driver.pass(4);
    driver.pass(1);
    CHECK_FALSE(driver.app->unlocked());
    driver.unlock();
    CHECK(driver.heading() == "Settings");
    CHECK(driver.the(Role::text_field, "Your name").value == "Jo Bloggs, soc");
    CHECK(driver.app->workspace().settings().half_typed.empty());
    CHECK(driver.app->workspace().settings().worker_name.empty());
}

TEST_CASE("locking waits until everything is saved, and shows nothing meanwhile") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    driver.storage.mode = FaultyStorage::Mode::wait;
    driver.type("Your name", "Jo Bloggs");
    driver.click("Save settings");
    CHECK(driver.has_text("Saving on this computer"));
    CHECK(driver.shown.warn_before_leaving);
    driver.click("Lock");
    CHECK(driver.host.reloads == 0);
    CHECK(driver.heading() == "Unlock Four Fifths");
    CHECK_FALSE(driver.app->unlocked());
    driver.storage.let_go();
    driver.pass(1);
    CHECK(driver.host.reloads == 1);
    driver.unlock();
    CHECK(driver.app->workspace().settings().worker_name == "Jo Bloggs");
}
