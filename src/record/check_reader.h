// Looks at one piece of text after the other for the check, and remembers which short forms and sentences it has seen.
// What it finds points into the piece; what only a whole summary can show is in check.cpp.
#pragma once
#include "record/check.h"
#include "record/repeats.h"
#include <set>

namespace fourfifths {

class CheckReader {
public:
    /// What it finds is about `line`, in `place` ("What happened"), and was said by `said_by` when somebody did.
    void read(std::string_view text, LineId line, std::string_view place, std::string_view said_by);
    /// About a whole text that reads harder than its readers should need. Nothing below 5 sentences or 100 words. Comes
    /// back with its reading age.
    std::optional<int> reading_level(std::string_view text, Audience audience);

    std::vector<Cause> causes;

private:
    void add(Concern concern, std::string what, TextSpan span, std::string suggestion = {}, bool negated = false);
    void sentences_of_text(std::string_view place);
    void passive_decisions();
    void acronyms();
    void acronym(TextSpan span);
    void wordy_phrases();
    void safeguarding(std::string_view said_by);

    bool is_quoted(TextSpan span) const;
    bool is_heading(TextSpan span) const;
    bool is_explained(TextSpan span, std::string_view meaning) const;

    std::string_view text_;            // set by read, used until read returns
    std::vector<TextSpan> quotations_; // of the text; their words are not corrected
    LineId line_;
    std::set<std::string> acronyms_seen_;
    Repeats repeats_;
    std::vector<std::string> places_; // of the sentences that repeats_ knows
};

/// About 50 bytes either side, cut between words, with dots where something is missing.
std::string in_context(std::string_view text, TextSpan span);

} // namespace fourfifths
