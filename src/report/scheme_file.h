// A scheme file as a team writes it: the version in force and, under "earlier", those before it, each with the day it
// was in force from. A report takes the version of its own days, so that a changed map never changes an old report. A
// report saved as JSON holds its whole scheme and can be given as a scheme file.
//
//   {"id": "north", "name": "Team North", "version": 2, "from": "2026-11-01", "buckets": [ … ],
//    "earlier": [{"version": 1, "buckets": [ … ]}]}
#pragma once
#include "report/scheme.h"
#include "time/calendar.h"

namespace fourfifths {

struct SchemeVersion {
    Scheme scheme;
    std::optional<Date> from; // in force from this day on; absent: always was
};

/// The versions of one scheme, earliest first; there is at least one, and only the first may have no day.
struct SchemeFile {
    std::vector<SchemeVersion> versions;
};

/// Stricter than scheme_from_json, because people write it: unknown names and names that stand twice are wrong too.
/// bad_input says the line, the JSON pointer, what is wrong and what to do: "line 4, /buckets/0/label: give a text …".
Result<SchemeFile> scheme_file_from_json(std::string_view text);

struct VersionInForce {
    const SchemeVersion& version;
    std::string statement; // that the scheme changed within the range, or is younger than it; empty when neither
};

/// The version in force on the last day of the range; before the earliest of all, that one.
VersionInForce version_for(const SchemeFile& file, DateRange range);

} // namespace fourfifths
