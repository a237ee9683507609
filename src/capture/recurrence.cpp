#include "capture/recurrence.h"
#include "capture/line_scan.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

std::optional<int> whole_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    LineScan scan(text, 0);
    const auto value = scan.number(6);
    if (!value || !scan.at_end()) return {};
    return negative ? -*value : *value;
}

template <class Read>
bool each_value(std::string_view list, Read read) {
    while (true) {
        const std::size_t comma = list.find(',');
        if (!read(list.substr(0, comma))) return false;
        if (comma == std::string_view::npos) return true;
        list.remove_prefix(comma + 1);
    }
}

bool read_numbers(std::string_view list, int most, bool negatives, std::vector<int>& out) {
    return each_value(list, [&](std::string_view one) {
        const auto number = whole_number(one);
        if (!number || *number == 0 || *number > most || *number < (negatives ? -most : 1)) return false;
        out.push_back(*number);
        return true;
    });
}

std::optional<Weekday> weekday_from(std::string_view text) {
    constexpr std::array<std::string_view, 7> names = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (text == names[at]) return static_cast<Weekday>(at + 1);
    }
    return {};
}

bool read_weekdays(std::string_view list, std::vector<NthWeekday>& out) {
    return each_value(list, [&](std::string_view one) {
        if (one.size() < 2) return false;
        const auto weekday = weekday_from(one.substr(one.size() - 2));
        const std::string_view number = one.substr(0, one.size() - 2);
        const auto nth = number.empty() ? std::optional(0) : whole_number(number);
        if (!weekday || !nth || (!number.empty() && *nth == 0) || *nth > 53 || *nth < -53) return false;
        out.push_back({*nth, *weekday});
        return true;
    });
}

bool read_frequency(std::string_view value, Frequency& out) {
    constexpr std::array<std::string_view, 4> names = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    const auto found = std::find(names.begin(), names.end(), value);
    if (found == names.end()) return false;
    out = static_cast<Frequency>(found - names.begin());
    return true;
}

bool read_positive(std::string_view value, int& out) {
    const auto number = whole_number(value);
    if (!number || *number < 1) return false;
    out = *number;
    return true;
}

enum class PartRead : std::uint8_t { yes, wrong, not_supported };

PartRead read_part(std::string_view name, std::string_view value, Recurrence& rule, bool& has_frequency) {
    const auto said = [](bool good) { return good ? PartRead::yes : PartRead::wrong; };
    if (name == "FREQ") {
        if (value == "HOURLY" || value == "MINUTELY" || value == "SECONDLY") return PartRead::not_supported;
        has_frequency = read_frequency(value, rule.frequency);
        return said(has_frequency);
    }
    if (name == "INTERVAL") return said(read_positive(value, rule.interval));
    if (name == "COUNT") {
        int count = 0;
        const bool good = read_positive(value, count);
        rule.count = count;
        return said(good);
    }
    if (name == "UNTIL") return said((rule.until = ics_time(value)).has_value());
    if (name == "BYDAY") return said(read_weekdays(value, rule.weekdays));
    if (name == "BYMONTHDAY") return said(read_numbers(value, 31, true, rule.month_days));
    if (name == "BYMONTH") return said(read_numbers(value, 12, false, rule.months));
    if (name == "BYSETPOS") return said(read_numbers(value, 366, true, rule.positions));
    if (name == "WKST") {
        const auto weekday = weekday_from(value);
        if (weekday) rule.week_starts = *weekday;
        return said(weekday.has_value());
    }
    return PartRead::not_supported;
}

/// The days of one period that the rule names, in order.
class Period {
public:
    Period(const Recurrence& rule, Date first) : rule_(rule), first_(first), first_parts_(parts_of(first)) {}

    std::vector<Date> days(int index) {
        days_.clear();
        const std::int64_t step = std::int64_t{index} * rule_.interval;
        if (step < 200'000) {
            switch (rule_.frequency) {
                case Frequency::daily: day(first_ + static_cast<int>(step)); break;
                case Frequency::weekly: week(static_cast<int>(step)); break;
                case Frequency::monthly: month_at(static_cast<int>(step)); break;
                case Frequency::yearly: year_at(first_parts_.year + static_cast<int>(step)); break;
            }
        }
        std::sort(days_.begin(), days_.end());
        days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
        choose_positions();
        return days_;
    }

    /// The first day of that period, or a day well before it.
    Date start(int index) const {
        const std::int64_t step = std::int64_t{index} * rule_.interval;
        constexpr std::array<int, 4> shortest = {1, 7, 28, 365};
        const std::int64_t days = step * shortest[static_cast<std::size_t>(rule_.frequency)];
        const int back = rule_.frequency == Frequency::daily ? 0 : rule_.frequency == Frequency::weekly ? 7 : 366;
        return first_ + static_cast<int>(std::min<std::int64_t>(days, 200'000) - back);
    }

private:
    bool month_fits(int month) const {
        return rule_.months.empty() || std::find(rule_.months.begin(), rule_.months.end(), month) != rule_.months.end();
    }

    bool weekday_fits(Date date) const {
        if (rule_.weekdays.empty()) return true;
        return std::any_of(rule_.weekdays.begin(), rule_.weekdays.end(),
                           [&](const NthWeekday& one) { return one.weekday == weekday_of(date); });
    }

    static int length_of(int year, int month) { return days_of(Month{year, month}).days(); }

    bool month_day_fits(Date date) const {
        if (rule_.month_days.empty()) return true;
        const DateParts parts = parts_of(date);
        const int from_end = parts.day - length_of(parts.year, parts.month) - 1;
        return std::any_of(rule_.month_days.begin(), rule_.month_days.end(),
                           [&](int one) { return one == parts.day || one == from_end; });
    }

    void day(Date date) {
        if (month_fits(parts_of(date).month) && month_day_fits(date) && weekday_fits(date)) days_.push_back(date);
    }

    void week(int step) {
        const int into = (static_cast<int>(weekday_of(first_)) - static_cast<int>(rule_.week_starts) + 7) % 7;
        const Date start = first_ - into + step * 7;
        for (int i = 0; i < 7; ++i) {
            const Date date = start + i;
            const bool fits = rule_.weekdays.empty() ? weekday_of(date) == weekday_of(first_) : weekday_fits(date);
            if (fits && month_fits(parts_of(date).month)) days_.push_back(date);
        }
    }

    void month_at(int step) {
        const int months = first_parts_.year * 12 + first_parts_.month - 1 + step;
        if (month_fits(months % 12 + 1)) month(months / 12, months % 12 + 1);
    }

    void month(int year, int month) {
        const auto first = date_of(year, month, 1);
        if (!first) return;
        const int length = length_of(year, month);
        if (rule_.month_days.empty() && rule_.weekdays.empty()) {
            if (first_parts_.day <= length) days_.push_back(*first + (first_parts_.day - 1));
            return;
        }
        if (rule_.month_days.empty()) return weekdays_within(*first, length);
        for (int i = 0; i < length; ++i) {
            if (month_day_fits(*first + i) && weekday_fits(*first + i)) days_.push_back(*first + i);
        }
    }

    void weekdays_within(Date first, int length) {
        for (const NthWeekday& one : rule_.weekdays) {
            const int ahead = (static_cast<int>(one.weekday) - static_cast<int>(weekday_of(first)) + 7) % 7;
            const int how_many = (length - ahead + 6) / 7;
            for (int i = 0; i < how_many; ++i) {
                const bool wanted = one.nth == 0 || one.nth == i + 1 || one.nth == i - how_many;
                if (wanted) days_.push_back(first + (ahead + i * 7));
            }
        }
    }

    void year_at(int year) {
        const auto first = date_of(year, 1, 1);
        if (!first) return;
        const bool plain = rule_.month_days.empty() && rule_.weekdays.empty();
        if (rule_.months.empty() && plain) return month(year, first_parts_.month);
        if (rule_.months.empty() && rule_.month_days.empty()) {
            const auto next = date_of(year + 1, 1, 1);
            if (next) weekdays_within(*first, *next - *first);
            return;
        }
        for (int one = 1; one <= 12; ++one) {
            if (month_fits(one)) month(year, one);
        }
    }

    void choose_positions() {
        if (rule_.positions.empty()) return;
        std::vector<Date> chosen;
        const int size = static_cast<int>(days_.size());
        for (int i = 0; i < size; ++i) {
            const bool wanted = std::any_of(rule_.positions.begin(), rule_.positions.end(),
                                            [&](int one) { return one == i + 1 || one == i - size; });
            if (wanted) chosen.push_back(days_[static_cast<std::size_t>(i)]);
        }
        days_ = std::move(chosen);
    }

    const Recurrence& rule_;
    Date first_;
    DateParts first_parts_;
    std::vector<Date> days_;
};

/// Without COUNT nothing before `from` has to be looked at: the last period that surely lies before it.
int first_index(const Recurrence& rule, Date first, Date from) {
    if (rule.count || !(first < from)) return 0;
    constexpr std::array<int, 4> longest = {1, 7, 31, 366};
    const int length = longest[static_cast<std::size_t>(rule.frequency)];
    const int back = rule.frequency == Frequency::daily ? 0 : 2;
    return std::max(0, (from - first) / length / std::max(1, rule.interval) - back);
}

} // namespace

Result<Recurrence> recurrence_from(std::string_view value) {
    Recurrence rule;
    bool has_frequency = false;
    while (!value.empty()) {
        const std::size_t end = value.find(';');
        const std::string_view part = value.substr(0, end);
        value = end == std::string_view::npos ? std::string_view{} : value.substr(end + 1);
        if (part.empty()) continue;
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return {Fault::bad_input, "a rule that cannot be read"};
        const std::string name(part.substr(0, equals));
        switch (read_part(name, part.substr(equals + 1), rule, has_frequency)) {
            case PartRead::yes: break;
            case PartRead::wrong: return {Fault::bad_input, "a rule whose value cannot be read"};
            case PartRead::not_supported: return {Fault::unsupported, "a rule of a kind that is not read"};
        }
    }
    if (!has_frequency) return {Fault::bad_input, "a rule without its frequency"};
    return rule;
}

std::vector<LocalTime> repeats(const Recurrence& rule, LocalTime first, Date from, Date after, RepeatBudget& budget) {
    std::vector<LocalTime> out;
    const auto keep = [&](Date date) {
        if (from <= date && date < after) out.push_back({date, first.time});
    };
    keep(first.date);
    int counted = 1;
    Date end = after;
    if (rule.until && rule.until->local.date + 2 < end) end = rule.until->local.date + 2;
    Period period(rule, first.date);
    for (int index = first_index(rule, first.date, from); period.start(index) < end; ++index) {
        if (--budget.periods < 0) return out;
        for (const Date date : period.days(index)) {
            if (date <= first.date) continue;
            if (rule.count && counted >= *rule.count) return out;
            ++counted;
            if (date >= end) continue;
            keep(date);
        }
        if (std::int64_t{index} * rule.interval > 150'000) break;
    }
    return out;
}

} // namespace fourfifths
