#include "record/check.h"
#include "record/check_reader.h"
#include "record/note_findings.h"
#include "record/summary_draft.h"
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

Cause about_all(Concern concern, std::string what) {
    return {concern, std::move(what), {}, {}, {}, {}, {}, false, {}, {}};
}

/// Whether a line of the summary still says the words of the hit.
bool is_shown(const Contents& contents, const Cause& hit) {
    return std::any_of(contents.lines.begin(), contents.lines.end(), [&](const SummaryLine* line) {
        const auto& source = line->source;
        return source.passage == hit.passage && source.begin <= hit.span.begin && hit.span.end <= source.end &&
               line->text.find(hit.word) != std::string::npos;
    });
}

/// Every safeguarding word of the notes that no line of the summary shows.
void unshown_hits(const Workspace& workspace, const Zone& zone, const NoteFindings& notes, const Contents& contents,
                  std::vector<Cause>& causes) {
    for (Cause hit : notes.hits()) {
        if (is_shown(contents, hit)) continue;
        hit.text += contents.used.count(hit.passage) != 0 ? ", in a part of a note" : ", in a note";
        hit.text += " that is not in this summary: " + source_label(workspace, {hit.entry, {}, 0, 0}, zone) + '.';
        causes.push_back(std::move(hit));
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

CheckResult check_summary(const Workspace& workspace, const Summary& summary, const Zone& zone, NoteFindings& notes) {
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
    notes.read(workspace, summary.person, summary.month, zone);
    unshown_hits(workspace, zone, notes, contents, result.causes);
    result.causes.insert(result.causes.end(), notes.causes().begin(), notes.causes().end());
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
