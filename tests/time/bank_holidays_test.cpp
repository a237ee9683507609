#include "time/bank_holidays.h"
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace fourfifths;

namespace {

std::vector<std::string> holidays_of(int year) {
    std::vector<std::string> found;
    for (Date day = *date_of(year, 1, 1); day < *date_of(year + 1, 1, 1); day = day + 1) {
        if (is_bank_holiday(day)) found.push_back(iso_text(day).substr(5));
    }
    return found;
}

} // namespace

TEST_CASE("the bank holidays of England are those that were published") {
    using Days = std::vector<std::string>;
    CHECK(holidays_of(2019) == Days{"01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"});
    CHECK(holidays_of(2020) == Days{"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"});
    CHECK(holidays_of(2021) == Days{"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"});
    CHECK(holidays_of(2022) ==
          Days{"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"});
    CHECK(holidays_of(2023) == Days{"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"});
    CHECK(holidays_of(2024) == Days{"01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"});
    CHECK(holidays_of(2026) == Days{"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"});
    CHECK(holidays_of(2027) == Days{"01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"});
}

TEST_CASE("working days leave out weekends and bank holidays, forwards and backwards") {
    CHECK(iso_text(working_days_from(*date_of(2024, 6, 5), 10)) == "2024-06-19");
    CHECK(iso_text(working_days_from(*date_of(2024, 5, 24), 1)) == "2024-05-28");
    CHECK(iso_text(working_days_from(*date_of(2024, 12, 24), 3)) == "2024-12-31");
    CHECK(iso_text(working_days_from(*date_of(2024, 4, 2), -1)) == "2024-03-28");
    CHECK(working_days_from(*date_of(2024, 6, 8), 0) == *date_of(2024, 6, 8));
}
