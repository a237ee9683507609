#include "record/october.h"
#include "record/spare_lines.h"
#include <catch2/catch.hpp>

using namespace fourfifths;

namespace {

constexpr EntryId the_entry{4};

struct Row {
    std::uint64_t passage;
    PassageType type;
    std::string text;
};

/// A summary with one line a passage, and what could go from it: "text (reason)".
std::vector<std::string> spare_of(const std::vector<Row>& rows, const Summary* before = nullptr) {
    auto workspace = build::october();
    auto entry = *workspace.find(the_entry);
    Summary summary;
    summary.id = {500};
    summary.person = build::amira;
    summary.month = {2026, 10};
    summary.sections = {{"what-changed", "What changed", {}}};
    for (const auto& row : rows) {
        entry.passages.push_back(build::passage(row.passage, row.type, row.text));
        const Source source{the_entry, {row.passage}, 0, static_cast<std::uint32_t>(row.text.size())};
        summary.sections[0].lines.push_back({{row.passage}, row.text, Badge::verbatim, source, false});
    }
    workspace.put(entry);
    if (before) workspace.put(*before);
    std::vector<std::string> found;
    for (const auto& each : spare_lines(workspace, summary)) {
        found.push_back(rows[static_cast<std::size_t>(each.line.value - rows[0].passage)].text + " (" + each.reason +
                        ")");
    }
    return found;
}

constexpr auto seen = PassageType::seen_or_heard;

} // namespace

TEST_CASE("routine lines and lines that say again what an earlier one says can go") {
    CHECK(spare_of({{901, seen, "The housing officer wants a payment plan by Friday."},
                    {902, seen, "Can everyone hear me?"},
                    {903, seen, "The housing officer wants the payment plan by Friday."},
                    {904, seen, "Her attendance is up."}}) ==
          std::vector<std::string>{"Can everyone hear me? (sound or picture)",
                                   "The housing officer wants the payment plan by Friday. (said before)"});
}

TEST_CASE("what last month's summary says can go, with that month's name") {
    auto september = build::september("The housing officer wants a payment plan by Friday");
    const std::vector<Row> rows = {{901, seen, "The housing officer wants the payment plan by Friday."}};
    CHECK(spare_of(rows, &september) ==
          std::vector<std::string>{
              "The housing officer wants the payment plan by Friday. (said in September’s summary)"});
    CHECK(spare_of(rows).empty());
    september.binned_at = build::at("2026-10-01 09:00");
    CHECK(spare_of(rows, &september).empty());
}

TEST_CASE("a line with a safeguarding word is never among what could go") {
    CHECK(spare_of({{901, seen, "Mum said Craig hit the housing officer on Friday."},
                    {902, seen, "Mum said Craig hit the housing officer on Friday."},
                    {903, seen, "Thank you for telling me he hit you."}})
              .empty());
}
