#include "screens/routes.h"
#include "support/screen.h"

using namespace fourfifths;

TEST_CASE("addresses are read into their parts") {
    using Parts = std::vector<std::string>;
    CHECK(parts_of_route("") == Parts{"today"});
    CHECK(parts_of_route("#") == Parts{"today"});
    CHECK(parts_of_route("#/") == Parts{"today"});
    CHECK(parts_of_route("#/people/00ab") == Parts{"people", "00ab"});
    CHECK(parts_of_route("#/time/week/2026-11-19") == Parts{"time", "week", "2026-11-19"});
    CHECK(parts_of_route("#/a/b/c/d") == Parts{"a", "b", "c/d"});
    CHECK(route_text({"people", "00ab"}) == "#/people/00ab");
}

TEST_CASE("every place of the navigation has one h1, a title of its own, and the focus") {
    AppDriver driver;
    driver.set_up(true);
    std::set<std::string> titles;
    for (const char* link :
         {"People", "Summaries", "Hand over", "Time report", "Back up", "Bin", "Settings", "About", "Today"}) {
        INFO(link);
        driver.follow(link);
        int headings = 0;
        for (const Node& node : driver.shown.tree.nodes) headings += node.role == Role::heading && node.level == 1;
        CHECK(headings == 1);
        CHECK(count(driver.shown.tree, Role::main) == 1);
        CHECK(titles.insert(driver.shown.title).second);
        REQUIRE(driver.focused() != nullptr);
        CHECK(driver.focused()->name == driver.heading());
        const auto is_here = [&](const Node& node) {
            return node.role == Role::link && node.name == link && has(node.state, State::selected);
        };
        CHECK(std::count_if(driver.shown.tree.nodes.begin(), driver.shown.tree.nodes.end(), is_here) >= 1);
    }
}

TEST_CASE("an address that means nothing says so and leads home") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/nowhere/at/all");
    CHECK(driver.heading() == "There is no such page");
    driver.follow("Go to Today");
    CHECK(driver.heading() != "There is no such page");
}

TEST_CASE("the address follows the program") {
    AppDriver driver;
    driver.set_up();
    CHECK(driver.shown.route == "#/today");
    driver.visit("#/about");
    CHECK(driver.shown.route.empty());
}

TEST_CASE("settings that cannot be are not saved, and the field says why") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/settings");
    driver.type("Contracted hours a week", "lots");
    driver.click("Save settings");
    CHECK(driver.the(Role::number_field, "Contracted hours a week").error ==
          "Type the hours as a number, such as 37 or 37.5.");
    CHECK(driver.focused()->name == "Contracted hours a week");
    driver.type("Contracted hours a week", "18.5");
    driver.check("Monday", false);
    driver.check("Travel (T1)", true);
    driver.choose("Lock after nobody has used it for", "15");
    driver.click("Save settings");
    const Settings& settings = driver.app->workspace().settings();
    CHECK(settings.contracted_week == Minutes{1110});
    CHECK(settings.working_days.size() == 4);
    CHECK(settings.direct == std::vector<Kind>{Kind::d1, Kind::d2, Kind::d3, Kind::t1});
    CHECK(settings.lock_after_minutes == 15);
    CHECK(driver.said.back() == "Settings saved");
    CHECK(driver.the(Role::number_field, "Contracted hours a week").value == "18.5");
}

TEST_CASE("idle, it asks to be woken at most once a minute") {
    AppDriver driver;
    driver.set_up();
    driver.visit("#/about");
    CHECK(driver.shown.wake_in_ms == 4 * 60'000);
    driver.visit("#/today");
    CHECK(driver.shown.wake_in_ms == 60'000);
    driver.pass_seconds(20);
    CHECK(driver.shown.wake_in_ms == 40'000);
}
