#include "time/date_phrases.h"
#include "time/date_reader.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool begins_in(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto part = list.substr(0, list.find('|'));
        if (word.starts_with(part)) return true;
        list.remove_prefix(std::min(part.size() + 1, list.size()));
    }
    return false;
}

/// Whether a date can be told at all: each phrase has a figure or one of these, some by their beginning. Most sentences
/// have none, and looking here is far quicker than trying every kind of phrase at every word.
bool may_tell_date(const DateWords& words) {
    constexpr std::string_view whole =
        "w|wc|wb|wk|yr|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|"
        "sat|sun|day|wks|yrs|mth|hrs|cop|cob|eod|eow|tmr";
    constexpr std::string_view begins =
        "days|week|mont|year|mths|hour|fortn|janu|febr|marc|apri|june|july|augu|sept|octo|"
        "nove|dece|mond|tues|weds|wedn|thur|frid|satu|sund|toda|toni|tomo|tmrw|yest|overm|"
        "morni|aftern|eveni|lunch|nigh|play|busin|chri|xmas|east|firs|seco|thir|four|fift|"
        "sixt|seve|eigh|nint|tent|elev|twel|twen|ninet";
    for (std::size_t at = 0; at < words.count(); ++at) {
        if (words.sign(at, '0')) return true;
        const auto word = words.text(at);
        if (words.at(at).kind != 'w') continue;
        if (word.size() < 4 ? words.is(at, whole) : begins_in(begins, word)) return true;
    }
    return false;
}

class Finder {
public:
    Finder(std::string_view text, Date today) : w_(text), reader_(w_, today) {}

    std::vector<DatePhrase> found() {
        if (!may_tell_date(w_)) return {};
        for (std::size_t at = 0; at < w_.count();) {
            std::size_t after = at;
            if (is_repeated(at) || !listed(after)) {
                const auto reading = reader_.phrase(after = at);
                if (!reading) {
                    ++at;
                    continue;
                }
                add(at, after, *reading);
            }
            at = after;
        }
        return std::move(out_);
    }

private:
    bool is_repeated(std::size_t at) const { return w_.is(at - 1, "every|each|alternate|per"); }

    /// "18 and 19 June", "3-7 June", "18, 19 and 20 June": days that share the month said last.
    bool listed(std::size_t& at) {
        std::vector<std::size_t> begins, ends;
        std::vector<int> days;
        bool range = false;
        std::size_t after = at;
        w_.take(after, "the");
        for (;;) {
            const std::size_t begin = after;
            if (!w_.sign(after, '0')) return false;
            const auto day = w_.day_number(after, true);
            if (!day || days.size() > 6) return false;
            begins.push_back(days.empty() ? at : begin);
            ends.push_back(after);
            days.push_back(*day);
            const bool dash = w_.sign(after, '-') || w_.is(after, "to|until|till");
            if (!dash && !w_.sign(after, ',') && !w_.sign(after, '&') && !w_.sign(after, '/') &&
                !w_.is(after, "and|or"))
                break;
            range = range || dash;
            ++after;
            w_.take(after, "the");
        }
        if (days.size() < 2 || (range && days.size() > 2)) return false;
        w_.take(after, "of");
        const auto month = w_.month(after);
        if (!month) return false;
        const auto year = w_.year(after);
        const auto last = reader_.dated(days.back(), *month, year);
        if (!last) return false;
        const auto parts = parts_of(last->days.first);
        ends.back() = after;
        if (range) {
            const auto first = date_if_any(parts.year, parts.month, days[0]);
            if (!first || *first >= last->days.first) return false;
            add(at, after, {{*first, last->days.after_last}, {}, false, {}});
        } else {
            for (std::size_t i = 0; i < days.size(); ++i) {
                const auto date = date_if_any(parts.year, parts.month, days[i]);
                if (date) add(begins[i], ends[i], on_day(*date));
            }
        }
        at = after;
        return true;
    }

    void add(std::size_t at, std::size_t end, DateReading reading) {
        if (is_repeated(at) && reading.bare_weekday) return;
        if (!out_.empty() && joins(at)) {
            DatePhrase& first = out_.back();
            const bool ahead = reading.days.first < first.days.first && reading.bare_weekday;
            const Date last = reading.days.after_last + (ahead ? 7 : 0);
            if (last > first.days.after_last && last - first.days.first < 400) {
                first.end = w_.at(end - 1).end;
                first.days.after_last = last;
                first.otherwise.reset();
                return;
            }
        }
        if (reading.gone && told_of_past(at, end)) {
            reading.otherwise = reading.days;
            reading.days = *reading.gone;
        }
        if (reading.otherwise == reading.days) reading.otherwise.reset();
        out_.push_back({w_.at(at).begin, w_.at(end - 1).end, reading.days, reading.otherwise});
        end_of_last_ = end;
        reader_.last_ended(out_.back().end);
    }

    bool ends_clause(std::size_t at) const {
        return w_.sign(at, '.') || w_.sign(at, '?') || w_.sign(at, '!') || w_.sign(at, ';') || w_.sign(at, '\n');
    }
    bool is_past(std::size_t at) const {
        if (w_.is(at, "was|were|had|did|didn|wasn|went|came|said|told|saw|rang|died|got|took|made|gave|found|left|met|"
                      "sent|spoke|brought|put|started|last|since|been|seen|done|gone|run|fell"))
            return true;
        return w_.at(at).kind == 'w' && w_.length(at) > 4 && w_.text(at).ends_with("ed") && !w_.is(at, "indeed|speed");
    }
    /// What makes a plan of it, past forms among them: "booked for Friday".
    bool is_ahead(std::size_t at) const {
        if (w_.is(at, "to")) {
            return w_.is(at + 1,
                         "come|go|see|meet|visit|ring|be|do|have|attend|get|start|call|speak|review|return|send");
        }
        return w_.is(at,
                     "will|ll|shall|can|could|should|would|d|may|might|must|need|needs|going|gonna|due|by|until|till|"
                     "before|booked|arranged|planned|scheduled|agreed|moved|confirmed|listed|invited|needed|"
                     "rearranged|sorted|im|ill|wanted|asked|let|please|is|are|re|m|what|how|shall|does|do");
    }
    /// Whether the clause is told of the past, by the verb that stands nearest. A verb with nobody before it does not
    /// tell: "rang Thurs" may as well be a slip for "ring".
    bool told_of_past(std::size_t at, std::size_t end) const {
        if (w_.is(at - 1, "since") || w_.is(at - 2, "since")) return true;
        for (std::size_t back = 1; back <= at && back < 15 && !ends_clause(at - back); ++back) {
            const std::size_t place = at - back;
            if (is_ahead(place)) return false;
            if (is_past(place))
                return place > 0 &&
                       (w_.at(place - 1).kind == 'w' || w_.at(place - 1).kind == '\'' || w_.at(place - 1).kind == '0');
        }
        for (std::size_t next = end; next < end + 3 && !ends_clause(next); ++next) {
            if (w_.is(next, "i|he|she|we|they|you|it|there")) return is_past(next + 1) && !is_ahead(next + 1);
        }
        return false;
    }

    /// "3 June to 7 June", "Monday - Friday", "between Monday and Friday"; not "moved from Tuesday to Thursday".
    bool joins(std::size_t at) const {
        const bool dash = w_.sign(at - 1, '-') || w_.is(at - 1, "to|until|till|through");
        const bool between = w_.is(at - 1, "and") && w_.is(first_of_last() - 1, "between");
        if ((!dash && !between) || at - 1 != end_of_last_) return false;
        for (std::size_t back = at; back > 0 && at - back < 12; --back) {
            if (w_.is(back - 1, "moved|move|changed|change|rearranged|rescheduled|switched|swapped|postponed|put|"
                                "brought|bring|push|pushed"))
                return false;
        }
        return true;
    }
    std::size_t first_of_last() const {
        std::size_t at = end_of_last_;
        while (at > 0 && w_.at(at).begin != out_.back().begin) --at;
        return at;
    }

    DateWords w_;
    DateReader reader_;
    std::vector<DatePhrase> out_;
    std::size_t end_of_last_ = 0;
};

} // namespace

std::optional<DateReading> DateReader::single_day(std::size_t& at) const {
    std::optional<DateReading> found;
    if (!found) found = near(at);
    if (!found) found = weekday(at);
    if (!found) found = year_first(at);
    if (!found && w_.sign(at, '0')) found = day_first(at, 0);
    if (!found) found = named(at);
    if (!found) found = holiday(at);
    return found;
}

std::optional<DateReading> DateReader::phrase(std::size_t& at) const {
    if (w_.at(at).kind != 'w' && w_.at(at).kind != '0') return {};
    std::optional<DateReading> found = distance(at);
    if (!found) found = edge(at);
    if (!found) found = week_from(at);
    if (!found) found = nth_day(at);
    if (!found) found = single_day(at);
    if (!found) found = period(at);
    if (!found) found = month_alone(at);
    if (!found) found = of_some_month(at);
    return found;
}

std::vector<DatePhrase> date_phrases(std::string_view text, Date today) { return Finder(text, today).found(); }

} // namespace fourfifths
