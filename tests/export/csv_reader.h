// A small RFC 4180 reader, so that what the CSV writer makes is read by other code than its own.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths::csv_reader {

using Row = std::vector<std::string>;

/// Quoted fields may hold commas, quotes (doubled) and line breaks; CRLF and LF both end a row.
inline std::vector<Row> rows_of(std::string_view text) {
    std::vector<Row> rows;
    Row row;
    std::string field;
    bool quoted = false, any = false;
    const auto end_row = [&] {
        row.push_back(field);
        rows.push_back(row);
        row.clear();
        field.clear();
        any = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') field += text[++i];
            else quoted = false;
            continue;
        }
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        any = c != '\n';
        if (c == '"') quoted = true;
        else if (c == ',') {
            row.push_back(field);
            field.clear();
        } else if (c == '\n') end_row();
        else field += c;
    }
    if (any || !field.empty() || !row.empty()) end_row();
    return rows;
}

} // namespace fourfifths::csv_reader
