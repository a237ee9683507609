#include "report/study.h"
#include "report/study_register.h"
#include "report/study_weeks.h"
#include "report/worked_time.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <regex>
#include <set>
#include <sstream>

using namespace fourfifths;
using namespace fourfifths::build;
using Json = nlohmann::json;

namespace {

std::string text_of_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The words of JSON Schema that study.schema.json uses; "" when the value conforms.
std::string breach(const Json& schema, const Json& value, const std::string& at = "") {
    if (schema.contains("const") && value != schema["const"]) return at + " is not the constant";
    const std::string type = schema.value("type", "");
    if ((type == "object" && !value.is_object()) || (type == "array" && !value.is_array()) ||
        (type == "string" && !value.is_string()) || (type == "integer" && !value.is_number_integer()))
        return at + " is no " + type;
    if (schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>())))
        return at + " breaks the pattern";
    if (schema.contains("minimum") && (value < schema["minimum"] || value > schema["maximum"])) return at + " range";
    if (schema.contains("minItems") &&
        (value.size() < schema["minItems"].get<std::size_t>() || value.size() > schema["maxItems"].get<std::size_t>()))
        return at + " length";
    for (const Json& name : schema.value("required", Json::array()))
        if (!value.contains(name.get<std::string>())) return at + "/" + name.get<std::string>() + " is missing";
    if (value.is_object())
        for (const auto& [name, part] : value.items()) {
            if (!schema["properties"].contains(name)) return at + "/" + name + " is not in the schema";
            if (auto found = breach(schema["properties"][name], part, at + "/" + name); !found.empty()) return found;
        }
    if (value.is_array())
        for (const Json& item : value)
            if (auto found = breach(schema["items"], item, at + "/*"); !found.empty()) return found;
    return "";
}

Workspace a_week_of_work() {
    return workspace({entry(71, "2026-11-16 09:00", 60, Kind::d1, "Visit to Sam"),
                      entry(72, "2026-11-16 10:00", 180, Kind::r1, "Notes"),
                      entry(73, "2026-11-18 09:00", 60, Kind::x0, "Lunch"),
                      entry(74, "2026-11-22 23:00", 120, Kind::o1, "Night duty"),
                      entry(75, "2026-11-24 09:00", 60, Kind::t1, "Next week")});
}

Result<StudyWeek> made(const Workspace& from, std::string study = a_study) {
    return study_week(from, {std::move(study), day("2026-11-16"), Zone{}, at("2026-11-25 09:00")});
}

} // namespace

TEST_CASE("a study file holds shares by day and group, and the week sums to the whole") {
    const auto week = made(a_week_of_work());
    REQUIRE(week.ok());
    CHECK(week->parts[0] == std::array<int, 7>{2000, 0, 6000, 0, 0, 0, 0});
    CHECK(week->parts[2] == std::array<int, 7>{});
    CHECK(week->parts[6] == std::array<int, 7>{0, 0, 0, 0, 0, 0, 2000}); // until midnight
    const std::string text = to_json(*week);
    for (const char* told : {"Sam", "Visit", "Notes", "duty", "minutes"}) CHECK(text.find(told) == std::string::npos);
    REQUIRE(study_from_json(text).ok());
    CHECK(*study_from_json(text) == *week);
    CHECK(made({}).error().fault == Fault::not_found);
    CHECK(study_week(a_week_of_work(), {a_study, day("2026-11-09"), Zone{}, at("2026-11-25 09:00")}).error().fault ==
          Fault::not_found);
    CHECK(study_week(a_week_of_work(), {a_study, day("2026-11-17"), Zone{}, {}}).error().fault == Fault::bad_input);
    CHECK(made(a_week_of_work(), "abc").error().fault == Fault::bad_input);
}

TEST_CASE("parallel calls on a drive count once in a study") {
    const auto week =
        made(workspace({entry(1, "2026-11-16 09:00", 60, Kind::t1), entry(2, "2026-11-16 09:15", 30, Kind::d3)}));
    CHECK(week->parts[0] == std::array<int, 7>{5000, 0, 0, 5000, 0, 0, 0});
}

TEST_CASE("a worker's id stays the same in a study, and ids of two studies have nothing in common") {
    Workspace mine = a_week_of_work();
    const std::string first = made(mine)->member;
    mine.put(entry(76, "2026-11-20 09:00", 60, Kind::d1, "Forgotten"));
    CHECK(made(mine)->member == first);
    CHECK(is_study_id(first));
    const std::string other_study(32, 'a');
    CHECK(made(mine, other_study)->member != first);
    Workspace theirs = mine;
    theirs.remove({RecordType::entry, 71});
    CHECK(made(theirs)->member != first);
    CHECK(first.find(hex_text(71)) == std::string::npos);
}

TEST_CASE("every study file conforms to the schema that stands beside the code") {
    const Json schema = Json::parse(text_of_file(FOURFIFTHS_TESTS "/../src/report/study.schema.json"));
    for (std::uint64_t member = 1; member <= 20; ++member)
        CHECK(breach(schema, Json::parse(to_json(study_week(member)))).empty());
    CHECK(breach(schema, Json::parse(to_json(*made(a_week_of_work())))).empty());
    Json told = Json::parse(to_json(study_week(1)));
    told["name"] = "Sam";
    CHECK(breach(schema, told) == "/name is not in the schema");
    std::set<std::string> words;
    for (const Group group : study_groups) words.insert(std::string(study_word(group)));
    for (const auto& [name, part] : schema["properties"]["days"]["items"]["properties"].items())
        CHECK((name == "day" || words.count(name) == 1));
}

TEST_CASE("a study file with anything else in it is refused, with the place and what to do") {
    const std::string good = to_json(study_week(1));
    const auto with = [&](std::string_view from, std::string_view to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    struct Row {
        std::string text;
        const char* says;
    };
    const std::string monday = "{\"day\": \"2026-11-16\",";
    for (const Row& row :
         {Row{"", "not a JSON object"}, Row{"{}", "/format"},
          Row{with("fourfifths-study", "fourfifths-stew"), "/format"},
          Row{with("\"version\": 1", "\"version\": 2"), "newer version"}, Row{with("0123456789abcdef", ""), "/study"},
          Row{with("\"2026-11-16\"", "\"2026-11-17\""), "/week: give the Monday"},
          Row{with(monday, "{\"day\": \"2026-11-15\","), "/days/0/day"},
          Row{with(monday, monday + " \"note\": \"Sam was sad\","), "line 8: a study file holds shares and nothing"},
          Row{with("\"version\": 1", "\"version\": 1,\n  \"name\": \"Sam\""), "line 4: a study file holds"},
          Row{with("\"direct\": ", "\"direct\": 9"), "/days"},
          Row{with("\"direct\": ", "\"direct\": -"), "/days/0/direct"},
          Row{with("\"travel\": ", "\"walks\": "), "10000"}}) {
        const auto read = study_from_json(row.text);
        CAPTURE(row.says, row.text.substr(0, 300));
        REQUIRE_FALSE(read.ok());
        CAPTURE(read.error().detail);
        CHECK(read.error().detail.find(row.says) != std::string::npos);
        CHECK(read.error().detail.find("Sam") == std::string::npos);
    }
    std::string windows;
    for (const char c : good) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(study_from_json(windows).ok());
}

TEST_CASE("shares by largest remainder lose nothing and never move by one or more") {
    std::mt19937_64 random(5);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::int64_t> amounts(1 + random() % 20, 0);
        std::int64_t sum = 0;
        for (auto& amount : amounts) sum += amount = static_cast<std::int64_t>(random() % 5000 * (random() % 3));
        const auto shares = shared_out(amounts, whole_week);
        CHECK(std::accumulate(shares.begin(), shares.end(), 0) == (sum == 0 ? 0 : whole_week));
        for (std::size_t each = 0; each < amounts.size() && sum > 0; ++each) {
            const std::int64_t off = shares[each] * sum - amounts[each] * whole_week;
            CHECK(off > -sum);
            CHECK(off < sum);
        }
    }
}

TEST_CASE("a pool says what is shown and sums to the whole in each of its parts") {
    const auto pool = combined(study_team(1, 12), 5);
    REQUIRE(pool.ok());
    CHECK(pool->members == 12);
    int by_group = pool->groups_not_shown, by_day = pool->days_not_shown, cells = pool->cells_not_shown;
    for (const PoolShare& share : pool->by_group) by_group += share.value_or(0);
    for (const PoolShare& share : pool->by_day) by_day += share.value_or(0);
    for (const auto& each_day : pool->cells)
        for (const PoolShare& share : each_day) cells += share.value_or(0);
    CHECK(by_group == whole_week);
    CHECK(by_day == whole_week);
    CHECK(cells == whole_week);
    CHECK(pool->cells_not_shown == 0);
    CHECK(pool->by_day[5] == PoolShare(0)); // nobody worked on Saturday
    auto four_on_saturday = study_team(1, 8);
    for (std::uint64_t member = 21; member <= 24; ++member) four_on_saturday.push_back({"late", study_week(member, 6)});
    const auto hidden = combined(four_on_saturday, 5);
    CHECK_FALSE(hidden->by_day[5].has_value());
    CHECK(std::count(hidden->by_day.begin(), hidden->by_day.end(), PoolShare()) >= 2);
    CHECK(hidden->days_not_shown > 0);
}

TEST_CASE("a pool is refused for fewer than five, two studies, two weeks, and one worker twice") {
    const auto says = [](const std::vector<NamedStudy>& team, int minimum, std::string_view words) {
        const auto pool = combined(team, minimum);
        REQUIRE_FALSE(pool.ok());
        CAPTURE(pool.error().detail);
        CHECK(pool.error().detail.find(words) != std::string::npos);
    };
    says(study_team(1, 4), 5, "these are 4 study files");
    says({}, 5, "these are 0");
    says(study_team(1, 8), 4, "can only be raised");
    says(study_team(1, 8), 9, "at least 9");
    CHECK(combined(study_team(1, 5), 5).ok());
    auto team = study_team(1, 5);
    team.push_back({"again.json", study_week(3)});
    says(team, 5, "'again.json' and 'member-3.json' are of the same worker");
    team.back().week.member = std::string(32, 'f');
    says(team, 5, "'again.json' and 'member-3.json' are nearly the same week");
    team.back().week.parts[0][0] += 30;
    team.back().week.parts[1][1] -= 30;
    says(team, 5, "nearly the same week");
    team.back() = {"other.json", study_week(9)};
    CHECK(combined(team, 5).ok());
    team.back().week.study = std::string(32, 'a');
    says(team, 5, "of another study");
    team.back() = {"other.json", study_week(9, 5, "2026-11-23")};
    says(team, 5, "of another week");
}

TEST_CASE("the order of files does not change a pool") {
    auto team = study_team(1, 9);
    const auto pool = combined(team, 5);
    std::reverse(team.begin(), team.end());
    CHECK(*combined(team, 5) == *pool);
}

TEST_CASE("pools that could be subtracted are refused, the very same pool and one apart are not") {
    const StudyRegister fresh = new_register(a_study, entropy());
    const auto first = registered(fresh, study_team(1, 9), 5);
    REQUIRE(first.ok());
    CHECK(*registered(*first, study_team(1, 9), 5) == *first);
    CHECK(registered(*first, study_team(10, 15), 5).ok());
    struct Row {
        std::vector<NamedStudy> team;
        int minimum;
        const char* says;
    };
    auto corrected = study_team(1, 9);
    std::swap(corrected[0].week.parts[0], corrected[0].week.parts[1]);
    for (const Row& row :
         {Row{study_team(1, 10), 5, "nearly the same pool; subtraction would show the 1 "},
          Row{study_team(1, 8), 5, "nearly the same pool"},
          Row{study_team(2, 10), 5, "nearly the same pool; subtraction would show the 2 "},
          Row{study_team(1, 20), 5, "9 of these 20 people"}, Row{study_team(9, 15), 5, "1 of these 7"},
          Row{study_team(1, 9), 6, "a pool of the same people"}, Row{corrected, 5, "a pool of the same people"}}) {
        const auto refused = registered(*first, row.team, row.minimum);
        CAPTURE(row.says);
        REQUIRE_FALSE(refused.ok());
        CAPTURE(refused.error().detail);
        CHECK(refused.error().detail.find(row.says) != std::string::npos);
    }
    std::vector<NamedStudy> next_week;
    for (std::uint64_t member = 1; member <= 10; ++member)
        next_week.push_back({"next", study_week(member, 5, "2026-11-23")});
    CHECK(registered(*first, next_week, 5).ok());
    CHECK_FALSE(registered(new_register(std::string(32, 'a'), entropy()), study_team(1, 9), 5).ok());
}

TEST_CASE("a register names nobody and is read as it was written") {
    const StudyRegister fresh = new_register(a_study, entropy());
    const auto team = study_team(1, 9);
    const auto known = registered(*registered(fresh, team, 5), study_team(10, 30), 7);
    const std::string text = to_json(*known);
    CHECK(*register_from_json(text) == *known);
    for (const NamedStudy& each : team) CHECK(text.find(each.week.member.substr(0, 16)) == std::string::npos);
    const auto other_salt = registered(new_register(a_study, entropy(2)), team, 5);
    CHECK(other_salt->pools[0].members != known->pools[0].members);
    for (const char* wrong : {"", "{}", R"({"format":"fourfifths-study-register","study":"x","salt":"y","pools":[]})"})
        CHECK_FALSE(register_from_json(wrong).ok());
}
