#include "export/documents.h"
#include "export/october.h"
#include "export/second_person.h"
#include "export/share_names.h"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace fourfifths;

namespace {

/// Compares with tests/golden/export/NAME; UPDATE_GOLDEN=1 rewrites it.
void check_golden(const std::string& name, const std::string& bytes) {
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/export/" + name;
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << bytes;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream golden;
    golden << file.rdbuf();
    CHECK(bytes == golden.str());
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

ExportedFile family(const FamilyChoices& choices = {}) {
    return family_html(october::workspace(), october::finished_summary(), choices, Zone{}, october::now);
}

/// Sizes in the style that are not relative to the base size.
bool only_relative_sizes(const std::string& html) {
    return !holds(html, "px") && !holds(html, "width:1") && html.find("pt}") == html.rfind("pt}");
}

} // namespace

TEST_CASE("the family's page, the record and its plain text are as they were read and approved") {
    check_golden("family.html", family().bytes);
    check_golden("record.html",
                 record_html(october::workspace(), october::finished_summary(), Zone{}, october::now).bytes);
    check_golden("record.txt",
                 record_text(october::workspace(), october::finished_summary(), Zone{}, october::now).bytes);
}

TEST_CASE("the family's page speaks to the person") {
    const std::string html = family().bytes;
    CHECK(holds(html, "<h1>Your record for October 2026</h1>"));
    CHECK(holds(html, "<h2>What changed for you</h2>"));
    CHECK(holds(html, "<h2>In your words</h2>"));
    CHECK(holds(html, "This is about you, Amira."));
}

TEST_CASE("headings speak to the person, and only whole names are taken for the name") {
    const std::vector<std::string> names = {"Sam Lee", "Sam"};
    struct Row {
        const char* heading;
        const char* spoken;
    };
    for (const Row& row : {Row{"What Sam needs", "What you need"}, Row{"Sam's plan", "Your plan"},
                           Row{"Sam is safe", "You are safe"}, Row{"A sample of Samphire", "A sample of Samphire"},
                           Row{"What Sam Lee said", "What you said"}, Row{"Youth club", "Youth club"}})
        CHECK(in_second_person(row.heading, names) == row.spoken);
}

TEST_CASE("third-party lines are asked about, and masked unless kept") {
    const Workspace workspace = october::workspace();
    CHECK(third_party_lines(workspace, october::summary()) == std::vector<LineId>{october::gossip});
    const std::string masked = family().bytes;
    CHECK_FALSE(holds(masked, "neighbour"));
    CHECK(holds(masked, "Something another person told us has been left out here."));
    const std::string kept = family({.keep_third_party = {october::gossip}, .include_sources = true}).bytes;
    CHECK(holds(kept, "The neighbour hears shouting at night."));
    CHECK_FALSE(holds(kept, "Mr Dodd"));
    CHECK_FALSE(holds(kept, "left out here"));
}

TEST_CASE("short forms in the family's page are explained at its end, but not those of masked lines") {
    const Workspace workspace = october::workspace();
    Summary summary = october::summary();
    summary.sections[0].lines[0].text =
        "The MASH and two EHCPs came up; the MASH will ring. A mash, an NFA-like thing.";
    summary.sections[2].lines[0].text = "The IRO heard of a CIN plan.";
    const std::string html = family_html(workspace, summary, {}, Zone{}, october::now).bytes;
    CHECK(holds(html, "<h2>What the short words mean</h2>\n<dl>\n<dt>MASH</dt>\n<dd>multi-agency safeguarding "
                      "hub</dd>\n<dt>EHCPs</dt>"));
    CHECK(html.find("<dt>MASH</dt>") == html.rfind("<dt>MASH</dt>"));
    CHECK_FALSE(holds(html, "<dt>IRO</dt>"));
    CHECK_FALSE(holds(family().bytes, "What the short words mean"));
}

TEST_CASE("a line whose source is gone is masked, a line about a contact is not") {
    Workspace workspace = october::workspace();
    Summary summary = october::summary();
    summary.sections = {{"a",
                         "A",
                         {october::line(1, "Told by somebody.", Badge::verbatim, {10}, {999}),
                          october::line(2, "Told somewhere.", Badge::verbatim, {998}),
                          october::line(3, "7 October: Home visit.", Badge::verbatim, {10})}}};
    CHECK(third_party_lines(workspace, summary) == std::vector<LineId>{{1}, {2}});
}

TEST_CASE("the family's page has no script, no marking, no link and nothing from elsewhere") {
    FamilyChoices choices{.keep_third_party = {october::gossip}, .include_sources = true};
    const std::string html = family(choices).bytes;
    for (const char* word :
         {"<script", "javascript:", "onclick", "src=", "href=", "http:", "https:", "OFFICIAL", "url(", "@import"}) {
        CAPTURE(word);
        CHECK_FALSE(holds(html, word));
    }
    CHECK(holds(html, "room &amp; the &lt;new&gt; bed"));
}

TEST_CASE("larger print grows everything by reflow, never below twelve points") {
    struct Row {
        int wanted, printed;
    };
    for (const Row& row : {Row{0, 12}, Row{9, 12}, Row{12, 12}, Row{16, 16}, Row{17, 18}, Row{20, 20}, Row{24, 24},
                           Row{28, 28}, Row{99, 28}}) {
        const std::string html = family({.print_points = row.wanted}).bytes;
        CHECK(holds(html, "html{font-size:" + std::to_string(row.printed) + "pt}"));
        CHECK(only_relative_sizes(html));
        for (std::size_t at = html.find("font-size:."); at != html.npos; at = html.find("font-size:.", at + 1))
            FAIL("a size below the base size");
    }
}

TEST_CASE("the page says which language it is in, whatever it is given") {
    CHECK(holds(family({.lang = "cy"}).bytes, "<html lang=\"cy\">"));
    CHECK(holds(family({.lang = "\"><script>"}).bytes, "<html lang=\"en-GB\">"));
    CHECK(holds(family({.lang = ""}).bytes, "<html lang=\"en-GB\">"));
}

TEST_CASE("no file name and no page title carries a person's name") {
    const Workspace workspace = october::workspace();
    for (const ExportedFile& file : {family(), record_html(workspace, october::summary(), Zone{}, october::now),
                                     record_text(workspace, october::summary(), Zone{}, october::now)}) {
        CHECK_FALSE(holds(file.name, "Amira"));
        CHECK_FALSE(holds(file.name, "Khan"));
        CHECK(file.name.size() <= 80);
        const std::string title =
            file.bytes.substr(0, file.bytes.find("</title>") == std::string::npos ? 30 : file.bytes.find("</title>"));
        CHECK_FALSE(holds(title, "Amira"));
    }
}

TEST_CASE("what was left out of the summary is in no export") {
    const Workspace workspace = october::workspace();
    for (const ExportedFile& file : {family(), record_html(workspace, october::summary(), Zone{}, october::now),
                                     record_text(workspace, october::summary(), Zone{}, october::now)})
        CHECK_FALSE(holds(file.bytes, "parking permit"));
}

TEST_CASE("a draft says that it is one") {
    const Workspace workspace = october::workspace();
    CHECK(holds(family_html(workspace, october::summary(), {}, Zone{}, october::now).bytes, "This is a draft."));
    CHECK(holds(record_text(workspace, october::summary(), Zone{}, october::now).bytes,
                "Status: Draft: not finished yet"));
    CHECK_FALSE(holds(family().bytes, "This is a draft."));
}

TEST_CASE("a copy for the family is looked through for other people's names and numbers") {
    Workspace workspace = october::workspace();
    Person amira = october::amira();
    amira.others = "Mum: Saira Khan; Gran";
    workspace.put(amira);
    Person other = build::person(2, "Tom Khan-Doyle");
    other.others = "Mum: Orla Doyle";
    workspace.put(other);
    struct Row {
        std::string_view text;
        std::vector<std::string_view> found;
    };
    const Row rows[] = {{"Amira and Saira Khan went to the park.", {}},
                        {"She sat with DOYLE’S boy and with Orla.", {"DOYLE", "Orla"}},
                        {"Orla rang 07700 900123. Orla rang again.", {"Orla", "07700 900123"}},
                        {"Her NHS number is 999 417 2832.", {"999 417 2832"}}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        Summary summary = october::summary();
        summary.sections = {{"next", "What happens next", {october::line(103, row.text, Badge::own)}}};
        std::vector<std::string_view> found;
        for (const ShareHit& hit : share_hits(workspace, summary, {})) found.push_back(hit.span.of(row.text));
        CHECK(found == row.found);
        summary.sections[0].lines[0].left_out = true;
        CHECK(share_hits(workspace, summary, {}).empty());
    }
    // What a third party told is looked at when it is kept.
    Summary summary = october::summary();
    workspace.put(build::person(3, "Amy Dodd"));
    summary.sections[2].lines[0].text = "Amy hears shouting at night.";
    CHECK(share_hits(workspace, summary, {}).empty());
    const LineId kept[] = {october::gossip};
    CHECK(share_hits(workspace, summary, kept).size() == 1);
}
