#include "support/screen.h"

using namespace fourfifths;

namespace {

/// Set up, with a file linked and everything in it.
void link_file(AppDriver& driver) {
    driver.set_up();
    driver.file_answers(FileAnswer::none, "");
    driver.visit("#/back-up");
    driver.click("Choose a back-up file to keep up to date");
    driver.file_answers(FileAnswer::read);
    driver.file_answers(FileAnswer::written, "work.fourfifths", std::string(driver.host.to_write));
}

std::string file_of(AppDriver& driver) { return driver.host.to_write; }

void back_up_now(AppDriver& driver) {
    driver.visit("#/back-up");
    driver.click("Back up now");
}

} // namespace

TEST_CASE("where the browser writes no files nothing is said of them") {
    AppDriver driver;
    driver.set_up();
    driver.file_answers(FileAnswer::unavailable, "");
    driver.visit("#/back-up");
    CHECK_FALSE(driver.has_text("keeps itself up to date"));
    CHECK(driver.has(Role::button, "Make a back-up file"));
}

TEST_CASE("backed up is said only when the file was written, read back and opened") {
    AppDriver driver;
    driver.set_up();
    driver.file_answers(FileAnswer::none, "");
    driver.visit("#/back-up");
    driver.click("Choose a back-up file to keep up to date");
    CHECK(driver.has(Role::link, "Backing up …"));
    driver.file_answers(FileAnswer::read);
    CHECK(driver.host.file_acts == std::vector{FileAct::create, FileAct::write});
    CHECK(driver.has(Role::link, "Backing up …"));
    driver.file_answers(FileAnswer::written, "work.fourfifths", file_of(driver));
    CHECK(driver.has(Role::link, "Backed up to file 14:02"));
    CHECK(driver.said.back() == "Backed up to “work.fourfifths”, read back and checked.");
    CHECK(driver.has_text("Kept up to date: “work.fourfifths”."));
}

TEST_CASE("what is read back must be what was written") {
    struct Case {
        const char* name;
        std::size_t cut;
        std::string_view words;
    };
    for (const Case& one :
         {Case{"shorter", 10, "is shorter than what was written"}, Case{"another", 0, "is not what was written"}}) {
        CAPTURE(one.name);
        AppDriver driver;
        link_file(driver);
        driver.name_worker("Jo");
        back_up_now(driver);
        driver.file_answers(FileAnswer::read, "work.fourfifths", file_of(driver));
        std::string back = file_of(driver);
        if (one.cut > 0) back.resize(back.size() - one.cut);
        else back[back.size() / 2] = static_cast<char>(back[back.size() / 2] ^ 1);
        driver.file_answers(FileAnswer::written, "work.fourfifths", back);
        CHECK(driver.has_text(one.words));
        CHECK(driver.has_text("Back-up file not written. Backed up to file 14:02, 1 change since"));
    }
}

TEST_CASE("each thing that can go wrong with the file has its own sentence, and nothing counts as backed up") {
    struct Case {
        FileAnswer answer;
        std::string_view words;
    };
    constexpr std::array cases = {
        Case{FileAnswer::cancelled, "No file was chosen."},
        Case{FileAnswer::refused, "did not let this page write to a file"},
        Case{FileAnswer::vanished, "is not where it was"},
        Case{FileAnswer::read_only, "it is read-only"},
        Case{FileAnswer::full, "There is no room where"},
        Case{FileAnswer::failed, "could not be written"},
    };
    AppDriver driver;
    link_file(driver);
    driver.name_worker("Jo");
    for (const Case& one : cases) {
        back_up_now(driver);
        driver.file_answers(one.answer);
        driver.file_answers(FileAnswer::ready); // what was linked before holds again
        CHECK(driver.has_text(one.words));
        CHECK(driver.said.back().find(one.words) != std::string::npos);
        CHECK(driver.has_text("Backed up to file 14:02, 1 change since"));
    }
}

TEST_CASE("what another computer has put into the file is merged, never written over") {
    AppDriver first;
    link_file(first);
    AppDriver second;
    second.host.engine.seed(43);
    second.click("Open a back-up");
    second.open_back_up(file_of(first));
    second.name_worker("Jo");
    second.visit("#/back-up");
    second.click("Make a back-up file");

    first.visit("#/settings");
    first.choose("Lock after nobody has used it for", "15");
    first.click("Save settings");
    back_up_now(first);
    first.file_answers(FileAnswer::read, "work.fourfifths", second.host.downloads[0].bytes);
    CHECK(first.host.file_acts.back() == FileAct::read);
    CHECK(first.has_text("holds changes that are not here"));
    first.click("Merge it in, then back up");
    first.frame(); // once what was merged is durable
    CHECK(first.host.file_acts.back() == FileAct::write);
    first.file_answers(FileAnswer::written, "work.fourfifths", file_of(first));
    CHECK(first.has(Role::link, "Backed up to file 14:02"));
    CHECK(first.app->workspace().settings().worker_name == "Jo");
    CHECK(first.app->workspace().settings().lock_after_minutes == 15);
}

TEST_CASE("a back-up of other records is not written over; a cut one is, when the person says so") {
    AppDriver driver, other;
    other.host.engine.seed(7);
    other.set_up();
    other.visit("#/back-up");
    other.click("Make a back-up file");
    link_file(driver);
    driver.name_worker("Jo");
    back_up_now(driver);
    driver.file_answers(FileAnswer::read, "work.fourfifths", other.host.downloads[0].bytes);
    CHECK(driver.has_text("is a back-up of other records"));
    CHECK_FALSE(driver.has(Role::button, "Write over it"));
    driver.file_answers(FileAnswer::ready);
    back_up_now(driver);
    driver.file_answers(FileAnswer::read, "work.fourfifths", file_of(driver).substr(0, 900));
    CHECK(driver.has_text("is not a whole Four Fifths back-up"));
    driver.file_answers(FileAnswer::ready);
    driver.click("Write over it");
    driver.file_answers(FileAnswer::read, "work.fourfifths", "cut");
    CHECK(driver.host.file_acts.back() == FileAct::write);
    driver.file_answers(FileAnswer::written, "work.fourfifths", file_of(driver));
    CHECK(driver.has(Role::link, "Backed up to file 14:02"));
}

TEST_CASE("after a quiet minute with changes the file is written by itself, without a prompt") {
    AppDriver driver;
    link_file(driver);
    driver.host.file_acts.clear();
    driver.pass(2);
    CHECK(driver.host.file_acts.empty());
    driver.name_worker("Jo");
    CHECK(driver.shown.wake_in_ms == 60'000);
    driver.pass_seconds(59);
    CHECK(driver.host.file_acts.empty());
    driver.pass_seconds(1);
    CHECK(driver.host.file_acts == std::vector{FileAct::read_quietly});
    driver.file_answers(FileAnswer::read, "work.fourfifths", file_of(driver));
    const auto said = driver.said.size();
    driver.file_answers(FileAnswer::written, "work.fourfifths", file_of(driver));
    CHECK(driver.has(Role::link, "Backed up to file 14:05"));
    CHECK(driver.said.size() == said);
    driver.host.file_acts.clear();
    driver.pass(1);
    CHECK(driver.host.file_acts.empty());
}

TEST_CASE("a file that sleeps is not woken out of the blue, and one that failed is not tried again by itself") {
    AppDriver driver;
    link_file(driver);
    driver.name_worker("Jo");
    driver.host.file_acts.clear();
    driver.file_answers(FileAnswer::asleep);
    driver.pass(1);
    CHECK(driver.host.file_acts.empty());
    driver.visit("#/back-up");
    CHECK(driver.has_text("The browser asks you before this page may write it again"));
    driver.file_answers(FileAnswer::ready);
    driver.pass(1);
    driver.file_answers(FileAnswer::vanished);
    driver.file_answers(FileAnswer::ready);
    driver.host.file_acts.clear();
    driver.pass(1);
    CHECK(driver.host.file_acts.empty());
}

TEST_CASE("what is edited while the file is written is not called backed up") {
    AppDriver driver;
    link_file(driver);
    driver.name_worker("Jo");
    back_up_now(driver);
    driver.file_answers(FileAnswer::read, "work.fourfifths", file_of(driver));
    driver.name_worker("Jo Bloggs");
    driver.file_answers(FileAnswer::written, "work.fourfifths", file_of(driver));
    CHECK(driver.has(Role::link, "Backed up to file 14:02, 1 change since"));
}

TEST_CASE("an answer that comes after the lock does no harm") {
    AppDriver driver;
    link_file(driver);
    back_up_now(driver);
    driver.click("Lock");
    driver.file_answers(FileAnswer::written, "work.fourfifths", file_of(driver));
    CHECK(driver.heading() == "Unlock Four Fifths");
    driver.unlock();
    CHECK(driver.app->unlocked());
}

TEST_CASE("a file can be let go again") {
    AppDriver driver;
    link_file(driver);
    driver.click("Stop using this file");
    CHECK(driver.host.file_acts.back() == FileAct::forget);
    driver.file_answers(FileAnswer::none, "");
    CHECK_FALSE(driver.has(Role::button, "Back up now"));
}

TEST_CASE("on an empty computer a file can be opened that is kept up to date afterwards") {
    AppDriver first;
    link_file(first);
    AppDriver second;
    second.file_answers(FileAnswer::none, "");
    second.click("Open a back-up");
    second.click("Choose a file that is kept up to date afterwards");
    CHECK(second.host.file_acts.back() == FileAct::open);
    second.file_answers(FileAnswer::read, "work.fourfifths", file_of(first));
    CHECK(second.has_text("Chosen: work.fourfifths"));
    second.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    second.click("Open the back-up");
    REQUIRE(second.app->unlocked());
    second.visit("#/back-up");
    CHECK(second.has(Role::button, "Back up now"));
}
