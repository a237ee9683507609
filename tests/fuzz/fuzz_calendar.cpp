#include "capture/calendar_file.h"
#include <cstdlib>

using namespace fourfifths;

/// Any bytes: proposals lie in the range, in order, and never end before they start.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Workspace workspace;
    const DateRange range{Date{20'700}, Date{20'740}};
    const Zone zone;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto reading = read_calendar(bytes, {workspace, zone, range, true});
    if (!reading) return 0;
    const Interval shown = interval_of(zone, range);
    Instant last{INT64_MIN};
    for (const ProposedEntry& one : reading->proposed) {
        const Instant start = one.entry.time.start;
        if (!one.entry.time.end || *one.entry.time.end < start || start < last) std::abort();
        if (!(start < *shown.end) || *one.entry.time.end < shown.start) std::abort();
        last = start;
    }
    return 0;
}
