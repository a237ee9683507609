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
    driver.name_worker("Jo");
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
    other.open_back_up(driver.host.downloads[0].bytes);
    CHECK(other.app->unlocked());
}

namespace {

/// Many records, in a back-up of which one byte in the middle is not as it was written.
std::string damaged_back_up(FakeHost& host) {
    std::string bytes = back_up_of(many_records(), host, build::at("2026-11-19 09:00"));
    bytes[bytes.size() / 2] ^= 1;
    return bytes;
}

} // namespace

TEST_CASE("a damaged back-up is refused, what is left of it is read on request, and used only when that is asked for") {
    AppDriver driver;
    const std::string bytes = damaged_back_up(driver.host);
    driver.click("Open a back-up");
    driver.choose_file("Back-up file", "x.fourfifths", bytes);
    driver.type("Passphrase or recovery key of the back-up", "not the passphrase");
    driver.click("Open the back-up");
    CHECK(driver.the(Role::file_picker, "Back-up file").error.find("the file is damaged") != std::string::npos);
    driver.click("Read what is left");
    CHECK(driver.has_text("That passphrase does not open this back-up."));
    driver.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    driver.click("Read what is left");
    CHECK(driver.has_text("Read: 1 person, "));
    CHECK(driver.has_text("Missing or spoilt: "));
    CHECK(driver.has_text("nothing is changed yet"));
    check_golden_tree("open_back_up_salvaged", driver.shown.tree);
    CHECK(driver.storage.inner.files.empty());
    CHECK_FALSE(driver.app->unlocked());

    driver.choose_file("Back-up file", "other.fourfifths", bytes); // another file after all
    CHECK_FALSE(driver.has_text("Read: 1 person, "));
    driver.click("Open the back-up");
    driver.click("Read what is left");
    driver.click("Use what was read");
    REQUIRE(driver.app->unlocked());
    CHECK(driver.app->workspace().entries().size() < 900);
    CHECK(driver.app->workspace().entries().size() > 300);
    CHECK(driver.has_text("Not backed up yet")); // the file does not hold what it should
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().people().size() == 1);
}

TEST_CASE("what is left of a damaged back-up is merged, and nothing that is here is undone") {
    AppDriver driver;
    open_with(driver, build::workspace({build::person(8, "Ben Marwick")}));
    driver.visit("#/back-up");
    driver.open_back_up(damaged_back_up(driver.host), "Merge it in");
    CHECK(driver.app->workspace().people().size() == 1);
    driver.click("Read what is left");
    CHECK(driver.app->workspace().people().size() == 1);
    driver.click("Use what was read");
    CHECK(driver.app->workspace().people().size() == 2);
    CHECK(driver.app->workspace().entries().size() > 300);
}

TEST_CASE("of a file that is no back-up, or a small one, nothing is left to read, and that is said") {
    AppDriver driver;
    std::string small = back_up_of(build::workspace({build::person(8, "Ben Marwick")}), driver.host, Instant{});
    small[400] ^= 1; // in its only piece, behind the header of 280 bytes
    driver.click("Open a back-up");
    for (const std::string& bytes : {std::string("holiday photographs"), small}) {
        driver.open_back_up(bytes);
        driver.click("Read what is left");
        CHECK(driver.the(Role::file_picker, "Back-up file").error.find("This is not a whole Four Fifths back-up") == 0);
        CHECK(driver.has(Role::button, "Open the back-up"));
        CHECK_FALSE(driver.has(Role::button, "Use what was read"));
    }
}

TEST_CASE("a back-up that was not opened to the end can be opened again: its remains are told from damaged records") {
    for (const bool header_is_there : {false, true}) {
        CAPTURE(header_is_there);
        AppDriver driver;
        const std::string bytes = back_up_of(many_records(), driver.host, build::at("2026-11-19 09:00"));
        driver.storage.mode = FaultyStorage::Mode::wait;
        driver.click("Open a back-up");
        driver.open_back_up(bytes);
        REQUIRE_FALSE(driver.storage.waiting.empty());
        for (const NewFile& file : driver.storage.waiting.front().first.put) {
            const bool header = file.name.starts_with("h-");
            const bool first = file.name == driver.storage.waiting.front().first.put.front().name;
            if (first || (header && header_is_there)) driver.storage.inner.files[file.name] = file.bytes;
        }
        driver.storage.waiting.clear();
        driver.storage.mode = FaultyStorage::Mode::keep;
        driver.load();
        driver.unlock();
        CHECK(driver.has_text("The browser stopped while a back-up was being opened here"));
        driver.click("Remove the remains");
        driver.frame();
        CHECK(driver.storage.inner.files.empty());
        driver.click("Open a back-up");
        driver.open_back_up(bytes);
        CHECK(driver.app->workspace().entries().size() == 900);
    }
}

TEST_CASE("records that were saved are never taken for the remains of a back-up") {
    AppDriver driver;
    open_with(driver, many_records());
    auto& files = driver.storage.inner.files;
    std::erase_if(files, [](const auto& file) { return file.first[0] == 'm'; });
    driver.load();
    driver.unlock();
    CHECK(driver.has(Role::button, "Read what can be read"));
    CHECK_FALSE(driver.has(Role::button, "Remove the remains"));
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
