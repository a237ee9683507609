#include "report/breakdown.h"
#include "report/random_work.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Asking asking;
const Date monday = day(2026, 11, 16);

ReportRequest this_week() { return asking.of({monday, monday + 7}, at(monday + 7, 9)); }

/// Two children visited at once, a call about one of them, and post about nobody.
Workspace siblings() {
    Workspace workspace = random_work(1, {monday, monday + 7}, 0);
    Entry visit = add(workspace, Kind::d1, at(monday, 9), at(monday, 10), with(Flag::group_work));
    visit.people = {PersonId{1}, PersonId{2}};
    visit.process = "child protection";
    workspace.put(visit);
    Entry call = add(workspace, Kind::d3, at(monday, 9, 30), at(monday, 10, 30));
    call.people = {PersonId{1}};
    workspace.put(call);
    add(workspace, Kind::a1, at(monday, 11), at(monday, 11, 30), with(Flag::typed_twice));
    return workspace;
}

struct Line {
    std::string key, label;
    std::int64_t minutes;
    int percent;
    bool operator==(const Line&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Line& line) {
    return out << line.key << " " << line.label << " " << line.minutes << " " << line.percent;
}

std::vector<Line> lines_of(const Breakdown& breakdown) {
    std::vector<Line> lines;
    for (const ShareLine& line : breakdown.lines)
        lines.push_back({line.key, line.label, line.time.count, line.percent});
    return lines;
}

} // namespace

TEST_CASE("a visit to two siblings counts in full for each, and its overlap with a call once for one of them") {
    const Breakdown people = by_person(siblings(), this_week());
    CHECK(lines_of(people) == std::vector<Line>{{hex_text(1), "Person 1", 90, 75},
                                                {hex_text(2), "Person 2", 60, 50},
                                                {"nobody", "About nobody on the list", 30, 25}});
    CHECK(people.definition.find("can add up to more than the time worked") != std::string::npos);
}

TEST_CASE("time about somebody who was erased is still counted, without a name") {
    Workspace workspace = siblings();
    workspace.remove({RecordType::person, 2});
    CHECK(by_person(workspace, this_week()).lines[1].label == "Somebody who is no longer on the list");
}

TEST_CASE("time for processes counts each minute once and sums to 100") {
    CHECK(lines_of(by_process(siblings(), this_week())) ==
          std::vector<Line>{{"", "No process named", 90, 75}, {"child protection", "child protection", 30, 25}});
}

TEST_CASE("marks are listed in the published order, and planned time has none") {
    Workspace workspace = siblings();
    add(workspace, Kind::d1, at(monday, 15), at(monday, 16), with(Flag::planned));
    CHECK(lines_of(by_flag(workspace, this_week())) ==
          std::vector<Line>{{"typed_twice", "Typed twice", 30, 25}, {"group_work", "Group work", 60, 50}});
}

TEST_CASE("an empty range has no lines") {
    const Workspace nothing;
    CHECK(by_person(nothing, this_week()).lines.empty());
    CHECK(by_process(nothing, this_week()).lines.empty());
    CHECK(by_flag(nothing, this_week()).lines.empty());
}
