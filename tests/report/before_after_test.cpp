#include "report/before_after.h"
#include "report/random_work.h"
#include <catch2/catch.hpp>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

const Asking asking;

std::vector<DayShare> random_days(std::mt19937_64& engine, std::size_t count) {
    std::vector<DayShare> days;
    for (std::size_t i = 0; i < count; ++i) {
        const auto whole = static_cast<std::int64_t>(60 + engine() % 480);
        days.push_back({static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(whole + 1)), whole});
    }
    return days;
}

/// Every day twice, once as it is and once with the rest as its part: symmetric about a half.
std::vector<DayShare> mirrored(std::vector<DayShare> days) {
    const std::size_t count = days.size();
    for (std::size_t i = 0; i < count; ++i) days.push_back({days[i].whole - days[i].part, days[i].whole});
    return days;
}

} // namespace

TEST_CASE("the interval of known days is the same on every machine") {
    std::vector<DayShare> before, after;
    for (int i = 0; i < 20; ++i) {
        before.push_back({60 + i * 7 % 60, 444});
        after.push_back({120 + i * 11 % 90, 444});
    }
    const Difference difference = difference_of(before, after);
    CHECK(difference.before == 1971);
    CHECK(difference.after == 3637);
    CHECK(difference.points == 1666);
    CHECK(difference.low.value() == 1351);
    CHECK(difference.high.value() == 1986);
}

TEST_CASE("the same days give the same interval, and it contains the estimate when days are symmetric") {
    std::mt19937_64 engine{4};
    for (int round = 0; round < 40; ++round) {
        CAPTURE(round);
        const auto before = mirrored(random_days(engine, 3 + engine() % 20));
        const auto after = mirrored(random_days(engine, 3 + engine() % 20));
        const Difference one = difference_of(before, after);
        const Difference again = difference_of(before, after);
        CHECK(one.low == again.low);
        CHECK(one.high == again.high);
        CHECK(one.points == 0);
        CHECK(*one.low <= one.points);
        CHECK(one.points <= *one.high);
    }
}

TEST_CASE("days that are all alike leave no room for chance") {
    const std::vector<DayShare> before(10, {80, 400}), after(12, {180, 400});
    const Difference difference = difference_of(before, after);
    CHECK(difference.before == 2000);
    CHECK(difference.after == 4500);
    CHECK(difference.low == 2500);
    CHECK(difference.high == 2500);
}

TEST_CASE("more days of the same sort make the interval narrower") {
    std::mt19937_64 engine{5};
    auto few_before = random_days(engine, 8), few_after = random_days(engine, 8);
    auto many_before = few_before, many_after = few_after;
    for (int times = 0; times < 15; ++times) {
        many_before.insert(many_before.end(), few_before.begin(), few_before.end());
        many_after.insert(many_after.end(), few_after.begin(), few_after.end());
    }
    const Difference few = difference_of(few_before, few_after), many = difference_of(many_before, many_after);
    CHECK(few.points == many.points);
    CHECK(*many.high - *many.low < (*few.high - *few.low) / 2);
}

TEST_CASE("the interval holds the true difference in about 95 of 100 tries") {
    // Days drawn from a known mix: direct minutes 0 to 200 of 400 before, 80 to 280 after; true difference 20 points.
    std::mt19937_64 engine{6};
    int held = 0;
    constexpr int tries = 120;
    for (int round = 0; round < tries; ++round) {
        std::vector<DayShare> before, after;
        for (int i = 0; i < 40; ++i) {
            before.push_back({static_cast<std::int64_t>(engine() % 201), 400});
            after.push_back({80 + static_cast<std::int64_t>(engine() % 201), 400});
        }
        const Difference difference = difference_of(before, after);
        if (*difference.low <= 2000 && 2000 <= *difference.high) ++held;
    }
    CHECK(held >= tries * 88 / 100);
    CHECK(held < tries);
}

TEST_CASE("fewer than five days on a side give a difference and no interval, and say so") {
    const std::vector<DayShare> four(4, {100, 400}), five(5, {200, 400});
    CHECK(difference_of(four, five).points == 2500);
    CHECK_FALSE(difference_of(four, five).low);
    CHECK_FALSE(difference_of(five, four).high);
    CHECK(difference_of(five, five).low);
    CHECK(difference_of({}, {}).points == 0);
}

TEST_CASE("before and after a date: direct work and every bucket, with what it does not show") {
    const Date first = day(2026, 10, 5), from = day(2026, 10, 19);
    Workspace workspace;
    for (Date date = first; date < from + 14; date = date + 1) {
        if (weekday_of(date) >= Weekday::saturday) continue;
        const int direct = date < from ? 2 : 4;
        add(workspace, Kind::d1, at(date, 9), at(date, 9 + direct));
        add(workspace, Kind::r1, at(date, 9 + direct), at(date, 17));
    }
    const BeforeAfterReport report = before_and_after(workspace, asking.of({first, from + 14}, at(from + 20, 9)), from);
    CHECK(report.days_before == 10);
    CHECK(report.days_after == 10);
    CHECK(report.lines[0].key == "direct");
    CHECK(report.lines[0].difference.before == 2500);
    CHECK(report.lines[0].difference.after == 5000);
    CHECK(report.lines[0].difference.low == 2500);
    CHECK(report.lines[2].key == "recording");
    CHECK(report.lines[2].difference.points == -2500);
    REQUIRE(report.statements.size() == 2);
    CHECK(report.statements[1].find("It does not show what caused a change.") == 0);
    CHECK(report.statements[1].find("Monday 19 October 2026") != std::string::npos);

    const BeforeAfterReport thin = before_and_after(workspace, asking.of({first, from + 2}, at(from + 20, 9)), from);
    CHECK(thin.days_after == 2);
    CHECK(thin.statements[0].find("There is no interval: at least 5 days") == 0);
}
