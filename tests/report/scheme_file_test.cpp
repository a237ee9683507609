#include "assets.h"
#include "report/scheme_file.h"
#include "report/worked_time.h"
#include <catch2/catch.hpp>
#include <fstream>

using namespace fourfifths;
using namespace fourfifths::worked_time;

namespace {

/// A scheme that is right, on eight lines; each wrong one replaces a piece of it.
const std::string right = R"({
  "id": "north", "name": "Team North", "version": 2, "from": "2026-11-01",
  "buckets": [
    {"key": "people", "label": "With people", "kinds": ["D1", "D2", "D3"], "published": "a third"},
    {"key": "desk", "label": "At the desk", "kinds": ["R1", "R2", "A1"]}
  ],
  "earlier": [{"version": 1, "buckets": [{"key": "all", "label": "All of it", "kinds": ["D1", "R1"]}]}],
  "left_out": ["X0"], "comment": "agreed on 20 October"
})";

std::string with(std::string_view piece, std::string_view replacement) {
    std::string text = right;
    const std::size_t at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), replacement);
}

} // namespace

TEST_CASE("a team's scheme is read with the versions before it, earliest first") {
    const auto file = scheme_file_from_json(right);
    REQUIRE(file.ok());
    REQUIRE(file->versions.size() == 2);
    CHECK(file->versions[0].scheme.version == 1);
    CHECK_FALSE(file->versions[0].from);
    CHECK(file->versions[0].scheme.name == "Team North");
    CHECK(file->versions[1].from == day(2026, 11, 1));
    CHECK(file->versions[1].scheme.buckets.size() == 2);
}

TEST_CASE("a wrong scheme says the line, the place, what is wrong and what to do") {
    struct Row {
        const char *piece, *replacement, *detail;
    };
    const Row rows[] = {
        {"\"Team North\",", "\"Team North\"", "line 2: a comma or } is missing before this"},
        {"\"left_out\": [\"X0\"],", "\"left_out\": [\"X0\",],", "line 8: a value is missing here"},
        {"\"agreed on 20 October\"", "\"agreed", "line 8: this text has no closing quote"},
        {"\"key\": \"desk\"", "key: \"desk\"", "line 5: a name in \"double quotes\" should stand here"},
        {"\"label\": \"At the desk\"", "\"label\" \"At the desk\"", "line 5: a colon should stand here"},
        {"\"version\": 2", "\"version\": two", "line 2: this is no value"},
        {"\"comment\": \"agreed", "\"buckets\": \"agreed", "line 8: this name stands twice in one object"},
        {"\"id\": \"north\", ", "", "line 1, /id: give a short key"},
        {"\"north\"", "\"Team North!\"", "line 2, /id: give a short key of small letters, figures and hyphens"},
        {"\"Team North\"", "\"\"", "line 2, /name: give a text of up to 200 bytes"},
        {"\"Team North\"", "7", "line 2, /name: give a text of up to 200 bytes"},
        {"\"version\": 2", "\"version\": 0", "line 2, /version: use a whole number from 1 to 1000000"},
        {"\"version\": 2", "\"version\": \"2\"", "line 2, /version: use a whole number from 1 to 1000000"},
        {"\"2026-11-01\"", "\"1 November\"", "line 2, /from: give a day such as \"2026-11-01\""},
        {"\"2026-11-01\"", "\"2026-11-31\"", "line 2, /from: give a day such as \"2026-11-01\""},
        {"\"left_out\"", "\"leftout\"", "line 8, /leftout: this name is not known here; use id, name, version"},
        {"\"label\": \"At", "\"lable\": \"At", "line 5, /buckets/1/lable: this name is not known here; use key, label"},
        {", \"label\": \"At the desk\"", "", "line 5, /buckets/1/label: give a text of up to 200 bytes"},
        {"\"desk\"", "\"people\"", "line 5, /buckets/1/key: this key is used twice; rename one"},
        {"\"R2\"", "\"R9\"", "line 5, /buckets/1/kinds/1: not a code of the list; use one such as \"D1\""},
        {"\"R2\"", "2", "line 5, /buckets/1/kinds/1: give a text"},
        {"\"R2\"", "\"D2\"", "line 5, /buckets/1/kinds/1: this code is used twice; keep it in one place"},
        {"\"R2\"", "\"X0\"", "line 5, /buckets/1/kinds/1: breaks and leave count in nothing; name X0 under left_out"},
        {"[\"X0\"]", "[\"X0\", \"D1\"]", "line 8, /left_out/1: this code is used twice; keep it in one place"},
        {"[\"X0\"]", "\"X0\"", "line 8, /left_out: give a list of texts"},
        {"[\"R1\", \"R2\", \"A1\"]", "[]", "line 5, /buckets/1/kinds: name at least one code, or take the bucket out"},
        {"\"published\": \"a third\"", "\"published\": 33", "line 4, /buckets/0/published: give a text of up to 2,000"},
        {"\"published\": \"a third\"", "\"follows_definition\": \"yes\"",
         "line 4, /buckets/0/follows_definition: use true or false"},
        {"\"from\": \"2026-11-01\",", "", "line 7, /earlier/0/from: say from which day each version but the first"},
        {"[{\"version\": 1", "[{\"version\": 2", "line 7, /earlier/0/version: this version is there twice"},
        {"[{\"version\": 1", "[{\"version\": 1, \"from\": \"2026-12-01\"",
         "line 7, /earlier/0/from: a higher version is in force from a later day"},
        {"[{\"version\": 1", "[{\"name\": \"x\", \"version\": 1",
         "line 7, /earlier/0/name: this name is not known here"},
        {"[{\"version\": 1, \"buckets\": [{\"key\": \"all\", \"label\": \"All of it\", \"kinds\": [\"D1\", \"R1\"]}]}]",
         "[]", "line 7, /earlier: give a list of 1 to 50 items"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.piece, row.replacement);
        const auto file = scheme_file_from_json(with(row.piece, row.replacement));
        REQUIRE_FALSE(file.ok());
        CHECK(file.error().fault == Fault::bad_input);
        CHECK_THAT(file.error().detail, Catch::StartsWith(row.detail));
    }
    CHECK(scheme_file_from_json("[]").error().detail == "line 1: not a JSON object; choose a scheme file");
    CHECK(scheme_file_from_json("").error().detail.starts_with("line 1: a value is missing here"));
    CHECK(scheme_file_from_json(std::string(300'000, ' ')).error().fault == Fault::too_large);
}

TEST_CASE("the example for teams is a scheme of two versions, and each code is named once in it") {
    std::ifstream file(std::string(FOURFIFTHS_TESTS) + "/../assets/schemes/README.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const std::size_t begin = page.find("```json\n") + 8;
    const auto scheme = scheme_file_from_json(page.substr(begin, page.find("\n```", begin) - begin));
    if (!scheme) FAIL(scheme.error().detail);
    REQUIRE(scheme->versions.size() == 2);
    const Scheme& newest = scheme->versions[1].scheme;
    std::size_t codes = newest.left_out.size();
    for (const Bucket& bucket : newest.buckets) codes += bucket.kinds.size();
    CHECK(codes == all_kinds().size());
}

TEST_CASE("every shipped scheme is right by the strict reader too") {
    for (const std::string_view path : assets_under("schemes")) {
        CAPTURE(path);
        const auto file = scheme_file_from_json(asset(path).value_or(""));
        if (!file) FAIL(file.error().detail);
        CHECK(file->versions.front().scheme == preset_scheme(file->versions.front().scheme.id).value());
    }
}

TEST_CASE("a report takes the version of its own days, so that a changed map changes no old report") {
    const SchemeFile file = scheme_file_from_json(right).value();
    const Date first = day(2026, 11, 1);
    struct Row {
        DateRange range;
        int version;
        bool says;
    };
    for (const Row& row : {Row{{first - 31, first}, 1, false}, Row{{first - 1, first + 1}, 2, true},
                           Row{{first, first + 1}, 2, false}, Row{{first + 20, first + 40}, 2, false}}) {
        const VersionInForce found = version_for(file, row.range);
        CAPTURE(iso_text(row.range.first));
        CHECK(found.version.scheme.version == row.version);
        CHECK(found.statement.empty() != row.says);
    }
    CHECK(version_for(file, {first - 1, first + 1}).statement ==
          "The scheme changed on Sunday 1 November 2026: this report uses version 2 throughout.");
    const SchemeFile young{{file.versions[1]}};
    CHECK(version_for(young, {first - 31, first}).statement.find("there is none before it") != std::string::npos);
}
