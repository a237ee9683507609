#include "screens/shown_screen.h"

using namespace fourfifths;

namespace {

Workspace worked_week() {
    Entry notes = build::entry(3, "2026-11-17 09:00", 60, Kind::r1, "Notes");
    notes.flags.set(Flag::typed_twice);
    Entry forms = build::entry(4, "2026-11-18 09:00", 120, Kind::r3, "Panel forms");
    forms.flags.set(Flag::administrator_could);
    return build::workspace({build::entry(1, "2026-11-16 09:30", 60, Kind::d1, "Home visit"),
                             build::entry(2, "2026-11-16 10:30", 30, Kind::t1, "Drive back"), notes, forms,
                             build::entry(5, "2026-11-18 12:00", 30, Kind::x0, "Lunch"),
                             build::entry(6, "2026-11-19 14:00", 30, Kind::d4, "Letter")});
}

ShownScreen shown_week(Workspace workspace = worked_week()) {
    return ShownScreen(time_report_screen, std::move(workspace), {"time", "week", "2026-11-16"},
                       build::at("2026-11-22 09:00"));
}

} // namespace

TEST_CASE("the week's report is as it was read and approved") {
    check_golden_tree("time_report_week", shown_week().tree);
}

TEST_CASE("a week without entries teaches how to log") {
    const ShownScreen page = shown_week(Workspace{});
    check_golden_tree("time_report_empty", page.tree);
    CHECK(page.find(Role::link, "Log time on Today").value == "#/today");
}

TEST_CASE("the big figure stands with its definition and its denominator") {
    const ShownScreen page = shown_week();
    CHECK(page.shows("text \"20 %\" big"));
    CHECK(page.shows("of the time worked in this week was direct work: 1 h of 5 h worked."));
    CHECK(page.shows("Not counted: Messages and letters (D4)"));
}

TEST_CASE("counting a contested kind as direct is one named edit that changes the figure") {
    ShownScreen page = shown_week();
    page.set(Role::checkbox, "Messages and letters to them or their family (D4)", "true");
    CHECK(page.only<ask::Apply>().edit.name == "count Messages and letters as direct");
    CHECK(page.workspace.settings().direct == std::vector<Kind>{Kind::d1, Kind::d2, Kind::d3, Kind::d4});
    CHECK(page.shows("text \"30 %\" big"));
    page.set(Role::checkbox, "Messages and letters to them or their family (D4)", "false");
    CHECK(page.workspace.settings() == Settings{});
}

TEST_CASE("another scheme is one named edit, and its study is printed beside the worker's own") {
    ShownScreen page = shown_week();
    page.set(Role::select, "Sort the time by", "newton2022");
    CHECK(page.only<ask::Apply>().edit.name == "sort time by another scheme");
    CHECK(page.workspace.settings().scheme == "newton2022");
    CHECK(page.shows("cell \"just under 20 %\" numeric"));
}

TEST_CASE("hours that may overlap are shown without shares") {
    Workspace workspace = worked_week();
    Settings settings;
    settings.scheme = "basw2018";
    workspace.put(settings);
    const ShownScreen page = shown_week(std::move(workspace));
    CHECK(page.shows("Hours in this scheme may overlap, so they are not shown as shares."));
}

TEST_CASE("earlier and later go by whole weeks and months") {
    const ShownScreen week = shown_week();
    CHECK(week.find(Role::link, "Earlier week").value == "#/time/week/2026-11-09");
    CHECK(week.find(Role::link, "Later week").value == "#/time/week/2026-11-23");
    const ShownScreen month(time_report_screen, worked_week(), {"time", "month", "2026-01-31"},
                            build::at("2026-11-22 09:00"));
    CHECK(month.find(Role::link, "Earlier month").value == "#/time/month/2025-12-01");
    CHECK(month.find(Role::link, "Later month").value == "#/time/month/2026-02-01");
}

TEST_CASE("the chart and its table twin say the same, and the twin is there without a canvas") {
    ShownScreen page = shown_week();
    REQUIRE(page.pictures.size() == 1);
    CHECK(page.pictures[0].bars->bars.size() == 7);
    CHECK(page.pictures[0].bars->bars[0].figure == "67 %");
    CHECK(page.shows("row_header \"Mon 16 Nov\""));
    page.canvas_works = false;
    page.frame();
    CHECK(page.pictures.empty());
    CHECK(page.shows("row_header \"Mon 16 Nov\""));
}

TEST_CASE("what could give time back is told as hours and share, and as money when an hour has a cost") {
    constexpr std::string_view rate = "What an hour costs, in pounds";
    ShownScreen page = shown_week();
    CHECK(page.shows(" could be done by an administrator: 40 % of the time worked"));
    CHECK_FALSE(page.shows("£"
                           "30.00"));
    page.set(Role::text_field, rate, "15");
    CHECK(page.shows(" could be done by an administrator: 40 % of the time worked, £30.00"));
    CHECK(page.shows(" typed twice, into two systems: 20 % of the time worked, £15.00"));
    page.set(Role::text_field, rate, "lots");
    CHECK(page.shows("Type an amount such as 15 or 15.50."));
    page.set(Role::text_field, rate, "£15.50");
    CHECK(page.shows("£31.00"));
}

TEST_CASE("a visit to two siblings is shown in full for each of them, with the words that say so") {
    Workspace workspace = worked_week();
    workspace.put(build::person(7, "Amira Khan"));
    workspace.put(build::person(8, "Sami Khan"));
    Entry visit = *workspace.find(EntryId{1});
    visit.people = {{7}, {8}};
    workspace.put(visit);
    const ShownScreen page = shown_week(std::move(workspace));
    CHECK(page.shows("row_header \"Amira Khan\""));
    CHECK(page.shows("row_header \"Sami Khan\""));
    CHECK(page.shows("row_header \"About nobody on the list\""));
    CHECK(page.shows("A visit about two people counts in full for each"));
}

TEST_CASE("the report leaves as CSV without a name in it") {
    ShownScreen page = shown_week();
    page.press("Save this report as CSV");
    CHECK(page.only<ask::Download>().name == "Time report 2026-11-16 to 2026-11-22.csv");
    page.press("Save its entries as CSV");
    CHECK(page.only<ask::Download>().bytes.find("Panel forms") == std::string::npos);
}

TEST_CASE("any dates have a report with their own name, and lead to the same number of days before and after") {
    const ShownScreen page(time_report_screen, worked_week(), {"time", "2026-11-16", "2026-11-17"},
                           build::at("2026-11-22 09:00"));
    CHECK(page.shows("heading 2 \"16 Nov 2026 to 17 Nov 2026\""));
    CHECK(page.shows("of the time worked from 16 Nov 2026 to 17 Nov 2026 was direct work: 1 h of 2 h 30 worked."));
    CHECK(page.find(Role::link, "Earlier dates").value == "#/time/2026-11-14/2026-11-15");
    CHECK(page.find(Role::link, "Later dates").value == "#/time/2026-11-18/2026-11-19");
    CHECK(page.find(Role::date_field, "From").description == "Monday 16 November 2026");
}

TEST_CASE("the report of any dates leaves as CSV under those dates") {
    ShownScreen page(time_report_screen, worked_week(), {"time", "2026-11-16", "2026-11-17"},
                     build::at("2026-11-22 09:00"));
    page.press("Save this report as CSV");
    CHECK(page.only<ask::Download>().name == "Time report 2026-11-16 to 2026-11-17.csv");
}

TEST_CASE("From and To are asked for together, and days that make no range are said to be so") {
    struct Row {
        std::string_view first, last, problem;
    };
    constexpr Row rows[] = {
        {"2026-11-17", "2026-11-16", "Choose a last day on or after Tuesday 17 November 2026."},
        {"2026-11-17", "", "Give both days, the first and the last."},
        {"2026-11-17", "2027-11-18", "That is more than a year."},
    };
    for (const Row& row : rows) {
        INFO(row.first << " to " << row.last);
        ShownScreen page = shown_week();
        page.set(Role::date_field, "From", std::string(row.first));
        page.set(Role::date_field, "To", std::string(row.last));
        page.press("Show these dates");
        CHECK(page.find(Role::date_field, "To").error.find(row.problem) != std::string::npos);
        CHECK(page.asked.empty());
    }
    ShownScreen page = shown_week();
    page.set(Role::date_field, "From", "2026-11-02");
    page.set(Role::date_field, "To", "2026-11-13");
    page.press("Show these dates");
    CHECK(page.only<ask::Go>().route == "#/time/2026-11-02/2026-11-13");
}

TEST_CASE("an address with a range that makes no sense shows the error and no figures") {
    for (const auto& route : std::vector<std::vector<std::string>>{
             {"time", "2026-11-17", "2026-11-16"}, {"time", "2026-11-17"}, {"time", "nonsense", "2026-11-17"}}) {
        const ShownScreen page(time_report_screen, worked_week(), route, build::at("2026-11-22 09:00"));
        CHECK_FALSE(page.find(Role::date_field, "To").error.empty());
        CHECK_FALSE(page.shows("By kind of work"));
    }
}

TEST_CASE("a long range is told by weeks, a longer one by months") {
    const auto shown = [](std::string last) {
        return ShownScreen(time_report_screen, worked_week(), {"time", "2026-10-01", std::move(last)},
                           build::at("2026-11-22 09:00"));
    };
    CHECK(shown("2026-11-30").shows("heading 2 \"Week by week\""));
    CHECK(shown("2027-03-31").shows("heading 2 \"Month by month\""));
    CHECK(shown("2027-03-31").shows("row_header \"October 2026\""));
}
