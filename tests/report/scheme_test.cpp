#include "report/scheme.h"
#include <catch2/catch.hpp>
#include <set>

using namespace fourfifths;

TEST_CASE("the five presets ship") {
    std::set<std::string> ids;
    for (const Scheme& scheme : preset_schemes()) ids.insert(scheme.id);
    CHECK(ids == std::set<std::string>{"basw2018", "newton2022", "liquid2012", "hants2017", "direct-indirect"});
    CHECK(preset_scheme("kpmg1999").error().fault == Fault::not_found);
}

TEST_CASE("every kind is in one bucket of each preset, or is named as left out") {
    for (const Scheme& scheme : preset_schemes())
        for (const KindInfo& kind : all_kinds()) {
            CAPTURE(scheme.id, kind.code);
            std::ptrdiff_t places = 0;
            for (const Bucket& bucket : scheme.buckets)
                places += std::count(bucket.kinds.begin(), bucket.kinds.end(), kind.kind);
            places += std::count(scheme.left_out.begin(), scheme.left_out.end(), kind.kind);
            CHECK(places == 1);
        }
}

TEST_CASE("a break is in no bucket of any preset") {
    for (const Scheme& scheme : preset_schemes()) CHECK_FALSE(bucket_of(scheme, Kind::x0, {}));
}

TEST_CASE("only the BASW hours may overlap") {
    for (const Scheme& scheme : preset_schemes()) CHECK(scheme.overlapping == (scheme.id == "basw2018"));
}

TEST_CASE("a scheme that is wrong says where, and what to do") {
    struct Row {
        const char* json;
        const char* detail;
    };
    const Row rows[] = {
        {"", ": not a JSON object; choose a scheme file"},
        {"[]", ": not a JSON object; choose a scheme file"},
        {R"({"name":"A","buckets":[]})", "/id: give a short key of small letters, figures and hyphens"},
        {R"({"id":"a","buckets":[]})", "/name: give a text of up to 200 bytes"},
        {R"({"id":"a","name":"A","version":0,"buckets":[]})", "/version: use a whole number from 1 to 1000000"},
        {R"({"id":"a","name":"A","version":1.5,"buckets":[]})", "/version: use a whole number from 1 to 1000000"},
        {R"({"id":"a","name":"A"})", "/buckets: give a list of 1 to 50 items"},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","kinds":["D1"]}]})",
         "/buckets/0/label: give a text of up to 200 bytes"},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","label":"K","kinds":["Z9"]}]})",
         "/buckets/0/kinds/0: not a code of the list; use one such as \"D1\""},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","label":"K",)"
         R"("kinds":["D1"]},{"key":"l","label":"L","kinds":["d1"]}]})",
         "/buckets/1/kinds/0: this code is used twice; keep it in one place"},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","label":"K","kinds":["D1"]}],"left_out":["D1"]})",
         "/left_out/0: this code is used twice; keep it in one place"},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","label":"K",)"
         R"("kinds":["D1"]},{"key":"k","label":"L","kinds":["D2"]}]})",
         "/buckets/1/key: this key is used twice; rename one"},
        {R"({"id":"a","name":"A","buckets":[{"key":"k","label":"K","kinds":[]}]})",
         "/buckets/0/kinds: name at least one code, or take the bucket out"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        const auto scheme = scheme_from_json(row.json);
        REQUIRE_FALSE(scheme.ok());
        CHECK(scheme.error().fault == Fault::bad_input);
        CHECK(scheme.error().detail == row.detail);
    }
}

TEST_CASE("a scheme file without end is refused before it is read") {
    CHECK(scheme_from_json(std::string(300'000, '[')).error().fault == Fault::too_large);
}
