#include "support/screen.h"

using namespace fourfifths;

namespace {

constexpr std::string_view not_known = "Not known yet: does this computer keep data?";

/// In a browser that forgets, with a checked back-up.
void work_from_file(AppDriver& driver) {
    driver.set_up();
    driver.visit("#/back-up");
    driver.click("This browser forgets: work from my file");
    driver.click("Make a back-up file");
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads.back().bytes);
}

} // namespace

TEST_CASE("before real records go in, it is asked whether this computer keeps them, and closing is not held up") {
    AppDriver driver;
    driver.click("Start");
    driver.choose_passphrase();
    const std::string key = driver.key_shown();
    driver.type("Type the last group of the key, to be sure that you have it", key.substr(key.rfind('-') + 1));
    driver.click("I have kept it");
    CHECK(driver.heading() == "Does this computer keep data?");
    CHECK_FALSE(driver.shown.warn_before_leaving);
    CHECK_FALSE(driver.has_text(key));
    driver.click("Not now");
    CHECK(driver.app->unlocked());
    CHECK(driver.has(Role::link, not_known));
}

TEST_CASE("with sample people it is not asked") {
    AppDriver driver;
    driver.set_up(true);
    CHECK(driver.app->unlocked());
    CHECK_FALSE(driver.has(Role::link, not_known));
}

TEST_CASE("records that are there after the browser was closed say that this computer keeps data") {
    AppDriver driver;
    driver.set_up();
    driver.load();
    driver.unlock();
    CHECK(driver.has(Role::link, not_known));
    driver.host.next_sitting = Sitting::fresh;
    driver.load();
    driver.unlock();
    CHECK(
        driver.has_text("This computer keeps data: your records were still here after the browser was closed (14:02)"));
    CHECK_FALSE(driver.has(Role::link, not_known));
    driver.click("Good");
    CHECK_FALSE(driver.has_text("your records were still here"));
    driver.visit("#/back-up");
    CHECK(driver.has_text("This computer keeps data: it was still here after the browser was closed, 14:02."));
}

TEST_CASE("where nobody can say whether the browser was closed, the person is asked") {
    AppDriver driver;
    driver.set_up();
    driver.host.next_sitting = Sitting::unknown;
    driver.load();
    driver.unlock();
    CHECK(driver.has_text("Did you close every window of this browser"));
    driver.click("No, not all");
    CHECK(driver.has(Role::link, not_known));
    driver.visit("#/back-up");
    driver.click("I closed every window and came back");
    CHECK_FALSE(driver.has(Role::link, not_known));
}

TEST_CASE("records that vanished while it was being found out say that this browser forgets") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/back-up");
    driver.click("Make a back-up file");
    driver.storage.inner.files.clear();
    driver.host.next_sitting = Sitting::fresh;
    driver.load();
    CHECK(driver.has_text("Data on this computer was lost"));
    CHECK(driver.has_text("From now on your file is the only copy"));
    driver.open_back_up(driver.host.downloads[0].bytes);
    CHECK(driver.has_text("This browser forgets. Your file is the only copy"));
}

TEST_CASE("who has used it here before is told why nothing is here, and led to the back-up") {
    AppDriver first;
    work_from_file(first);
    AppDriver driver;
    driver.click("I have used it here before");
    CHECK(driver.heading() == "Used it here before?");
    CHECK(driver.has_text("Your council’s policy clears it each time the browser closes"));
    driver.click("This browser forgets each time: work from my file");
    driver.open_back_up(first.host.downloads.back().bytes);
    REQUIRE(driver.app->unlocked());
    CHECK(driver.has(Role::link, "Only copy: your file of 14:02"));
}

TEST_CASE("in a browser that forgets, changes in no file are red, hold up leaving, and are asked about at the lock") {
    AppDriver driver;
    work_from_file(driver);
    CHECK_FALSE(driver.shown.warn_before_leaving);
    CHECK(driver.has(Role::link, "Only copy: your file of 14:02"));
    driver.name_worker("Jo");
    CHECK(driver.shown.warn_before_leaving);
    CHECK(has(driver.the(Role::link, "Only copy: your file of 14:02, 1 change since: back up now").look, Look::error));
    driver.click("Lock");
    CHECK(driver.app->unlocked());
    CHECK(driver.has(Role::dialog, "Back up before you lock?"));
    driver.click("Keep working");
    CHECK_FALSE(driver.has(Role::dialog, "Back up before you lock?"));
    driver.click("Lock");
    driver.click("Lock without a back-up");
    CHECK_FALSE(driver.app->unlocked());
}

TEST_CASE("with a linked file, one press backs up and locks") {
    AppDriver driver;
    work_from_file(driver);
    driver.file_answers(FileAnswer::asleep);
    driver.name_worker("Jo");
    driver.click("Lock");
    driver.click("Back up and lock");
    CHECK(driver.app->unlocked());
    driver.file_answers(FileAnswer::read);
    driver.file_answers(FileAnswer::written, "work.fourfifths", std::string(driver.host.to_write));
    CHECK_FALSE(driver.app->unlocked());
}

TEST_CASE("leaving is held up only when something is at stake") {
    AppDriver driver("2026-11-13 16:40"); // a Friday
    driver.set_up();
    driver.visit("#/back-up");
    driver.click("Make a back-up file");
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads.back().bytes);
    CHECK_FALSE(driver.shown.warn_before_leaving);
    driver.name_worker("Jo");
    driver.visit("#/about"); // where no half-typed text is kept by the locks
    const auto statement_at = [&](std::string_view moment) {
        driver.now_ms = build::at(moment).minute * 60'000;
        driver.frame();
        driver.unlock();
        return driver.shown.warn_before_leaving;
    };
    CHECK_FALSE(statement_at("2026-11-16 09:00"));
    CHECK(driver.has(Role::link, "Backed up to file Fri 13 Nov 16:40, 1 change since"));
    CHECK_FALSE(statement_at("2026-11-16 17:00"));
    CHECK(driver.has(Role::link, "Backed up to file Fri 13 Nov 16:40, 1 change since: back up today"));
    CHECK(statement_at("2026-11-18 17:00"));
    CHECK(has(driver.the(Role::link, "Backed up to file Fri 13 Nov 16:40, 1 change since: back up now").look,
              Look::error));
}

TEST_CASE("what was copied is offered to be cleared, and cleared by the lock") {
    AppDriver driver;
    driver.click("Start");
    driver.choose_passphrase();
    driver.click("Copy");
    driver.take_key();
    CHECK(driver.has_text("What you copied is on the clipboard"));
    driver.click("Clear the clipboard");
    CHECK(driver.host.copied.back().empty());
    CHECK(driver.said.back() == "Clipboard cleared");
    CHECK_FALSE(driver.has_text("What you copied is on the clipboard"));
    driver.click("Lock");
    CHECK(driver.host.copied.size() == 2);
}

TEST_CASE("a browser that does not let the clipboard be cleared is said to, before and after the lock") {
    AppDriver driver;
    driver.click("Start");
    driver.choose_passphrase();
    driver.click("Copy");
    driver.take_key();
    driver.host.clipboard_works = false;
    driver.click("Clear the clipboard");
    CHECK(driver.said.back() == "Not cleared: this browser refused. Copy something else over it.");
    driver.click("Lock");
    CHECK(driver.host.copied.size() == 3);
    CHECK(driver.has_text("What you copied may still be on the clipboard"));
    driver.host.clipboard_works = true;
    driver.unlock();
    driver.click("Lock");
    CHECK_FALSE(driver.has_text("What you copied may still be on the clipboard"));
}

TEST_CASE("leaving wipes at once after a checked back-up, and without one only by a typed word") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/leave");
    CHECK(driver.has_text("Nothing is in a checked back-up."));
    driver.click("Wipe and leave");
    CHECK(driver.host.wiped == 0);
    CHECK(driver.the(Role::text_field, "To wipe without a back-up, type WIPE").error ==
          "Type WIPE in capital letters, or back up first.");
    driver.click("Make a back-up file");
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads.back().bytes);
    CHECK(driver.has_text("Everything is in a checked back-up, 14:02."));
    driver.click("Wipe and leave");
    CHECK(driver.host.wiped == 1);
    CHECK(driver.app->workspace() == Workspace{});
    CHECK_FALSE(driver.shown.warn_before_leaving);
}

TEST_CASE("the word wipes what is in no back-up") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/leave");
    driver.type("To wipe without a back-up, type WIPE", "WIPE");
    driver.click("Wipe and leave");
    CHECK(driver.host.wiped == 1);
}
