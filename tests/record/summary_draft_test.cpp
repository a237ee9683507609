#include "record/month_notes.h"
#include "record/october.h"
#include "record/summary_draft.h"
#include "text/utf8.h"
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

using namespace fourfifths;

namespace {

Template monthly() {
    auto form = shipped_template("monthly-summary");
    REQUIRE(form);
    return *form;
}

SummaryDraft drafted(const Workspace& workspace, int words = 300) {
    return draft_summary(workspace, monthly(), {build::amira, {2026, 10}, Zone{}, words}, build::entropy());
}

std::vector<SummaryLine> lines_of(const Summary& summary) {
    std::vector<SummaryLine> all;
    for (const auto& section : summary.sections) all.insert(all.end(), section.lines.begin(), section.lines.end());
    return all;
}

const SummarySection& section(const Summary& summary, std::string_view key) {
    const auto found = std::find_if(summary.sections.begin(), summary.sections.end(),
                                    [&](const SummarySection& each) { return each.key == key; });
    REQUIRE(found != summary.sections.end());
    return *found;
}

bool says(const SummarySection& section, std::string_view words) {
    return std::any_of(section.lines.begin(), section.lines.end(),
                       [&](const SummaryLine& line) { return line.text.find(words) != std::string::npos; });
}

std::string badge_word(Badge badge) {
    return badge == Badge::verbatim ? "verbatim"
           : badge == Badge::edited ? "edited"
           : badge == Badge::own    ? "own"
                                    : "cleaned";
}

std::string as_text(const Workspace& workspace, const SummaryDraft& draft) {
    std::string text;
    for (const auto& each : draft.summary.sections) {
        text += each.heading + '\n';
        for (const auto& line : each.lines) {
            text += "  " + line.text + " [" + badge_word(line.badge);
            if (line.source) text += "; " + source_label(workspace, line.source, Zone{});
            text += "]\n";
        }
    }
    for (const auto& each : draft.collapsed) text += "Collapsed: " + each.text + '\n';
    for (const auto& each : draft.not_covered) text += "Not covered: " + each + '\n';
    return text;
}

} // namespace

TEST_CASE("every verbatim line of a draft is the bytes of its source") {
    const auto workspace = build::october();
    for (const int words : {0, 40, 120, 300, 5000}) {
        for (const auto& line : lines_of(drafted(workspace, words).summary)) {
            CAPTURE(words, line.text);
            if (line.badge == Badge::own) {
                CHECK_FALSE(line.source);
                continue;
            }
            REQUIRE(line.badge == Badge::verbatim);
            CHECK(source_text(workspace, line.source) == line.text);
            if (!line.source.passage) continue;
            const auto* entry = workspace.find(line.source.entry);
            REQUIRE(entry);
            const auto passage = std::find_if(entry->passages.begin(), entry->passages.end(),
                                              [&](const Passage& each) { return each.id == line.source.passage; });
            REQUIRE(passage != entry->passages.end());
            CHECK(passage->text.substr(line.source.begin, line.source.end - line.source.begin) == line.text);
        }
    }
}

TEST_CASE("the same workspace gives the same draft") {
    CHECK(drafted(build::october()).summary == drafted(build::october()).summary);
}

TEST_CASE("no line is drafted twice and every line has its own name") {
    auto lines = lines_of(drafted(build::october(), 5000).summary);
    std::vector<std::string> texts;
    std::vector<std::uint64_t> names;
    for (const auto& line : lines) {
        texts.push_back(line.text);
        names.push_back(line.id.value);
    }
    std::sort(texts.begin(), texts.end());
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(texts.begin(), texts.end()) == texts.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(names.front() != 0);
}

TEST_CASE("what a month said stands under the heading it answers") {
    const auto draft = drafted(build::october());
    const auto& summary = draft.summary;
    CHECK(says(section(summary, "what-changed"), "moved back to her own bedroom"));
    CHECK(says(section(summary, "working"), "asked for the Tuesday slot herself"));
    CHECK(says(section(summary, "worries"), "rent arrears"));
    CHECK(says(section(summary, "analysis"), "The arrears could undo both"));
    CHECK(says(section(summary, "decisions"), "keep the CIN plan open"));
    CHECK(says(section(summary, "next"), "Ask housing for a payment plan (Jo Reed, by Fri 6 Nov)"));
    CHECK(says(section(summary, "next"), "I will ring the housing officer by Friday."));
    CHECK(section(summary, "own-words").heading == "In Amira’s words");
    REQUIRE(section(summary, "own-words").lines.size() == 1);
    CHECK(section(summary, "own-words").lines[0].text ==
          "I like it when you come on Tuesdays because Mum is not tired.");
    CHECK(says(section(summary, "contact"), "7 October: Home visit. Seen, bedroom seen."));
    CHECK(says(section(summary, "contact"), "14 October: Home visit. Seen alone."));
    CHECK(draft.not_covered.empty());
}

TEST_CASE("that nobody worries is no worry") {
    for (const std::string_view good :
         {"The health visitor has no worries about her growth.", "School isn’t concerned about her reading at all."}) {
        auto workspace = build::october();
        workspace.put(build::with(build::entry(11, "2026-10-23 10:00", 20, Kind::p1, "Call", {build::amira}),
                                  {build::passage(111, PassageType::seen_or_heard, good)}));
        const auto summary = drafted(workspace, 5000).summary;
        CHECK_FALSE(says(section(summary, "worries"), good));
        CHECK(says(section(summary, "what-changed"), good));
    }
    const auto summary = drafted(build::october()).summary;
    CHECK(says(section(summary, "worries"), "Ms Bird is worried that the rent arrears will mean another move before "
                                            "Christmas."));
}

TEST_CASE("what the worker said is no action is not drafted as one") {
    auto workspace = build::october();
    constexpr std::string_view promise = "I will ring the housing officer by Friday.";
    CHECK(says(section(drafted(workspace).summary, "next"), promise));
    Action refused;
    refused.id = {901};
    refused.person = build::amira;
    refused.what = promise;
    refused.source = {EntryId{6}, PassageId{65}, 0, static_cast<std::uint32_t>(promise.size())};
    refused.binned_at = build::at("2026-11-02 09:00");
    workspace.put(refused);
    CHECK_FALSE(says(section(drafted(workspace).summary, "next"), promise));
}

TEST_CASE("a sentence with a safeguarding word is in the draft however short it is") {
    const auto lines = lines_of(drafted(build::october(), 0).summary);
    CHECK(std::any_of(lines.begin(), lines.end(),
                      [](const SummaryLine& line) { return line.text.find("nobody hit her") != std::string::npos; }));
}

TEST_CASE("calls nobody answered collapse to one line with links and stay out of the record") {
    const auto draft = drafted(build::october());
    REQUIRE(draft.collapsed.size() == 1);
    CHECK(draft.collapsed[0].text == "3 failed calls, 3 to 9 October");
    CHECK(draft.collapsed[0].entries == std::vector<EntryId>{{1}, {2}, {3}});
    for (const auto& line : lines_of(draft.summary)) CHECK(line.text.find("no answer") == std::string::npos);
}

TEST_CASE("a failed call with a safeguarding word in it does not collapse") {
    auto entry = build::with(build::entry(61, "2026-10-12 10:00", 5, Kind::d3, "Call to Mum", {build::amira}),
                             {build::passage(611, PassageType::seen_or_heard, "Rang, no answer.")});
    CHECK(is_failed_contact(entry));
    entry.passages[0].text = "No answer. A neighbour says she was hit.";
    CHECK_FALSE(is_failed_contact(entry));
}

TEST_CASE("a failed call the worker marked as significant is in the record") {
    auto workspace = build::october();
    auto entry = *workspace.find(EntryId{2});
    entry.flags.set(Flag::significant);
    workspace.put(entry);
    const auto draft = drafted(workspace);
    REQUIRE(draft.collapsed.size() == 1);
    CHECK(draft.collapsed[0].text == "2 failed calls, 3 to 9 October");
}

TEST_CASE("other months, other people, planned time and the bin stay out") {
    auto workspace = build::october();
    auto binned = *workspace.find(EntryId{4});
    binned.binned_at = build::at("2026-10-30 10:00");
    workspace.put(binned);
    for (const auto& line : lines_of(drafted(workspace, 5000).summary)) {
        CHECK(line.text.find("another month") == std::string::npos);
        CHECK(line.text.find("another child") == std::string::npos);
        CHECK(line.text.find("repairs were finished") == std::string::npos);
        CHECK(line.source.entry != EntryId{10});
    }
}

TEST_CASE("an empty month covers nothing and says so") {
    const auto draft = drafted(build::workspace({build::person(7, "Amira Khan")}));
    CHECK(lines_of(draft.summary).empty());
    CHECK(draft.not_covered.size() == monthly().questions.size());
    CHECK(draft.collapsed.empty());
}

TEST_CASE("a third party's words keep their source's type") {
    const auto workspace = build::october();
    bool found = false;
    for (const auto& line : lines_of(drafted(workspace, 5000).summary)) {
        if (line.text.find("School attendance went") == std::string::npos) continue;
        const auto& passage = workspace.find(line.source.entry)->passages.at(0);
        CHECK(passage.id == line.source.passage);
        CHECK(passage.type == PassageType::third_party);
        found = true;
    }
    CHECK(found);
}

TEST_CASE("a finished summary is dated, signed, sealed and finished once") {
    const auto draft = drafted(build::october()).summary;
    const auto now = build::at("2026-11-03 09:00");
    const auto done = finished(draft, " Jo Reed ", now);
    REQUIRE(done);
    CHECK(done->finished_at == now);
    CHECK(done->finished_by == "Jo Reed");
    CHECK(done->finished_hash.size() == 64);
    CHECK(is_as_finished(*done));
    CHECK_FALSE(is_as_finished(draft));
    CHECK_FALSE(finished(*done, "Jo Reed", now));
    CHECK_FALSE(finished(draft, "  ", now));
    auto empty = draft;
    for (auto& each : empty.sections) each.lines.clear();
    CHECK_FALSE(finished(empty, "Jo Reed", now));
}

TEST_CASE("the seal sees any change to what was finished, and addenda are no change") {
    const auto done = finished(drafted(build::october()).summary, "Jo Reed", build::at("2026-11-03 09:00"));
    REQUIRE(done);
    auto later = *done;
    later.addenda.push_back({build::at("2026-11-05 09:00"), "Jo Reed", "Rent paid."});
    CHECK(is_as_finished(later));
    auto changed = *done;
    changed.sections[0].lines[0].text += " ";
    CHECK_FALSE(is_as_finished(changed));
    changed = *done;
    changed.sections[0].lines[0].left_out = true;
    CHECK_FALSE(is_as_finished(changed));
    changed = *done;
    std::swap(changed.sections[0], changed.sections[1]);
    CHECK_FALSE(is_as_finished(changed));
    changed = *done;
    changed.sections[0].heading.pop_back();
    CHECK_FALSE(is_as_finished(changed));
}

TEST_CASE("a source that is gone or out of range has no words") {
    const auto workspace = build::october();
    CHECK(source_text(workspace, {{99}, {1}, 0, 1}).empty());
    CHECK(source_text(workspace, {{4}, {99}, 0, 1}).empty());
    CHECK(source_text(workspace, {{4}, {41}, 5, 9999}).empty());
    CHECK(source_text(workspace, {{4}, {41}, 9, 5}).empty());
    CHECK(source_text(workspace, {{4}, {41}, 0, 5}) == "Amira");
    CHECK(source_label(workspace, {{4}, {41}, 0, 5}, Zone{}) == "7 Oct, Home visit");
}

TEST_CASE("lines that are left out do not count as words") {
    auto summary = drafted(build::october()).summary;
    const int before = word_count(summary);
    const auto& text = summary.sections[0].lines[0].text;
    summary.sections[0].lines[0].left_out = true;
    CHECK(word_count(summary) == before - word_count(text));
}

TEST_CASE("the draft of a made-up month reads as it did") {
    const auto workspace = build::october();
    const auto now = as_text(workspace, drafted(workspace));
    const std::string path = std::string(FOURFIFTHS_TESTS) + "/golden/record/october.txt";
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(path, std::ios::binary) << now;
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    CHECK(now == kept);
}
