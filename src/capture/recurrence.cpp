#include "capture/recurrence.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr int minutes_of_day = 24 * 60;

bool has(const std::vector<int>& list, int wanted) { return std::find(list.begin(), list.end(), wanted) != list.end(); }

/// Whether the place `at` (from 1) of `size` is in the list, counted from the front or from the end.
bool has_place(const std::vector<int>& list, int at, int size) { return has(list, at) || has(list, at - size - 1); }

/// The rule with what DTSTART says where the rule is silent (the table of 3.3.10).
Recurrence completed(Recurrence rule, LocalTime first) {
    const DateParts parts = parts_of(first.date);
    if (rule.frequency >= Frequency::weekly && rule.weeks.empty() && rule.year_days.empty() &&
        rule.month_days.empty() && rule.weekdays.empty()) {
        if (rule.frequency == Frequency::weekly) rule.weekdays.push_back({0, weekday_of(first.date)});
        else rule.month_days.push_back(parts.day);
        if (rule.frequency == Frequency::yearly && rule.months.empty()) rule.months.push_back(parts.month);
    } else if (!rule.weeks.empty() && rule.year_days.empty() && rule.month_days.empty() && rule.weekdays.empty()) {
        rule.weekdays.push_back({0, weekday_of(first.date)});
    }
    if (rule.hours.empty() && rule.frequency >= Frequency::daily) rule.hours.push_back(first.time.minute / 60);
    if (rule.minutes.empty() && rule.frequency >= Frequency::hourly) rule.minutes.push_back(first.time.minute % 60);
    for (std::vector<int>* list : {&rule.hours, &rule.minutes}) stable_sort(*list);
    return rule;
}

/// Whether a day is one that the rule names, whatever its period: the limits and expansions of 3.3.10 come to the
/// same when every day of the period is asked.
class DayRule {
public:
    explicit DayRule(const Recurrence& rule) : rule_(rule) {}

    bool fits(Date date, const DateParts& parts) const {
        return month_fits(parts.month) && month_day_fits(parts) && weekday_fits(date, parts) &&
               year_day_fits(date, parts) && (rule_.weeks.empty() || week_fits(date, parts.year));
    }
    bool month_fits(int month) const { return rule_.months.empty() || has(rule_.months, month); }

private:
    static Date new_year(int year) { return days_of(Month{year, 1}).first; }

    bool month_day_fits(const DateParts& parts) const {
        return rule_.month_days.empty() ||
               has_place(rule_.month_days, parts.day, days_of(Month{parts.year, parts.month}).days());
    }

    bool year_day_fits(Date date, const DateParts& parts) const {
        if (rule_.year_days.empty()) return true;
        const Date first = new_year(parts.year);
        return has_place(rule_.year_days, date - first + 1, new_year(parts.year + 1) - first);
    }

    /// The second Tuesday is one of its month, or of its year where the rule names no month.
    bool weekday_fits(Date date, const DateParts& parts) const {
        if (rule_.weekdays.empty()) return true;
        const Weekday weekday = weekday_of(date);
        for (const NthWeekday& one : rule_.weekdays) {
            if (one.weekday != weekday) continue;
            if (one.nth == 0 || rule_.frequency < Frequency::monthly || !rule_.weeks.empty()) return true;
            const bool of_year = rule_.frequency == Frequency::yearly && rule_.months.empty();
            const Date first = of_year ? new_year(parts.year) : date - (parts.day - 1);
            const Date after =
                of_year ? new_year(parts.year + 1) : first + days_of(Month{parts.year, parts.month}).days();
            if (one.nth > 0 ? (date - first) / 7 + 1 == one.nth : (after - 1 - date) / 7 + 1 == -one.nth) return true;
        }
        return false;
    }

    /// The first day of the first week of a year: the first with at least four of its days.
    Date first_week(int year) const {
        const Date first = new_year(year);
        const int into = (static_cast<int>(weekday_of(first)) - static_cast<int>(rule_.week_starts) + 7) % 7;
        return into <= 3 ? first - into : first + (7 - into);
    }

    bool week_fits(Date date, int year) const {
        if (date < first_week(year)) --year;
        else if (first_week(year + 1) <= date) ++year;
        const Date first = first_week(year);
        return has_place(rule_.weeks, (date - first) / 7 + 1, (first_week(year + 1) - first) / 7);
    }

    const Recurrence& rule_;
};

/// The moments of one period that the rule names, in order.
class Period {
public:
    Period(const Recurrence& rule, LocalTime first)
        : rule_(completed(rule, first)), days_(rule_), first_(first), first_parts_(parts_of(first.date)) {}

    const std::vector<LocalTime>& moments(int index) {
        out_.clear();
        const std::int64_t step = std::int64_t{index} * rule_.interval;
        if (rule_.frequency < Frequency::daily) within_day(moment(step));
        else if (step < 200'000) whole_days(static_cast<int>(step));
        choose_positions();
        return out_;
    }

    /// The first day of that period, or a day well before it.
    Date start(int index) const {
        const std::int64_t step = std::int64_t{index} * rule_.interval;
        if (rule_.frequency < Frequency::daily) return moment(step).date;
        constexpr int shortest[] = {1, 7, 28, 365};
        constexpr int back[] = {0, 7, 366, 366};
        const auto at = static_cast<std::size_t>(rule_.frequency) - static_cast<std::size_t>(Frequency::daily);
        return first_.date + static_cast<int>(std::min<std::int64_t>(step * shortest[at], 200'000) - back[at]);
    }

    /// Without COUNT nothing before `from` has to be looked at: the last period that surely lies before it.
    int first_index(Date from) const {
        if (rule_.count || !(first_.date < from)) return 0;
        constexpr int longest[] = {1, 60, 1440, 7 * 1440, 31 * 1440, 366 * 1440};
        const std::int64_t length = longest[static_cast<std::size_t>(rule_.frequency)];
        const std::int64_t minutes = std::int64_t{from - first_.date} * minutes_of_day - first_.time.minute;
        return static_cast<int>(std::max<std::int64_t>(0, minutes / length / rule_.interval - 2));
    }

private:
    LocalTime moment(std::int64_t step) const {
        const std::int64_t minutes = rule_.frequency == Frequency::hourly ? step * 60 : step;
        return first_.plus(Minutes{std::min<std::int64_t>(minutes, std::int64_t{200'000} * minutes_of_day)});
    }

    void within_day(LocalTime at) {
        if (!rule_.hours.empty() && !has(rule_.hours, at.time.minute / 60)) return;
        const bool hourly = rule_.frequency == Frequency::hourly;
        if (!hourly && !rule_.minutes.empty() && !has(rule_.minutes, at.time.minute % 60)) return;
        if (!days_.fits(at.date, parts_of(at.date))) return;
        if (!hourly) return out_.push_back(at);
        for (const int minute : rule_.minutes)
            out_.push_back({at.date, {at.time.minute - at.time.minute % 60 + minute}});
    }

    void whole_days(int step) {
        if (rule_.frequency == Frequency::daily) return day(first_.date + step);
        if (rule_.frequency == Frequency::weekly) {
            const int into = (static_cast<int>(weekday_of(first_.date)) - static_cast<int>(rule_.week_starts) + 7) % 7;
            return days({first_.date - into + step * 7, first_.date - into + step * 7 + 7});
        }
        if (rule_.frequency == Frequency::monthly) {
            const int months = first_parts_.year * 12 + first_parts_.month - 1 + step;
            return month(months / 12, months % 12 + 1);
        }
        for (int one = 1; one <= 12; ++one) month(first_parts_.year + step, one);
    }

    void month(int year, int month) {
        if (year <= 2200 && days_.month_fits(month)) days(days_of(Month{year, month}));
    }

    void days(DateRange range) {
        for (Date date = range.first; date < range.after_last; date = date + 1) day(date);
    }

    void day(Date date) {
        if (!days_.fits(date, parts_of(date))) return;
        for (const int hour : rule_.hours) {
            for (const int minute : rule_.minutes) out_.push_back({date, {hour * 60 + minute}});
        }
    }

    void choose_positions() {
        if (rule_.positions.empty()) return;
        const int size = static_cast<int>(out_.size());
        std::size_t kept = 0;
        for (int i = 0; i < size; ++i) {
            if (has_place(rule_.positions, i + 1, size)) out_[kept++] = out_[static_cast<std::size_t>(i)];
        }
        out_.resize(kept);
    }

    const Recurrence rule_;
    const DayRule days_;
    LocalTime first_;
    DateParts first_parts_;
    std::vector<LocalTime> out_;
};

} // namespace

std::vector<LocalTime> repeats(const Recurrence& rule, LocalTime first, Date from, Date after, RepeatBudget& budget) {
    std::vector<LocalTime> out;
    const auto keep = [&](LocalTime one) {
        if (from <= one.date && one.date < after) out.push_back(one);
    };
    keep(first);
    int counted = 1;
    Date end = after;
    if (rule.until && rule.until->local.date + 2 < end) end = rule.until->local.date + 2;
    Period period(rule, first);
    for (int index = period.first_index(from); period.start(index) < end; ++index) {
        if (--budget.periods < 0) return out;
        for (const LocalTime& one : period.moments(index)) {
            if (one <= first) continue;
            if (rule.count && counted >= *rule.count) return out;
            ++counted;
            if (one.date < end) keep(one);
        }
        if (rule.frequency >= Frequency::daily && std::int64_t{index} * rule.interval > 150'000) break;
    }
    return out;
}

} // namespace fourfifths
