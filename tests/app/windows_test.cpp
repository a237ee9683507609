#include "support/screen.h"

using namespace fourfifths;

namespace {

/// Set up, and on Settings with a name half typed.
void half_type(AppDriver& driver) {
    driver.set_up();
    driver.visit("#/settings");
    driver.type("Your name", "Jo Bloggs, soc");
}

constexpr std::string_view added = "What was not saved in the other window was added.";

} // namespace

TEST_CASE("asked to let go, a window saves what was half typed, and then lets go of everything") {
    AppDriver driver;
    half_type(driver);
    driver.storage.mode = FaultyStorage::Mode::wait;
    driver.app->on_asked_to_let_go();
    driver.frame();
    CHECK(driver.host.reloads == 0);
    CHECK(driver.heading() == "Unlock Four Fifths");
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.storage.let_go();
    driver.frame();
    CHECK(driver.host.reloads == 1);
    CHECK(driver.host.left.empty());
    CHECK(driver.app->workspace() == Workspace{});
    driver.unlock();
    CHECK(driver.the(Role::text_field, "Your name").value == "Jo Bloggs, soc");
    CHECK_FALSE(driver.has_text(added));
}

TEST_CASE("asked to let go before it was unlocked, a window lets go at once") {
    AppDriver driver;
    driver.set_up();
    driver.load();
    driver.app->on_asked_to_let_go();
    driver.frame();
    CHECK(driver.host.reloads == 1);
    CHECK(driver.host.left.empty());
}

TEST_CASE("what a window could not save reaches the one that took over, and is then dropped") {
    AppDriver driver;
    driver.set_up();
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.name_worker("Jo Bloggs");
    driver.type("Your name", "Jo Bloggs, social w");
    driver.app->on_taken_over();
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.frame();
    CHECK(driver.host.reloads == 1);
    CHECK(driver.app->workspace() == Workspace{});
    REQUIRE(driver.host.left.size() == 1);
    CHECK(driver.host.left[0].second.find("Bloggs") == std::string::npos);

    driver.unlock();
    CHECK(driver.app->workspace().settings().worker_name == "Jo Bloggs");
    CHECK(driver.has_text(added));
    CHECK(driver.the(Role::text_field, "Your name").value == "Jo Bloggs, social w");
    CHECK(driver.host.left.empty());
    driver.load();
    driver.unlock();
    CHECK(driver.app->workspace().settings().worker_name == "Jo Bloggs");
    CHECK_FALSE(driver.has_text(added));
}

TEST_CASE("what a window could not save, and its browser did not keep, is merged from the file") {
    AppDriver driver;
    driver.set_up();
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.name_worker("Jo Bloggs");
    driver.app->on_taken_over();
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.frame();
    REQUIRE(driver.host.left.size() == 1);
    const std::string file = driver.host.left[0].second;
    driver.host.left.clear();
    driver.unlock();
    driver.visit("#/back-up");
    driver.open_back_up(file, "Merge it in");
    CHECK(driver.app->workspace().settings().worker_name == "Jo Bloggs");
}

TEST_CASE("a save that fails while another window waits is left for it") {
    AppDriver driver;
    half_type(driver);
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.app->on_asked_to_let_go();
    driver.frame();
    driver.frame();
    CHECK(driver.host.reloads == 1);
    CHECK(driver.host.left.size() == 1);
}

TEST_CASE("what was left stays until it is durable") {
    AppDriver driver;
    half_type(driver);
    driver.app->on_taken_over();
    driver.frame();
    REQUIRE(driver.host.left.size() == 1);
    driver.storage.mode = FaultyStorage::Mode::refuse;
    driver.unlock();
    CHECK(driver.has_text("Not saved on this computer"));
    CHECK(driver.host.left.size() == 1);
    driver.storage.mode = FaultyStorage::Mode::keep;
    driver.click("Retry saving");
    CHECK_FALSE(driver.has_text("Not saved on this computer"));
    driver.load();
    driver.unlock();
    CHECK(driver.host.left.empty());
}

TEST_CASE("what comes late from a window that slept is added without touching what is typed here") {
    AppDriver sleeper;
    half_type(sleeper);
    AppDriver driver;
    driver.storage.inner.files = sleeper.storage.inner.files;
    driver.load();
    driver.unlock();
    driver.visit("#/settings");
    driver.type("Your name", "Ann");
    sleeper.app->on_taken_over();
    sleeper.frame();
    REQUIRE(sleeper.host.left.size() == 1);
    driver.app->on_left(1, sleeper.host.left[0].second);
    driver.frame();
    CHECK(driver.the(Role::text_field, "Your name").value == "Ann");
    CHECK(driver.has_text("Your name: Jo Bloggs, soc"));
    CHECK(driver.has_text(added));
    CHECK(driver.said.back() == added);
}

TEST_CASE("what was left of other records, or is damaged, is kept and said") {
    AppDriver other("2026-11-18 09:00");
    other.host.engine.seed(7);
    half_type(other);
    other.app->on_taken_over();
    other.frame();
    AppDriver driver;
    driver.set_up();
    driver.host.left = other.host.left;
    driver.host.left.emplace_back(2, "spoilt");
    driver.load();
    driver.unlock();
    CHECK(driver.has_text("Another window left work that was not saved, and it does not open here"));
    CHECK_FALSE(driver.has_text(added));
    CHECK(driver.host.left.size() == 2);

    driver.click("Download it");
    REQUIRE(driver.host.downloads.size() == 2);
    CHECK(driver.host.downloads[1].bytes == "spoilt");
    driver.click("Remove it");
    driver.click("No, keep it");
    CHECK(driver.host.left.size() == 2);
    driver.click("Remove it");
    driver.click("Yes, remove it");
    CHECK(driver.host.left.empty());
    CHECK_FALSE(driver.has_text("Another window left work"));
}

TEST_CASE("whoever is called away while the recovery key is shown hears of it, until a new key is proved to be kept") {
    AppDriver driver;
    driver.click("Start");
    driver.choose_passphrase();
    driver.app->on_taken_over();
    driver.frame();
    driver.unlock();
    CHECK(driver.has_text("Nobody has shown that the recovery key of these records was kept."));
    driver.load();
    driver.unlock();
    driver.follow("Make a new recovery key");
    driver.type("Your passphrase", AppDriver::passphrase);
    driver.click("Make a new recovery key");
    driver.frame();
    CHECK_FALSE(driver.has_text("Nobody has shown"));
    const std::string key = driver.key_shown();
    driver.load(); // before it was proved
    driver.unlock();
    CHECK(driver.has_text("Nobody has shown"));
    driver.visit("#/settings");
    driver.type("Your passphrase", AppDriver::passphrase);
    driver.click("Make a new recovery key");
    driver.frame();
    const std::string last = driver.key_shown();
    driver.type("Type the last group of the new key, to be sure that you have it", last.substr(last.rfind('-') + 1));
    driver.click("I have kept it");
    CHECK_FALSE(driver.has_text("Nobody has shown"));
    driver.load();
    driver.unlock();
    CHECK_FALSE(driver.has_text("Nobody has shown"));
}

TEST_CASE("when the second copy had to be opened it is said, with what to do") {
    AppDriver driver;
    driver.set_up();
    driver.app = std::make_unique<App>(driver.storage, driver.host, KeyCost{19, 1});
    driver.app->on_second_copy();
    driver.app->on_storage_ready(Done{});
    driver.frame();
    driver.unlock();
    CHECK(driver.has_text("Four Fifths opened its second copy of them. Nothing that was saved is missing."));
    CHECK(driver.has(Role::link, "Back up now"));
}
