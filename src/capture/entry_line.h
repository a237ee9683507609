// The one-line entry: "9:30-10:15 home visit Sam, mum" → a proposal, with what was understood as spans of the line.
// What is ambiguous is a question with answers, never a silent guess; what was settled by a rule has the other
// meanings beside it. Answers and other meanings are text for the line, which stays the only truth: put in the place
// of the span (before the line when the span is empty), it then reads one way only.
#pragma once
#include "model/names.h"
#include "model/workspace.h"
#include "result.h"
#include "time/zone.h"

namespace fourfifths {

enum class LinePart : std::uint8_t { date, time, duration, kind, title, person, other, flag };

/// A stretch of the line and what it was taken to mean.
struct Understood {
    LinePart part = LinePart::title;
    std::size_t begin = 0; // bytes into the line
    std::size_t end = 0;
    std::string meaning;                   // "Sam Okoro", "13:10 to 14:00"
    std::vector<std::string> alternatives; // text for the line that means something else
};

/// What is asked about: which person, whether a misspelt name is theirs, which half of the day, an end before the
/// start, and so on. `name` gives the word that the command line writes.
enum class Asked : std::uint8_t {
    who,
    spelling,
    half,
    backwards,
    empty,
    end,
    start,
    when,
    what,
    too_long,
    skipped,
    doubled,
    night,
    ahead,
    running,
    kind,
    day,
    time,
    two_times
};

struct LineQuestion {
    Asked about = Asked::what;
    std::string words; // "Which Sam: Sam Okoro or Sam Bird?"
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string> answers; // may be none: the words say what to do
};

struct LineReading {
    std::optional<Entry> entry; // absent when nothing could be made of it; id and created are the caller's to fill
    std::vector<Understood> understood; // by where they begin
    std::vector<LineQuestion> questions;
};

struct LineContext {
    const Workspace& workspace;
    Zone zone;
    Instant now;
    Date day; // the day shown: times without a date belong to it
};

LineReading read_entry_line(std::string_view line, const LineContext& context);

} // namespace fourfifths
