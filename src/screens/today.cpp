#include "screens/screens.h"
#include "screens/today_parts.h"
#include <algorithm>

namespace fourfifths {

namespace {

Date shown_date(const Session& session) {
    if (session.route.size() > 1) {
        if (const auto date = date_from_iso(session.route[1])) return *date;
    }
    return session.today();
}

std::vector<Gap> gaps_of(const Session& session, const DayView& day) {
    const Settings& settings = session.workspace.settings();
    const auto& working = settings.working_days;
    const bool works = std::find(working.begin(), working.end(), weekday_of(day.date)) != working.end();
    Span within{instant_of(session.zone, day.date, settings.day_starts),
                instant_of(session.zone, day.date, settings.day_ends)};
    within.end = std::min(within.end, session.now);
    std::vector<Gap> out;
    if (!works || day.entries.empty() || within.end <= within.start) return out;
    std::vector<Span> logged;
    for (const Entry* entry : day.entries) {
        if (!entry->flags.has(Flag::planned)) logged.push_back(ended(entry->time, session.now));
    }
    std::uint64_t number = 0;
    for (const Span& gap : gaps(within, logged)) {
        if (gap.length().count >= std::max(1, settings.snap_minutes)) out.push_back({++number, gap});
    }
    return out;
}

void start_timer(Ui& ui, Session& session, const LineReading& reading) {
    Entry fresh = reading.entry.value_or(Entry{});
    fresh.id = new_id<EntryId>(session.entropy);
    fresh.time = {session.now, std::nullopt};
    fresh.created = session.now;
    fresh.flags.set(Flag::planned, false);
    Edit edit = add_entry("start timer", fresh);
    if (const Entry* running = session.workspace.running()) {
        Entry stopped = *running;
        stopped.time.end = std::max(session.now, running->time.start);
        edit.changes.insert(edit.changes.begin(), RecordChange{Record{*running}, Record{stopped}});
    }
    session.state.today.line.clear();
    session.ask(ask::Apply{std::move(edit), "Timer started"});
    ui.focus("timer");
}

void stop_timer(Session& session, const Entry& running, Instant at) {
    Entry stopped = running;
    stopped.time.end = std::max(at, running.time.start);
    const std::string length = duration_text(*stopped.time.end - stopped.time.start);
    session.ask(ask::Apply{change_entry("stop timer", running, stopped), "Timer stopped after " + length});
}

void timer(Ui& ui, Session& session, const LineReading& reading) {
    const Entry* running = session.workspace.running();
    const bool pressed = ui.button("timer", running == nullptr ? "Start timer" : "Stop timer", {.icon = "clock"});
    if (!pressed) return;
    if (running == nullptr) start_timer(ui, session, reading);
    else stop_timer(session, *running, session.now);
}

/// A timer from an earlier day was probably forgotten: asked, never acted on.
void running_notice(Ui& ui, Session& session) {
    const Entry* running = session.workspace.running();
    if (running == nullptr) return;
    const Date started = date_at(session.zone, running->time.start);
    const bool old = started < session.today() || (session.now - running->time.start).count > 10 * 60;
    const auto scope = ui.open(Role::group, "running", {}, {.look = (old ? Look::notice : Look::plain) | Look::row});
    ui.text("Timer running since " + (started == session.today() ? "" : short_text(started) + " ") +
            clock_text(wall_time_at(session.zone, running->time.start)) + ": " + title_of(*running) + ", " +
            duration_text(session.now - running->time.start));
    ui.link("open", "Say what it is", address_of(running->id));
    if (!old) return;
    ui.text("Was it forgotten?");
    const Instant day_end = instant_of(session.zone, started, session.workspace.settings().day_ends);
    if (day_end > running->time.start && day_end < session.now) {
        const std::string clock = clock_text(session.workspace.settings().day_ends);
        if (ui.button("trim", "Stop it at " + clock + " on " + short_text(started))) {
            stop_timer(session, *running, day_end);
        }
    }
    if (ui.button("keep", "Stop it now")) stop_timer(session, *running, session.now);
}

void day_links(Ui& ui, Session& session, const DayView& day) {
    const auto row = ui.open(Role::navigation, "days", "Day", {.look = Look::row | Look::dense});
    ui.link("earlier", "Earlier day", address_of_day(day.date - 1), {.look = Look::icon_only, .icon = "earlier"});
    ui.link("later", "Later day", address_of_day(day.date + 1), {.look = Look::icon_only, .icon = "later"});
    ui.link("today", "Today", "#/today", {.state = day.is_today ? State::selected : State::none});
    TodayState& state = session.state.today;
    const std::string shown = iso_text(day.date);
    if (state.date_of != shown) state.date = state.date_of = shown;
    if (!ui.field(Role::date_field, "go to", "Go to day", state.date)) return;
    const auto date = date_from_iso(state.date);
    constexpr int no_working_life = 1900; // before it: 0002 and 0202 are 2026 half typed
    if (date && parts_of(*date).year > no_working_life) session.ask(ask::Go{address_of_day(*date)});
}

} // namespace

std::string address_of_day(Date date) { return "#/today/" + iso_text(date); }

std::string heading_of_day(const Session& session, Date date) {
    std::string words = long_text(date);
    if (parts_of(date).year == parts_of(session.today()).year) words.erase(words.rfind(' '));
    return words;
}

DayView day_view(const Session& session) {
    DayView day;
    day.date = shown_date(session);
    day.is_today = day.date == session.today();
    day.whole = ended(interval_of_day(session.zone, day.date), session.now);
    day.length = static_cast<int>(day.whole.length().count);
    day.entries = session.workspace.entries_between(day.whole.start, day.whole.end);
    day.gaps = gaps_of(session, day);
    return day;
}

LineReading reading_of_line(const Session& session, const DayView& day) {
    return read_entry_line(session.state.today.line, {session.workspace, session.zone, session.now, day.date});
}

const LineReading& LineOnScreen::reading() {
    const std::string& line = session_.state.today.line;
    if (!reading_ || read_ != line) {
        read_ = line;
        reading_ = reading_of_line(session_, day_);
    }
    return *reading_;
}

void put_time_in_line(Ui& ui, Session& session, const DayView& day, Span span) {
    std::string& line = session.state.today.line;
    const LineReading reading = reading_of_line(session, day);
    for (auto part = reading.understood.rbegin(); part != reading.understood.rend(); ++part) {
        const bool of_time = part->part == LinePart::time || part->part == LinePart::duration;
        if (of_time && part->begin < part->end) line.erase(part->begin, part->end - part->begin);
    }
    const std::size_t first = line.find_first_not_of(' ');
    line = first == std::string::npos ? "" : line.substr(first);
    line = clock_text(wall_time_at(session.zone, span.start)) + " to " +
           clock_text(wall_time_at(session.zone, span.end)) + " " + line;
    session.state.today.line_error.clear();
    ui.focus_key(session.state.today.line_field);
}

void today_screen(Ui& ui, Session& session) {
    const DayView day = day_view(session);
    LineOnScreen line(session, day);
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    ui.title((day.is_today ? "Today, " : "") + short_text(day.date));
    {
        const auto head = ui.group("head", Look::row | Look::spread);
        ui.heading(1, heading_of_day(session, day.date));
        day_links(ui, session, day);
        const auto actions = ui.group("actions", Look::row | Look::dense);
        ui.link("calendar", "Add from calendar", "#/calendar", {.icon = "calendar"});
        timer(ui, session, line.reading());
    }
    running_notice(ui, session);
    line_form(ui, session, line);
    const auto columns = ui.group("columns", Look::columns);
    day_timeline(ui, session, day, line.reading());
    const auto beside = ui.group("beside", Look::stack);
    day_so_far(ui, session, day);
    day_due(ui, session, day);
}

} // namespace fourfifths
