#include "support/screen.h"

using namespace fourfifths;

namespace {

void make_back_up(AppDriver& driver) {
    driver.visit("#/back-up");
    driver.click("Make a back-up file");
}

} // namespace

TEST_CASE("saved is said only when the store has it") {
    AppDriver driver;
    driver.set_up();
    driver.pass(1);
    driver.storage.mode = FaultyStorage::Mode::wait;
    driver.name_worker("Jo");
    CHECK(driver.has_text("Saving on this computer …"));
    CHECK_FALSE(driver.has_text("Saved on this computer"));
    driver.storage.let_go();
    driver.frame();
    CHECK(driver.has_text("Saved on this computer 14:03"));
    CHECK_FALSE(driver.shown.warn_before_leaving);
}

TEST_CASE("a save that failed says so, loses nothing and can be tried again") {
    AppDriver driver;
    driver.set_up();
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.name_worker("Jo");
    CHECK(driver.has_text("Not saved on this computer"));
    CHECK(driver.has_text("this computer has no room left"));
    CHECK(driver.shown.warn_before_leaving);
    CHECK(driver.app->workspace().settings().worker_name == "Jo");
    driver.click("Retry saving");
    CHECK(driver.has_text("Not saved on this computer"));
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.click("Retry saving");
    CHECK(driver.has_text("Saved on this computer 14:02"));
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().settings().worker_name == "Jo");
}

TEST_CASE("undo and redo are named, and reach the store") {
    AppDriver driver;
    driver.set_up();
    CHECK(has(driver.the(Role::button, "Undo").state, State::disabled));
    driver.name_worker("Jo");
    CHECK(driver.the(Role::button, "Undo").description == "Undo: change settings");
    driver.click("Undo");
    CHECK(driver.said.back() == "Undone: change settings");
    CHECK(driver.app->workspace().settings().worker_name.empty());
    CHECK(driver.the(Role::button, "Redo").description == "Redo: change settings");
    driver.click("Redo");
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().settings().worker_name == "Jo");
}

TEST_CASE("a made file is not a back-up until it was checked") {
    AppDriver driver;
    driver.set_up();
    make_back_up(driver);
    REQUIRE(driver.host.downloads.size() == 1);
    CHECK(driver.host.downloads[0].name == "Four Fifths 2026-11-19 1402.fourfifths");
    CHECK(driver.has(Role::link, "Not backed up yet"));
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads[0].bytes);
    CHECK(driver.has_text("You are backed up"));
    CHECK(driver.has(Role::link, "Backed up to file 14:02"));
    driver.name_worker("Jo");
    CHECK(driver.has(Role::link, "Backed up to file 14:02, 1 change since"));
    driver.visit("#/back-up");
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads[0].bytes);
    CHECK(driver.has_text("older than your records"));
}

TEST_CASE("undoing a change of settings does not undo the back-up") {
    AppDriver driver;
    driver.set_up();
    driver.name_worker("Jo");
    make_back_up(driver);
    driver.choose_file("Back-up file to check", "x.fourfifths", driver.host.downloads[0].bytes);
    driver.click("Undo");
    CHECK(driver.app->workspace().settings().worker_name.empty());
    CHECK(driver.app->workspace().settings().backed_up_at);
}

TEST_CASE("a damaged or foreign file is refused in a clear sentence") {
    AppDriver driver;
    driver.set_up();
    make_back_up(driver);
    std::string damaged = driver.host.downloads[0].bytes;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    for (const std::string& bytes : {damaged, std::string("hello"), std::string()}) {
        driver.choose_file("Back-up file to check", "x.fourfifths", bytes);
        CHECK(driver.has(Role::link, "Not backed up yet"));
        CHECK((driver.has_text("Choose another back-up file") || driver.has_text("is not a Four Fifths back-up")));
    }
}

TEST_CASE("a back-up opens on an empty computer, and counts as backed up there") {
    AppDriver first;
    first.set_up(true);
    make_back_up(first);
    AppDriver second;
    second.click("Open a back-up");
    second.click("Open the back-up");
    CHECK(second.has_text("Choose a back-up file first."));
    second.choose_file("Back-up file", "x.fourfifths", first.host.downloads[0].bytes);
    second.type("Passphrase or recovery key of the back-up", "wrong wrong wrong");
    second.click("Open the back-up");
    CHECK(second.has_text("That passphrase does not open this back-up."));
    CHECK(second.storage.commits == 0);
    second.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    second.click("Open the back-up");
    REQUIRE(second.app->unlocked());
    CHECK(second.app->workspace().entries() == first.app->workspace().entries());
    CHECK(second.has(Role::link, "Backed up to file 14:02"));
}

TEST_CASE("what was changed while the store was slow to take in a back-up counts as not backed up") {
    AppDriver first;
    first.set_up();
    make_back_up(first);
    AppDriver second;
    second.storage.mode = FaultyStorage::Mode::wait;
    second.click("Open a back-up");
    second.open_back_up(first.host.downloads[0].bytes);
    second.name_worker("Jo");
    while (second.has_text("Saving on this computer …")) {
        second.storage.let_go();
        second.frame();
    }
    CHECK(second.has(Role::link, "Backed up to file 14:02, 1 change since"));
}

TEST_CASE("when the store is empty but was not before, the way back is offered, not a fresh start") {
    AppDriver driver;
    driver.set_up();
    driver.name_worker("Jo");
    make_back_up(driver);
    driver.storage.inner.files.clear();
    driver.load();
    CHECK(driver.heading() == "Your records are missing from this computer");
    driver.open_back_up(driver.host.downloads[0].bytes);
    CHECK(driver.app->workspace().settings().worker_name == "Jo");
}

TEST_CASE("an older copy of the store opens, and says that newer changes are missing") {
    AppDriver driver;
    driver.set_up();
    const auto older = driver.storage.inner.files;
    driver.name_worker("Jo");
    driver.load();
    driver.unlock();
    CHECK_FALSE(driver.has_text("missing from it"));
    driver.storage.inner.files = older;
    driver.load();
    driver.unlock();
    CHECK(driver.has_text("Saved on this computer, but missing from it now: the newest change."));
    CHECK(driver.the(Role::link, "Merge a back-up").value == "#/back-up");
}

TEST_CASE("starting again with nothing takes two steps") {
    AppDriver driver;
    driver.set_up();
    driver.storage.inner.files.clear();
    driver.load();
    driver.click("Start again with nothing");
    driver.click("Yes, start again");
    CHECK(driver.has(Role::button, "Try with sample people"));
    driver.set_up();
    CHECK(driver.app->unlocked());
}

TEST_CASE("a store cleared while it is open is said at once") {
    AppDriver driver;
    driver.set_up();
    driver.app->on_storage_lost("cleared");
    driver.frame();
    CHECK(driver.has_text("press Retry saving, or make a back-up"));
    CHECK(driver.has_text("Not saved on this computer"));
    CHECK(driver.shown.warn_before_leaving);
    driver.click("Retry saving");
    CHECK(driver.has_text("Saved on this computer 14:02"));
    CHECK_FALSE(driver.has_text("was cleared while you worked"));
    CHECK_FALSE(driver.shown.warn_before_leaving);
}

TEST_CASE("a store that cannot be read stops the start, in words") {
    AppDriver driver;
    App app(driver.storage, driver.host, KeyCost{19, 1});
    app.on_storage_ready(Error{Fault::storage_failed, "refused"});
    const AppFrame frame = app.frame({}, driver.now_ms);
    CHECK(to_text(frame.tree).find("Reload the page") != std::string::npos);
}

TEST_CASE("records that cannot be read are not taken for a browser that forbids to keep any") {
    AppDriver driver;
    driver.set_up();
    App app(driver.storage, driver.host, KeyCost{19, 1});
    app.on_storage_ready(Error{Fault::storage_failed, "refused"});
    const AppFrame frame = app.frame({}, driver.now_ms);
    CHECK(to_text(frame.tree).find("cannot be read at the moment. Nothing was changed.") != std::string::npos);
    CHECK(to_text(frame.tree).find("open your latest back-up file") != std::string::npos);
}

TEST_CASE("a store that is damaged is called so, and the way to the back-up is told") {
    AppDriver driver;
    App app(driver.storage, driver.host, KeyCost{19, 1});
    app.on_storage_ready(Error{Fault::damaged, "a record"});
    const AppFrame frame = app.frame({}, driver.now_ms);
    CHECK(to_text(frame.tree).find("are damaged and were not opened. Nothing was changed.") != std::string::npos);
    CHECK(to_text(frame.tree).find("Open your latest back-up file") != std::string::npos);
}

TEST_CASE("the passphrase is changed only by who knows it, and the new one opens it") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    driver.type("Passphrase now", "not the passphrase");
    driver.type("New passphrase", "a new long passphrase");
    driver.type("The new passphrase again", "a new long passphrase");
    driver.click("Change passphrase");
    CHECK(driver.the(Role::password_field, "Passphrase now").error == "That is not the passphrase of these records.");
    driver.type("Passphrase now", AppDriver::passphrase);
    driver.click("Change passphrase");
    CHECK(driver.has_text("Your passphrase is changed."));
    driver.click("Lock");
    driver.unlock();
    CHECK_FALSE(driver.app->unlocked());
    driver.unlock("a new long passphrase");
    CHECK(driver.app->unlocked());
}

TEST_CASE("what was changed in two places is shown with both versions, and one is chosen") {
    const auto bin_samples = [](AppDriver& driver) {
        driver.visit("#/settings");
        driver.click("Move the sample people and all about them to the bin");
    };
    AppDriver first;
    first.set_up(true);
    make_back_up(first);
    AppDriver second;
    second.host.engine.seed(43);
    second.click("Open a back-up");
    second.open_back_up(first.host.downloads[0].bytes);
    second.pass(3);
    bin_samples(second);
    make_back_up(second);
    bin_samples(first);
    first.visit("#/back-up");
    first.open_back_up(second.host.downloads[0].bytes, "Merge it in");
    REQUIRE(first.has_text("Two versions: compare and choose"));
    CHECK(first.has_text("In the bin since:"));
    CHECK(first.has_text("19 Nov 2026 14:02"));
    CHECK(first.has_text("19 Nov 2026 14:05"));
    const std::string keep = "Keep version 2 of Person: Sample: Amira Khan";
    first.click(keep);
    CHECK_FALSE(first.has(Role::button, keep));
    first.click("Lock");
    first.unlock();
    first.visit("#/back-up");
    CHECK_FALSE(first.has(Role::button, keep));
    CHECK(first.has(Role::button, "Keep version 2 of Person: Sample: Sam Okoro"));
}
