#include "capture/calendar_file.h"
#include <cstdlib>

using namespace fourfifths;

/// Any bytes: proposals lie in the range, in order, and never end before they start; and the file read in slices is the
/// file read at once. The first byte is the length of the slices.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Workspace workspace;
    const DateRange range{Date{20'700}, Date{20'740}};
    const CalendarContext context{workspace, Zone{}, range, true, true};
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto reading = read_calendar(bytes, context);
    CalendarReader reader(range, true);
    const std::size_t slice = size == 0 ? 1 : 1 + static_cast<unsigned char>(bytes[0]) % 16u;
    bool taken = true;
    for (std::size_t at = 0; taken && at < size; at += slice) taken = reader.take(bytes.substr(at, slice)).ok();
    const auto again = taken ? reader.finish(context) : Result<CalendarReading>(Fault::bad_input, {});
    if (reading.ok() != again.ok()) std::abort();
    if (!reading) return 0;
    if (reading->proposed.size() != again->proposed.size() || reading->not_read != again->not_read) std::abort();
    const Interval shown = interval_of(context.zone, range);
    Instant last{INT64_MIN};
    for (std::size_t i = 0; i < reading->proposed.size(); ++i) {
        const Entry& one = reading->proposed[i].entry;
        const Instant start = one.time.start;
        if (!one.time.end || *one.time.end < start || start < last) std::abort();
        if (!(start < *shown.end) || *one.time.end < shown.start) std::abort();
        if (!(one == again->proposed[i].entry)) std::abort();
        last = start;
    }
    return 0;
}
