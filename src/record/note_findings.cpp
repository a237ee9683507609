#include "record/note_findings.h"
#include "model/cues.h"
#include "record/check_reader.h"
#include "record/month_notes.h"
#include "record/repeats.h"
#include "record/safeguarding.h"
#include "record/summary_draft.h"
#include "text/sentences.h"
#include <algorithm>

namespace fourfifths {
namespace {

Cause about_note(Concern concern, const Entry& entry, std::string what) {
    return {concern, std::move(what), {}, {}, {}, {}, entry.id, false, {}, {}};
}

std::string label_of(const Workspace& workspace, const Entry& entry, const Zone& zone) {
    return source_label(workspace, Source{entry.id, {}, 0, 0}, zone);
}

/// Notes that say in whole sentences what another note says: one cause for two notes. Nobody pastes what was spoken.
void repeated_notes(const Workspace& workspace, const std::vector<const Entry*>& notes, const Zone& zone,
                    std::vector<Cause>& causes) {
    Repeats repeats;
    std::vector<const Entry*> entries; // of the sentences that were read
    const Entry* last = nullptr;
    for (const auto* entry : notes) {
        for (const auto& passage : entry->passages) {
            if (is_transcript(passage)) continue;
            for (const auto span : sentences(passage.text)) {
                const auto before = repeats.read(span.of(passage.text), entries.size());
                entries.push_back(entry);
                if (!before || entries[*before] == entry || last == entry) continue;
                last = entry;
                auto cause = about_note(Concern::repeated, *entry,
                                        label_of(workspace, *entry, zone) + " says nearly the same as " +
                                            label_of(workspace, *entries[*before], zone) + ".");
                cause.quote = in_context(passage.text, {span.begin, span.begin});
                cause.span = span;
                causes.push_back(std::move(cause));
            }
        }
    }
}

void late_notes(const Workspace& workspace, const std::vector<const Entry*>& notes, const Zone& zone,
                std::vector<Cause>& causes) {
    for (const auto* entry : notes) {
        if (!entry->noted || !entry->time.end) continue;
        const int days = date_at(zone, *entry->noted) - date_at(zone, *entry->time.end);
        if (days < late_after_days) continue;
        causes.push_back(
            about_note(Concern::late_recording, *entry,
                       label_of(workspace, *entry, zone) + " was written up " + std::to_string(days) + " days later."));
    }
}

} // namespace

void NoteFindings::find_hits(const Entry& entry) {
    std::vector<Turn> turns;
    for (const auto& passage : entry.passages) turns.push_back({passage.who, passage.text});
    for (const auto& [turn, hit, context] : safeguarding_hits(turns)) {
        const auto& passage = entry.passages[turn];
        auto cause = about_note(Concern::safeguarding_word, entry, {});
        cause.word = std::string(hit.span.of(passage.text));
        cause.text = "“" + cause.word + "”" + manner_text(hit);
        if (!passage.who.empty()) cause.text += ", said by " + passage.who;
        cause.quote = in_context(passage.text, hit.span);
        cause.negated = hit.negated;
        cause.span = hit.span;
        cause.passage = passage.id;
        hits_.push_back(std::move(cause));
    }
}

void NoteFindings::read(const Workspace& workspace, PersonId person, Month month, const Zone& zone) {
    const auto notes = month_notes(workspace, person, month, zone).in_record;
    const bool known =
        zone_ == zone.name && std::equal(notes.begin(), notes.end(), notes_.begin(), notes_.end(),
                                         [](const Entry* now, const Entry& then) { return *now == then; });
    if (known) return;
    notes_.clear();
    hits_.clear();
    causes_.clear();
    zone_ = zone.name;
    for (const auto* entry : notes) {
        notes_.push_back(*entry);
        find_hits(*entry);
    }
    repeated_notes(workspace, notes, zone, causes_);
    late_notes(workspace, notes, zone, causes_);
}

} // namespace fourfifths
