// What leaves as a file: the accessible HTML for the person or family, plain text, and the CSV of time.
#pragma once
#include "model/workspace.h"
#include "report/time_report.h"
#include "result.h"
#include "time/zone.h"

namespace fourfifths {

struct ExportedFile {
    std::string name; // at most 80 characters: letters, digits, space, hyphen, full stop; no personal names by default
    std::string type; // "text/html", "text/csv"
    std::string bytes;
};

/// Third-party passages are shown to the worker one by one: keep or mask.
struct FamilyChoices {
    int print_points = 12; // 12, 16, 18, 20, 24 or 28; anything else becomes the next size up
    std::string lang = "en-GB";
    std::vector<LineId> keep_third_party = {}; // all other third-party lines are masked
    std::vector<LineId> leave_out = {};        // masked too, whoever they come from
    bool include_sources = false;              // the date and title of the entry a line came from
};

/// Lines whose source is a third-party passage: the share check asks about each.
std::vector<LineId> third_party_lines(const Workspace& workspace, const Summary& summary);

/// One self-contained accessible page, no script; prints to a tagged PDF. Never carries a protective marking.
ExportedFile family_html(const Workspace& workspace, const Summary& summary, const FamilyChoices& choices,
                         const Zone& zone, Instant now);
ExportedFile record_html(const Workspace& workspace, const Summary& summary, const Zone& zone, Instant now);
ExportedFile record_text(const Workspace& workspace, const Summary& summary, const Zone& zone, Instant now);

struct CsvOptions {
    bool byte_order_mark = true;
    bool people = false; // names are left out unless asked for
};

/// One row an entry: date, start, end, minutes, code, kind, group, flags … UTF-8, CRLF, formula guard (OWASP).
ExportedFile time_csv(const Workspace& workspace, DateRange range, const Zone& zone, Instant now,
                      const CsvOptions& options);
ExportedFile report_csv(const TimeReport& report);

/// One CSV field, quoted where RFC 4180 asks for it, and guarded where a spreadsheet would run it as a formula.
std::string csv_field(std::string_view text);
std::string escaped_html(std::string_view text);
std::string safe_file_name(std::string_view wanted, std::string_view extension);

} // namespace fourfifths
