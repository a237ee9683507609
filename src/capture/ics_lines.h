// The content lines of a calendar file (RFC 5545, 3.1), slice by slice: unfolded, split into name, parameters and raw
// value. Bare LF and stray blank lines are accepted. Of properties that nobody wants (bodies, attachments, alarms)
// nothing is kept, however long they are.
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
    std::string value; // UTF-8, raw: escapes still in it
    int number = 0;    // of the line in the file where it begins, from 1

    /// Null when there is none.
    const std::string* parameter(std::string_view wanted) const;
};

class IcsLines {
public:
    /// `with_details`: what invitations say and who was invited is wanted too.
    explicit IcsLines(bool with_details = false) : with_details_(with_details) {}
    /// The next wanted line that these bytes complete; moves `slice` on. Absent when all of it is taken.
    bool next(std::string_view& slice, IcsLine& out);
    /// The last line, which nothing follows.
    bool last(IcsLine& out);
    /// Outside a calendar every line is wanted: there should be none.
    void is_outside(bool outside) { outside_ = outside; }

private:
    void add(std::string_view bytes);
    bool make(IcsLine& out) const;

    bool with_details_;
    bool line_starts_ = true;
    bool wanted_ = true;
    bool outside_ = true;
    int number_ = 0;
    int begun_ = 0;
    std::string logical_; // what has come of the line so far
};

/// A TEXT value (3.3.11): \n, \, \; and \\ resolved.
std::string ics_text(std::string_view value);
/// ASCII letters only.
std::string upper_case(std::string_view text);

} // namespace fourfifths
