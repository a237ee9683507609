#include "report/worked_time.h"
#include <catch2/catch.hpp>
#include <numeric>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Date monday = day(2026, 11, 16);
const DateRange week = {monday, monday + 7};
const Instant after = at(monday + 7, 9);

Minutes time_of(const std::vector<ShareLine>& lines, std::string_view key) {
    for (const ShareLine& line : lines)
        if (line.key == key) return line.time;
    return {-1};
}

int percent_sum(const std::vector<ShareLine>& lines) {
    return std::accumulate(lines.begin(), lines.end(), 0,
                           [](int sum, const ShareLine& line) { return sum + line.percent; });
}

Minutes time_sum(const std::vector<ShareLine>& lines) {
    Minutes sum;
    for (const ShareLine& line : lines) sum += line.time;
    return sum;
}

} // namespace

TEST_CASE("parallel time counts once, and as direct work first") {
    Workspace workspace;
    add(workspace, Kind::t1, at(monday, 9), at(monday, 11));
    add(workspace, Kind::d3, at(monday, 9, 30), at(monday, 10));
    const TimeReport report = report_of(workspace, week, after);
    CHECK(report.worked == Minutes{120});
    CHECK(report.direct == Minutes{30});
    CHECK(report.parallel == Minutes{30});
    CHECK(time_of(report.by_kind, "T1") == Minutes{90});
    CHECK(time_of(report.by_kind, "D3") == Minutes{30});
    CHECK(time_sum(report.by_bucket) == report.worked);
}

TEST_CASE("parallel indirect time counts for what began last") {
    Workspace workspace;
    add(workspace, Kind::m1, at(monday, 9), at(monday, 11));
    add(workspace, Kind::r1, at(monday, 10), at(monday, 10, 30));
    const TimeReport report = report_of(workspace, week, after);
    CHECK(time_of(report.by_kind, "M1") == Minutes{90});
    CHECK(time_of(report.by_kind, "R1") == Minutes{30});
}

TEST_CASE("two entries that only touch are not parallel") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10, 11));
    add(workspace, Kind::r1, at(monday, 10, 11), at(monday, 11));
    const TimeReport report = report_of(workspace, week, after);
    CHECK(report.parallel == Minutes{0});
    CHECK(report.worked == Minutes{120});
}

TEST_CASE("breaks, planned and binned entries are in no total") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    add(workspace, Kind::x0, at(monday, 12), at(monday, 13));
    add(workspace, Kind::r1, at(monday, 14), at(monday, 15), with(Flag::planned));
    Entry binned = add(workspace, Kind::r2, at(monday, 16), at(monday, 17));
    binned.binned_at = at(monday, 18);
    workspace.put(binned);
    const TimeReport report = report_of(workspace, week, after);
    CHECK(report.worked == Minutes{60});
    CHECK(report.denominator == Minutes{60});
    CHECK(report.direct_percent == 100);
    CHECK(report.by_kind.size() == 1);
}

TEST_CASE("a day of leave does not take away the call that was made on it") {
    Workspace workspace;
    add(workspace, Kind::x0, at(monday, 9), at(monday, 17));
    add(workspace, Kind::d3, at(monday, 11), at(monday, 11, 20));
    CHECK(report_of(workspace, week, after).worked == Minutes{20});
}

TEST_CASE("a running entry counts up to now") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), std::nullopt);
    CHECK(report_of(workspace, week, at(monday, 9, 42)).worked == Minutes{42});
    CHECK(report_of(workspace, week, at(monday, 9)).worked == Minutes{0});
}

TEST_CASE("night entries are cut at the borders of the range") {
    Workspace workspace;
    add(workspace, Kind::o1, at(monday - 1, 22), at(monday, 6));
    add(workspace, Kind::o1, at(monday + 6, 23), at(monday + 7, 7));
    CHECK(report_of(workspace, week, after).worked == Minutes{6 * 60 + 60});
    CHECK(report_of(workspace, {monday - 7, monday}, after).worked == Minutes{120});
    CHECK(report_of(workspace, {monday - 7, monday + 14}, after).worked == Minutes{16 * 60});
}

TEST_CASE("days on which the clocks change have 23 and 25 hours") {
    struct Row {
        int year, month, number;
        std::int64_t minutes;
    };
    for (const Row& row : {Row{2026, 3, 29, 1380}, Row{2026, 10, 25, 1500}, Row{2027, 3, 28, 1380},
                           Row{2027, 10, 31, 1500}, Row{2026, 11, 16, 1440}}) {
        const Date date = day(row.year, row.month, row.number);
        CAPTURE(row.year, row.month, row.number);
        Workspace workspace;
        add(workspace, Kind::o1, at(date - 1, 12), at(date + 1, 12));
        const TimeReport report = report_of(workspace, {date, date + 1}, at(date + 2, 9));
        CHECK(report.worked == Minutes{row.minutes});
        CHECK(report.days_logged == 1);
    }
}

TEST_CASE("a week across the October 2026 clock change is right to the minute") {
    const Date first = day(2026, 10, 19);
    Workspace workspace;
    add(workspace, Kind::d1, at(first, 9), at(first, 10, 17));
    add(workspace, Kind::o1, at(first + 5, 22), at(first + 6, 6)); // the night has nine hours
    const TimeReport report = report_of(workspace, {first, first + 7}, at(first + 8, 9));
    CHECK(report.worked == Minutes{77 + 540});
    CHECK(time_of(report.by_kind, "O1") == Minutes{540});
    const auto says_so = [](const std::string& text) {
        return text == "The clocks change on Sunday 25 October 2026: that day has 25 h.";
    };
    CHECK(std::count_if(report.statements.begin(), report.statements.end(), says_so) == 1);
}

TEST_CASE("what counts as direct is printed and moves the kinds between buckets") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    add(workspace, Kind::d4, at(monday, 10), at(monday, 11));
    add(workspace, Kind::r1, at(monday, 11), at(monday, 13));
    const TimeReport narrow = report_of(workspace, week, after);
    CHECK(narrow.direct == Minutes{60});
    CHECK(narrow.direct_percent == 25);
    CHECK(time_of(narrow.by_bucket, "contact") == Minutes{60});
    CHECK(narrow.definition == "Direct = Face-to-face (D1), Family face-to-face (D2) and Call (D3). Not counted: "
                               "Messages and letters (D4), Meeting with family (P2) and Travel (T1).");
    const TimeReport wide = report_of(workspace, week, after, "direct-indirect", false, {Kind::d1, Kind::d4});
    CHECK(wide.direct == Minutes{120});
    CHECK(wide.direct_percent == 50);
    CHECK(time_of(wide.by_bucket, "direct") == Minutes{120});
    CHECK(time_of(wide.by_bucket, "contact") == Minutes{0});
}

TEST_CASE("the big figure agrees with the table for every split of an hour") {
    for (int direct = 0; direct <= 60; ++direct)
        for (int notes = 0; notes <= 60 - direct; notes += 7) {
            CAPTURE(direct, notes);
            Workspace workspace;
            const Instant nine = at(monday, 9);
            add(workspace, Kind::d1, nine, nine + Minutes{direct});
            add(workspace, Kind::r1, nine + Minutes{direct}, nine + Minutes{direct + notes});
            add(workspace, Kind::t1, nine + Minutes{direct + notes}, nine + Minutes{61});
            for (const char* scheme : {"direct-indirect", "newton2022", "hants2017"}) {
                const TimeReport report = report_of(workspace, week, after, scheme);
                CHECK(percent_sum(report.by_bucket) == 100);
                CHECK(percent_sum(report.by_kind) == 100);
                CHECK(report.by_bucket.front().percent == report.direct_percent);
            }
        }
}

TEST_CASE("time in no bucket of a scheme is shown, so that shares still sum to 100") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    add(workspace, Kind::c1, at(monday, 10), at(monday, 13));
    const TimeReport report = report_of(workspace, week, after, "liquid2012");
    CHECK(time_of(report.by_bucket, "no-bucket") == Minutes{180});
    CHECK(percent_sum(report.by_bucket) == 100);
    CHECK(report.codes_left_out == std::vector<std::string>{"C1", "S2", "O1", "X0"});
}

TEST_CASE("a scheme with overlapping hours gives hours and no shares") {
    Workspace workspace;
    add(workspace, Kind::d3, at(monday, 9), at(monday, 10));
    add(workspace, Kind::r1, at(monday, 9, 30), at(monday, 11));
    const TimeReport report = report_of(workspace, week, after, "basw2018");
    CHECK_FALSE(report.shares);
    CHECK(time_of(report.by_bucket, "phone") == Minutes{60});
    CHECK(time_of(report.by_bucket, "computer") == Minutes{90});
    CHECK(percent_sum(report.by_bucket) == 0);
    CHECK(report.worked == Minutes{120});
}

TEST_CASE("shares of contracted time show what was not logged") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 12, 42)); // half of 7 h 24
    const TimeReport report = report_of(workspace, {monday, monday + 1}, at(monday, 18), "direct-indirect", true);
    CHECK(report.denominator == Minutes{444});
    CHECK(report.direct_percent == 50);
    CHECK(report.percent_of_contracted == 50);
    CHECK(time_of(report.by_bucket, "not-logged") == Minutes{222});
    CHECK(percent_sum(report.by_bucket) == 100);
}

TEST_CASE("more worked than contracted is said, not hidden") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 8), at(monday, 20));
    const TimeReport report = report_of(workspace, {monday, monday + 1}, at(monday, 21), "direct-indirect", true);
    CHECK(report.direct_percent == 162);
    CHECK(report.statements.front() == "More was worked than contracted, so the shares sum to more than 100.");
}

TEST_CASE("working days are counted up to today") {
    Workspace workspace;
    add(workspace, Kind::d1, at(monday, 9), at(monday, 10));
    add(workspace, Kind::d1, at(monday + 5, 9), at(monday + 5, 10)); // a Saturday
    const TimeReport midweek = report_of(workspace, week, at(monday + 2, 12));
    CHECK(midweek.working_days == 3);
    const TimeReport whole = report_of(workspace, week, after);
    CHECK(whole.working_days == 5);
    CHECK(whole.days_logged == 2);
}

TEST_CASE("nothing logged is nought everywhere, and nobody divides by it") {
    const TimeReport report = report_of(Workspace{}, week, after);
    CHECK(report.worked == Minutes{0});
    CHECK(report.direct_percent == 0);
    CHECK(report.by_kind.empty());
    CHECK(percent_sum(report.by_bucket) == 0);
}

TEST_CASE("flagged time counts parallel entries once") {
    Workspace workspace;
    add(workspace, Kind::a1, at(monday, 9), at(monday, 10), with(Flag::administrator_could));
    add(workspace, Kind::r3, at(monday, 9, 30), at(monday, 10, 30), with(Flag::administrator_could));
    add(workspace, Kind::r1, at(monday, 11), at(monday, 11, 45), with(Flag::typed_twice));
    add(workspace, Kind::s2, at(monday, 12), at(monday, 12, 30));
    const TimeReport report = report_of(workspace, week, after);
    CHECK(report.administrator_could == Minutes{90});
    CHECK(report.typed_twice == Minutes{45});
    CHECK(report.reflective == Minutes{30});
    CHECK(report.out_of_hours == Minutes{0});
}
