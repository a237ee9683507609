#include "capture/csv_rows.h"
#include "capture/charset.h"

namespace fourfifths {

namespace {

/// The separator that stands most often outside quotes.
char separator_of(std::string_view row) {
    std::size_t counts[3] = {};
    constexpr std::string_view marks = ",;\t";
    bool quoted = false;
    for (const char c : row) {
        if (c == '"') quoted = !quoted;
        const std::size_t mark = quoted ? std::string_view::npos : marks.find(c);
        if (mark != std::string_view::npos) ++counts[mark];
    }
    const std::size_t best = counts[1] > counts[0] ? 1 : 0;
    return marks[counts[2] > counts[best] ? 2 : best];
}

} // namespace

bool CsvRows::is_separator(char c) const {
    return separator_ != '\0' ? c == separator_ : c == ',' || c == ';' || c == '\t';
}

/// Quotes count only where a field starts and until they close; a doubled one closes and opens again.
void CsvRows::see(char c) {
    if (field_starts_) field_quoted_ = c == '"';
    const bool reopens = field_quoted_ && row_.ends_with('"');
    if (c == '"' && (quoted_ || field_starts_ || reopens)) quoted_ = !quoted_;
    field_starts_ = !quoted_ && is_separator(c);
    row_ += c;
}

bool CsvRows::next(std::string_view& slice, std::vector<std::string>& fields) {
    for (std::size_t at = 0; at < slice.size(); ++at) {
        const char c = slice[at];
        if (row_.empty()) line_ = next_line_;
        if (c == '\n') ++next_line_;
        if (c != '\n' || quoted_) {
            if (!is_endless()) see(c);
            continue;
        }
        if (make(fields)) {
            slice.remove_prefix(at + 1);
            return true;
        }
    }
    slice = {};
    return false;
}

bool CsvRows::last(std::vector<std::string>& fields) { return make(fields); }

bool CsvRows::make(std::vector<std::string>& fields) {
    while (row_.ends_with('\r')) row_.pop_back();
    const bool any = !row_.empty();
    if (any) {
        if (separator_ == '\0') separator_ = separator_of(row_);
        fields.clear();
        for (std::size_t at = 0; at <= row_.size(); ++at) fields.push_back(field(at));
    }
    row_.clear();
    quoted_ = false;
    field_starts_ = true;
    return any;
}

/// The field that begins at `at`, which ends on the separator behind it.
std::string CsvRows::field(std::size_t& at) const {
    std::string out;
    bool quoted = at < row_.size() && row_[at] == '"';
    if (quoted) ++at;
    for (; at < row_.size(); ++at) {
        const bool quote = row_[at] == '"';
        if (quoted && quote) {
            if (at + 1 < row_.size() && row_[at + 1] == '"') out += row_[at++];
            else quoted = false;
            continue;
        }
        if (!quoted && row_[at] == separator_) break;
        out += row_[at];
    }
    return as_utf8(out);
}

} // namespace fourfifths
