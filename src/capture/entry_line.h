// The one-line entry: "9:30-10:15 home visit Sam, mum" → a proposal, with what was understood as spans of the line.
// What is ambiguous is a question, never a silent guess.
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
    std::vector<std::string> alternatives; // other meanings: three people called Sam
};

struct LineReading {
    std::optional<Entry> entry; // absent when nothing could be made of it; id and created are the caller's to fill
    std::vector<Understood> understood;
    std::vector<std::string> questions; // in plain words: "Which Sam: Sam Okoro or Sam Bird?"
};

struct LineContext {
    const Workspace& workspace;
    Zone zone;
    Instant now;
    Date day; // the day shown: times without a date belong to it
};

LineReading read_entry_line(std::string_view line, const LineContext& context);

} // namespace fourfifths
