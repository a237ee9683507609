#include "export/csv_reader.h"
#include "export/study_documents.h"
#include "report/study_weeks.h"
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::build;

TEST_CASE("a pool leaves as CSV that its Frictionless description describes") {
    auto team = study_team(1, 8);
    team.push_back({"saturday", study_week(31, 6)});
    const auto pool = combined(team, 5);
    REQUIRE(pool.ok());
    const auto files = study_pool_package(*pool);
    REQUIRE(files.size() == 2);
    const auto package = nlohmann::json::parse(files[1].bytes);
    CHECK(files[1].name == "datapackage.json");
    const auto& resource = package["resources"][0];
    CHECK(resource["path"] == files[0].name);
    CHECK(resource["profile"] == "tabular-data-resource");
    const auto rows = csv_reader::rows_of(files[0].bytes);
    REQUIRE(rows.size() == 1 + 7 + 1 + 7 + 1 + 49 + 1);
    REQUIRE(rows[0].size() == resource["schema"]["fields"].size());
    for (std::size_t at = 0; at < rows[0].size(); ++at) CHECK(resource["schema"]["fields"][at]["name"] == rows[0][at]);
    std::size_t empty = 0;
    for (const auto& row : rows) {
        REQUIRE(row.size() == rows[0].size());
        empty += row.back().empty() ? 1 : 0;
    }
    CHECK(empty > 8); // Saturday, and another day with it
    CHECK(files[0].bytes.find(team[0].week.member) == std::string::npos);
}

TEST_CASE("a pool as text shows a dash for what is not shown") {
    auto team = study_team(1, 8);
    const std::string text = study_pool_text(*combined(team, 5));
    CHECK(text.find("Where the time of 8 people went, week of Monday 16 November 2026") == 0);
    CHECK(text.find("\nWeek ") != std::string::npos);
    CHECK(text.find("–  ") == std::string::npos);
    team.push_back({"saturday", study_week(31, 6)});
    CHECK(study_pool_text(*combined(team, 5)).find("Sat 21 Nov             –           –") != std::string::npos);
}

TEST_CASE("the rows of study files are those that their description names") {
    const auto rows = csv_reader::rows_of(study_rows_header() + study_rows(study_week(1)));
    REQUIRE(rows.size() == 50);
    const auto package = nlohmann::json::parse(study_rows_description().bytes);
    const auto& fields = package["resources"][0]["schema"]["fields"];
    int parts = 0;
    for (std::size_t at = 0; at < rows[0].size(); ++at) CHECK(fields[at]["name"] == rows[0][at]);
    for (std::size_t row = 1; row < rows.size(); ++row) parts += std::stoi(rows[row][5]);
    CHECK(parts == whole_week);
}
