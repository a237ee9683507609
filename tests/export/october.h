// A month's summary with every sort of line: verbatim, own words, third party, the worker's own, one left out, and
// words that would be markup if they were not escaped.
#pragma once
#include "export/documents.h"
#include "model/workspace.h"
#include "support/builders.h"

namespace fourfifths::october {

inline constexpr LineId gossip{104};

inline SummaryLine line(std::uint64_t id, std::string_view text, Badge badge, EntryId entry = {},
                        PassageId passage = {}) {
    SummaryLine made;
    made.id = {id};
    made.text = text;
    made.badge = badge;
    if (entry) made.source = {entry, passage, 0, static_cast<std::uint32_t>(text.size())};
    return made;
}

inline Person amira() {
    Person person = build::person(1, "Amira Khan");
    person.known_as = "Amira";
    person.reference = "P-1234";
    return person;
}

inline Entry visit() {
    Entry entry = build::entry(10, "2026-10-07 15:30", 60, Kind::d1, "Home visit", {{1}});
    entry.flags.set(Flag::seen);
    entry.flags.set(Flag::seen_alone);
    entry.passages = {
        build::passage(20, PassageType::seen_or_heard, "Amira showed me her room & the <new> bed."),
        build::passage(21, PassageType::said_by, "I like it when Gran comes.", "Amira"),
        build::passage(22, PassageType::third_party, "The neighbour hears shouting at night.", "Mr Dodd next door")};
    entry.passages[1].own_words = true;
    entry.passages[1].how = "while drawing";
    return entry;
}

inline Summary summary() {
    Summary made;
    made.id = {50};
    made.person = {1};
    made.month = {2026, 10};
    made.template_id = "monthly-summary";
    SummaryLine dropped = line(105, "Rang the office about a parking permit.", Badge::own);
    dropped.left_out = true;
    made.sections = {
        {"what-changed",
         "What changed for Amira",
         {line(101, visit().passages[0].text, Badge::verbatim, {10}, {20}), dropped}},
        {"own-words",
         "In Amira\xE2\x80\x99s words",
         {line(102, visit().passages[1].text, Badge::verbatim, {10}, {21})}},
        {"worries", "What worries us", {line(104, visit().passages[2].text, Badge::verbatim, {10}, {22})}},
        {"next", "What happens next", {line(103, "We meet again on 4 November.", Badge::own)}},
        {"empty", "Nothing here", {}},
    };
    return made;
}

inline Summary finished_summary() {
    Summary made = summary();
    made.finished_at = build::at("2026-11-03 16:00");
    made.finished_by = "Jo Bell";
    made.finished_hash = "ab12cd34";
    made.addenda = {{build::at("2026-11-05 09:10"), "Jo Bell", "Gran\xE2\x80\x99s name is spelt Saira."}};
    return made;
}

inline Workspace workspace() {
    Settings settings;
    settings.worker_name = "Jo Bell";
    return build::workspace({settings, amira(), visit(), summary()});
}

inline const Instant now = build::at("2026-11-22 09:00");

} // namespace fourfifths::october
