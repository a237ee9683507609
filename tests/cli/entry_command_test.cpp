#include "cli/command.h"
#include "model/json.h"
#include "support/builders.h"
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace fourfifths;

namespace {

struct Said {
    cli::Exit exit;
    std::string out, err;
};

Said entry_says(std::vector<std::string> words, const std::string& input = {}) {
    words.insert(words.begin(), "entry");
    std::istringstream in(input);
    std::ostringstream out, err;
    cli::Surroundings around{in, out, err, build::at("2026-11-19 14:02"), [](std::span<std::uint8_t>) {}};
    const cli::Exit exit = cli::run(words, around);
    return {exit, out.str(), err.str()};
}

nlohmann::json json_said(std::vector<std::string> words, const std::string& input = {}) {
    const Said said = entry_says(std::move(words), input);
    INFO(said.err);
    REQUIRE(said.exit == cli::Exit::done);
    return nlohmann::json::parse(said.out);
}

std::string two_called_sam() {
    return to_json(build::workspace({build::person(1, "Sam Okoro"), build::person(2, "Sam Bird")}));
}

} // namespace

TEST_CASE("a line is read from a terminal: spans, meanings, alternatives and the entry") {
    const auto json = json_said({"9-10 home visit Sam Bird", "--now", "2026-11-19T14:02", "-"}, two_called_sam());
    CHECK(json["entry"]["start"] == "2026-11-19T09:00Z");
    CHECK(json["entry"]["minutes"] == 60);
    CHECK(json["entry"]["kind"] == "D1");
    CHECK(json["entry"]["title"] == "Home visit");
    CHECK(json["entry"]["people"][0]["name"] == "Sam Bird");
    CHECK(json["questions"].empty());
    const auto& time = json["understood"][0];
    CHECK(time["part"] == "time");
    CHECK(time["typed"] == "9-10");
    CHECK(time["meaning"] == "09:00 to 10:00");
    CHECK(time["alternatives"] == nlohmann::json({"21:00 to 22:00"}));
}

TEST_CASE("while anything is asked there is no entry") {
    const auto json = json_said({"9-10 home visit Sam", "-"}, two_called_sam());
    CHECK(json["entry"].is_null());
    CHECK(json["questions"][0]["about"] == "who");
    CHECK(json["questions"][0]["typed"] == "Sam");
    CHECK(json["questions"][0]["answers"] == nlohmann::json({"Sam Bird", "Sam Okoro"}));
}

TEST_CASE("now, zone and day are what the options say") {
    const auto json =
        json_said({"02:30-03:30 duty", "--zone", "Europe/Paris", "--now=2026-10-25T09:00", "--day", "2026-10-25"});
    CHECK(json["questions"][0]["about"] == "doubled");
    CHECK(json_said({"9-10 duty", "--day", "2026-11-16"})["entry"]["start"] == "2026-11-16T09:00Z");
}

TEST_CASE("what cannot be read as a line ends with 1 or 2 and says what to do") {
    struct Row {
        std::vector<std::string> words;
        cli::Exit exit;
        std::string_view said;
    };
    const Row rows[] = {
        {{"???"}, cli::Exit::failed, "type what you did"},
        {{"9-10 duty", "/nowhere/at/all.json"}, cli::Exit::failed, "check the name"},
        {{}, cli::Exit::usage, "in quotes"},
        {{"9-10", "home", "visit"}, cli::Exit::usage, "in quotes"},
        {{"9-10 duty", "--now", "noon"}, cli::Exit::usage, "2026-11-22T09:30Z"},
        {{"9-10 duty", "--day", "Monday"}, cli::Exit::usage, "2026-11-19"},
        {{"9-10 duty", "--zone", "Mars"}, cli::Exit::usage, "Europe/London"},
        {{"9-10 duty", "--loud"}, cli::Exit::usage, "--loud"},
    };
    for (const Row& row : rows) {
        const Said said = entry_says(row.words);
        INFO(said.err);
        CHECK(said.exit == row.exit);
        CHECK(said.out.empty());
        CHECK(said.err.find(row.said) != std::string::npos);
    }
    CHECK(entry_says({"--help"}).out.find("fourfifths entry LINE") == 0);
}
