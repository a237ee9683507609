#include "export/documents.h"
#include <array>

namespace fourfifths {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Characters that do not show at the start of a cell: a spreadsheet skips them and runs what follows.
constexpr std::array<std::string_view, 10> hidden = {
    " ",
    "\xC2\xA0",     // no-break space
    "\xC2\xAD",     // soft hyphen
    "\xD8\x9C",     // Arabic letter mark
    "\xE1\x9A\x80", // ogham space
    "\xE1\xA0\x8E", // Mongolian vowel separator
    "\xE3\x80\x80", // ideographic space
    "\xEF\xBB\xBF", // byte order mark
    "\xE3\x85\xA4", // Hangul filler
    "\xEF\xBE\xA0", // half-width Hangul filler
};

/// U+2000 … U+206F but for the visible punctuation: spaces, joiners, marks of direction.
bool is_hidden_punctuation(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    if (second == 0x80) return third <= 0x8F || (third >= 0xA8 && third <= 0xAF);
    return second == 0x81 && third >= 0x9F && third <= 0xAF;
}

/// Full-width forms of = + - @ and the minus sign: some spreadsheets read them as the ASCII ones.
constexpr std::array<std::string_view, 9> starts_formula = {
    "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0", "\xE2\x88\x92",
};

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool would_run(std::string_view text) {
    for (bool skipped = true; skipped;) {
        if (!text.empty() && is_control(text.front())) return true; // TAB, CR, LF: guarded by themselves
        std::size_t length = is_hidden_punctuation(text) ? 3 : 0;
        for (const std::string_view mark : hidden)
            if (text.starts_with(mark)) length = mark.size();
        text.remove_prefix(length);
        skipped = length != 0;
    }
    for (const std::string_view mark : starts_formula)
        if (text.starts_with(mark)) return true;
    return false;
}

class Rows {
public:
    void add(const std::vector<std::string>& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (i != 0) bytes_ += ',';
            bytes_ += csv_field(fields[i]);
        }
        bytes_ += "\r\n";
    }
    void mark_byte_order() { bytes_.insert(0, byte_order_mark); }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

std::string decimal_hours(Minutes length) {
    const std::int64_t hundredths = (length.count * 100 + 30) / 60;
    std::string decimals = std::to_string(hundredths % 100);
    if (decimals.size() < 2) decimals.insert(decimals.begin(), '0');
    return std::to_string(hundredths / 100) + "." + decimals;
}

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : "; ") + item;
    return text;
}

std::vector<std::string> header(const CsvOptions& options) {
    std::vector<std::string> names = {"date", "start", "end date", "end",     "minutes",
                                      "code", "kind",  "group",    "process", "running"};
    for (const Flag flag : all_flags()) names.emplace_back(key(flag));
    if (options.people) names.insert(names.end(), {"title", "people", "others"});
    return names;
}

std::string names_of_people(const Workspace& workspace, const Entry& entry) {
    std::vector<std::string> names;
    for (const PersonId id : entry.people)
        if (const Person* person = workspace.find(id)) names.push_back(person->name);
    return joined(names);
}

std::string file_name_of(std::string_view what, DateRange range) {
    return safe_file_name(std::string(what) + " " + iso_text(range.first) + " to " + iso_text(range.after_last - 1),
                          "csv");
}

} // namespace

std::string csv_field(std::string_view text) {
    const bool guarded = would_run(text);
    const bool quoted =
        guarded || text.find_first_of(",;\"\r\n\t") != text.npos || text.starts_with(' ') || text.ends_with(' ');
    if (!quoted) return std::string(text);
    std::string field = guarded ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

ExportedFile time_csv(const Workspace& workspace, DateRange range, const Zone& zone, Instant now,
                      const CsvOptions& options) {
    Rows rows;
    rows.add(header(options));
    const Interval days = interval_of(zone, range);
    for (const Entry* entry : workspace.entries_between(days.start, *days.end)) {
        const auto part = intersection(ended(entry->time, now), {days.start, *days.end});
        if (!part) continue;
        const KindInfo& known = info(entry->kind);
        std::vector<std::string> fields = {iso_text(date_at(zone, part->start)),
                                           clock_text(wall_time_at(zone, part->start)),
                                           iso_text(date_at(zone, part->end)),
                                           clock_text(wall_time_at(zone, part->end)),
                                           std::to_string(part->length().count),
                                           std::string(known.code),
                                           std::string(known.label),
                                           std::string(label(known.group)),
                                           entry->process,
                                           entry->time.end ? "" : "yes"};
        for (const Flag flag : all_flags()) fields.emplace_back(entry->flags.has(flag) ? "yes" : "");
        if (options.people) {
            fields.push_back(entry->title);
            fields.push_back(names_of_people(workspace, *entry));
            fields.push_back(joined(entry->others));
        }
        rows.add(fields);
    }
    if (options.byte_order_mark) rows.mark_byte_order();
    return {file_name_of("Time", range), "text/csv", rows.take()};
}

ExportedFile report_csv(const TimeReport& report) {
    Rows rows;
    const auto amount = [&rows](std::string_view part, std::string_view key_text, std::string_view label_text,
                                Minutes time, const std::string& percent) {
        rows.add({std::string(part), std::string(key_text), std::string(label_text), std::to_string(time.count),
                  decimal_hours(time), percent});
    };
    const auto fact = [&rows](std::string_view key_text, const std::string& text) {
        rows.add({"about", std::string(key_text), text, "", "", ""});
    };
    rows.add({"part", "key", "label", "minutes", "hours", "percent"});
    fact("from", iso_text(report.range.first));
    fact("to", iso_text(report.range.after_last - 1));
    fact("time zone", report.zone);
    fact("scheme", report.scheme_name + ", version " + std::to_string(report.scheme_version));
    fact("definition", report.definition);
    fact("denominator", report.denominator_name);
    fact("days logged", std::to_string(report.days_logged) + " of " + std::to_string(report.working_days));
    fact("share of contracted time logged", std::to_string(report.percent_of_contracted) + " %");
    fact("codes left out", joined(report.codes_left_out));
    for (const std::string& statement : report.statements) fact("note", statement);
    amount("total", "worked", "Worked", report.worked, "");
    amount("total", "denominator", report.denominator_name, report.denominator, "");
    amount("total", "direct", "Direct", report.direct, std::to_string(report.direct_percent));
    for (const ShareLine& line : report.by_bucket)
        amount("bucket", line.key, line.label, line.time, report.shares ? std::to_string(line.percent) : "");
    for (const ShareLine& line : report.by_kind)
        amount("kind", line.key, line.label, line.time, std::to_string(line.percent));
    amount("flagged", "administrator_could", label(Flag::administrator_could), report.administrator_could, "");
    amount("flagged", "typed_twice", label(Flag::typed_twice), report.typed_twice, "");
    amount("flagged", "out_of_hours", label(Flag::out_of_hours), report.out_of_hours, "");
    amount("flagged", "system_offline", label(Flag::system_offline), report.system_offline, "");
    amount("flagged", "reflective", "Reflective practice", report.reflective, "");
    rows.mark_byte_order();
    return {file_name_of("Time report", report.range), "text/csv", rows.take()};
}

} // namespace fourfifths
