#include "capture/outlook_csv.h"
#include "capture/calendar_events.h"
#include "model/ids.h"
#include "text/utf8.h"

namespace fourfifths {

namespace {

constexpr std::size_t most_notes = 50;
constexpr std::size_t longest_body = 4000;
constexpr std::size_t most_invited = 30;
constexpr int longest_days = 400;

Error refused(int line, const std::string& reason) {
    return {Fault::bad_input, "line " + std::to_string(line) + ": " + reason};
}

} // namespace

void OutlookCsv::note(int line, std::string_view what) {
    if (not_read_.size() < most_notes) not_read_.push_back(at_line(line, what));
}

std::optional<Error> OutlookCsv::take(std::string_view slice) {
    std::vector<std::string> fields;
    while (csv_.next(slice, fields)) {
        if (auto error = take(fields)) return error;
    }
    if (csv_.is_endless()) return refused(csv_.line(), "the quoted text that begins here has no end");
    return {};
}

std::optional<Error> OutlookCsv::take(const std::vector<std::string>& fields) {
    if (!headings_) return take_headings(fields);
    ++rows_;
    last_width_ = fields.size();
    take_row(fields);
    return {};
}

std::optional<Error> OutlookCsv::take_headings(const std::vector<std::string>& fields) {
    headings_.emplace(fields);
    width_ = last_width_ = fields.size();
    if (headings_->known() == 0)
        return refused(csv_.line(), "this is not a calendar file: it does not begin with BEGIN:VCALENDAR, and has no "
                                    "headings of an Outlook calendar");
    const auto wants = [&](OutlookColumn column, const std::string& name) -> std::optional<Error> {
        if (headings_->has(column)) return {};
        return refused(csv_.line(), "no column has the heading “" + name + "”; export the calendar from Outlook again");
    };
    if (auto error = wants(OutlookColumn::subject, "Subject")) return error;
    return wants(OutlookColumn::start_date, "Start Date");
}

void OutlookCsv::take_row(const std::vector<std::string>& fields) {
    auto row = row_from(fields);
    if (!row) return;
    orders_.see(row->starts);
    orders_.see(row->ends);
    if (!may_touch(*row)) {
        ++passed_;
        return;
    }
    if (with_details_) add_details(fields, *row);
    kept_.push_back(std::move(*row));
}

std::optional<OutlookCsv::Row> OutlookCsv::row_from(const std::vector<std::string>& fields) {
    const auto value = [&](OutlookColumn column) { return headings_->value(fields, column); };
    Row row;
    row.line = csv_.line();
    const auto starts = outlook_date(value(OutlookColumn::start_date));
    if (!starts) return note(row.line, "the start date of this row cannot be read; it was left out."), std::nullopt;
    row.starts = *starts;
    row.ends = outlook_date(value(OutlookColumn::end_date)).value_or(*starts);
    row.from = outlook_time(value(OutlookColumn::start_time));
    row.to = outlook_time(value(OutlookColumn::end_time));
    row.all_day = says_yes(value(OutlookColumn::all_day)) || value(OutlookColumn::start_time).empty();
    if (!row.all_day && !row.from)
        return note(row.line, "the start time of this row cannot be read; it was left out."), std::nullopt;
    row.title = calendar_title(value(OutlookColumn::subject));
    row.place = fingerprint(value(OutlookColumn::location));
    row.is_private = says_yes(value(OutlookColumn::is_private)) || says_private(value(OutlookColumn::sensitivity));
    return row;
}

void OutlookCsv::add_details(const std::vector<std::string>& fields, Row& row) const {
    row.body = headings_->value(fields, OutlookColumn::description).substr(0, longest_body);
    while (!is_utf8(row.body)) row.body.pop_back();
    for (const OutlookColumn column : {OutlookColumn::required, OutlookColumn::optional}) {
        std::string_view names = headings_->value(fields, column);
        while (!names.empty() && row.invited.size() < most_invited) {
            const std::size_t end = names.find(';');
            if (std::string name = calendar_title(names.substr(0, end)); !name.empty())
                row.invited.push_back(std::move(name));
            names = end == std::string_view::npos ? std::string_view{} : names.substr(end + 1);
        }
    }
}

bool OutlookCsv::may_touch(const Row& row) const {
    for (const bool day_first : {true, false}) {
        const auto starts = row.starts.as(day_first), ends = row.ends.as(day_first);
        if (starts && *starts < range_.after_last + 1 && range_.first < (ends ? *ends : *starts) + 2) return true;
    }
    // A date that there is neither way is told of in the end.
    return !row.starts.as(true) && !row.starts.as(false);
}

/// Whether any of it lies in the range. Where the file's order gives no date, the other one may.
bool OutlookCsv::propose(const Row& row, const CalendarContext& context, bool day_first, Proposals& proposals) {
    auto starts = row.starts.as(day_first);
    const bool as_file = starts.has_value();
    if (!as_file) starts = row.starts.as(!day_first);
    if (!starts) return note(row.line, "there is no such day as this start; the row was left out."), true;
    const Date ends = row.ends.as(as_file ? day_first : !day_first).value_or(*starts);
    Meeting meeting;
    meeting.title = row.title;
    meeting.all_day = row.all_day;
    meeting.cancelled = says_cancelled(row.title);
    meeting.is_private = row.is_private;
    meeting.body = row.body;
    meeting.invited = row.invited;
    meeting.first_day = *starts;
    meeting.days = std::min(std::max(1, ends - *starts), longest_days);
    const WallTime from = row.all_day ? WallTime{} : *row.from;
    const Instant start = instant_of(context.zone, *starts, from);
    const Instant end = row.to ? instant_of(context.zone, ends, *row.to) : start;
    meeting.time = {start, std::max(start, end)};
    if (!row.all_day && end < start) {
        note(row.line, "this row ends before it starts; it was left out.");
        return true;
    }
    const std::string identity = row.title + "\n" + std::to_string(start.minute) + "\n" + hex_text(row.place);
    meeting.series = "csv-" + hex_text(fingerprint(identity));
    const int again = ++times_met_[meeting.series];
    meeting.key = again == 1 ? meeting.series : meeting.series + "/" + std::to_string(again);
    return proposals.take(meeting);
}

Result<CalendarReading> OutlookCsv::finish(const CalendarContext& context) {
    if (csv_.in_quotes())
        return refused(csv_.line(), "the file is cut off: the quoted text of the row that begins here has no end");
    std::vector<std::string> fields;
    if (csv_.last(fields)) {
        if (auto error = take(fields)) return std::move(*error);
        if (last_width_ < width_) return refused(csv_.line(), "the file is cut off: this row ends early");
    }
    if (!headings_) return refused(1, "the file is empty");
    const bool from_file = context.order == DateOrder::from_file;
    const bool day_first =
        from_file ? orders_.day_first() || !orders_.month_first() : context.order == DateOrder::day_first;
    Proposals proposals(context);
    for (const Row& row : kept_) {
        if (!propose(row, context, day_first, proposals)) ++passed_;
    }
    CalendarReading& reading = proposals.reading();
    reading.day_first_assumed = orders_.any() && !orders_.day_first() && !orders_.month_first();
    reading.events = rows_;
    reading.outside_range = passed_;
    if (orders_.day_first() && orders_.month_first())
        proposals.note("Some dates have the day first and others the month; those that could be either were read with "
                       "the day first.");
    for (std::string& text : not_read_) proposals.note(std::move(text));
    return std::move(proposals).finish();
}

} // namespace fourfifths
