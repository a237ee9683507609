// The rows of a file of separated values (RFC 4180), slice by slice: comma, semicolon or tab, whichever the first row
// uses; fields in double quotes may hold separators, line ends and doubled quotes. Fields are UTF-8.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

class CsvRows {
public:
    /// The next row that these bytes complete; moves `slice` on. Absent when all of it is taken. Empty lines are no
    /// rows.
    bool next(std::string_view& slice, std::vector<std::string>& fields);
    /// The last row, which no line end follows.
    bool last(std::vector<std::string>& fields);
    /// Of the file, from 1: where the row that was given last begins, or the one under way.
    int line() const { return line_; }
    bool in_quotes() const { return quoted_; }
    /// A row that is longer than any can be: its quote is never closed.
    bool is_endless() const { return row_.size() > longest_row; }

private:
    static constexpr std::size_t longest_row = std::size_t{1} << 20;
    bool is_separator(char c) const;
    void see(char c);
    bool make(std::vector<std::string>& fields);
    std::string field(std::size_t& at) const;

    std::string row_;
    char separator_ = '\0'; // not yet known
    int line_ = 1;
    int next_line_ = 1;
    bool quoted_ = false;
    bool field_starts_ = true;
    bool field_quoted_ = false;
};

} // namespace fourfifths
