#include "capture/calendar_file.h"
#include "capture/calendar_series.h"
#include "capture/charset.h"
#include "capture/outlook_csv.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t longest_first_line = 4096; // bytes: a longer one says nothing of how lines end

} // namespace

struct CalendarReader::State {
    DateRange range;
    bool with_details = false;
    Utf8Slices text;
    std::string head; // until it is known what it is
    std::optional<IcsEvents> ics;
    std::optional<OutlookCsv> csv;
    bool only_returns = false; // lines end as they did on old Macs

    std::optional<Error> take(std::string_view utf8, bool is_last);
    std::optional<Error> give(std::string_view utf8);
};

std::optional<Error> CalendarReader::State::give(std::string_view utf8) {
    std::string lines;
    if (only_returns) {
        lines = utf8;
        for (char& c : lines) c = c == '\r' ? '\n' : c;
        utf8 = lines;
    }
    return ics ? ics->take(utf8) : csv->take(utf8);
}

/// What begins with BEGIN is a calendar; anything else may be rows.
std::optional<Error> CalendarReader::State::take(std::string_view utf8, bool is_last) {
    if (ics || csv) return give(utf8);
    head += utf8;
    const std::size_t begins = head.find_first_not_of(" \t\r\n");
    const std::size_t left = begins == std::string::npos ? 0 : head.size() - begins;
    const std::size_t ends = head.find_first_of("\r\n", begins);
    const bool line_known = std::min(ends, longest_first_line) < head.size() - 1; // and what comes after it
    if ((left < 6 || !line_known) && !is_last) return {};
    if (left >= 6 && upper_case(std::string_view(head).substr(begins, 6)) == "BEGIN:") ics.emplace(range, with_details);
    else csv.emplace(range, with_details);
    only_returns = ends < longest_first_line && ends + 1 < head.size() && head[ends] == '\r' &&
                   head[ends + 1] != '\n' && head[ends + 1] != '\r';
    return give(std::exchange(head, {}));
}

CalendarReader::CalendarReader(DateRange range, bool with_details) : state_(std::make_unique<State>()) {
    state_->range = range;
    state_->with_details = with_details;
}
CalendarReader::~CalendarReader() = default;
CalendarReader::CalendarReader(CalendarReader&&) noexcept = default;
CalendarReader& CalendarReader::operator=(CalendarReader&&) noexcept = default;

Result<Done> CalendarReader::take(std::string_view slice) {
    if (auto error = state_->take(state_->text.take(slice), false)) return std::move(*error);
    return Done{};
}

int CalendarReader::events() const {
    if (state_->ics) return state_->ics->events();
    return state_->csv ? state_->csv->events() : 0;
}

Result<CalendarReading> CalendarReader::finish(const CalendarContext& context) {
    if (auto error = state_->take(state_->text.take({}, true), true)) return std::move(*error);
    return state_->ics ? state_->ics->finish(context) : state_->csv->finish(context);
}

Result<CalendarReading> read_calendar(std::string_view bytes, const CalendarContext& context) {
    if (bytes.size() > largest_calendar) return {Fault::too_large, "more bytes than a calendar file may have"};
    CalendarReader reader(context.range, context.with_details);
    if (const auto taken = reader.take(bytes); !taken) return taken.error();
    return reader.finish(context);
}

} // namespace fourfifths
