#include "support/screen.h"

using namespace fourfifths;

namespace {

/// As if it had been deleted on another day: through a back-up of a vault that holds it.
void put_in_bin(AppDriver& driver) {
    driver.set_up(true);
    driver.visit("#/settings");
    driver.click("Move the sample people and all about them to the bin");
    driver.visit("#/bin");
}

} // namespace

TEST_CASE("what is deleted rests in the bin and can be restored") {
    AppDriver driver;
    put_in_bin(driver);
    CHECK(driver.has_text("Person: Sample: Amira Khan"));
    CHECK(driver.has_text("30 days"));
    const auto binned = [&] {
        const auto& people = driver.app->workspace().people();
        return std::count_if(people.begin(), people.end(),
                             [](const auto& item) { return item.second.binned_at.has_value(); });
    };
    CHECK(binned() == 6);
    const Node* restore = nullptr;
    for (const Node& node : driver.shown.tree.nodes) {
        if (node.description == "Restore Person: Sample: Amira Khan") restore = &node;
    }
    REQUIRE(restore != nullptr);
    Event click;
    click.key = restore->key;
    driver.frame({click});
    CHECK(binned() == 5);
    CHECK(driver.said.back() == "Restored Person: Sample: Amira Khan");
    driver.click("Undo");
    CHECK(binned() == 6);
}

TEST_CASE("after thirty days the bin is emptied when it is opened") {
    AppDriver driver;
    put_in_bin(driver);
    driver.click("Lock");
    driver.now_ms += 29LL * 86'400'000;
    driver.unlock();
    CHECK(driver.app->workspace().people().size() == 6);
    driver.click("Lock");
    driver.now_ms += 2LL * 86'400'000;
    driver.unlock();
    CHECK(driver.app->workspace().people().empty());
    CHECK(driver.app->workspace().entries().empty());
}
