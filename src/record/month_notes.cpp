#include "record/month_notes.h"
#include "model/cues.h"
#include "model/names.h"
#include "record/leave_out.h"
#include "record/safeguarding.h"
#include "record/spoken.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr int longest_whole_decision = 60; // words
constexpr std::size_t opening_part = 10;   // one in ten
bool is_call(Kind kind) { return kind == Kind::d3 || kind == Kind::d4 || kind == Kind::p1; }

std::string day_and_month(Date day) {
    const auto month = text_of(month_of(day));
    return std::to_string(parts_of(day).day) + ' ' + month.substr(0, month.find(' '));
}

std::string days_text(Date first, Date last) {
    if (first == last) return day_and_month(first);
    if (month_of(first) == month_of(last)) return std::to_string(parts_of(first).day) + " to " + day_and_month(last);
    return day_and_month(first) + " to " + day_and_month(last);
}

void add_collapsed(const std::vector<const Entry*>& entries, std::string_view one, std::string_view many,
                   const Zone& zone, std::vector<Collapsed>& result) {
    if (entries.empty()) return;
    Collapsed line;
    line.text = std::to_string(entries.size()) + ' ' + std::string(entries.size() == 1 ? one : many) + ", " +
                days_text(date_at(zone, entries.front()->time.start), date_at(zone, entries.back()->time.start));
    for (const auto* entry : entries) line.entries.push_back(entry->id);
    result.push_back(std::move(line));
}

bool stays_whole(const Passage& passage) {
    return passage.own_words ||
           (passage.type == PassageType::decision && count_words(passage.text) <= longest_whole_decision);
}

void add_spoken(const Entry& entry, const Passage& passage, std::vector<NoteUnit>& units) {
    for (auto& unit : spoken_units(passage.text)) {
        if (unit.grave || !routine_reason(unit.text))
            units.push_back({&entry, &passage, unit.span, std::move(unit.text), unit.grave});
    }
}

void add_written(const Entry& entry, const Passage& passage, std::vector<NoteUnit>& units) {
    const std::string_view text = passage.text;
    const auto hits = safeguarding_hits(text);
    const auto whole = trimmed(text, {0, text.size()});
    for (const auto span : stays_whole(passage) ? std::vector{whole} : sentences(text)) {
        const bool grave = std::any_of(hits.begin(), hits.end(), [&](const SafeguardingHit& hit) {
            return hit.span.begin < span.end && span.begin < hit.span.end;
        });
        if (span.begin < span.end) units.push_back({&entry, &passage, span, {}, grave});
    }
}

/// A part of a meeting's transcript that is said at its beginning.
void mark_opening(std::vector<NoteUnit>& units, std::size_t first) {
    const auto end = first + (units.size() - first) / opening_part;
    for (auto at = first; at < end; ++at) {
        const auto kind = units[at].entry->kind;
        units[at].opening = units[at].is_spoken() && (kind == Kind::p2 || kind == Kind::p3 || kind == Kind::m1);
    }
}

/// "Phoned, no answer. A neighbour heard her scream" is never collapsed.
bool has_safeguarding_word(const Entry& entry) {
    return !safeguarding_hits(entry.title).empty() ||
           std::any_of(entry.passages.begin(), entry.passages.end(),
                       [&](const Passage& passage) { return !safeguarding_hits(passage.text).empty(); });
}

bool says_nobody_reached(const Entry& entry) {
    if (entry.flags.has(Flag::no_contact)) return true;
    if (entry.passages.empty()) return says_failed_contact(entry.title);
    if (count_transcript_turns(entry) > 0) return false; // somebody spoke
    return std::all_of(entry.passages.begin(), entry.passages.end(),
                       [](const Passage& passage) { return says_failed_contact(passage.text); });
}

} // namespace

Source NoteUnit::source() const {
    return {entry->id, passage->id, static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end)};
}

bool is_failed_contact(const Entry& entry) {
    if (entry.flags.has(Flag::significant) || entry.flags.has(Flag::seen)) return false;
    return says_nobody_reached(entry) && !has_safeguarding_word(entry);
}

MonthNotes month_notes(const Workspace& workspace, PersonId person, Month month, const Zone& zone) {
    const auto days = days_of(month);
    const Span within{start_of_day(zone, days.first), start_of_day(zone, days.after_last)};
    MonthNotes notes;
    for (const auto* entry : workspace.entries_about(person, within)) {
        const bool starts_here = within.start <= entry->time.start && entry->time.start < within.end;
        if (!starts_here || entry->binned_at || entry->flags.has(Flag::planned)) continue;
        (is_failed_contact(*entry) ? notes.failed : notes.in_record).push_back(entry);
    }
    return notes;
}

std::vector<Collapsed> collapsed(const std::vector<const Entry*>& failed, const Zone& zone) {
    std::vector<const Entry*> calls, visits;
    for (const auto* entry : failed) (is_call(entry->kind) ? calls : visits).push_back(entry);
    std::vector<Collapsed> result;
    add_collapsed(calls, "failed call", "failed calls", zone, result);
    add_collapsed(visits, "failed visit", "failed visits", zone, result);
    return result;
}

std::vector<NoteUnit> units_of(const std::vector<const Entry*>& entries) {
    std::vector<NoteUnit> units;
    for (const auto* entry : entries) {
        const auto first = units.size();
        for (const auto& passage : entry->passages) {
            if (passage.type == PassageType::transcript) add_spoken(*entry, passage, units);
            else add_written(*entry, passage, units);
        }
        mark_opening(units, first);
    }
    return units;
}

std::string contact_text(const Entry& entry, const Zone& zone) {
    const bool alone = entry.flags.has(Flag::seen_alone);
    if (!alone && !entry.flags.has(Flag::seen) && !entry.flags.has(Flag::bedroom_seen)) return {};
    std::string facts;
    if (alone) facts = "Seen alone";
    else if (entry.flags.has(Flag::seen)) facts = "Seen";
    if (entry.flags.has(Flag::bedroom_seen)) facts += facts.empty() ? "Bedroom seen" : ", bedroom seen";
    const std::string what = entry.title.empty() ? std::string(info(entry.kind).short_label) : entry.title;
    return day_and_month(date_at(zone, entry.time.start)) + ": " + what + ". " + facts + '.';
}

} // namespace fourfifths
