#include "cli/says.h"
#include "model/json.h"
#include "report/study_weeks.h"
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

using namespace fourfifths;
using namespace fourfifths::said;

namespace {

/// The files of a team, gone when the test is over.
struct TeamFiles {
    explicit TeamFiles(const std::vector<NamedStudy>& team) {
        for (const NamedStudy& each : team)
            files.push_back(std::make_unique<TemporaryFile>(to_json(each.week), ".json"));
    }
    std::vector<std::string> words(std::vector<std::string> before) const {
        for (const auto& file : files) before.push_back(file->path);
        return before;
    }
    std::vector<std::unique_ptr<TemporaryFile>> files;
};

std::string worked_week() {
    return to_json(build::workspace({build::entry(1, "2026-11-09 09:00", 60, Kind::d1, "Visit"),
                                     build::entry(2, "2026-11-10 10:00", 180, Kind::r1, "Notes")}));
}

} // namespace

TEST_CASE("a study is started, and each worker makes a file for it") {
    const std::string study = fourfifths_says({"study", "start"}).out;
    REQUIRE(study.size() == 33);
    const std::string id = study.substr(0, 32);
    CHECK(is_study_id(id));
    CHECK(fourfifths_says({"study", "start"}).out != study);
    const Outcome made = fourfifths_says({"study", "make", "--study", id, "-"}, worked_week()); // the week before
    CHECK(made.exit == cli::Exit::done);
    const auto week = study_from_json(made.out);
    REQUIRE(week.ok());
    CHECK(week->study == id);
    CHECK(iso_text(week->monday) == "2026-11-09");
    CHECK(week->parts[0][0] == 2500);
    CHECK_FALSE(holds(made.out, "Visit"));
    const Outcome same = fourfifths_says({"study", "make", "--study", id, "--week", "2026-11-15", "-"}, worked_week());
    CHECK(same.out == made.out);
    const Outcome none = fourfifths_says({"study", "make", "--study", id, "--week", "2026-10-05", "-"}, worked_week());
    CHECK(none.exit == cli::Exit::failed);
    CHECK(holds(none.err, "nothing is logged in the week of Monday 5 October 2026; choose another week"));
}

TEST_CASE("what a study command cannot understand ends with 2 and says what to do") {
    struct Row {
        std::vector<std::string> words;
        const char* err;
    };
    for (const Row& row :
         {Row{{"study"}, "say 'start', 'make', 'combine' or 'rows'"}, Row{{"study", "fly"}, "no 'study fly'"},
          Row{{"study", "start", "x"}, "start takes no file"}, Row{{"study", "make", "-"}, "give --study"},
          Row{{"study", "make", "--study", "x"}, "name one workspace"},
          Row{{"study", "combine"}, "name the study files"},
          Row{{"study", "combine", "--minimum", "4", "x"}, "can only be raised"},
          Row{{"study", "combine", "--minimum", "five", "x"}, "can only be raised"},
          Row{{"study", "combine", "--colour", "x"}, "no option '--colour'"},
          Row{{"study", "rows"}, "name the study"}}) {
        const Outcome outcome = fourfifths_says(row.words);
        CAPTURE(outcome.err);
        CHECK(outcome.exit == cli::Exit::usage);
        CHECK(holds(outcome.err, row.err));
        CHECK(outcome.out.empty());
    }
    CHECK(fourfifths_says({"study", "make", "--study", "short", "-"}, worked_week()).exit == cli::Exit::usage);
    CHECK(fourfifths_says({"study", "combine", "--help"}).exit == cli::Exit::done);
}

TEST_CASE("a team's files are combined as text, as JSON and as a package") {
    const TeamFiles team(build::study_team(1, 7));
    const Outcome text = fourfifths_says(team.words({"study", "combine"}));
    CHECK(text.exit == cli::Exit::done);
    CHECK(holds(text.out, "Where the time of 7 people went"));
    CHECK(holds(text.err, "without --register"));
    const auto json = nlohmann::json::parse(fourfifths_says(team.words({"study", "combine", "--json"})).out);
    CHECK(json["members"] == 7);
    double sum = 0;
    for (const auto& [group, share] : json["by_group"].items()) sum += share.is_null() ? 0 : share.get<double>();
    CHECK(sum == Approx(100));
    std::string path = (std::filesystem::temp_directory_path() / "fourfifths-study-XXXXXX").string();
    REQUIRE(mkdtemp(path.data()) != nullptr);
    CHECK(fourfifths_says(team.words({"study", "combine", "--package", path})).exit == cli::Exit::done);
    const Outcome again = fourfifths_says(team.words({"study", "combine", "--package", path}));
    CHECK(again.exit == cli::Exit::failed);
    CHECK(holds(again.err, "is there already"));
    for (const char* name : {"/study-pool.csv", "/datapackage.json"}) CHECK(std::remove((path + name).c_str()) == 0);
    CHECK(rmdir(path.c_str()) == 0);
}

TEST_CASE("a study file that holds more than it may is named with the line") {
    TeamFiles team(build::study_team(1, 5));
    std::string told = to_json(build::study_week(6));
    told.insert(told.find("  \"week\""), "  \"name\": \"Sam Sample\",\n");
    team.files.push_back(std::make_unique<TemporaryFile>(told, ".json"));
    const Outcome outcome = fourfifths_says(team.words({"study", "combine"}));
    CHECK(outcome.exit == cli::Exit::failed);
    CHECK(holds(outcome.err, "'" + team.files.back()->path + "' is no study file: line 6: "));
    CHECK_FALSE(holds(outcome.err, "Sam"));
    CHECK(outcome.out.empty());
    CHECK(fourfifths_says({"study", "combine", "/nowhere/at/all"}).exit == cli::Exit::failed);
}

TEST_CASE("the register refuses a second pool of nearly the same people before it is seen") {
    const TemporaryFile known("");
    std::remove(known.path.c_str());
    const TeamFiles nine(build::study_team(1, 9)), ten(build::study_team(1, 10));
    const std::vector<std::string> combine = {"study", "combine", "--register", known.path};
    const Outcome first = fourfifths_says(nine.words(combine));
    CHECK(first.exit == cli::Exit::done);
    CHECK(first.err.empty());
    CHECK(fourfifths_says(nine.words(combine)).out == first.out);
    const Outcome second = fourfifths_says(ten.words(combine));
    CHECK(second.exit == cli::Exit::failed);
    CHECK(second.out.empty());
    CHECK(holds(second.err, "9 of these 10 people are in a pool of 9 that was put out, which is nearly the same pool"));
    const TemporaryFile broken("{");
    CHECK(holds(fourfifths_says(nine.words({"study", "combine", "--register", broken.path})).err, "is no register"));
}

TEST_CASE("study files become rows for a database") {
    const TeamFiles team(build::study_team(1, 2));
    const Outcome rows = fourfifths_says(team.words({"study", "rows"}));
    CHECK(rows.out.find("study,member,week,day,group,parts\n0123456789abcdef0123456789abcdef,") == 0);
    CHECK(std::count(rows.out.begin(), rows.out.end(), '\n') == 1 + 2 * 49);
    CHECK(nlohmann::json::parse(fourfifths_says({"study", "rows", "--description"}).out)["name"] == "study-rows");
}
