#include "record/october.h"
#include "record/summary_draft.h"
#include <algorithm>
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

/// Four hours of talk about a garden, with fillers, a greeting and one sentence of safeguarding.
std::string long_talk() {
    std::string text = "Hello everyone. Um, the the purpose of this meeting is the safety plan for Amira, you know. ";
    const char* const things[] = {"fence", "gate", "path", "shed", "lawn", "hedge", "pond", "wall"};
    const char* const people[] = {"The council", "A neighbour", "The landlord", "Her uncle", "The gardener"};
    for (int i = 0; i < 800; ++i) {
        text += std::string(people[i % 5]) + " will, uh, repair the " + things[i % 8] + " and the " +
                things[(i * 3 + 1) % 8] + " in week " + std::to_string(i) + ". ";
        if (i == 400) text += "Um, he never hit me, you know. ";
    }
    return text;
}

Workspace with_transcript() {
    auto workspace = build::october();
    auto meeting = build::with(build::entry(12, "2026-10-23 10:00", 240, Kind::p2, "Core group", {build::amira}),
                               {build::passage(121, PassageType::transcript, long_talk(), "Ms Bird")});
    workspace.put(meeting);
    return workspace;
}

SummaryDraft drafted(const Workspace& workspace, int words = 300) {
    const auto form = shipped_template("monthly-summary");
    REQUIRE(form);
    return draft_summary(workspace, *form, {build::amira, {2026, 10}, Zone{}, words}, build::entropy());
}

std::vector<SummaryLine> lines_of(const SummaryDraft& draft) {
    std::vector<SummaryLine> all;
    for (const auto& section : draft.summary.sections)
        all.insert(all.end(), section.lines.begin(), section.lines.end());
    return all;
}

} // namespace

TEST_CASE("lines of a transcript come without fillers, cleaned, and are what their source says") {
    const auto workspace = with_transcript();
    int cleaned = 0;
    for (const auto& line : lines_of(drafted(workspace))) {
        CAPTURE(line.text);
        if (line.badge == Badge::own) continue;
        CHECK(source_text(workspace, line.source) == line.text);
        CHECK(source_badge(line.source, line.text) == line.badge);
        if (line.source.entry != EntryId{12}) {
            CHECK(line.badge == Badge::verbatim);
            continue;
        }
        if (line.badge == Badge::cleaned) ++cleaned;
        const bool held_back = line.text.find("hit me") != std::string::npos;
        CHECK((held_back || line.text.find(" uh") == std::string::npos));
        CHECK(line.text.find("Hello") == std::string::npos);
    }
    CHECK(cleaned > 2);
}

TEST_CASE("what was said of safeguarding in a transcript stands word for word, however few the words") {
    for (const int words : {0, 300}) {
        const auto lines = lines_of(drafted(with_transcript(), words));
        const auto found = std::find_if(lines.begin(), lines.end(), [](const SummaryLine& line) {
            return line.text == "Um, he never hit me, you know.";
        });
        REQUIRE(found != lines.end());
        CHECK(found->badge == Badge::verbatim);
    }
}

TEST_CASE("four hours of meeting do not drown what the worker wrote") {
    const auto draft = drafted(with_transcript());
    int written = 0, spoken = 0;
    for (const auto& line : lines_of(draft)) {
        if (!line.source.passage) continue;
        (line.source.entry == EntryId{12} ? spoken : written) += word_count(line.text);
    }
    CHECK(written >= spoken);
    CHECK(spoken > 20);
    const auto lines = lines_of(draft);
    CHECK(std::any_of(lines.begin(), lines.end(), [](const SummaryLine& line) {
        return line.text == "Amira moved back to her own bedroom after the repairs were finished.";
    }));
}

TEST_CASE("what last month's summary said already is marked, and comes after what is new") {
    auto workspace = build::october();
    const auto september = build::september("Amira has moved back to her own bedroom after repairs were finished");
    CHECK(drafted(workspace).said_last_month.empty());
    workspace.put(september);
    const auto draft = drafted(workspace);
    REQUIRE(draft.said_last_month.size() == 1);
    for (const auto& line : lines_of(draft)) {
        if (line.id == draft.said_last_month[0]) CHECK(line.text.find("own bedroom") != std::string::npos);
    }
    const auto short_draft = lines_of(drafted(workspace, 60));
    CHECK(std::none_of(short_draft.begin(), short_draft.end(),
                       [](const SummaryLine& line) { return line.text.find("own bedroom") != std::string::npos; }));
}
