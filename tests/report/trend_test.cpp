#include "report/heat_map.h"
#include "report/random_work.h"
#include "report/trend.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {
const Asking asking;
}

TEST_CASE("a fortnight is told by days, a quarter by weeks, and more by months") {
    const Date first = day(2026, 1, 1);
    CHECK(step_for({first, first + 1}) == Step::day);
    CHECK(step_for({first, first + 14}) == Step::day);
    CHECK(step_for({first, first + 15}) == Step::week);
    CHECK(step_for({first, first + 92}) == Step::week);
    CHECK(step_for({first, first + 93}) == Step::month);
}

TEST_CASE("weeks and months are cut at the borders of the range and named by what is left") {
    const DateRange range = {day(2026, 10, 28), day(2026, 11, 10)};
    std::vector<std::string> names;
    for (const Step step : {Step::week, Step::month})
        for (const TrendPart& part : parts_of(range, step)) names.push_back(part.label + ": " + part.name);
    CHECK(names == std::vector<std::string>{"Wk 44: Week 44, Wed 28 Oct to Sun 1 Nov",
                                            "Wk 45: Week 45, Mon 2 Nov to Sun 8 Nov", "Wk 46: Week 46, Mon 9 Nov",
                                            "Oct: October 2026", "Nov: November 2026"});
}

TEST_CASE("each point of a trend is the report of its days, with the denominator that was asked for") {
    const Date monday = day(2026, 11, 16);
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 12, 42)); // half of 7 h 24
    add(workspace, Kind::r1, at(monday + 1, 22), at(monday + 2, 2));
    ReportRequest request = asking.of({monday, monday + 7}, at(monday + 7, 9));
    request.contracted_denominator = true;
    const auto points = trend_of(workspace, request, Step::day);
    REQUIRE(points.size() == 7);
    CHECK(points[0].direct_percent == 50);
    CHECK(points[0].denominator == Minutes{444});
    CHECK(points[1].worked == Minutes{120});
    CHECK(points[2].worked == Minutes{120});
    CHECK(points[5].denominator == Minutes{0}); // a Saturday
}

TEST_CASE("the heat map shows the hours that clocks on the wall show") {
    const Date sunday = day(2026, 10, 25); // clocks go back: the hour from 1 to 2 comes twice
    Workspace workspace;
    add(workspace, Kind::o1, at(sunday, 0, 30), at(sunday, 2, 15));
    add(workspace, Kind::d1, at(sunday - 5, 23, 50), at(sunday - 4, 0, 10));
    const HeatMap map = heat_map_of(workspace, asking.of({sunday - 6, sunday + 1}, at(sunday + 1, 9)));
    CHECK(map.worked[6][0] == Minutes{30});
    CHECK(map.worked[6][1] == Minutes{120});
    CHECK(map.worked[6][2] == Minutes{15});
    CHECK(map.worked[1][23] == Minutes{10});
    CHECK(map.direct[2][0] == Minutes{10});
    CHECK(map.direct[6][1] == Minutes{0});
}

TEST_CASE("the hour that clocks skip in March has no time in the heat map") {
    const Date sunday = day(2026, 3, 29);
    Workspace workspace;
    add(workspace, Kind::o1, at(sunday, 0), at(sunday, 4));
    const HeatMap map = heat_map_of(workspace, asking.of({sunday, sunday + 1}, at(sunday + 1, 9)));
    CHECK(map.worked[6][0] == Minutes{60});
    CHECK(map.worked[6][1] == Minutes{0});
    CHECK(map.worked[6][2] == Minutes{60});
    CHECK(map.worked[6][3] == Minutes{60});
}
