#include "report/published.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {
Approx near(double value) { return Approx(value).margin(1e-9); }
/// To one decimal, as it is printed.
Approx printed(double value) { return Approx(value).margin(0.05); }
} // namespace

TEST_CASE("BASW 2018: hours overlap by two, and their shares are of 45 hours") {
    const HoursStudy study = study_of_hours(45, {{"face-to-face", 11}, {"phone", 7}, {"computer", 29}});
    CHECK(study.sum_hours == near(47));
    CHECK(study.overlap_hours == near(2));
    CHECK(study.lines[0].percent == printed(24.4));
    CHECK(study.lines[1].percent == printed(15.6));
    CHECK(study.lines[2].percent == printed(64.4));
}

TEST_CASE("Liquid 2012: shares of 45.9 hours leave 16 % to nothing") {
    const SharesStudy study = study_of_shares(
        45.9, {{"face-to-face", 15}, {"administration", 35}, {"meetings", 12}, {"travel", 11}, {"phone", 11}});
    const double hours[] = {6.885, 16.065, 5.508, 5.049, 5.049};
    for (std::size_t i = 0; i < 5; ++i) CHECK(study.lines[i].hours == near(hours[i]));
    CHECK(study.unattributed_hours == near(7.344));
    CHECK(study.unattributed_percent == near(16));
    CHECK((BeforeAfter{37.2, 45.9}.points()) == near(8.7));
    CHECK(weekly_of_monthly(3.1) == Approx(0.71).margin(0.005));
    CHECK(weekly_of_monthly(1.9) == Approx(0.44).margin(0.005));
}

TEST_CASE("Newton 2022: a fifth of 37 hours, and what 45 % would give") {
    const SharesStudy study = study_of_shares(37, {{"direct", 20}, {"recording", 50}});
    CHECK(study.lines[0].hours == near(7.4));
    CHECK(study.lines[1].hours == near(18.5));
    CHECK(study.unattributed_hours == near(11.1));
    const double reachable = study_of_shares(37, {{"direct", 45}}).lines[0].hours;
    CHECK(reachable == near(16.65));
    CHECK((BeforeAfter{study.lines[0].hours, reachable}.points()) == near(9.25));
    CHECK((BeforeAfter{20, 45}.factor()) == near(2.25));
}

TEST_CASE("Hampshire 2017: what the personal assistants changed") {
    const SharesStudy before = study_of_shares(100, {{"families", 34}, {"administration", 36}});
    const SharesStudy after = study_of_shares(100, {{"families", 58}, {"administration", 14}});
    CHECK(before.unattributed_percent == near(30));
    CHECK(after.unattributed_percent == near(28));
    CHECK((BeforeAfter{34, 58}.points()) == near(24));
    CHECK((BeforeAfter{36, 14}.points()) == near(-22));
    CHECK((BeforeAfter{36, 34}.factor()) == Approx(0.94).margin(0.005));
    CHECK((BeforeAfter{14, 58}.factor()) == Approx(4.14).margin(0.005));
}

TEST_CASE("Essex: 40 % direct and 15.7 hours of recording in a week of 37") {
    const double direct = study_of_shares(37, {{"direct", 40}}).lines[0].hours;
    CHECK(direct == near(14.8));
    const HoursStudy study = study_of_hours(37, {{"direct", direct}, {"recording", 15.7}});
    CHECK(study.lines[1].percent == printed(42.4));
    CHECK(study.left_hours == near(6.5));
    CHECK(study.left_percent == printed(17.6));
    CHECK(study.overlap_hours == 0);
}

TEST_CASE("every published figure is printed with its method, its n and what limits it") {
    CHECK(published_figures().size() >= 10);
    for (const PublishedFigure& figure : published_figures()) {
        CAPTURE(figure.study, figure.what);
        CHECK_FALSE(figure.method.empty());
        CHECK_FALSE(figure.n.empty());
        CHECK_FALSE(figure.figure.empty());
        CHECK_FALSE(figure.caveat.empty());
        CHECK(figure.percent <= 100);
        CHECK(figure.figure.find("80") == std::string::npos);
    }
}
