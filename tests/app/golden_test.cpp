#include "screens/shown_screen.h"
#include "support/screen.h"

using namespace fourfifths;

TEST_CASE("the screens before, beside and behind the work are as they were read and approved") {
    AppDriver driver;
    check_golden_tree("first_run", driver.shown.tree);
    driver.click("Start");
    check_golden_tree("first_run_passphrase", driver.shown.tree);
    driver.click("Back");
    driver.click("Open a back-up");
    check_golden_tree("first_run_back_up", driver.shown.tree);
    driver.click("Back");
    driver.set_up();
    driver.visit("#/back-up");
    check_golden_tree("back_up", driver.shown.tree);
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
