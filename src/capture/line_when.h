// From the times written in a line to a stretch of time, with the day's other entries and the clock as values. What
// could mean two things is a question with answers to choose from; an answer is text that reads one way only.
#pragma once
#include "capture/entry_line.h"
#include "capture/line_time.h"

namespace fourfifths {

struct When {
    std::optional<Interval> time; // absent: there is a question
    std::optional<LineQuestion> question;
    std::string meaning;                   // "13:10 to 14:00"
    std::vector<std::string> alternatives; // in the place of the words of the time: what else they could mean
    bool only_assumed = false;             // nothing was written: since the last entry
};

/// What the other words say: that it was so already (seen, no answer), or that it is to come (planned).
enum class Said : std::uint8_t { nothing, happened, planned };

/// A time to come is asked about when the line says that it happened.
When when_of(const LineTime& read, std::string_view line, const LineContext& context, Said said);

} // namespace fourfifths
