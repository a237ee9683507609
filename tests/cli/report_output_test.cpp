#include "cli/report_output.h"
#include "cli/says.h"
#include "model/json.h"
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::said;

namespace {

/// What came out, or what it complained of.
std::string said_by(std::vector<std::string> words, const std::string& input = {}) {
    const Outcome outcome = fourfifths_says(std::move(words), input);
    return outcome.exit == cli::Exit::done ? outcome.out : outcome.err;
}

std::string sample() { return said_by({"sample", "--today", "2026-11-22", "--seed", "3"}); }

/// The sample with processes, notes written later, plans that were kept or not, and calls made on the way.
std::string richer_sample() {
    Workspace workspace = workspace_from_json(sample()).value();
    const std::map<EntryId, Entry> entries = workspace.entries();
    int number = 0;
    for (auto [id, entry] : entries) {
        ++number;
        if (number % 3 == 0) entry.process = number % 2 == 0 ? "child protection" : "Care Act assessment";
        if (entry.noted && number % 4 == 0) entry.noted = *entry.noted + Minutes{(number % 11) * 24 * 60};
        if (number % 13 == 0) entry.created = entry.time.start - Minutes{24 * 60};
        workspace.put(entry);
        if (number % 10 != 0) continue;
        entry.id = EntryId{static_cast<std::uint64_t>(number)};
        entry.kind = number % 20 == 0 ? Kind::s2 : Kind::d3;
        entry.flags = {};
        entry.flags.set(Flag::planned, number % 20 == 0);
        entry.created = entry.time.start;
        entry.noted = {};
        workspace.put(entry);
    }
    return to_json(workspace);
}

/// Its report of six weeks, with everything that can be asked for.
std::string sample_report(std::vector<std::string> more) {
    std::vector<std::string> words = {"report",   "--from",     "2026-10-12", "--to",  "2026-11-22",
                                      "--change", "2026-11-02", "--rate",     "15.50", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return said_by(std::move(words), richer_sample());
}

/// Compares with tests/golden/cli/NAME; UPDATE_GOLDEN=1 rewrites it.
void check_golden(const std::string& name, const std::string& text) {
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/cli/" + name;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << text;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(text == golden.str());
}

} // namespace

TEST_CASE("the sample's report is as it was read and approved, as text and as JSON") {
    check_golden("report.txt", sample_report({}));
    check_golden("report.json", sample_report({"--json"}));
}

TEST_CASE("a report names nobody unless it is asked to") {
    const std::string workspace = sample();
    const auto people = nlohmann::json::parse(workspace)["people"];
    REQUIRE(people.size() >= 3);
    const std::string plain = sample_report({}), json = sample_report({"--json"}), named = sample_report({"--names"});
    std::size_t shown = 0;
    for (const auto& person : people) {
        const std::string name = person["name"];
        CHECK(plain.find(name) == std::string::npos);
        CHECK(json.find(name) == std::string::npos);
        CHECK(json.find(person["id"].get<std::string>()) == std::string::npos);
        shown += named.find(name) != std::string::npos;
    }
    CHECK(shown >= 3);
}

TEST_CASE("a saved report is a scheme: made again with it, it is the same report") {
    const std::string scheme = R"({"id":"own","name":"Our own","version":3,"buckets":[
        {"key":"all","label":"All of it","kinds":["D1","R1","D4"]}]})";
    const TemporaryFile team(scheme, ".json");
    const std::string first = sample_report({"--json", "--scheme", team.path});
    CHECK(nlohmann::json::parse(first)["scheme"]["version"] == 3);
    const TemporaryFile saved(first, ".json");
    CHECK(sample_report({"--json", "--scheme", saved.path}) == first);
}

TEST_CASE("what cannot be asked for says what to ask for instead") {
    struct Row {
        std::vector<std::string> words;
        std::string_view advice;
    };
    for (const Row& row :
         {Row{{"--step", "year"}, "--step is day, week or month"},
          Row{{"--rate", "a lot"}, "give --rate in pounds, such as 15 or 15.50"},
          Row{{"--change", "2026-11-16"}, "give --change as a day after --from and not after --to"},
          Row{{"--change", "2026-12-01"}, "such as 2026-11-19"}, Row{{"--change", "soon"}, "give --change as a day"}}) {
        std::vector<std::string> words = {"report", "-"};
        words.insert(words.end(), row.words.begin(), row.words.end());
        CAPTURE(row.words[0], row.words[1]);
        CHECK_THAT(said_by(words, sample()), Catch::Contains(std::string(row.advice)));
    }
}

TEST_CASE("hundredths of a per cent are printed to the nearest tenth, differences with their sign") {
    CHECK(cli::percent_of_hundredths(2437) == "24.4 %");
    CHECK(cli::percent_of_hundredths(4) == "0.0 %");
    CHECK(cli::points_of_hundredths(945) == "+9.5");
    CHECK(cli::points_of_hundredths(-2200) == "−22.0");
    CHECK(cli::points_of_hundredths(-4) == "0.0");
}

TEST_CASE("a workspace that cannot be read says in which line, and what to do") {
    struct Row {
        std::string_view workspace, advice;
    };
    for (const Row& row :
         {Row{"{\"format\":\"fourfifths-workspace\",\n\"version\":1\n\"settings\":{}}",
              "is not a workspace: line 3: a comma or } is missing before this"},
          Row{"{\"format\":\"fourfifths-workspace\",\"version\":1,\n\"people\":[\n{\"id\":\"zz\"}]}",
              "line 3, /people/0/id is missing or not what it should be; put it right"},
          Row{"{\"format\":\"letters\"}", "line 1, /format is missing or not what it should be"},
          Row{"[]", "not a JSON object; choose another file; or make one with 'fourfifths vault dump'"}}) {
        CAPTURE(row.workspace);
        CHECK_THAT(said_by({"report", "-"}, std::string(row.workspace)), Catch::Contains(std::string(row.advice)));
    }
}
