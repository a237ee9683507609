#include "screens/time_report_parts.h"

namespace fourfifths {
namespace {

using Sort = ReportPeriod::Sort;

constexpr int most_days = 366;

std::string address(std::string_view first, std::string_view second) {
    return "#/time/" + std::string(first) + "/" + std::string(second);
}

std::string address(DateRange range) { return address(iso_text(range.first), iso_text(range.after_last - 1)); }

ReportPeriod week_with(Date date) {
    ReportPeriod period;
    period.range = week_of(date);
    const Date last = period.range.after_last - 1;
    period.name = "Week " + std::to_string(iso_week_of(date)) + ", " + short_text(period.range.first) + " to " +
                  short_text(last) + " " + std::to_string(parts_of(last).year);
    period.in_words = "in this week";
    period.earlier = address("week", iso_text(period.range.first - 7));
    period.later = address("week", iso_text(period.range.first + 7));
    return period;
}

ReportPeriod month_with(Date date) {
    const Month month = month_of(date);
    ReportPeriod period;
    period.sort = Sort::month;
    period.range = days_of(month);
    period.name = text_of(month);
    period.in_words = "in " + period.name;
    period.earlier = address("month", iso_text(days_of(previous(month)).first));
    period.later = address("month", iso_text(days_of(next(month)).first));
    return period;
}

/// Any days from the first to the last, both included. What they are called is said even when they make no range.
ReportPeriod days_between(std::string_view first_text, std::string_view last_text) {
    ReportPeriod period;
    period.sort = Sort::days;
    period.name = "Any dates";
    const auto first = date_from_iso(first_text);
    const auto last = date_from_iso(last_text);
    if (!first || !last) {
        period.problem = "Give both days, the first and the last.";
        return period;
    }
    period.name = day_month_year_text(*first) + " to " + day_month_year_text(*last);
    if (*last < *first) {
        period.problem = "The last day is before the first. Choose a last day on or after " + long_text(*first) + ".";
        return period;
    }
    if (*last - *first >= most_days) {
        period.problem = "That is more than a year. Choose days that are at most a year apart.";
        return period;
    }
    period.range = {*first, *last + 1};
    if (*first == *last) period.name = long_text(*first);
    period.in_words = *first == *last ? "on " + period.name : "from " + period.name;
    const int days = period.range.days();
    period.earlier = address({*first - days, *first});
    period.later = address({*last + 1, *last + 1 + days});
    return period;
}

/// "Monday 2 November 2026", for those whose browser writes dates in another order.
std::string in_words(const std::string& iso) {
    const auto date = date_from_iso(iso);
    return date ? long_text(*date) : "";
}

} // namespace

ReportPeriod report_period(const Session& session) {
    const std::vector<std::string>& route = session.route;
    const std::string sort = route.size() > 1 ? route[1] : "week";
    const std::string second = route.size() > 2 ? route[2] : "";
    if (sort != "week" && sort != "month") return days_between(sort, second);
    Date date = session.today();
    if (const auto asked = date_from_iso(second)) date = *asked;
    return sort == "month" ? month_with(date) : week_with(date);
}

void any_dates(Ui& ui, Session& session, const ReportPeriod& period) {
    TimeReportState& state = session.state.time_report;
    const bool here = period.sort == Sort::days;
    if (state.dates_of != period.name) {
        state.dates_of = period.name;
        state.dates_error = period.problem;
        if (here && session.route.size() > 2) {
            state.first = session.route[1];
            state.last = session.route[2];
        } else if (period.problem.empty()) {
            state.first = iso_text(period.range.first);
            state.last = iso_text(period.range.after_last - 1);
        }
    }
    const auto details = ui.details(here ? "these dates" : "dates", "Any dates", here);
    const auto form = ui.form("any dates");
    {
        const auto row = ui.group("days", Look::row);
        ui.field(Role::date_field, "first", "From", state.first, {.description = in_words(state.first)});
        ui.field(Role::date_field, "last", "To", state.last,
                 {.description = in_words(state.last), .error = state.dates_error});
    }
    if (!ui.button("show", "Show these dates", {.state = State::submits})) return;
    state.dates_error = days_between(state.first, state.last).problem;
    if (!state.dates_error.empty()) return ui.focus("last");
    session.ask(ask::Go{address(state.first, state.last)});
}

} // namespace fourfifths
