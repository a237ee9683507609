// The day that one-line entries are read on in tests, and a reading in one line of text.
#pragma once
#include "capture/entry_line_names.h"
#include "support/builders.h"

namespace fourfifths::build {

/// Thursday 19 November 2026. Logged: 08:30 to 09:25 and 11:20 to 12:20; the day before 14:30 to 15:30; and, on the two
/// Thursdays before, what former entries teach: "Lego club" was D1 twice, "Jigsaw session" D1 and then S3.
inline Workspace worker_day() {
    Person amira = person(3, "Amira Khan");
    amira.known_as = "Amy";
    Person closed = person(7, "Tariq Aziz");
    closed.closed_at = at("2026-01-05 09:00");
    Settings settings;
    settings.learnt = {{"wk", Kind::r2}, {"theraplay", Kind::d1}};
    return workspace({settings, person(1, "Sam Okoro"), person(2, "Sam Bird"), amira, person(4, "Lewis Brown"),
                      person(5, "Grace Adeyemi"), person(6, "José Álvarez"), closed, person(8, "Will Turner"),
                      person(9, "Dorothy Evans"), person(10, "Mary-Ann O'Neill"),
                      entry(20, "2026-11-19 08:30", 55, Kind::r1, "Case notes"),
                      entry(21, "2026-11-19 11:20", 60, Kind::p3, "Strategy meeting"),
                      entry(22, "2026-11-18 14:30", 60, Kind::m1, "Team meeting"),
                      entry(23, "2026-11-12 15:30", 60, Kind::d1, "Lego club", {{4}}),
                      entry(24, "2026-11-05 15:30", 60, Kind::d1, "Lego club", {{4}}),
                      entry(25, "2026-11-12 13:00", 60, Kind::s3, "Jigsaw session"),
                      entry(26, "2026-11-05 13:00", 60, Kind::d1, "Jigsaw session")});
}

/// "2026-11-19 09:30-10:15 D1 Home visit [Sam Okoro] (mum) seen_alone", with "(210 min)" where the clock on the wall
/// says another length; or "? who: Sam Bird | Sam Okoro" for each question; or "none".
inline std::string told(const LineReading& reading, const Workspace& workspace, const Zone& zone) {
    std::string out;
    for (const LineQuestion& question : reading.questions) {
        out += (out.empty() ? "? " : " ? ") + std::string(key(question.about));
        for (const std::string& answer : question.answers) {
            out += (&answer == question.answers.data() ? ": " : " | ") + answer;
        }
    }
    if (!out.empty() || !reading.entry) return out.empty() ? "none" : out;
    const Entry& entry = *reading.entry;
    const WallTime start = wall_time_at(zone, entry.time.start), end = wall_time_at(zone, *entry.time.end);
    out += iso_text(date_at(zone, entry.time.start)) + " " + clock_text(start) + "-" + clock_text(end) + " ";
    out += std::string(info(entry.kind).code) + " " + entry.title;
    for (const PersonId id : entry.people) out += " [" + workspace.find(id)->name + "]";
    for (const std::string& other : entry.others) out += " (" + other + ")";
    for (const Flag flag : all_flags()) {
        if (entry.flags.has(flag)) out += " " + std::string(key(flag));
    }
    const auto length = (*entry.time.end - entry.time.start).count;
    const bool changed = (length - (end.minute - start.minute)) % (24 * 60) != 0;
    return changed ? out + " (" + std::to_string(length) + " min)" : out;
}

} // namespace fourfifths::build
