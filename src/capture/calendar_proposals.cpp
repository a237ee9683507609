#include "capture/calendar_proposals.h"
#include "capture/calendar_events.h"
#include "capture/kind_words.h"
#include "capture/line_people.h"
#include <algorithm>
#include <map>
#include <set>

namespace fourfifths {

namespace {

constexpr std::size_t most_notes = 50;
constexpr std::size_t most_proposals = 20'000;

/// "19970714T133000Z" of the occurrence; all-day events by their day.
std::string occurrence_key(const CalendarEvent& event, Instant start) {
    const LocalTime local = event.zone.local_at(start);
    if (event.all_day) return event.uid + "/" + iso_text(local.date);
    return event.uid + "/" + std::to_string(start.minute);
}

struct Occurrence {
    Instant start;
    std::string key;
    const CalendarEvent* event; // the changed one where there is a change
};

class Proposer {
public:
    Proposer(const IcsTree& tree, const CalendarContext& context)
        : tree_(tree), context_(context), zones_(tree, context.zone, budget_),
          shown_(interval_of(context.zone, context.range)) {
        for (const auto& [id, entry] : context.workspace.entries()) {
            if (!entry.calendar_key.empty()) learn(entry);
        }
    }

    CalendarReading read() {
        for (const int line : tree_.odd_lines) {
            note("Line " + std::to_string(line) + ": this is not a calendar line and was passed over.");
        }
        for (const IcsComponent& calendar : tree_.calendars) read_events(calendar);
        for (const auto& [uid, series] : series_) propose(series);
        if (budget_.used_up()) note("Some repeats go back too far or come too often; not all of them were read.");
        std::stable_sort(out_.proposed.begin(), out_.proposed.end(),
                         [](const auto& a, const auto& b) { return a.entry.time.start < b.entry.time.start; });
        if (out_.not_read.size() > most_notes) out_.not_read.resize(most_notes);
        return std::move(out_);
    }

private:
    struct Series {
        std::optional<CalendarEvent> main;
        std::map<Instant, CalendarEvent> changed; // by the start they had
    };

    void note(std::string text) {
        if (out_.not_read.size() < most_notes) out_.not_read.push_back(std::move(text));
    }

    void learn(const Entry& entry) {
        const auto [place, fresh] = kinds_by_title_.try_emplace(folded(entry.title), &entry);
        if (!fresh && place->second->created < entry.created) place->second = &entry;
    }

    void read_events(const IcsComponent& calendar) {
        const IcsLine* method = calendar.property("METHOD");
        const bool all_cancelled = method != nullptr && folded(method->value) == "cancel";
        for (const IcsComponent& part : calendar.children) {
            if (part.name != "VEVENT") continue;
            ++out_.events;
            if (auto event = event_from(part, zones_, all_cancelled, out_.not_read)) add(std::move(*event));
            if (out_.not_read.size() > most_notes) out_.not_read.resize(most_notes);
        }
    }

    /// The later version of an event wins: by SEQUENCE, then by place in the file.
    void add(CalendarEvent event) {
        Series& series = series_[event.uid];
        if (event.replaces) {
            const Instant place = *event.replaces;
            const auto old = series.changed.find(place);
            if (old == series.changed.end()) series.changed.emplace(place, std::move(event));
            else if (old->second.sequence <= event.sequence) old->second = std::move(event);
        } else if (!series.main || series.main->sequence <= event.sequence) series.main = std::move(event);
    }

    void propose(const Series& series) {
        std::vector<Occurrence> all;
        std::set<Instant> met;
        if (series.main) {
            for (const Instant start : starts_of(*series.main)) {
                if (!met.insert(start).second) continue;
                const auto changed = series.changed.find(start);
                const bool is_changed = changed != series.changed.end();
                all.push_back({is_changed ? changed->second.starts_at() : start, occurrence_key(*series.main, start),
                               is_changed ? &changed->second : &*series.main});
            }
        }
        for (const auto& [place, event] : series.changed) {
            if (!met.contains(place)) all.push_back({event.starts_at(), occurrence_key(event, place), &event});
        }
        bool any_within = false;
        for (const Occurrence& one : all) any_within = take(one) || any_within;
        if (!any_within) ++out_.outside_range;
    }

    /// Starts near the range (changed ones may move into it), and single events wherever they are.
    std::vector<Instant> starts_of(const CalendarEvent& event) {
        std::vector<Instant> starts;
        const int days_long = static_cast<int>(std::min<std::int64_t>(event.length.count / 1440, 400)) + 2;
        const Date from = context_.range.first - days_long;
        const Date after = context_.range.after_last + 2;
        if (event.rules.empty()) starts.push_back(event.starts_at());
        for (const std::string& value : event.rules) {
            const auto rule = recurrence_from(value);
            if (!rule) {
                note("Line " + std::to_string(event.rule_line) + ": " + rule.error().detail +
                     "; only the first occurrence was taken.");
                starts.push_back(event.starts_at());
                continue;
            }
            for (const LocalTime& local : repeats(*rule, event.start, from, after, budget_)) {
                if (within_until(event, *rule, local)) starts.push_back(event.zone.instant_of(local));
            }
        }
        starts.insert(starts.end(), event.more.begin(), event.more.end());
        std::erase_if(starts, [&](Instant start) { return is_left_out(event, start); });
        return starts;
    }

    static bool within_until(const CalendarEvent& event, const Recurrence& rule, LocalTime local) {
        if (!rule.until) return true;
        if (rule.until->date_only || event.all_day) return local.date <= rule.until->local.date;
        if (!rule.until->utc) return local <= rule.until->local;
        const EventZone utc{nullptr, event.zone.known, true};
        return event.zone.instant_of(local) <= utc.instant_of(rule.until->local);
    }

    static bool is_left_out(const CalendarEvent& event, Instant start) {
        if (std::find(event.left_out.begin(), event.left_out.end(), start) != event.left_out.end()) return true;
        const Date day = event.zone.local_at(start).date;
        return std::find(event.days_left_out.begin(), event.days_left_out.end(), day) != event.days_left_out.end();
    }

    bool is_within(Span span) const {
        if (span.start == span.end) return shown_.start <= span.start && span.start < *shown_.end;
        return span.start < *shown_.end && shown_.start < span.end;
    }

    /// Whether the occurrence lies in the range; proposes it unless it is cancelled or private.
    bool take(const Occurrence& one) {
        const CalendarEvent& event = *one.event;
        if (event.all_day) return take_days(one);
        const Span span{one.start, one.start + event.length};
        if (!is_within(span)) return false;
        if (may_be_proposed(event)) push(event, span, one.key);
        return true;
    }

    bool may_be_proposed(const CalendarEvent& event) {
        if (event.cancelled) ++out_.cancelled_skipped;
        else if (event.is_private && !context_.include_private) ++out_.private_skipped;
        else return out_.proposed.size() < most_proposals;
        return false;
    }

    /// One proposal a day at contracted hours; of several days only the working ones.
    bool take_days(const Occurrence& one) {
        const CalendarEvent& event = *one.event;
        const Date first = event.zone.local_at(one.start).date;
        const Settings& settings = context_.workspace.settings();
        const int days = static_cast<int>(std::min<std::int64_t>(event.length.count / 1440, 400));
        bool any = false;
        for (int i = 0; i < days; ++i) {
            const Date day = first + i;
            if (!context_.range.contains(day)) continue;
            const auto& working = settings.working_days;
            const bool works = std::find(working.begin(), working.end(), weekday_of(day)) != working.end();
            if (days > 1 && !works) continue;
            if (!any && !may_be_proposed(event)) return true;
            any = true;
            const Span span{instant_of(context_.zone, day, settings.day_starts),
                            instant_of(context_.zone, day, settings.day_ends)};
            push(event, span, days == 1 ? one.key : one.key + "/" + std::to_string(i + 1));
        }
        return any;
    }

    void push(const CalendarEvent& event, Span span, std::string key) {
        if (!keys_.insert(key).second) return;
        ProposedEntry proposal;
        proposal.entry.time = {span.start, span.end};
        proposal.entry.title = event.title;
        proposal.known = context_.workspace.from_calendar(key) != nullptr;
        proposal.entry.calendar_key = std::move(key);
        proposal.all_day = event.all_day;
        proposal.was_private = event.is_private;
        guess(proposal);
        out_.proposed.push_back(std::move(proposal));
    }

    /// As the same title was taken before, else by its words.
    void guess(ProposedEntry& proposal) const {
        Entry& entry = proposal.entry;
        auto words = words_of(entry.title);
        for (const NamedPerson& named : find_people(words, context_.workspace)) {
            if (named.could_be.size() != 1) continue;
            const PersonId id = named.could_be.front()->id;
            if (std::find(entry.people.begin(), entry.people.end(), id) == entry.people.end())
                entry.people.push_back(id);
        }
        const auto before = entry.title.empty() ? kinds_by_title_.end() : kinds_by_title_.find(folded(entry.title));
        if (before != kinds_by_title_.end()) {
            entry.kind = before->second->kind;
            proposal.why_kind = "as last time";
        } else if (const auto match = find_kind(words, context_.workspace.settings().learnt)) {
            entry.kind = match->kind;
            proposal.why_kind = "from the word “" + match->phrase + "”";
        } else {
            entry.kind = Kind::o1;
            proposal.why_kind = "no word known: other";
        }
    }

    const IcsTree& tree_;
    const CalendarContext& context_;
    RepeatBudget budget_;
    FileZones zones_;
    Interval shown_;
    std::map<std::string, Series> series_;
    std::map<std::string, const Entry*> kinds_by_title_;
    std::set<std::string> keys_;
    CalendarReading out_;
};

} // namespace

CalendarReading propose_from(const IcsTree& tree, const CalendarContext& context) {
    return Proposer(tree, context).read();
}

} // namespace fourfifths
