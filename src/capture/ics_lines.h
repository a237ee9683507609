// A calendar file as content lines (RFC 5545, 3.1): unfolded, with name, parameters and raw value. CRLF, LF and a byte
// order mark are accepted; blank lines are skipped. What is not a content line is kept with an empty name.
#pragma once
#include "result.h"
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

struct IcsParameter {
    std::string name;  // upper case
    std::string value; // quotes removed; several values joined by commas as written
};

struct IcsLine {
    std::string name; // upper case; empty: not a content line
    std::vector<IcsParameter> parameters;
    std::string value; // raw: escapes still in it
    int number = 0;    // of the line in the file where it begins, from 1

    /// Null when there is none.
    const std::string* parameter(std::string_view wanted) const;
};

/// too_large above `most_bytes`.
Result<std::vector<IcsLine>> ics_lines(std::string_view bytes, std::size_t most_bytes);

/// A TEXT value (3.3.11): \n, \, \; and \\ resolved.
std::string ics_text(std::string_view value);

} // namespace fourfifths
