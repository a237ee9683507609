// The headings and words of Outlook's CSV export in the languages it is used in here: English, Welsh, German, French,
// Spanish, Italian, Dutch and Polish. Columns are known by their heading, in any order; others are not looked at.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths {

/// What a column holds; the order is that of the table of headings.
enum class OutlookColumn : std::uint8_t {
    subject,
    start_date,
    start_time,
    end_date,
    end_time,
    all_day,
    is_private,
    sensitivity,
    location,
    description,
    required,
    optional,
};
constexpr std::size_t outlook_columns = 12;

class OutlookHeadings {
public:
    explicit OutlookHeadings(const std::vector<std::string>& row);
    /// How many of the headings are known.
    int known() const { return known_; }
    bool has(OutlookColumn column) const { return places_[static_cast<std::size_t>(column)] >= 0; }
    /// Without blanks around it; empty where the row or the column is missing.
    std::string_view value(const std::vector<std::string>& row, OutlookColumn column) const;

private:
    std::array<int, outlook_columns> places_;
    int known_ = 0;
};

/// "True", "Wahr", "Vrai" …
bool says_yes(std::string_view value);
/// "Private", "Confidential", "Vertraulich" …
bool says_private(std::string_view sensitivity);

} // namespace fourfifths
