// Calendar files as proposed entries: iCalendar (.ics, RFC 5545) and Outlook's CSV. Bodies and attendees are dropped at
// the border and private events are skipped, unless asked for. The same file twice proposes nothing new; a meeting that
// has changed since proposes its change.
#pragma once
#include "model/workspace.h"
#include "result.h"
#include "time/zone.h"
#include <memory>

namespace fourfifths {

struct ProposedEntry {
    Entry entry;          // id empty; calendar_key set; kind guessed; title is the event's summary
    std::string why_kind; // "from the word “visit”", "as last time", "no word known: other"
    bool known = false;   // accepted before (calendar_key is in the workspace)
    bool changed = false; // known, and the calendar says another time or title now: `entry` is the one that stands,
                          // id and all, with what the calendar says; proposed unticked
    bool all_day = false; // proposed unticked, at contracted hours
    bool was_private = false;
};

struct CalendarReading {
    std::vector<ProposedEntry> proposed; // by start
    int events = 0;                      // events or rows read
    int private_skipped = 0;
    int cancelled_skipped = 0;
    int outside_range = 0;
    bool day_first_assumed = false;    // nothing in a CSV says whether 3/4 is in March or April
    std::vector<std::string> not_read; // features met and not understood, in plain words with the line number
};

enum class DateOrder : std::uint8_t { from_file, day_first, month_first };

struct CalendarContext {
    const Workspace& workspace;
    Zone zone;       // for floating times and unknown zones
    DateRange range; // occurrences outside are counted, not proposed
    bool include_private = false;
    bool with_details = false; // what invitations say and who was invited
    DateOrder order = DateOrder::from_file;
};

/// Takes a file as it comes, in slices of any size; two sets of slices of one file give one reading. Of events outside
/// the range nothing is kept but a number each, so that memory depends on the range and not on the file.
class CalendarReader {
public:
    /// Of the context only the range and what is asked for is used; the same goes to `finish`.
    CalendarReader(DateRange range, bool with_details);
    ~CalendarReader();
    CalendarReader(CalendarReader&&) noexcept;
    CalendarReader& operator=(CalendarReader&&) noexcept;

    /// bad_input when it is no calendar (detail: line and reason).
    Result<Done> take(std::string_view slice);
    int events() const; // so far
    /// bad_input when it is not a whole one. The reader is used up.
    Result<CalendarReading> finish(const CalendarContext& context);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A file that is all there: bad_input when it is not a calendar or not a whole one, too_large above 64 MiB.
Result<CalendarReading> read_calendar(std::string_view bytes, const CalendarContext& context);
constexpr std::size_t largest_calendar = std::size_t{64} * 1024 * 1024;

} // namespace fourfifths
