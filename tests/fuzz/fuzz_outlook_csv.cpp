#include "capture/calendar_file.h"
#include <cstdlib>

using namespace fourfifths;

/// Any rows under Outlook's headings: titles are short UTF-8 of one line, keys are there and each its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Workspace workspace;
    const std::string rows = "Subject,Start Date,Start Time,End Date,End Time,All day event,Private,Location\n" +
                             std::string(reinterpret_cast<const char*>(data), size);
    const auto reading =
        read_calendar(rows, {workspace, Zone{}, {Date{20'400}, Date{20'800}}, true, false, DateOrder::from_file});
    if (!reading) return 0;
    std::set<std::string> keys;
    for (const ProposedEntry& one : reading->proposed) {
        if (one.entry.title.size() > 200 || one.entry.title.find('\n') != std::string::npos) std::abort();
        if (!keys.insert(one.entry.calendar_key).second) std::abort();
        if (*one.entry.time.end < one.entry.time.start) std::abort();
    }
    return 0;
}
