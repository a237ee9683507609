// From the times written in a line to a stretch of time, with the day's other entries and the clock as values. What
// could mean two things is a question with answers to choose from; an answer is text that reads one way only.
#pragma once
#include "capture/entry_line.h"
#include "capture/line_time.h"

namespace fourfifths {

struct When {
    std::optional<Interval> time; // absent: there is a question
    std::string question;
    std::vector<std::string> answers; // "13:10 to 14:00": replaces the words of the time, or goes before the line
    std::string meaning;              // "13:10 to 14:00", "from the last entry until now"
};

When when_of(const LineTime& read, const LineContext& context);

} // namespace fourfifths
