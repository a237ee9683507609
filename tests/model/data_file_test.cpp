#include "model/data_file.h"
#include <array>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

constexpr std::array<std::string_view, 2> colours = {"red", "green"};

/// What a reader of a small made-up format makes of a file: its values, or where it is wrong.
std::string read(std::string_view json) {
    DataFile file(json, "garden");
    std::string seen = file.key("id");
    seen += "|" + file.text("name");
    seen += "|" + std::to_string(file.number("beds", 1, 9, 3));
    file.each("plants", [&] {
        seen += "|" + file.key("key");
        seen += " " + file.one_of("colour", colours);
        seen += file.is_set("tall") ? " tall" : "";
        seen += file.optional_text("note");
        file.each_text("names", [&](const std::string& name) {
            if (name == "weed") return file.wrong(nullptr, "no weeds");
            seen += " " + name;
        });
    });
    return file.failed() ? file.error().detail : seen;
}

std::string with_plants(std::string_view plants) {
    return R"({"id":"a","name":"A","plants":[)" + std::string(plants) + "]}";
}

} // namespace

TEST_CASE("a data file is read value by value, and what is not asked for is passed over") {
    CHECK(read(with_plants(R"({"key":"rose","colour":"red","weather":[1]})")) == "a|A|3|rose red");
    CHECK(read(R"({"id":"a-1","name":"A","beds":9,"plants":[
        {"key":"oak","colour":"green","tall":true,"note":"!","names":["Quercus","oak"]},
        {"key":"ivy","colour":"green","tall":false,"names":[]}]})") == "a-1|A|9|oak green tall! Quercus oak|ivy green");
}

TEST_CASE("the first thing that is wrong in a data file is told, with where it stands and what to do") {
    struct Row {
        std::string json, error;
    };
    const std::string rose = R"({"key":"rose","colour":"red"})";
    const Row rows[] = {
        {"", ": not a JSON object; choose a garden file"},
        {"[]", ": not a JSON object; choose a garden file"},
        {"{\"id\":\"\xff\"}", ": not a JSON object; choose a garden file"},
        {"{}", "/id: give a short key of small letters, figures and hyphens"},
        {R"({"id":"A b"})", "/id: give a short key of small letters, figures and hyphens"},
        {R"({"id":"a","name":""})", "/name: give a text of up to 200 bytes"},
        {R"({"id":"a","name":7})", "/name: give a text of up to 200 bytes"},
        {R"({"id":"a","name":")" + std::string(201, 'n') + "\"}", "/name: give a text of up to 200 bytes"},
        {R"({"id":"a","name":"A","beds":0})", "/beds: use a whole number from 1 to 9"},
        {R"({"id":"a","name":"A","beds":10})", "/beds: use a whole number from 1 to 9"},
        {R"({"id":"a","name":"A","beds":-1})", "/beds: use a whole number from 1 to 9"},
        {R"({"id":"a","name":"A","beds":1.5})", "/beds: use a whole number from 1 to 9"},
        {R"({"id":"a","name":"A","beds":99999999999999999999})", "/beds: use a whole number from 1 to 9"},
        {R"({"id":"a","name":"A"})", "/plants: give a list of 1 to 50 items"},
        {R"({"id":"a","name":"A","plants":{"key":"rose"}})", "/plants: give a list of 1 to 50 items"},
        {with_plants(""), "/plants: give a list of 1 to 50 items"},
        {with_plants(rose + ",3"), "/plants/1: give an object: { … }"},
        {with_plants(rose + "," + rose), "/plants/1/key: this key is used twice; rename one"},
        {with_plants(R"({"key":"rose","colour":"blue"})"), "/plants/0/colour: use one of red, green"},
        {with_plants(R"({"key":"rose","colour":"red","tall":1})"), "/plants/0/tall: use true or false"},
        {with_plants(R"({"key":"rose","colour":"red","note":null})"),
         "/plants/0/note: give a text of up to 2,000 bytes"},
        {with_plants(R"({"key":"rose","colour":"red","names":"x"})"), "/plants/0/names: give a list of texts"},
        {with_plants(R"({"key":"rose","colour":"red","names":["x",1]})"), "/plants/0/names/1: give a text"},
        {with_plants(R"({"key":"rose","colour":"red","names":["x","weed",1]})"), "/plants/0/names/1: no weeds"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.json);
        CHECK(read(row.json) == row.error);
    }
}

TEST_CASE("a list of more than fifty items and a file of more than 256 kB are refused") {
    const auto plants = [](int many) {
        std::string list;
        for (int i = 0; i < many; ++i)
            list += std::string(i > 0 ? "," : "") + R"({"colour":"red","key":"k)" + std::to_string(i) + "\"}";
        return list;
    };
    CHECK(read(with_plants(plants(51))) == "/plants: give a list of 1 to 50 items");
    CHECK(read(with_plants(plants(50))).substr(0, 19) == "a|A|3|k0 red|k1 red");

    const DataFile large(std::string(300'000, '['), "garden");
    REQUIRE(large.failed());
    CHECK(large.error().fault == Fault::too_large);
}
