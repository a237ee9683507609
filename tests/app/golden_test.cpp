#include "screens/shown_screen.h"
#include "support/screen.h"

using namespace fourfifths;

namespace {

/// The licences are long, and their own.
Tree without_assets(Tree tree) {
    for (Node& node : tree.nodes) {
        if (node.role == Role::preformatted) node.name = "…";
    }
    return tree;
}

} // namespace

TEST_CASE("the screens before, beside and behind the work are as they were read and approved") {
    AppDriver driver;
    check_golden_tree("first_run", driver.shown.tree);
    driver.click("Start");
    check_golden_tree("first_run_passphrase", driver.shown.tree);
    driver.click("Back");
    driver.click("Open a back-up");
    check_golden_tree("first_run_back_up", driver.shown.tree);
    driver.click("Back");
    driver.click("I have used it here before");
    check_golden_tree("first_run_before", driver.shown.tree);
    driver.click("Back");
    driver.click("Start");
    driver.type("Passphrase", AppDriver::passphrase);
    driver.type("The same passphrase again", AppDriver::passphrase);
    driver.click("Lock with this passphrase");
    check_golden_tree("first_run_recovery_key", driver.shown.tree);
    driver.show_key_kept();
    check_golden_tree("first_run_keeps", driver.shown.tree);
    driver.click("Not now");
    driver.visit("#/about");
    check_golden_tree("about", without_assets(driver.shown.tree));
    driver.visit("#/back-up");
    check_golden_tree("back_up", driver.shown.tree);
    driver.file_answers(FileAnswer::none, "");
    check_golden_tree("back_up_to_file", driver.shown.tree);
    driver.visit("#/leave");
    check_golden_tree("leave", driver.shown.tree);
    driver.visit("#/settings");
    check_golden_tree("settings", driver.shown.tree);
    driver.visit("#/bin");
    check_golden_tree("bin", driver.shown.tree);
    driver.visit("#/nowhere");
    check_golden_tree("not_found", driver.shown.tree);
    driver.click("Lock");
    check_golden_tree("unlock", driver.shown.tree);
    driver.storage.inner.files.clear();
    driver.load();
    check_golden_tree("lost_data", driver.shown.tree);
}

TEST_CASE("a file that is refused is as it was read and approved") {
    AppDriver driver;
    driver.click("Open a back-up");
    driver.choose_file("Back-up file", "notes.fourfifths", "hello");
    driver.type("Passphrase or recovery key of the back-up", AppDriver::passphrase);
    driver.click("Open the back-up");
    check_golden_tree("first_run_wrong_file", driver.shown.tree);
    REQUIRE(driver.focused() != nullptr);
    CHECK(driver.focused()->name == "Back-up file");
}
