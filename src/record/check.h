// The check beside the text: causes, never scores. It suggests; it never blocks.
#pragma once
#include "model/workspace.h"
#include "text/readability.h"
#include "text/utf8.h"
#include "time/zone.h"
#include <optional>

namespace fourfifths {

/// The numbers are in vault files, with what was cleared by hand: never renumber.
enum class Concern : std::uint8_t {
    long_sentence,     // over 25 words
    passive_decision,  // "it was agreed": by whom?
    acronym,           // not explained at first use
    wordy,             // a plainer wording is known
    safeguarding_word, // shown in context, cleared by hand
    no_own_words,
    no_analysis,
    late_recording, // days between event and note
    repeated,       // the same sentence, or nearly, stands elsewhere too
    hard_to_read,   // above what the readers of this kind of text should need, and what makes it so
};

/// Days between event and note from which a note is late.
constexpr int late_after_days = 5;

struct Cause {
    Concern concern = Concern::wordy;
    std::string text;       // "One sentence has 34 words."
    std::string quote;      // the words in context
    std::string word;       // the words themselves, as they stand in the quote; may be empty
    std::string suggestion; // a plainer wording, or empty
    LineId line;            // where, when in a summary
    EntryId entry;          // the note, when it is not in the summary
    bool negated = false;   // safeguarding words: "nobody hit her"
    TextSpan span;          // what it is about: bytes of the text, of the line or of the note's passage; may be empty
    PassageId passage;      // of the note, where the span is one of it
};

class NoteFindings; // record/note_findings.h

struct CheckResult {
    std::vector<Cause> causes;      // safeguarding words first
    std::optional<int> reading_age; // absent below 5 sentences or 100 words
    int words = 0;
};

/// A text of its own, such as a letter: all but what needs notes and dates.
CheckResult check_text(std::string_view text, Audience audience = Audience::record);
/// One note as it was typed, with nothing but its words to go by: own words are what stands in quotation marks,
/// analysis is told by its words ("in my view"), and neither is missed in a note too short to have a reading age.
/// `days_later` from the event to the writing, where that is known.
CheckResult check_note(std::string_view text, std::optional<int> days_later = {});
/// `notes` reads the summary's month, if it has not yet.
CheckResult check_summary(const Workspace& workspace, const Summary& summary, const Zone& zone, NoteFindings& notes);

} // namespace fourfifths
