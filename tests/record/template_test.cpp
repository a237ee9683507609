#include "record/template.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

TEST_CASE("the monthly summary asks what a person would recognise, in this order") {
    const auto form = shipped_template("monthly-summary");
    REQUIRE(form);
    std::vector<std::string> headings;
    for (const auto& question : form->questions) {
        headings.push_back(question.heading);
        CHECK_FALSE(question.hint.empty());
    }
    CHECK(headings == std::vector<std::string>{"What changed", "Contact (seen, seen alone)", "In {person}’s words",
                                               "What is working", "What worries us", "Analysis",
                                               "Decisions and reasons", "What happens next"});
}

TEST_CASE("every template that ships can be read and is found by its name") {
    const auto all = shipped_templates();
    CHECK(all.size() >= 3);
    for (const auto& form : all) {
        const auto same = shipped_template(form.id);
        REQUIRE(same);
        CHECK(same->name == form.name);
    }
    CHECK(shipped_template("no-such").error().fault == Fault::not_found);
}

TEST_CASE("a template that is not one is refused, saying where") {
    struct Row {
        std::string text, where;
    };
    const std::string good = R"({"key":"a","heading":"A","section":"own"})";
    const Row rows[] = {
        {"", "not a JSON object"},
        {"[]", "not a JSON object"},
        {"{\"id\":\"\xff\"}", "not a JSON object"},
        {R"({"id":"X Y","name":"N","questions":[]})", "/id"},
        {R"({"id":"x","name":3,"questions":[]})", "/name"},
        {R"({"id":"x","name":"N","version":"1","questions":[]})", "/version"},
        {R"({"id":"x","name":"N","questions":[]})", "/questions"},
        {R"({"id":"x","name":"N","questions":[3]})", "/questions/0"},
        {R"({"id":"x","name":"N","questions":[{"key":"a","heading":"A","section":"code"}]})", "/questions/0/section"},
        {R"({"id":"x","name":"N","questions":[{"key":"a","heading":"A","section":"own","share":-1}]})",
         "/questions/0/share"},
        {R"({"id":"x","name":"N","questions":[)" + good + "," + good + "]}", "/questions/1/key"},
    };
    for (const auto& row : rows) {
        const auto form = template_from_json(row.text);
        CAPTURE(row.text);
        REQUIRE_FALSE(form);
        CHECK(form.error().detail.find(row.where) != std::string::npos);
    }
    CHECK(template_from_json(R"({"id":"x","name":"N","questions":[)" + good + "]}"));
}
