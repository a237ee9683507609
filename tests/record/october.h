// A made-up month of a made-up girl, for drafts: visits, calls, a meeting, three calls nobody answered.
#pragma once
#include "support/builders.h"

namespace fourfifths::build {

inline constexpr PersonId amira{7};

inline Entry with(Entry entry, std::vector<Passage> passages, std::initializer_list<Flag> flags = {}) {
    entry.passages = std::move(passages);
    for (const auto flag : flags) entry.flags.set(flag);
    if (!entry.passages.empty()) entry.noted = entry.time.end;
    return entry;
}

inline Passage own_words(std::uint64_t id, std::string_view text, std::string_view who, std::string_view how) {
    auto made = passage(id, PassageType::said_by, text, who);
    made.how = how;
    made.own_words = true;
    return made;
}

/// A summary of the month before it with one line of the worker's own.
inline Summary september(std::string line) {
    Summary made;
    made.id = {77};
    made.person = amira;
    made.month = {2026, 9};
    made.sections = {{"what-changed", "What changed", {{{771}, std::move(line), Badge::own, {}, false}}}};
    return made;
}

inline Workspace october() {
    const auto type_seen = PassageType::seen_or_heard;
    auto girl = person(7, "Amira Khan");
    girl.sample = true;
    Action plan;
    plan.id = {900};
    plan.person = amira;
    plan.what = "Ask housing for a payment plan";
    plan.who = "Jo Reed";
    plan.due = day("2026-11-06");
    return workspace({
        girl,
        plan,
        with(entry(1, "2026-10-03 09:00", 5, Kind::d3, "Call to mum", {amira}), {}, {Flag::no_contact}),
        with(entry(2, "2026-10-05 09:00", 5, Kind::d3, "Call to mum", {amira}),
             {passage(20, type_seen, "Phoned, no answer, left a message.")}),
        with(entry(3, "2026-10-09 15:00", 5, Kind::d3, "Call to mum", {amira}), {}, {Flag::no_contact}),
        with(entry(4, "2026-10-07 16:00", 60, Kind::d1, "Home visit", {amira}),
             {passage(41, type_seen,
                      "Amira moved back to her own bedroom after the repairs were finished. The kitchen was warm and "
                      "there was food in the fridge. Dr. Shah has written to the school."),
              passage(42, PassageType::third_party,
                      "Ms Bird said Amira has been to school every day since 21 September.", "Ms Bird (school)")},
             {Flag::seen, Flag::bedroom_seen}),
        with(entry(5, "2026-10-14 16:00", 55, Kind::d1, "Home visit", {amira}),
             {own_words(51, "I like it when you come on Tuesdays because Mum is not tired.", "Amira",
                        "said while drawing"),
              passage(52, type_seen,
                      "Mum asked for the Tuesday slot herself and has kept every visit. Amira was calm and showed me "
                      "her drawings of the new house."),
              passage(53, PassageType::said_by, "She said nobody hit her and she feels safe at home.", "Amira")},
             {Flag::seen, Flag::seen_alone}),
        with(entry(6, "2026-10-21 11:00", 30, Kind::p1, "Call with school", {amira}),
             {passage(61, PassageType::third_party,
                      "School attendance went from 71 % to 93 %. Ms Bird is worried that the rent arrears will mean "
                      "another move before Christmas.",
                      "Ms Bird (school)"),
              passage(62, type_seen, "A rent arrears letter arrived on 20 October; no eviction date has been set."),
              passage(63, PassageType::analysis,
                      "The improvement follows the repairs and the regular Tuesday visits. The arrears could undo "
                      "both within weeks, so housing comes first in November."),
              passage(64, PassageType::decision,
                      "It was agreed to keep the CIN plan open because the tenancy is not yet secure."),
              passage(65, type_seen, "I will ring the housing officer by Friday.")}),
        with(entry(8, "2026-11-02 10:00", 30, Kind::d1, "Home visit", {amira}),
             {passage(81, type_seen, "November is another month and another summary.")}, {Flag::seen}),
        with(entry(9, "2026-10-22 10:00", 30, Kind::d1, "Home visit", {PersonId{8}}),
             {passage(91, type_seen, "This visit was about another child altogether.")}, {Flag::seen}),
        with(entry(10, "2026-10-28 10:00", 60, Kind::d1, "Planned visit", {amira}), {}, {Flag::planned}),
    });
}

} // namespace fourfifths::build
