// A month's summary drafted from the month's entries: extractive. Every verbatim or cleaned line is what source_text
// gives for its source: the bytes of a passage, those of a transcript without fillers, or of an entry without a passage
// the fact that someone was seen. All else is the worker's own, such as an action they wrote. What last month's summary
// said already comes last, and what the worker wrote before what a transcript has. Deterministic; nothing is invented.
#pragma once
#include "model/workspace.h"
#include "record/template.h"
#include "time/zone.h"

namespace fourfifths {

struct DraftRequest {
    PersonId person;
    Month month;
    Zone zone;
    int words = 300;
};

/// What was left out of the record, with links: "4 failed calls, 3 to 9 October".
struct Collapsed {
    std::string text;
    std::vector<EntryId> entries;
};

struct SummaryDraft {
    Summary summary; // id empty
    std::vector<Collapsed> collapsed;
    std::vector<std::string> not_covered; // headings nothing was found for
    std::vector<LineId> said_last_month;  // lines that nearly repeat one of last month's summary
};

SummaryDraft draft_summary(const Workspace& workspace, const Template& form, const DraftRequest& request,
                           const Entropy& entropy);

int word_count(std::string_view text);
int word_count(const Summary& summary); // lines left out do not count

/// Hexadecimal digest (64-bit FNV-1a is not enough: SHA-256) of what a finished summary says; addenda are not in it.
std::string summary_hash(const Summary& summary);
/// Locks it. bad_input when it has no line left in, is finished already, or nobody signs it.
Result<Summary> finished(const Summary& summary, std::string_view worker, Instant now);
/// Whether the sections are still those that were finished.
bool is_as_finished(const Summary& summary);
/// The words a line's source has now; empty when the source is gone. A source without a passage is the entry's own
/// facts: "7 October: Home visit. Seen alone." A transcript's words come without fillers, but where one of them is of
/// safeguarding.
std::string source_text(const Workspace& workspace, const Source& source);
/// What a line is that says what source_text gives: cleaned when fillers were left out, otherwise verbatim.
Badge source_badge(const Source& source, std::string_view words);
/// "7 October, Home visit"; of a transcript "7 October, Strategy meeting, 00:12:31 Sarah Malik".
std::string source_label(const Workspace& workspace, const Source& source, const Zone& zone);

} // namespace fourfifths
