#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

const Instant now = build::at("2026-11-19 14:02");

ShownScreen with_versions(int records) {
    ShownScreen screen(backup_screen, Workspace{}, {"back-up"}, now);
    for (int i = 1; i <= records; ++i) {
        Person here = build::person(static_cast<std::uint64_t>(i), "Person " + std::to_string(i));
        Person there = here;
        here.what_matters = "Drawing.";
        there.what_matters = "Football on Tuesdays.";
        there.reference = "P-" + std::to_string(i);
        screen.versions.push_back({Record{here}, Record{there}});
    }
    screen.frame();
    return screen;
}

} // namespace

TEST_CASE("two versions of a record are shown side by side, with what differs, as it was read and approved") {
    ShownScreen screen = with_versions(1);
    check_golden_tree("back_up_versions", screen.tree);
    screen.press("Keep version 2 of Person: Person 1");
    CHECK(std::get<Person>(screen.only<ask::Settle>().chosen).reference == "P-1");
}

TEST_CASE("of many records with two versions the first are shown, the others folded away") {
    CHECK_FALSE(with_versions(10).shows("more with two versions"));
    CHECK(with_versions(12).shows("2 more with two versions"));
}
