#include "support/screen.h"

using namespace fourfifths;

TEST_CASE("the first screen says what this is and offers three ways in") {
    AppDriver driver;
    CHECK(driver.heading() == "Four Fifths");
    CHECK(driver.has(Role::button, "Start"));
    CHECK(driver.has(Role::button, "Open a back-up"));
    CHECK(driver.has(Role::button, "Try with sample people"));
    CHECK(driver.shown.title == "Four Fifths");
    CHECK(driver.storage.commits == 0);
}

TEST_CASE("a passphrase is twelve characters or more, typed twice") {
    AppDriver driver;
    driver.click("Start");
    driver.type("Passphrase", "too short");
    driver.type("The same passphrase again", "too short");
    driver.click("Lock with this passphrase");
    CHECK_FALSE(driver.the(Role::password_field, "Passphrase").error.empty());
    REQUIRE(driver.focused() != nullptr);
    CHECK(driver.focused()->name == "Passphrase");
    driver.type("Passphrase", "a long enough one");
    driver.click("Lock with this passphrase");
    CHECK(driver.the(Role::password_field, "Passphrase").error.empty());
    CHECK_FALSE(driver.the(Role::password_field, "The same passphrase again").error.empty());
    CHECK(driver.storage.commits == 0);
}

TEST_CASE("what is typed as a passphrase can be shown") {
    AppDriver driver;
    driver.click("Start");
    driver.type("Passphrase", "correct horse battery");
    driver.check("Show what I type", true);
    CHECK(driver.the(Role::text_field, "Passphrase").value == "correct horse battery");
}

TEST_CASE("four words are offered, others on request, and they can be used") {
    AppDriver driver;
    driver.click("Start");
    const std::string words = driver.key_shown();
    CHECK(std::count(words.begin(), words.end(), ' ') == 3);
    driver.click("Offer other words");
    CHECK(driver.key_shown() != words);
    driver.click("Use these words");
    CHECK(driver.the(Role::text_field, "Passphrase").value == driver.key_shown());
}

TEST_CASE("the recovery key is shown once, and its last group must be typed") {
    AppDriver driver;
    driver.click("Start");
    driver.choose_passphrase();
    CHECK(driver.heading() == "Keep your recovery key");
    CHECK(driver.shown.warn_before_leaving);
    driver.click("Print");
    driver.click("Copy");
    CHECK(driver.host.printed == 1);
    CHECK(driver.host.copied.back() == driver.key_shown());
    driver.type("Type the last group of the key, to be sure that you have it", "WRONG");
    driver.click("I have kept it");
    CHECK(driver.heading() == "Keep your recovery key");
    CHECK(driver.has_text("That is not the last group"));
    CHECK_FALSE(driver.app->unlocked());
}

TEST_CASE("set up, the program stands on Today with both statements") {
    AppDriver driver;
    driver.set_up();
    CHECK(driver.app->unlocked());
    CHECK(driver.shown.title.find("– Four Fifths") != std::string::npos);
    CHECK(driver.has_text("Saved on this computer 14:02"));
    CHECK(driver.has(Role::link, "Not backed up yet"));
    CHECK(driver.host.remembered > 0);
    CHECK(count(driver.shown.tree, Role::main) == 1);
}

TEST_CASE("sample people come when they are asked for, and go to the bin together") {
    AppDriver driver;
    driver.set_up(true);
    CHECK(driver.app->workspace().people().size() == 6);
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().people().size() == 6);
    CHECK(driver.app->workspace().entries().size() > 150);
    driver.visit("#/settings");
    driver.click("Move the sample people and all about them to the bin");
    for (const auto& [id, person] : driver.app->workspace().people()) CHECK(person.binned_at);
    for (const auto& [id, entry] : driver.app->workspace().entries()) CHECK(entry.binned_at);
    driver.click("Undo");
    for (const auto& [id, person] : driver.app->workspace().people()) CHECK_FALSE(person.binned_at);
}
