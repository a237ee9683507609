// What comes in: the one-line entry as it is typed, at 100,000 entries; big calendar files and long-lived repeats.
#include "capture/calendar_file.h"
#include "capture/entry_line.h"
#include "capture/recurrence.h"
#include "measure.h"
#include "workload.h"

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string stamp(Date day, int hour) {
    const DateParts parts = parts_of(day);
    return std::to_string(parts.year) + two_digits(parts.month) + two_digits(parts.day) + "T" + two_digits(hour) +
           "0000";
}

/// As Outlook writes them: an hour's event, a body of a few folded lines, ten attendees, every tenth repeated weekly.
std::string calendar(int events, bool all_repeat) {
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n";
    const Date first = date_at(Zone{}, afternoon()) - 3650;
    for (int i = 0; i < events; ++i) {
        const Date day = first + i % 3650;
        const int hour = 8 + i % 9;
        text += "BEGIN:VEVENT\r\nUID:event-" + std::to_string(i) + "@example.org\r\nSUMMARY:Home visit Joan Bird " +
                std::to_string(i) + "\r\nDTSTART;TZID=Europe/London:" + stamp(day, hour) +
                "\r\nDTEND;TZID=Europe/London:" + stamp(day, hour + 1) + "\r\n";
        if (all_repeat || i % 10 == 0) {
            text += std::string("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=") + (all_repeat ? "1000" : "30") + "\r\n";
        }
        for (int line = 0; line < 6; ++line) {
            text += line == 0 ? "DESCRIPTION:" : " ";
            text += "Agenda\\, papers and the note of the last meeting are in the usual place.\r\n";
        }
        for (int who = 0; who < 10; ++who) {
            text +=
                "ATTENDEE;CN=Person " + std::to_string(who) + ":mailto:p" + std::to_string(who) + "@example.org\r\n";
        }
        text += "END:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

void line_at(const Workspace& workspace) {
    const std::string line = "9:30-10:15 home visit Amira Khan and mum, seen alone, no answer yesterday";
    const LineContext context{workspace, Zone{}, afternoon(), date_at(Zone{}, afternoon())};
    std::size_t length = 0;
    double slowest = 0, all = 0;
    for (; length <= line.size(); ++length) {
        const double time = median_ms(5, [&] { keep(read_entry_line(line.substr(0, length), context)); });
        slowest = std::max(slowest, time);
        all += time;
    }
    const std::string at = std::to_string(workspace.entries().size()) + " entries";
    row("entry line: a keystroke, slowest of a line, " + at, slowest, "ms", 16);
    row("entry line: a keystroke, mean of a line, " + at, all / static_cast<double>(length), "ms", 16);
}

/// A worker with many people, none of them binned: names are looked for in every keystroke.
void line_with_people(int people) {
    Workspace workspace;
    const std::string_view first[] = {"Amira", "Lewis", "Dorothy", "Sam", "Grace", "Kamal", "Niamh", "Tomasz"};
    for (int i = 0; i < people; ++i) {
        Person person;
        person.id = {static_cast<std::uint64_t>(i + 1)};
        person.name = std::string(first[i % 8]) + " Sample" + two_digits(i / 100) + two_digits(i % 100);
        workspace.put(person);
    }
    const LineContext context{workspace, Zone{}, afternoon(), date_at(Zone{}, afternoon())};
    const std::string who = ", " + std::to_string(people) + " people";
    for (const std::string_view line :
         {"9:30-10:15 home visit Grace Sample0500 and mum, seen alone", "home visit Dorohty Sample0002",
          "9-10 sorting the toy cupboard with nobody in particular"}) {
        row("entry line: “" + std::string(line) + "”" + who,
            median_ms(9, [&] { keep(read_entry_line(line, context)); }), "ms", 16);
    }
}

void calendar_of(int events, bool all_repeat, DateRange range, const std::string& what) {
    const Workspace nobody;
    const std::string text = calendar(events, all_repeat);
    std::size_t proposed = 0;
    const double time = median_ms(3, [&] {
        const auto reading = read_calendar(text, {nobody, Zone{}, range, false});
        proposed = reading ? reading->proposed.size() : 0;
    });
    row("calendar: " + what + ", " + std::to_string(text.size() / 1'000'000) + " MB, " + std::to_string(proposed) +
            " proposed",
        time, "ms");
}

} // namespace

int main() {
    line_at(workspace_of(Workload(1'000, afternoon()).records()));
    line_with_people(10);
    line_with_people(1'000);
    line_at(workspace_of(Workload(100'000, afternoon()).records()));

    const Date today = date_at(Zone{}, afternoon());
    calendar_of(500, false, {today - 31, today + 7}, "500 events, five weeks of them");
    calendar_of(20'000, false, {today - 31, today + 7}, "20,000 events in ten years, five weeks of them");
    calendar_of(20'000, false, {today - 3660, today + 7}, "20,000 events in ten years, all of them");
    calendar_of(2'000, true, {today - 31, today + 7}, "2,000 weekly meetings begun in ten years, five weeks");

    const auto rule = recurrence_from("FREQ=MONTHLY;BYDAY=-1FR");
    if (!rule) return 1;
    row("repeats: last Friday of the month for ten years",
        median_ms(21,
                  [&] {
                      RepeatBudget budget;
                      keep(repeats(*rule, {today - 3650, {9 * 60}}, today - 3650, today, budget));
                  }),
        "ms");
}
