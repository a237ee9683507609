#include "export/csv_reader.h"
#include "export/documents.h"
#include "report/worked_time.h"
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace fourfifths;
using namespace fourfifths::worked_time;
using csv_reader::rows_of;

namespace {

std::string fixture(const std::string& name) {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/fixtures/csv-spectrum/" + name, std::ios::binary);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const Date monday = day(2026, 11, 16);

Workspace one_visit() {
    Workspace workspace;
    Person person;
    person.id = {7};
    person.name = "Amira Khan";
    workspace.put(person);
    Entry entry = add(workspace, Kind::d1, at(monday, 9, 30), at(monday, 10, 15), with(Flag::seen_alone));
    entry.title = "Visit, \"long\"";
    entry.people = {{7}};
    entry.others = {"=HYPERLINK(\"x\")"};
    entry.process = "child protection";
    workspace.put(entry);
    return workspace;
}

} // namespace

TEST_CASE("the reader reads the csv-spectrum files as their twins say") {
    for (const char* name : {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                             "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        CAPTURE(name);
        const auto rows = rows_of(fixture(std::string(name) + ".csv"));
        const auto twin = nlohmann::json::parse(fixture(std::string(name) + ".json"));
        REQUIRE(rows.size() == twin.size() + 1);
        for (std::size_t i = 0; i < twin.size(); ++i)
            for (std::size_t column = 0; column < rows[0].size(); ++column)
                CHECK(rows[i + 1][column] == twin[i][rows[0][column]].get<std::string>());
    }
}

TEST_CASE("fields of the csv-spectrum files survive being written and read") {
    for (const char* name :
         {"comma_in_quotes", "escaped_quotes", "json", "newlines_crlf", "quotes_and_newlines", "utf8"})
        for (const auto& row : rows_of(fixture(std::string(name) + ".csv"))) {
            std::string line;
            for (const std::string& field : row) line += (line.empty() ? "" : ",") + csv_field(field);
            CHECK(rows_of(line + "\r\n") == std::vector<csv_reader::Row>{row});
        }
}

TEST_CASE("a field is quoted where RFC 4180 asks for it") {
    struct Row {
        const char* text;
        const char* field;
    };
    for (const Row& row :
         {Row{"", ""}, Row{"plain", "plain"}, Row{"a,b", "\"a,b\""}, Row{"say \"hi\"", "\"say \"\"hi\"\"\""},
          Row{"a\nb", "\"a\nb\""}, Row{"a\r\nb", "\"a\r\nb\""}, Row{" a", "\" a\""}, Row{"10-15", "10-15"}})
        CHECK(csv_field(row.text) == row.field);
}

TEST_CASE("what a spreadsheet would run as a formula is guarded") {
    const std::string_view dangerous[] = {
        "=1+1",
        "+44 20",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "  =cmd|' /C calc'!A0",
        "\xC2\xA0=1",
        "\xE2\x80\x8B=1",
        "\xEF\xBB\xBF=1",
        "\xE2\x80\x8B \xE2\x80\xAE=1",
        "\xEF\xBC\x9D"
        "1",
        "\xEF\xBC\xA0x",
    };
    for (const std::string_view text : dangerous) {
        CAPTURE(text);
        const auto rows = rows_of(csv_field(text) + "\r\n");
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].size() == 1);
        CHECK(rows[0][0] == "'" + std::string(text));
    }
    for (const std::string_view text : {"a=b", "3 - 4", "Sam's", "x@y.org", "'", "£5"})
        CHECK(rows_of(csv_field(text) + "\r\n")[0][0] == text);
}

TEST_CASE("the CSV of time has a byte order mark, CRLF and one row an entry") {
    const ExportedFile file = time_csv(one_visit(), {monday, monday + 7}, london(), at(monday, 18), {});
    CHECK(file.name == "Time 2026-11-16 to 2026-11-22.csv");
    CHECK(file.type == "text/csv");
    CHECK(file.bytes.substr(0, 3) == "\xEF\xBB\xBF");
    CHECK(file.bytes.substr(file.bytes.size() - 2) == "\r\n");
    for (std::size_t i = 0; i < file.bytes.size(); ++i)
        if (file.bytes[i] == '\n') CHECK(file.bytes[i - 1] == '\r');
    const auto rows = rows_of(file.bytes.substr(3));
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[0].size() == rows[1].size());
    const auto field = [&](std::string_view column) {
        for (std::size_t i = 0; i < rows[0].size(); ++i)
            if (rows[0][i] == column) return rows[1][i];
        return std::string("no such column");
    };
    CHECK(field("date") == "2026-11-16");
    CHECK(field("start") == "09:30");
    CHECK(field("end") == "10:15");
    CHECK(field("minutes") == "45");
    CHECK(field("code") == "D1");
    CHECK(field("seen_alone") == "yes");
    CHECK(field("bedroom_seen").empty());
    CHECK(field("title") == "no such column");
    CHECK(file.bytes.find("Khan") == std::string::npos);
}

TEST_CASE("names are in the CSV only when asked for, and guarded") {
    const ExportedFile file = time_csv(one_visit(), {monday, monday + 7}, london(), at(monday, 18), {false, true});
    CHECK(file.bytes.substr(0, 4) == "date");
    const auto rows = rows_of(file.bytes);
    CHECK(rows[1][rows[1].size() - 3] == "Visit, \"long\"");
    CHECK(rows[1][rows[1].size() - 2] == "Amira Khan");
    CHECK(rows[1].back() == "'=HYPERLINK(\"x\")");
}

TEST_CASE("the CSV counts a running entry up to now and cuts the night at the border") {
    Workspace workspace;
    add(workspace, Kind::o1, at(monday - 1, 22), at(monday, 6));
    add(workspace, Kind::d1, at(monday, 9), std::nullopt);
    const auto rows =
        rows_of(time_csv(workspace, {monday, monday + 1}, london(), at(monday, 9, 30), {false, false}).bytes);
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][1] == "00:00");
    CHECK(rows[1][4] == "360");
    CHECK(rows[2][4] == "30");
    CHECK(rows[2][9] == "yes");
}

TEST_CASE("the CSV of a report carries its definition, denominator, zone and codes left out") {
    const TimeReport report = report_of(one_visit(), {monday, monday + 7}, at(monday, 18));
    const ExportedFile file = report_csv(report);
    CHECK(file.name == "Time report 2026-11-16 to 2026-11-22.csv");
    const auto rows = rows_of(file.bytes.substr(3));
    const auto says = [&](const csv_reader::Row& row) {
        return std::find(rows.begin(), rows.end(), row) != rows.end();
    };
    for (const auto& row : rows) CHECK(row.size() == 6);
    CHECK(says({"about", "definition", report.definition, "", "", ""}));
    CHECK(says({"about", "denominator", "worked", "", "", ""}));
    CHECK(says({"about", "time zone", "Europe/London", "", "", ""}));
    CHECK(says({"about", "codes left out", "X0", "", "", ""}));
    CHECK(says({"total", "direct", "Direct", "45", "0.75", "100"}));
    CHECK(says({"bucket", "direct", "Direct work", "45", "0.75", "100"}));
}
