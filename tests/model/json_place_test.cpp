#include "model/json_place.h"
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace fourfifths;

TEST_CASE("what is no JSON is found where it stands, with what to do") {
    struct Row {
        std::string_view text;
        std::size_t offset;
        std::string_view what_to_do;
    };
    const Row rows[] = {
        {"", 0, "a value is missing here"},
        {"{\"a\": 1} x", 9, "nothing can stand after the end"},
        {"{\"a\": 1 \"b\": 2}", 8, "a comma or } is missing before this"},
        {"{\"a\": 1,}", 8, "nothing follows the comma"},
        {"{a: 1}", 1, "a name in \"double quotes\" should stand here"},
        {"{\"a\" 1}", 5, "a colon should stand here"},
        {"{\"a\": }", 6, "a value is missing here"},
        {"{\"a\": one}", 6, "this is no value"},
        {"{\"a\": \"one}", 6, "this text has no closing quote"},
        {"{\"a\": \"one\n\"}", 6, "this text has no closing quote"},
        {"[1, 2", 5, "a comma or ] is missing before this"},
        {"[1, ]", 4, "a value is missing here"},
        {"{\"a\": 1, \"a\": 2}", 9, "this name stands twice in one object"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto fault = json_fault(row.text);
        REQUIRE(fault);
        CHECK(fault->offset == row.offset);
        CHECK(fault->what_to_do.starts_with(row.what_to_do));
    }
    CHECK(json_fault(std::string(1000, '['))->what_to_do.starts_with("this is nested too deep"));
}

TEST_CASE("what a JSON library reads has no fault, and what it refuses has one") {
    for (const std::string_view text :
         {"{}", "[]", " [ ] ", "1", "-1.5e+3", "true", "null", "\"a\\\"b\"", "\"\\u00e9\\\\\"",
          "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":[[],{}]}", "\r\n{\t\"a\" : false }\n"}) {
        CAPTURE(text);
        CHECK(nlohmann::json::accept(text));
        CHECK_FALSE(json_fault(text));
    }
    for (const std::string_view text : {"{", "}", "[", "]", ",", ":", "\"", "{]", "[}", "{\"a\"}", "[1 2]", "tru",
                                        "nul l", "{} {}", "[,1]", "{,}", "\"a", "'a'"}) {
        CAPTURE(text);
        CHECK_FALSE(nlohmann::json::accept(text));
        CHECK(json_fault(text));
    }
}

TEST_CASE("every place of a text is found by its pointer, or the nearest that should hold it") {
    const std::string_view text =
        "{\n  \"id\": \"a\",\n  \"buckets\": [\n    {\"key\": \"k\"},\n    {\"kinds\": [\"D1\", "
        "\"Z9\"]}\n  ]\n}\n";
    struct Row {
        std::string_view pointer, begins;
        std::size_t line;
    };
    const Row rows[] = {{"", "{\n  \"id\"", 1},
                        {"/id", "\"a\"", 2},
                        {"/name", "{\n  \"id\"", 1},
                        {"/buckets", "[\n", 3},
                        {"/buckets/0/label", "{\"key\"", 4},
                        {"/buckets/1/kinds/1", "\"Z9\"", 5},
                        {"/buckets/10", "[\n", 3}};
    for (const Row& row : rows) {
        CAPTURE(row.pointer);
        const std::size_t offset = json_offset(text, row.pointer);
        CHECK(text.substr(offset).starts_with(row.begins));
        CHECK(line_at(text, offset) == row.line);
    }
}
