#include "model/json.h"
#include "support/builders.h"
#include "support/random_records.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("a workspace comes back from its JSON, whatever it holds") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        build::RandomFields random(seed);
        Workspace workspace;
        for (int count = 0; count < 30; ++count) workspace.put(random.record());
        const std::string text = to_json(workspace);
        const auto read = workspace_from_json(text);
        if (!read) FAIL(read.error().detail);
        REQUIRE(*read == workspace);
        REQUIRE(to_json(*read) == text);
    }
}

TEST_CASE("JSON names things as other programs can read them") {
    Entry visit = build::entry(0x1a, "2026-10-25 09:30", 45, Kind::d1, "Home \"visit\"", {{7}});
    visit.flags.set(Flag::seen_alone);
    visit.flags.set(Flag::significant);
    Settings settings;
    settings.worker_name = "Jo";
    const std::string text = to_json(build::workspace({visit, settings}));
    CHECK_THAT(text,
               Catch::Contains(R"({"id":"000000000000001a","start":"2026-10-25T09:30Z","end":"2026-10-25T10:15Z",)"
                               R"("kind":"D1","title":"Home \"visit\"","people":["0000000000000007"],)"
                               R"("flags":["seen_alone","significant"],"created":"2026-10-25T10:15Z"})"));
    CHECK_THAT(text, Catch::Contains(R"("format":"fourfifths-workspace",)"));
    CHECK_THAT(text, Catch::Contains(R"("working_days":["monday","tuesday",)"));
}

TEST_CASE("text that is not UTF-8 leaves as valid JSON") {
    Person person = build::person(1, "A\xff\xc3(\xed\xa0\x80");
    const auto read = workspace_from_json(to_json(build::workspace({person})));
    REQUIRE(read.ok());
    CHECK(read->find(PersonId{1})->name == "A\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("JSON that is wrong is refused, and the place is named") {
    const std::string head = R"({"format":"fourfifths-workspace","version":1)";
    const std::string id = R"("id":"0000000000000001")";
    struct Row {
        std::string text;
        Fault fault;
        std::string place;
    };
    const Row rows[] = {
        {"", Fault::bad_input, "not a JSON object"},
        {"[]", Fault::bad_input, "not a JSON object"},
        {"{}", Fault::bad_input, "/format"},
        {R"({"format":"fourfifths-workspace"})", Fault::bad_input, "/version"},
        {R"({"format":"fourfifths-workspace","version":2})", Fault::unsupported, "/version"},
        {head + R"(,"people":{}})", Fault::bad_input, "/people"},
        {head + R"(,"people":[{}]})", Fault::bad_input, "/people/0"},
        {head + R"(,"people":[{)" + id + "},{" + id + "}]}", Fault::bad_input, "/people/1"},
        {head + R"(,"people":[{"id":"1"}]})", Fault::bad_input, "/people/0/id"},
        {head + R"(,"entries":[{)" + id + R"(,"kind":"Z9"}]})", Fault::bad_input, "/entries/0/kind"},
        {head + R"(,"entries":[{)" + id + R"(,"start":"2026-02-30T09:30Z"}]})", Fault::bad_input, "/entries/0/start"},
        {head + R"(,"entries":[{)" + id + R"(,"flags":["seen","odd"]}]})", Fault::bad_input, "/entries/0/flags"},
        {head + R"(,"entries":[{)" + id + R"(,"passages":[{},{"text":4}]}]})", Fault::bad_input,
         "/entries/0/passages/1/text"},
        {head + R"(,"settings":{"snap_minutes":1e9}})", Fault::bad_input, "/settings/snap_minutes"},
        {head + R"(,"settings":{"snap_minutes":99999999999}})", Fault::bad_input, "/settings/snap_minutes"},
        {head + R"(,"settings":{"contracted_week":18446744073709551615}})", Fault::bad_input,
         "/settings/contracted_week"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto read = workspace_from_json(row.text);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().fault == row.fault);
        CHECK(read.error().detail == row.place);
    }
}

TEST_CASE("JSON from a newer program may say more than this one knows") {
    const auto read = workspace_from_json(
        R"({"format":"fourfifths-workspace","version":1,"more":[],"people":[{"id":"0000000000000001","pet":"dog"}]})");
    REQUIRE(read.ok());
    CHECK(read->people().size() == 1);
}
