#include "export/hand_over_profile.h"
#include "export/october.h"
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace fourfifths;

namespace {

Profile shipped(std::string_view id) {
    for (Profile& profile : shipped_profiles())
        if (profile.id == id) return profile;
    FAIL("no profile " << id);
    return {};
}

Profile one_field(std::string_view source, int most, bool rich) {
    return {"test", "Test", 1, {{"field", "Field", std::string(source), most, rich}}};
}

/// Every tag in the markup, as written between < and >.
std::set<std::string> tags_of(const std::string& html) {
    std::set<std::string> tags;
    for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        tags.insert(html.substr(at + 1, end == html.npos ? end : end - at - 1));
    }
    return tags;
}

const std::set<std::string> allowed = {"p",   "/p", "br",  "strong", "/strong", "em", "/em", "ul",
                                       "/ul", "ol", "/ol", "li",     "/li",     "h3", "/h3"};

} // namespace

TEST_CASE("the pack follows the case system's order") {
    std::vector<std::string> labels;
    for (const PasteField& field :
         paste_pack(october::workspace(), october::finished_summary(), shipped("mosaic"), Zone{}))
        labels.push_back(field.field.label);
    CHECK(labels ==
          std::vector<std::string>{"Person", "Note type", "Title", "Contact date", "Note", "Significant event"});
}

TEST_CASE("each field is filled from its source") {
    struct Row {
        const char* source;
        const char* text;
    };
    for (const Row& row :
         {Row{"person", "Amira Khan"}, Row{"reference", "P-1234"}, Row{"date", "03/11/2026"}, Row{"worker", "Jo Bell"},
          Row{"type", "Monthly summary"}, Row{"title", "Monthly summary, October 2026"}, Row{"seen", "Yes"},
          Row{"seen-alone", "Yes"}, Row{"bedroom-seen", "No"}, Row{"significant", "No"}}) {
        CAPTURE(row.source);
        const auto pack =
            paste_pack(october::workspace(), october::finished_summary(), one_field(row.source, 0, false), Zone{});
        CHECK(pack[0].plain == row.text);
        CHECK(pack[0].html.empty());
    }
}

TEST_CASE("a draft takes the last day of its month") {
    const auto pack = paste_pack(october::workspace(), october::summary(), one_field("date", 0, false), Zone{});
    CHECK(pack[0].plain == "31/10/2026");
}

TEST_CASE("the body is headings and lists, in both forms, without what was left out") {
    const auto pack = paste_pack(october::workspace(), october::summary(), one_field("body", 0, true), Zone{});
    CHECK(pack[0].plain.substr(0, 23) == "What changed for Amira\n");
    CHECK(pack[0].plain.find("- \"I like it when Gran comes.\" - Amira, while drawing\n") != std::string::npos);
    CHECK(pack[0].html.find("<h3>What happens next</h3><ul><li>We meet again on 4 November.</li></ul>") !=
          std::string::npos);
    CHECK(pack[0].plain.find("at night. - from a third party: Mr Dodd next door\n") != std::string::npos);
    CHECK(pack[0].plain.find("parking") == std::string::npos);
    CHECK(pack[0].plain.find("Nothing here") == std::string::npos);
}

TEST_CASE("a field longer than the case system takes says so; one that just fits does not") {
    const std::size_t length = std::string("Monthly summary, October 2026").size();
    const auto pack = [&](int most) {
        return paste_pack(october::workspace(), october::summary(), one_field("title", most, false), Zone{})[0];
    };
    CHECK(pack(0).characters == static_cast<int>(length));
    CHECK_FALSE(pack(0).too_long);
    CHECK_FALSE(pack(static_cast<int>(length)).too_long);
    CHECK(pack(static_cast<int>(length) - 1).too_long);
}

TEST_CASE("characters are counted as a browser counts them") {
    Workspace workspace = october::workspace();
    Person person = october::amira();
    person.name = "Zo\xC3\xAB \xF0\x9F\x99\x82";
    workspace.put(person);
    CHECK(paste_pack(workspace, october::summary(), one_field("person", 6, false), Zone{})[0].characters == 6);
}

TEST_CASE("the pasted HTML has only the tags a case system keeps, whatever was written") {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"<script>", "</li>",    "<img src=x onerror=y>",
                                       "&lt;",     "\"",       "'",
                                       "word ",    "\r\n",     "\n",
                                       "\t",       "<h1>",     "<!--",
                                       "]]>",      "\xC3\xA9", std::string_view("\0", 1),
                                       "<br/>",    ">",        "<"};
    for (int round = 0; round < 500; ++round) {
        const auto words = [&] {
            std::string text;
            for (auto count = random() % 8; count > 0; --count) text += pieces[random() % std::size(pieces)];
            return text;
        };
        Workspace workspace = october::workspace();
        Entry visit = october::visit();
        visit.passages[1].who = words();
        visit.passages[1].how = words();
        workspace.put(visit);
        Person person = october::amira();
        person.name = words();
        workspace.put(person);
        Summary summary = october::summary();
        for (SummarySection& section : summary.sections) {
            section.heading = words();
            for (SummaryLine& line : section.lines) line.text = words();
        }
        for (const char* source : {"body", "person", "title"})
            for (const PasteField& field : paste_pack(workspace, summary, one_field(source, 0, true), Zone{})) {
                for (const std::string& tag : tags_of(field.html)) {
                    CAPTURE(tag, field.html);
                    CHECK(allowed.count(tag) == 1);
                }
                CHECK(field.plain.find('\r') == std::string::npos);
            }
    }
}

TEST_CASE("the shipped profiles are read, and a wrong one says where") {
    CHECK(shipped_profiles().size() == 2);
    struct Row {
        const char* json;
        const char* detail;
    };
    for (const Row& row :
         {Row{"{", ": not a JSON object; choose a profile file"},
          Row{R"({"id":"a","name":"A","fields":[]})", "/fields: give a list of 1 to 50 items"},
          Row{R"({"id":"a","name":"A","fields":[{"key":"k","label":"K","source":"weather"}]})",
              "/fields/0/source: use one of person, reference, title, date, type, body, worker, seen, seen-alone, "
              "bedroom-seen, significant"},
          Row{R"({"id":"a","name":"A","fields":[{"key":"k","label":"K","source":"body","max_characters":-1}]})",
              "/fields/0/max_characters: use a whole number from 0 to 1000000"}}) {
        const auto profile = profile_from_json(row.json);
        REQUIRE_FALSE(profile.ok());
        CHECK(profile.error().detail == row.detail);
    }
}
