#include "record/check.h"
#include "record/check_reader.h"
#include "record/month_notes.h"
#include "record/safeguarding.h"
#include "stable_sort.h"
#include "text/readability.h"
#include "text/sentences.h"
#include "text/words.h"
#include <algorithm>
#include <set>

namespace fourfifths {
namespace {

const Passage* passage_of(const Workspace& workspace, const Source& source) {
    const auto* entry = workspace.find(source.entry);
    if (!entry) return nullptr;
    for (const auto& passage : entry->passages) {
        if (passage.id == source.passage) return &passage;
    }
    return nullptr;
}

struct Contents {
    bool own_words = false;
    bool analysis = false;
    std::set<PassageId> used;
    std::vector<const SummaryLine*> lines; // that are not left out
    std::string text;
};

void read_line(const Workspace& workspace, const SummarySection& section, const SummaryLine& line, CheckReader& reader,
               Contents& contents) {
    const auto* passage = passage_of(workspace, line.source);
    const bool said = passage && (passage->own_words || passage->type == PassageType::said_by ||
                                  passage->type == PassageType::transcript);
    contents.own_words = contents.own_words || (passage && passage->own_words) || section.key == "own-words";
    contents.analysis =
        contents.analysis || (passage && passage->type == PassageType::analysis) || section.key == "analysis";
    if (passage) contents.used.insert(passage->id);
    contents.lines.push_back(&line);
    contents.text += line.text + '\n';
    const auto before = reader.causes.size();
    reader.read(line.text, line.id, section.heading, said ? std::string_view(passage->who) : std::string_view());
    if (!passage || !passage->own_words) return;
    // Nobody's own words are corrected.
    const auto first = reader.causes.begin() + static_cast<std::ptrdiff_t>(before);
    reader.causes.erase(std::remove_if(first, reader.causes.end(),
                                       [](const Cause& cause) { return cause.concern != Concern::safeguarding_word; }),
                        reader.causes.end());
}

Cause about_all(Concern concern, std::string what) { return {concern, std::move(what), {}, {}, {}, {}, {}, false, {}}; }

Cause about_note(Concern concern, const Entry& entry, std::string what) {
    return {concern, std::move(what), {}, {}, {}, {}, entry.id, false, {}};
}

std::string label_of(const Workspace& workspace, const Entry& entry, const Zone& zone) {
    return source_label(workspace, Source{entry.id, {}, 0, 0}, zone);
}

/// Notes of the month that say in whole sentences what another note says: one cause for two notes.
void repeated_notes(const Workspace& workspace, const std::vector<const Entry*>& notes, const Zone& zone,
                    std::vector<Cause>& causes) {
    Repeats repeats;
    std::vector<const Entry*> entries; // of the sentences that were read
    const Entry* last = nullptr;
    for (const auto* entry : notes) {
        for (const auto& passage : entry->passages) {
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

/// Whether a line of the summary still says the words of the hit.
bool is_shown(const Contents& contents, const Passage& passage, TextSpan hit) {
    return std::any_of(contents.lines.begin(), contents.lines.end(), [&](const SummaryLine* line) {
        const auto& source = line->source;
        return source.passage == passage.id && source.begin <= hit.begin && hit.end <= source.end &&
               line->text.find(hit.of(passage.text)) != std::string::npos;
    });
}

/// Every safeguarding word of a note that no line of the summary shows.
void unshown_hits(const Entry& entry, std::string_view label, const Contents& contents, std::vector<Cause>& causes) {
    std::vector<Turn> turns;
    for (const auto& passage : entry.passages) turns.push_back({passage.who, passage.text});
    for (const auto& [turn, hit, context] : safeguarding_hits(turns)) {
        const auto& passage = entry.passages[turn];
        if (is_shown(contents, passage, hit.span)) continue;
        std::string words(hit.span.of(passage.text));
        auto what = "“" + words + "”" + manner_text(hit);
        if (!passage.who.empty()) what += ", said by " + passage.who;
        what += contents.used.count(passage.id) != 0 ? ", in a part of a note" : ", in a note";
        what += " that is not in this summary: " + std::string(label) + '.';
        causes.push_back({Concern::safeguarding_word,
                          std::move(what),
                          in_context(passage.text, hit.span),
                          std::move(words),
                          {},
                          LineId{},
                          entry.id,
                          hit.negated,
                          hit.span});
    }
}

void check_notes(const Workspace& workspace, const Summary& summary, const Zone& zone, const Contents& contents,
                 std::vector<Cause>& causes) {
    const auto notes = month_notes(workspace, summary.person, summary.month, zone);
    repeated_notes(workspace, notes.in_record, zone, causes);
    for (const auto* entry : notes.in_record) {
        unshown_hits(*entry, label_of(workspace, *entry, zone), contents, causes);
        if (!entry->noted || !entry->time.end) continue;
        const int days = date_at(zone, *entry->noted) - date_at(zone, *entry->time.end);
        if (days < late_after_days) continue;
        causes.push_back(
            about_note(Concern::late_recording, *entry,
                       label_of(workspace, *entry, zone) + " was written up " + std::to_string(days) + " days later."));
    }
}

void order(std::vector<Cause>& causes) {
    stable_sort(causes, [](const Cause& a, const Cause& b) {
        return (a.concern == Concern::safeguarding_word) > (b.concern == Concern::safeguarding_word);
    });
}

} // namespace

CheckResult check_text(std::string_view text, Audience audience) {
    CheckReader reader;
    reader.read(text, {}, {}, {});
    const auto age = reader.reading_level(text, audience);
    CheckResult result{std::move(reader.causes), age, count_words(text)};
    order(result.causes);
    return result;
}

CheckResult check_summary(const Workspace& workspace, const Summary& summary, const Zone& zone) {
    CheckReader reader;
    Contents contents;
    CheckResult result;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (line.left_out) continue;
            read_line(workspace, section, line, reader, contents);
            result.words += count_words(line.text);
        }
    }
    result.reading_age = reader.reading_level(contents.text, Audience::record);
    result.causes = std::move(reader.causes);
    check_notes(workspace, summary, zone, contents, result.causes);
    if (!contents.own_words) {
        result.causes.push_back(about_all(Concern::no_own_words, "Nothing here is in the person’s own words."));
    }
    if (!contents.analysis) {
        result.causes.push_back(about_all(Concern::no_analysis, "There is no analysis yet: what do you make of it?"));
    }
    order(result.causes);
    return result;
}

} // namespace fourfifths
