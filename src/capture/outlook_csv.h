// Outlook's calendar as CSV: one row a meeting, repeats spelt out already, columns by their headings in any order and
// language. Keeps the rows that may lie in the range however their dates are meant.
//
// What is read, each line with its test:
//   all 22 columns; bodies and attendees are dropped
//     "Outlook's twenty-two columns become proposals without their bodies"
//   columns in any order; comma, semicolon, tab; a byte order mark
//     "the order of the columns, the separator and the line ends make no difference"
//   English, Welsh, German, French, Spanish, Italian, Dutch and Polish; clocks of 12 and 24 hours
//     "headings, dates and words are read in the languages that Outlook writes"
//   d/m/y, m/d/y, y-m-d and d.m.y
//     "which number is the day is decided from the whole file"
//   a second import, and rows that are alike
//     "the same rows a second time add nothing, and rows that are alike are told apart"
//   meetings that came as .ics before
//     "a meeting that was added from the other kind of file is known"
// What is refused or told of:
//   rows without a readable start, half a file, other headings
//     "rows that cannot be read are told of, and a file that is cut off is refused with the line"
#pragma once
#include "capture/calendar_proposals.h"
#include "capture/csv_rows.h"
#include "capture/outlook_dates.h"
#include "capture/outlook_headings.h"

namespace fourfifths {

class OutlookCsv {
public:
    OutlookCsv(DateRange range, bool with_details) : range_(range), with_details_(with_details) {}

    std::optional<Error> take(std::string_view slice);
    int events() const { return rows_; }
    Result<CalendarReading> finish(const CalendarContext& context);

private:
    struct Row {
        int line = 0;
        std::string title;
        OutlookDate starts, ends;
        std::optional<WallTime> from, to; // neither: all day
        std::uint64_t place = 0;          // fingerprint of where it is
        bool all_day = false, is_private = false;
        std::string body;
        std::vector<std::string> invited;
    };

    std::optional<Error> take(const std::vector<std::string>& fields);
    std::optional<Error> take_headings(const std::vector<std::string>& fields);
    void take_row(const std::vector<std::string>& fields);
    std::optional<Row> row_from(const std::vector<std::string>& fields);
    void add_details(const std::vector<std::string>& fields, Row& row) const;
    bool may_touch(const Row& row) const;
    void note(int line, std::string_view what);
    bool propose(const Row& row, const CalendarContext& context, bool day_first, Proposals& proposals);

    DateRange range_;
    bool with_details_;
    CsvRows csv_;
    std::optional<OutlookHeadings> headings_;
    std::size_t width_ = 0; // of the row of headings
    std::size_t last_width_ = 0;
    DateOrders orders_;
    std::vector<Row> kept_;
    std::map<std::string, int> times_met_; // of rows that look alike
    std::vector<std::string> not_read_;
    int rows_ = 0, passed_ = 0;
};

} // namespace fourfifths
