#include "capture/calendar_series.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

constexpr std::size_t most_notes = 50;
constexpr int longest_days = 400; // of one event
constexpr int most_days_moved = 31;

int days_long(Minutes length) {
    return static_cast<int>(std::min<std::int64_t>(length.count / 1440, longest_days)) + 2;
}

std::string clock_key(LocalTime local) { return iso_text(local.date) + "/" + clock_text(local.time); }

Minutes wall_length(LocalTime from, LocalTime to) {
    return {std::int64_t{to.date - from.date} * 1440 + to.time.minute - from.time.minute};
}

/// Later by SEQUENCE, then by place in the file.
bool is_later(int sequence, int line, const CalendarEvent& than) {
    return sequence != than.sequence ? sequence > than.sequence : line > than.line;
}

} // namespace

PassedEvents::Version& PassedEvents::place_of(std::uint64_t uid) {
    std::size_t at = static_cast<std::size_t>(uid) & (places_.size() - 1);
    while (places_[at].uid != 0 && places_[at].uid != uid) at = (at + 1) & (places_.size() - 1);
    return places_[at];
}

const PassedEvents::Version* PassedEvents::find(std::uint64_t uid) const {
    if (places_.empty()) return nullptr;
    const Version& place = const_cast<PassedEvents*>(this)->place_of(uid);
    return place.uid == 0 ? nullptr : &place;
}

void PassedEvents::add(std::uint64_t uid, int sequence, int line) {
    if (static_cast<std::size_t>(used_) * 2 >= places_.size()) {
        std::vector<Version> old(std::max<std::size_t>(64, places_.size() * 2));
        old.swap(places_);
        for (const Version& one : old) {
            if (one.uid != 0) place_of(one.uid) = one;
        }
    }
    Version& place = place_of(uid);
    if (place.uid == 0) ++used_;
    if (place.uid == 0 || place.sequence <= sequence) place = {uid, sequence, line};
}

void IcsEvents::note(std::string text) {
    if (not_read_.size() < most_notes) not_read_.push_back(std::move(text));
}

std::optional<Error> IcsEvents::take(std::string_view slice) {
    IcsLine line;
    while (lines_.next(slice, line)) {
        if (auto error = take(std::move(line))) return error;
    }
    return {};
}

std::optional<Error> IcsEvents::take(IcsLine&& line) {
    if (auto error = parts_.add(std::move(line))) return error;
    lines_.is_outside(parts_.is_outside());
    if (const auto part = parts_.take()) take(*part);
    return {};
}

void IcsEvents::take(const IcsComponent& part) {
    if (part.name == "VTIMEZONE") return zones_.add(part, budget_);
    if (part.name == "VCALENDAR") {
        const IcsLine* method = part.property("METHOD");
        if (method != nullptr && upper_case(method->value) == "CANCEL") cancelled_calendars_.push_back(part.calendar);
        return;
    }
    if (part.name != "VEVENT") return;
    ++events_;
    auto event = event_from(part, zones_, not_read_);
    if (not_read_.size() > most_notes) not_read_.resize(most_notes);
    if (!event) return;
    if (may_touch(*event)) return keep(std::move(*event));
    const std::uint64_t uid = fingerprint(event->uid) | 1;
    if (event->replaces) passed_.add(uid, -1, 0);
    else passed_.add(uid, event->sequence, event->line);
}

bool IcsEvents::rules_end_before(const CalendarEvent& event, Date day) const {
    for (const EventRule& one : event.rules) {
        const auto rule = recurrence_from(one.value);
        if (!rule || !rule->until || !(rule->until->local.date < day)) return false;
    }
    return true;
}

/// Whether anything of it could lie in the range, in whatever zone it may be meant.
bool IcsEvents::may_touch(const CalendarEvent& event) const {
    const Date start = event.start.local.date;
    const int length = event.end ? std::min(event.end->local.date - start, longest_days) + 2 : days_long(event.length);
    const bool after = range_.after_last + 2 <= start;
    if (event.replaces) {
        const Date place = event.replaces->local.date;
        if (range_.after_last + 2 <= place) return !after;
        return event.replaces_all_after || !(place + longest_days < range_.first) ||
               !(start + length < range_.first || after);
    }
    if (!event.more.empty()) return true;
    return !after &&
           !(start + length < range_.first && rules_end_before(event, range_.first - length - most_days_moved));
}

void IcsEvents::keep(CalendarEvent event) {
    Series& series = series_[event.uid];
    if (!event.replaces) {
        if (!series.main || is_later(event.sequence, event.line, *series.main)) series.main = std::move(event);
        return;
    }
    for (CalendarEvent& old : series.changes) {
        if (old.replaces != event.replaces || old.replaces_all_after != event.replaces_all_after) continue;
        if (is_later(event.sequence, event.line, old)) old = std::move(event);
        return;
    }
    series.changes.push_back(std::move(event));
}

/// An event that was kept and whose last version lies elsewhere.
void IcsEvents::drop_replaced() {
    for (auto& [uid, series] : series_) {
        const PassedEvents::Version* version = passed_.find(fingerprint(uid) | 1);
        if (version == nullptr || version->line == 0 || !series.main) continue;
        if (is_later(version->sequence, version->line, *series.main)) series.main.reset();
    }
}

Minutes IcsEvents::length_of(const CalendarEvent& event) const {
    if (!event.end) return event.length;
    const Minutes length = zones_.instant_of(*event.end) - zones_.instant_of(event.start);
    return length.count < 0 ? Minutes{0} : length;
}

bool IcsEvents::within_until(const CalendarEvent& event, const Recurrence& rule, LocalTime local) const {
    if (!rule.until) return true;
    if (rule.until->date_only || event.all_day) return local.date <= rule.until->local.date;
    if (!rule.until->utc) return local <= rule.until->local;
    return zones_.at(event.start.zone).instant_of(local) <= zones_.at(1).instant_of(rule.until->local);
}

/// Starts near the range: changed ones may move into it.
void IcsEvents::add_rule(const CalendarEvent& event, const EventRule& text, Date from, std::vector<Start>& out) {
    const EventZone& zone = zones_.at(event.start.zone);
    const auto rule = recurrence_from(text.value);
    if (!rule) {
        note(at_line(text.line, rule.error().detail + "; only the first occurrence was taken."));
        out.push_back({zone.instant_of(event.start.local), event.start.local, {}});
        return;
    }
    for (const LocalTime& local : repeats(*rule, event.start.local, from, range_.after_last + 2, budget_)) {
        if (within_until(event, *rule, local)) out.push_back({zone.instant_of(local), local, {}});
    }
}

bool IcsEvents::is_left_out(const CalendarEvent& event, const Start& start) const {
    for (const FileTime& one : event.left_out) {
        if (zones_.instant_of(one) == start.at) return true;
        // Midnight in universal time, for a day.
        if (event.all_day && one.local == start.local) return true;
    }
    return std::find(event.days_left_out.begin(), event.days_left_out.end(), start.local.date) !=
           event.days_left_out.end();
}

/// In order, each once; those that are left out are still among them.
std::vector<IcsEvents::Start> IcsEvents::starts_of(const CalendarEvent& event, int days_moved) {
    const EventZone& zone = zones_.at(event.start.zone);
    std::vector<Start> starts;
    if (event.rules.empty()) starts.push_back({zone.instant_of(event.start.local), event.start.local, {}});
    const Date from = range_.first - days_long(length_of(event)) - days_moved;
    for (const EventRule& rule : event.rules) add_rule(event, rule, from, starts);
    for (const ExtraStart& extra : event.more) {
        FileTime start = extra.start;
        if (extra.date_only) start = {{start.local.date, event.start.local.time}, event.start.zone};
        const Instant at = zones_.instant_of(start);
        starts.push_back({at, zone.local_at(at), extra.length});
    }
    stable_sort(starts, [](const Start& a, const Start& b) { return a.at < b.at; });
    const auto same = [](const Start& a, const Start& b) { return a.at == b.at; };
    starts.erase(std::unique(starts.begin(), starts.end(), same), starts.end());
    std::vector<Start> left_out;
    for (const EventRule& rule : event.rules_left_out) add_rule(event, rule, from, left_out);
    // The first is what the rule counts from, not one that it names.
    std::erase_if(starts, [&](const Start& start) {
        return start.local != event.start.local &&
               std::any_of(left_out.begin(), left_out.end(), [&](const Start& one) { return one.at == start.at; });
    });
    return starts;
}

/// By the start they had. One that names only a day replaces what falls on it.
std::vector<IcsEvents::Change> IcsEvents::changes_of(const Series& series) const {
    std::vector<Change> changes;
    for (const CalendarEvent& event : series.changes) {
        FileTime place = *event.replaces;
        if (event.replaces_day && series.main)
            place = {{place.local.date, series.main->start.local.time}, series.main->start.zone};
        changes.push_back({zones_.instant_of(place), &event, false});
    }
    stable_sort(changes, [](const Change& a, const Change& b) { return a.place < b.place; });
    return changes;
}

/// By the day it was first meant for, so that a meeting that is moved to another hour is known again; by the minute
/// was how this program once called it.
void IcsEvents::name(Meeting& meeting, LocalTime place, Instant at, bool first_of_day) {
    const std::string before = meeting.series + "/";
    meeting.key = before + (first_of_day ? iso_text(place.date) : clock_key(place));
    meeting.other_keys = {before + "once", before + std::to_string(at.minute)};
}

Meeting IcsEvents::meeting_from(const CalendarEvent& event, LocalTime local, Minutes length) const {
    Meeting meeting;
    meeting.series = event.uid;
    meeting.title = event.title;
    const Instant start = zones_.at(event.start.zone).instant_of(local);
    meeting.time = {start, start + length};
    meeting.all_day = event.all_day;
    meeting.first_day = local.date;
    meeting.days = static_cast<int>(std::min<std::int64_t>(length.count / 1440, longest_days));
    meeting.cancelled = event.cancelled || std::find(cancelled_calendars_.begin(), cancelled_calendars_.end(),
                                                     event.calendar) != cancelled_calendars_.end();
    meeting.is_private = event.is_private;
    meeting.changed_at = event.changed_at;
    meeting.body = event.body;
    meeting.invited = event.invited;
    return meeting;
}

/// What an occurrence has become: its own change goes before one of all that follow, of these the last.
IcsEvents::Occurrence IcsEvents::changed(const Start& start, const CalendarEvent& main, std::vector<Change>& changes) {
    Occurrence out{&main, start.local, start.length.value_or(length_of(main)), false};
    for (Change& change : changes) {
        if (start.at < change.place) break;
        const CalendarEvent& event = *change.event;
        out.exactly = change.place == start.at;
        if (out.exactly) change.met = true;
        else if (!event.replaces_all_after) continue;
        const EventZone& zone = zones_.at(event.start.zone);
        const Minutes moved = wall_length(zone.local_at(change.place), event.start.local);
        out = {&event, out.exactly ? event.start.local : zone.local_at(start.at).plus(moved), length_of(event),
               out.exactly};
    }
    return out;
}

/// How many days a change moves all that follow, at most a month: so much further back their first places may lie.
int IcsEvents::days_moved(const Series& series) {
    Minutes most;
    for (const CalendarEvent& one : series.changes) {
        const Minutes moved = wall_length(one.replaces->local, one.start.local);
        if (one.replaces_all_after && most < moved) most = moved;
    }
    return static_cast<int>(std::min<std::int64_t>(most.count / 1440, most_days_moved));
}

bool IcsEvents::propose(const Series& series, Proposals& proposals) {
    std::vector<Change> changes = changes_of(series);
    bool any = false;
    if (const auto& main = series.main) {
        const bool alone = main->rules.empty() && main->more.empty();
        Date last_day{INT32_MIN};
        for (const Start& start : starts_of(*main, days_moved(series))) {
            const bool first_of_day = start.local.date != last_day;
            last_day = start.local.date;
            const Occurrence one = changed(start, *main, changes);
            if (!one.exactly && is_left_out(*main, start)) continue;
            Meeting meeting = meeting_from(*one.event, one.local, one.length);
            name(meeting, start.local, start.at, first_of_day);
            if (alone) meeting.key.swap(meeting.other_keys.front());
            // Before it became a series, or after it no longer is one.
            else if (start.local != main->start.local) meeting.other_keys.erase(meeting.other_keys.begin());
            any = proposals.take(meeting) || any;
        }
    }
    for (const Change& change : changes) {
        if (change.met) continue;
        const CalendarEvent& event = *change.event;
        Meeting meeting = meeting_from(event, event.start.local, length_of(event));
        name(meeting, zones_.at(event.start.zone).local_at(change.place), change.place, true);
        meeting.other_keys.erase(meeting.other_keys.begin()); // never a meeting by itself
        any = proposals.take(meeting) || any;
    }
    return any;
}

Result<CalendarReading> IcsEvents::finish(const CalendarContext& context) {
    IcsLine line;
    if (lines_.last(line)) {
        if (auto error = take(std::move(line))) return std::move(*error);
    }
    if (auto error = parts_.finish()) return std::move(*error);
    zones_.settle(context.zone, not_read_);
    drop_replaced();
    Proposals proposals(context);
    int within = 0, known = passed_.size();
    for (const auto& [uid, series] : series_) {
        if (propose(series, proposals)) ++within;
        if (passed_.find(fingerprint(uid) | 1) == nullptr) ++known;
    }
    for (const int odd : parts_.odd_lines()) {
        proposals.note(at_line(odd, "this is not a calendar line and was passed over."));
    }
    for (std::string& text : not_read_) proposals.note(std::move(text));
    if (budget_.used_up()) proposals.note("Some repeats go back too far or come too often; not all of them were read.");
    proposals.reading().events = events_;
    proposals.reading().outside_range = known - within;
    return std::move(proposals).finish();
}

} // namespace fourfifths
