// Calendars in: 100,000 events as a stream, with the memory that they take; Outlook's rows; repeats of a year.
#include "capture/calendar_file.h"
#include "capture/recurrence.h"
#include "measure.h"
#include "workload.h"
#include <fstream>

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// Event number `i` of ten years, as Outlook writes it: a body of a few folded lines, ten people, one in ten weekly.
std::string event_text(int i, Date today) {
    const DateParts day = parts_of(today - 3650 + i % 3650);
    const std::string date = std::to_string(day.year) + two(day.month) + two(day.day) + "T" + two(8 + i % 9);
    std::string text = "BEGIN:VEVENT\r\nUID:event-" + std::to_string(i) +
                       "@example.org\r\nSUMMARY:Home visit Joan Bird " + std::to_string(i % 90) +
                       "\r\nDTSTART;TZID=Europe/London:" + date + "0000\r\nDTEND;TZID=Europe/London:" + date +
                       "3000\r\n";
    if (i % 10 == 0) text += "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=30\r\n";
    text += "DESCRIPTION:Agenda\\, papers and the note of the last meeting are in the usual place.\r\n";
    for (int line = 0; line < 6; ++line)
        text += " Agenda\\, papers and the note are in the usual place\\, once more.\r\n";
    for (int who = 0; who < 10; ++who) text += "ATTENDEE;CN=Person " + two(who) + ":mailto:p@example.org\r\n";
    return text + "END:VEVENT\r\n";
}

std::string row_text(int i, Date today) {
    const DateParts day = parts_of(today - 3650 + i % 3650);
    const std::string date = two(day.day) + "/" + two(day.month) + "/" + std::to_string(day.year);
    return "\"Home visit Joan Bird " + std::to_string(i % 90) + "\",\"" + date + "\",\"" + two(8 + i % 9) + ":00\",\"" +
           date + "\",\"" + two(8 + i % 9) + ":30\",\"False\",\"Room 2\",\"Agenda,\r\npapers and the note\"\r\n";
}

/// The most memory that this program has held, in MB; of Linux.
double peak_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM:", 0) == 0) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

template <class Piece>
void stream(const std::string& what, int events, DateRange range, const char* head, Piece piece, const char* tail) {
    const Workspace nobody;
    std::size_t bytes = 0, proposed = 0;
    forget_peak();
    const double before = peak_mb();
    double reading_ms = 0;
    CalendarReader reader(range, false);
    std::string slice = head;
    const auto give = [&] {
        bytes += slice.size();
        reading_ms += milliseconds([&] { keep(reader.take(slice)); });
        slice.clear();
    };
    for (int i = 0; i < events; ++i) {
        slice += piece(i);
        if (slice.size() > (1u << 20)) give();
    }
    slice += tail;
    give();
    reading_ms += milliseconds([&] {
        const auto reading = reader.finish({nobody, Zone{}, range});
        proposed = reading ? reading->proposed.size() : 0;
    });
    const std::string of =
        what + ", " + std::to_string(bytes / 1'000'000) + " MB, " + std::to_string(proposed) + " proposed";
    row("calendar: " + of, reading_ms, "ms");
    row("calendar: memory above the start, " + of, peak_mb() - before, "MB");
}

void rule_of(const char* text) {
    const auto rule = recurrence_from(text);
    if (!rule) return;
    const Date today = date_at(Zone{}, afternoon());
    const auto time = median_ms(21, [&] {
        RepeatBudget budget;
        keep(repeats(*rule, {today - 3650, {9 * 60}}, today - 366, today, budget));
    });
    row(std::string("repeats of ten years, the last of them: ") + text, time, "ms");
}

} // namespace

int main() {
    const Date today = date_at(Zone{}, afternoon());
    const DateRange weeks{today - 31, today + 7}, all{today - 3660, today + 7};
    const auto event = [today](int i) { return event_text(i, today); };
    const auto rows = [today](int i) { return row_text(i, today); };
    const char* columns = "Subject,Start Date,Start Time,End Date,End Time,All day event,Location,Description\r\n";
    const char* begin = "BEGIN:VCALENDAR\r\n";
    stream("100,000 events, five weeks", 100'000, weeks, begin, event, "END:VCALENDAR\r\n");
    stream("100,000 events, all ten years", 100'000, all, begin, event, "END:VCALENDAR\r\n");
    stream("400,000 events, five weeks", 400'000, weeks, begin, event, "END:VCALENDAR\r\n");
    stream("100,000 rows of Outlook, five weeks", 100'000, weeks, columns, rows, "");
    for (const char* rule : {"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=MONTHLY;BYDAY=-1FR",
                             "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=WEEKLY;COUNT=520", "FREQ=HOURLY;BYHOUR=9,17"})
        rule_of(rule);
}
