#include "report/days_to_record.h"
#include "report/planned_kept.h"
#include "report/random_work.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Asking asking;
const Date monday = day(2026, 11, 16);

/// One visit on Monday for each, noted so many days later.
DaysToRecord noted_after(const std::vector<int>& days) {
    Workspace workspace;
    for (const int later : days) {
        Entry visit = add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
        visit.noted = at(monday + later, 16);
        workspace.put(visit);
    }
    return days_to_record(workspace, asking.of({monday, monday + 7}, at(monday + 60, 9)));
}

} // namespace

TEST_CASE("days from event to record are counted in calendar days, with the days half and nine in ten took") {
    struct Row {
        std::vector<int> days;
        int half, nine_in_ten, longest;
        std::array<int, 5> spread;
    };
    const Row rows[] = {
        {{}, 0, 0, 0, {}},
        {{0}, 0, 0, 0, {1, 0, 0, 0, 0}},
        {{4}, 4, 4, 4, {0, 0, 0, 1, 0}},
        {{0, 1}, 0, 1, 1, {1, 1, 0, 0, 0}},
        {{0, 1, 2, 3, 7, 8, 30}, 3, 30, 30, {1, 1, 2, 1, 2}},
        {{1, 1, 1, 1, 1, 1, 1, 1, 1, 20}, 1, 1, 20, {0, 9, 0, 0, 1}},
    };
    for (const Row& row : rows) {
        const DaysToRecord result = noted_after(row.days);
        CAPTURE(row.days.size());
        CHECK(result.written == static_cast<int>(row.days.size()));
        CHECK(result.half_within == row.half);
        CHECK(result.nine_in_ten_within == row.nine_in_ten);
        CHECK(result.longest == row.longest);
        CHECK(result.spread == row.spread);
    }
}

TEST_CASE("a note begun before the end is of the same day, and a visit until midnight ends on its own day") {
    Workspace workspace;
    Entry early = add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    early.noted = at(monday - 1, 9);
    workspace.put(early);
    Entry late = add(workspace, Kind::d1, at(monday, 22), at(monday + 1, 0));
    late.noted = at(monday, 23);
    workspace.put(late);
    CHECK(days_to_record(workspace, asking.of({monday, monday + 1}, at(monday + 7, 9))).spread[0] == 2);
}

TEST_CASE("what is still to be written up is told apart from what needs no note") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10), with(Flag::write_up_due));
    add(workspace, Kind::t1, at(monday, 10), at(monday, 11));
    add(workspace, Kind::d1, at(monday, 12), std::nullopt, with(Flag::write_up_due)); // still runs
    const DaysToRecord result = days_to_record(workspace, asking.of({monday, monday + 7}, at(monday, 13)));
    CHECK(result.unwritten == 1);
    CHECK(result.written == 0);
}

TEST_CASE("planned time was kept, went to other work, or has nothing logged") {
    Workspace workspace;
    add(workspace, Kind::s2, at(monday, 9), at(monday, 11), with(Flag::planned));
    add(workspace, Kind::s2, at(monday, 9, 30), at(monday, 10));
    add(workspace, Kind::a1, at(monday, 9, 45), at(monday, 10, 20));
    add(workspace, Kind::d1, at(monday + 6, 9), at(monday + 6, 10), with(Flag::planned)); // still to come
    const PlannedKept plans = planned_against_kept(workspace, asking.of({monday, monday + 7}, at(monday + 2, 9)));
    REQUIRE(plans.lines.size() == 1);
    CHECK(plans.lines[0].kind == Kind::s2);
    CHECK(plans.all.planned == Minutes{120});
    CHECK(plans.all.kept == Minutes{30});
    CHECK(plans.all.other_work == Minutes{20});
    CHECK(plans.all.nothing_logged == Minutes{70});
}

TEST_CASE("what was logged well before it began was a plan, and was kept when it stands as worked") {
    Workspace workspace;
    Entry visit = add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    for (const int minutes : {0, 14, 15, 600}) {
        CAPTURE(minutes);
        visit.created = visit.time.start - Minutes{minutes};
        workspace.put(visit);
        const PlannedKept plans = planned_against_kept(workspace, asking.of({monday, monday + 7}, at(monday + 2, 9)));
        CHECK(plans.all.kept == Minutes{minutes < 15 ? 0 : 60});
        CHECK(plans.all.planned == plans.all.kept);
    }
}
