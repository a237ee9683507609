// From one occurrence of a meeting, of whatever file, to a proposed entry: in the range or not, private ones left out,
// known ones found again, changed ones proposed as changes, kinds guessed.
#pragma once
#include "capture/calendar_file.h"

namespace fourfifths {

struct Meeting {
    std::string series;                  // what all its occurrences share
    std::string key;                     // the same in every file that has it
    std::vector<std::string> other_keys; // what it may have been called before
    std::string title;
    Span time;
    bool all_day = false;
    Date first_day; // of an all-day one
    int days = 1;
    bool cancelled = false;
    bool is_private = false;
    std::optional<Instant> changed_at;
    std::string_view body; // when asked for
    std::span<const std::string> invited;
};

class Proposals {
public:
    explicit Proposals(const CalendarContext& context);

    /// Whether any of it lies in the range; proposes it unless it is cancelled or private.
    bool take(const Meeting& meeting);
    void note(std::string text);
    CalendarReading finish() &&;
    CalendarReading& reading() { return out_; }

private:
    void learn(const std::string& word, const Entry& entry);
    bool is_within(Span span) const;
    bool may_be_proposed(const Meeting& meeting);
    bool take_days(const Meeting& meeting);
    void push(const Meeting& meeting, Span span, const std::string& suffix);
    const Entry* standing(const Meeting& meeting, Span span, const std::string& suffix) const;
    void guess(ProposedEntry& proposal, const std::string& series) const;

    const CalendarContext& context_;
    Interval shown_;
    std::map<std::string, const Entry*> taken_before_; // by folded title, and by series
    std::set<std::string> keys_;
    CalendarReading out_;
};

} // namespace fourfifths
