// The parts of the day screen and what they share: the day as it is shown.
#pragma once
#include "capture/entry_line.h"
#include "screens/entry_words.h"
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

struct Gap {
    std::uint64_t id = 0; // of its item on the canvas
    Span span;
};

constexpr Minutes shortest_shown_gap{10}; // shorter ones are in the day's total only

struct DayView {
    Date date;
    bool is_today = false;
    Span whole;                        // from midnight to midnight
    int length = 0;                    // in minutes
    std::vector<const Entry*> entries; // by start
    std::vector<Gap> gaps;             // within contracted hours, up to now, at least one snap long
};

DayView day_view(const Session& session);
/// "#/today/2026-11-19"
std::string address_of_day(Date date);
/// Puts a stretch of time at the front of the line, in the place of one that is there, and the focus into the field.
void put_time_in_line(Ui& ui, Session& session, const DayView& day, Span span);
LineReading reading_of_line(const Session& session, const DayView& day);

/// The line and what it says: read when somebody first asks, and again only once it says something else.
class LineOnScreen {
public:
    LineOnScreen(const Session& session, const DayView& day) : session_(session), day_(day) {}
    /// Stands until the next call.
    const LineReading& reading();

private:
    const Session& session_;
    const DayView& day_;
    std::string read_;
    std::optional<LineReading> reading_;
};

void line_form(Ui& ui, Session& session, LineOnScreen& line);
void day_timeline(Ui& ui, Session& session, const DayView& day, const LineReading& reading);
void day_so_far(Ui& ui, Session& session, const DayView& day);
void day_entries(Ui& ui, Session& session, const DayView& day);
/// Which entries share time, and what may be done about each.
void overlap_list(Ui& ui, Session& session, const DayView& day);
/// What waits: actions due by tomorrow, reviews of communication needs, last month's summaries. Only on today's page.
void day_due(Ui& ui, Session& session, const DayView& day);
/// "Thursday 19 November", with the year when it is not this one.
std::string heading_of_day(const Session& session, Date date);

} // namespace fourfifths
