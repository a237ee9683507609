// A summary as its readers see it: lines left out are gone, each line knows its source and whose words it holds. The
// HTML, plain text and paste pack are all made from this, so that they never tell different stories.
#pragma once
#include "model/workspace.h"
#include "time/zone.h"

namespace fourfifths {

struct ShownLine {
    LineId id;
    std::string text;
    bool own_words = false;   // verbatim: shown as a quotation
    bool by_person = false;   // said by the person the summary is about
    bool third_party = false; // or its source is gone
    std::string who;
    std::string how;
    std::string source; // "7 Oct, Home visit"; empty for the worker's own words
    std::string type;   // "seen or heard", "from a third party: Mr Dodd"; for the record, never for the family
};

struct ShownSection {
    std::string heading;
    std::vector<ShownLine> lines; // never empty
};

struct ShownSummary {
    std::string title; // "Monthly summary, October 2026"
    std::string form;  // "Monthly summary"
    std::string month; // "October 2026"
    std::string person, known_as, reference;
    std::string worker;
    std::string status; // "Finished by J. Doe on 3 November 2026", or that it is a draft
    bool is_draft = true;
    Date day; // when it was finished, else the last day of its month
    std::vector<ShownSection> sections;
    std::vector<std::pair<std::string, std::string>> addenda; // "Added by J. Doe on 5 Nov 2026", text
};

/// What stands in brackets after a line of the record: "7 Oct, Home visit; seen or heard".
std::string source_in_words(const ShownLine& line);

ShownSummary shown(const Workspace& workspace, const Summary& summary, const Zone& zone);
/// One note by itself, its passages under what each of them is; about the first of its people.
ShownSummary shown(const Workspace& workspace, const Entry& entry, const Zone& zone);

} // namespace fourfifths
