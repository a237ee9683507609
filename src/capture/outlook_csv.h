// Outlook's calendar as CSV: one row a meeting, repeats spelt out already, columns by their headings in any order and
// language. Keeps the rows that may lie in the range however their dates are meant.
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
        WrittenDate starts, ends;
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
