// The published studies as weeks that somebody logged: the reports must say what was published.
#include "report/before_after.h"
#include "report/random_work.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Date monday = day(2026, 11, 16);

struct Share {
    Kind kind;
    int minutes;
};

/// One after the other, from Monday's midnight: what matters is how long.
Workspace logged(const std::vector<Share>& shares, Date from = monday) {
    Workspace workspace;
    Instant reached = at(from, 0);
    for (const auto& [kind, minutes] : shares) {
        add(workspace, kind, reached, reached + Minutes{minutes});
        reached = reached + Minutes{minutes};
    }
    return workspace;
}

TimeReport week_report(const Workspace& workspace, std::string_view scheme) {
    return report_of(workspace, {monday, monday + 7}, at(monday + 7, 9), scheme);
}

const ShareLine& line_of(const TimeReport& report, std::string_view key) {
    for (const ShareLine& line : report.by_bucket)
        if (line.key == key) return line;
    FAIL("no line " << key);
    return report.by_bucket.front();
}

} // namespace

TEST_CASE("BASW's week of 45 hours logged: 11, 7 and 29 hours, of which two lie over each other") {
    Workspace workspace = logged({{Kind::d1, 11 * 60}, {Kind::d3, 7 * 60}, {Kind::r1, 27 * 60}});
    add(workspace, Kind::r1, at(monday, 16), at(monday, 18)); // two hours of notes during calls
    const TimeReport report = week_report(workspace, "basw2018");
    CHECK(report.worked == Minutes{45 * 60});
    CHECK(report.parallel == Minutes{2 * 60});
    CHECK(line_of(report, "face-to-face").time == Minutes{11 * 60});
    CHECK(line_of(report, "phone").time == Minutes{7 * 60});
    CHECK(line_of(report, "computer").time == Minutes{29 * 60});
    CHECK_FALSE(report.shares);
}

TEST_CASE("Liquid's week of 45.9 hours logged: 15, 35, 12, 11 and 11 per cent, and 16 in no bucket") {
    const TimeReport report = week_report(
        logged({{Kind::d1, 413}, {Kind::a1, 964}, {Kind::m1, 330}, {Kind::t1, 303}, {Kind::d3, 303}, {Kind::o1, 441}}),
        "liquid2012");
    CHECK(report.worked == Minutes{2754});
    const std::pair<const char*, int> shares[] = {{"face-to-face", 15}, {"administration", 35}, {"meetings", 12},
                                                  {"travel", 11},       {"phone", 11},          {"no-bucket", 16}};
    for (const auto& [key, percent] : shares) {
        CAPTURE(key);
        CHECK(line_of(report, key).percent == percent);
    }
}

TEST_CASE("Newton's week of 37 hours logged: 7.4, 18.5 and 11.1 hours, and 9.25 more at 45 per cent") {
    const TimeReport now = week_report(logged({{Kind::d1, 444}, {Kind::r2, 1110}, {Kind::m1, 666}}), "newton2022");
    CHECK(now.worked == Minutes{37 * 60});
    CHECK(line_of(now, "direct").percent == 20);
    CHECK(line_of(now, "recording").percent == 50);
    CHECK(line_of(now, "rest").percent == 30);
    const TimeReport reached = week_report(logged({{Kind::d1, 999}, {Kind::r2, 555}, {Kind::m1, 666}}), "newton2022");
    CHECK(reached.direct_percent == 45);
    CHECK(reached.direct - now.direct == Minutes{555}); // 9.25 h
}

TEST_CASE("Hampshire's days logged before and after: 24 points more with families, 22 fewer of administration") {
    Workspace workspace;
    const Date from = monday + 14;
    for (int number = 0; number < 28; ++number) {
        const bool after = monday + number >= from;
        Instant reached = at(monday + number, 9);
        for (const auto& [kind, minutes] :
             after ? std::vector<Share>{{Kind::d1, 290}, {Kind::a1, 70}, {Kind::t1, 140}}
                   : std::vector<Share>{{Kind::d1, 170}, {Kind::a1, 180}, {Kind::t1, 150}}) {
            add(workspace, kind, reached, reached + Minutes{minutes});
            reached = reached + Minutes{minutes};
        }
    }
    const Scheme scheme = preset_scheme("hants2017").value();
    const BeforeAfterReport report = before_and_after(
        workspace, {{monday, monday + 28}, london(), at(monday + 28, 9), {Kind::d1}, scheme, false}, from);
    struct Row {
        const char* key;
        int before, after, points;
    };
    for (const Row& row : {Row{"families", 3400, 5800, 2400}, Row{"administration", 3600, 1400, -2200},
                           Row{"other", 3000, 2800, -200}}) {
        const auto line = std::find_if(report.lines.begin(), report.lines.end(),
                                       [&](const BeforeAfterLine& one) { return one.key == row.key; });
        CAPTURE(row.key);
        REQUIRE(line != report.lines.end());
        CHECK(line->difference.before == row.before);
        CHECK(line->difference.after == row.after);
        CHECK(line->difference.points == row.points);
        CHECK(line->difference.low.value() == row.points);
    }
}

TEST_CASE("Essex's week of 37 hours logged: 14.8 direct, 15.7 of recording, 6.5 left") {
    const TimeReport report =
        week_report(logged({{Kind::d1, 888}, {Kind::r1, 942}, {Kind::m1, 390}}), "direct-indirect");
    CHECK(report.worked == Minutes{37 * 60});
    CHECK(report.direct_percent == 40);
    CHECK(line_of(report, "recording").percent == 42);
    CHECK(line_of(report, "meetings").time == Minutes{390}); // 6.5 h
    CHECK(line_of(report, "meetings").percent == 18);        // 17.6
}
