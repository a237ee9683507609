#include "cli/says.h"
#include "model/json.h"
#include "support/builders.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::said;

namespace {

constexpr const char* rows =
    "Subject,Start Date,Start Time,End Date,End Time,Private,Description,Required Attendees\r\n"
    "Core group,03/04/2026,09:00,03/04/2026,10:00,False,secret words,Ms Bird\r\n"
    "Dentist,03/04/2026,11:00,03/04/2026,12:00,True,secret words,\r\n";

constexpr const char* moved = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@b\r\nLAST-MODIFIED:20261118T000000Z\r\n"
                              "DTSTART:20261119T140000Z\r\nDTEND:20261119T150000Z\r\nSUMMARY:Home visit\r\n"
                              "END:VEVENT\r\nEND:VCALENDAR\r\n";

nlohmann::json imported(std::vector<std::string> more, const std::string& file) {
    std::vector<std::string> words = {"import", "calendar", "-", "--from", "2026-01-01", "--to", "2026-12-31"};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = fourfifths_says(words, file);
    INFO(outcome.err);
    REQUIRE(outcome.exit == cli::Exit::done);
    CHECK(holds(outcome.out, "secret words") == (std::find(more.begin(), more.end(), "--details") != more.end()));
    return nlohmann::json::parse(outcome.out);
}

} // namespace

TEST_CASE("Outlook's rows become proposals, with the order of their dates as it is said") {
    const auto json = imported({}, rows);
    CHECK(json["events"] == 2);
    CHECK(json["private_skipped"] == 1);
    CHECK(json["day_first_assumed"] == true);
    REQUIRE(json["proposed"].size() == 1);
    CHECK(json["proposed"][0]["start"] == "2026-04-03T08:00Z");
    CHECK(imported({"--dates", "month-first"}, rows)["proposed"][0]["start"] == "2026-03-04T09:00Z");
    CHECK(imported({"--private"}, rows)["proposed"].size() == 2);
    const auto details = imported({"--details"}, rows);
    CHECK(details["proposed"][0]["body"] == "secret words");
    CHECK(details["proposed"][0]["invited"][0] == "Ms Bird");
    CHECK(fourfifths_says({"import", "calendar", "-", "--dates", "backwards"}, rows).exit == cli::Exit::usage);
}

TEST_CASE("a meeting that changed since it was added is told with the entry that it would change") {
    Entry entry = build::entry(5, "2026-11-19 09:30", 45, Kind::d1, "Home visit");
    entry.calendar_key = "a@b/once";
    entry.created = build::at("2026-11-10 09:00");
    const TemporaryFile workspace(to_json(build::workspace({entry})));
    const auto json = imported({"--workspace", workspace.path}, moved);
    REQUIRE(json["proposed"].size() == 1);
    CHECK(json["proposed"][0]["known"] == true);
    CHECK(json["proposed"][0]["changed"] == true);
    CHECK(json["proposed"][0]["entry"] == hex_text(5));
    CHECK(json["proposed"][0]["start"] == "2026-11-19T14:00Z");
}

TEST_CASE("a calendar that cannot be read ends with 1, the line and what to do") {
    struct Row {
        std::string file;
        const char* err;
    };
    const std::string whole = moved;
    for (const Row& row : {Row{whole.substr(0, 60), "(line 2: what begins here has no end: the file is cut off); save"},
                           Row{"", "(line 1: the file is empty); save it again as .ics"},
                           Row{"Name,Start Date\nx,y\n", "(line 1: no column has the heading “Subject”"}}) {
        const Outcome outcome = fourfifths_says({"import", "calendar", "-"}, row.file);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == cli::Exit::failed);
        CHECK(holds(outcome.err, row.err));
        CHECK(outcome.out.empty());
    }
    CHECK(
        holds(fourfifths_says({"import", "calendar", "/nowhere/at/all.ics"}).err, "cannot read '/nowhere/at/all.ics'"));
    CHECK(holds(fourfifths_says({"import", "calendar", "/"}).err, "cannot read '/'"));
}
