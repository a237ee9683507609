#include "report/give_back.h"
#include "report/random_work.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

TEST_CASE("pounds and pence are read as people type them") {
    struct Row {
        std::string_view text;
        std::optional<std::int64_t> pence;
    };
    const Row rows[] = {{"15", 1500},  {"15.5", 1550}, {"£15.50", 1550},  {"0.05", 5},       {".5", 50},
                        {"15.", 1500}, {"", {}},       {".", {}},         {"£", {}},         {"15.505", {}},
                        {"1.5.0", {}}, {"-15", {}},    {"15 pounds", {}}, {"999999999", {}}, {"1e3", {}}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(pence_from(row.text) == row.pence);
    }
    for (std::int64_t pence = 0; pence < 12'000; pence += 7) CHECK(pence_from(pounds_text(pence)) == pence);
}

TEST_CASE("what an hour costs is given to the nearest penny") {
    CHECK(cost_of(Minutes{60}, 1550) == 1550);
    CHECK(cost_of(Minutes{1}, 1550) == 26);   // 25.83
    CHECK(cost_of(Minutes{10}, 1550) == 258); // 258.33
    CHECK(cost_of(Minutes{0}, 1550) == 0);
}

TEST_CASE("what could give time back is told as hours and as a share of the time worked") {
    const Date monday = day(2026, 11, 16);
    Workspace workspace;
    add(workspace, Kind::a1, at(monday, 9), at(monday, 10), with(Flag::administrator_could));
    add(workspace, Kind::r1, at(monday, 10), at(monday, 10, 30), with(Flag::typed_twice));
    add(workspace, Kind::d1, at(monday, 11), at(monday, 13, 30));
    const auto lines = give_back(report_of(workspace, {monday, monday + 7}, at(monday + 7, 9)));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].key == "administrator_could");
    CHECK(lines[0].time == Minutes{60});
    CHECK(lines[0].percent == 25);
    CHECK(lines[1].key == "typed_twice");
    CHECK(lines[1].percent == 13);
}
