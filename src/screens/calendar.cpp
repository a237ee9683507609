#include "screens/entry_words.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

constexpr int days_back = 28;
constexpr int days_ahead = 7;
constexpr std::size_t bytes_at_once = std::size_t{3} << 20; // a small part of a second
constexpr std::size_t rows_at_once = 100;

void fill_range(const Session& session, CalendarState& state) {
    if (!state.first.empty()) return;
    state.first = iso_text(session.today() - days_back);
    state.last = iso_text(session.today() + days_ahead);
}

std::optional<DateRange> range_of(const CalendarState& state) {
    const auto first = date_from_iso(state.first);
    const auto last = date_from_iso(state.last);
    if (!first || !last || *last < *first || *last - *first > 366) return {};
    return DateRange{*first, *last + 1};
}

/// Never what the file said: line and reason, and what to do next.
std::string error_words(const CalendarState& state, const Error& error) {
    const std::string name = "“" + state.file_name + "”";
    if (error.fault == Fault::too_large) {
        return name +
               " is too large: over 64 MB. Export fewer weeks from your calendar and try again. Nothing was changed.";
    }
    return name + " could not be read as a calendar, " + error.detail +
           ". In Outlook choose File, Save Calendar, and give the .ics file here. Nothing was changed.";
}

void refuse(CalendarState& state, const Error& error) {
    state.error = error_words(state, error);
    state.reader.reset();
    state.bytes.clear();
    state.file_name.clear();
}

void read_file(CalendarState& state) {
    state.reader.reset();
    state.reading.reset();
    state.choices.clear();
    state.error.clear();
    state.taken = 0;
    state.shown = rows_at_once;
    if (state.bytes.empty() && state.file_name.empty()) return;
    const auto range = range_of(state);
    if (!range) state.error = "Give a first and a last day, at most a year apart.";
    else if (state.bytes.size() > largest_calendar) refuse(state, {Fault::too_large, {}});
    else state.reader.emplace(*range, state.with_details);
}

void keep_reading(CalendarState& state, CalendarReading reading) {
    for (ProposedEntry& one : reading.proposed) {
        const bool ticked = !one.known && !one.all_day && one.entry.time.end > one.entry.time.start;
        const bool changed = one.changed;
        state.choices.push_back({std::move(one), ticked, changed});
    }
    reading.proposed.clear();
    state.reading = std::move(reading);
}

/// The next piece of the file; the frame after this one goes on where it stops.
void read_on(Ui& ui, const Session& session, CalendarState& state) {
    const std::string_view piece = std::string_view(state.bytes).substr(state.taken, bytes_at_once);
    state.taken += piece.size();
    const auto taken = state.reader->take(piece);
    if (!taken) refuse(state, taken.error());
    else if (state.taken < state.bytes.size()) return;
    if (state.reader) {
        const DateOrder order = state.order == "month" ? DateOrder::month_first
                                : state.order == "day" ? DateOrder::day_first
                                                       : DateOrder::from_file;
        auto reading = state.reader->finish(
            {session.workspace, session.zone, *range_of(state), state.include_private, state.with_details, order});
        state.reader.reset();
        if (reading) keep_reading(state, std::move(*reading));
        else refuse(state, reading.error());
    }
    ui.announce(state.error.empty() ? counted(static_cast<long long>(state.choices.size()), "event", "events") +
                                          " found in " + state.file_name
                                    : "The file could not be read.");
}

/// Nothing in the file says which number is the day: the worker may.
bool order_select(Ui& ui, CalendarState& state) {
    if (!state.reading || !state.reading->day_first_assumed) return false;
    const std::vector<Option> options = {{"", "Day first: 3/4 is 3 April"}, {"month", "Month first: 3/4 is 4 March"}};
    return ui.select("order", "Dates in this file", options, state.order,
                     {.description = "Nothing in the file says which. Look at a date that you know."});
}

void file_form(Ui& ui, Session& session, CalendarState& state) {
    const auto card = ui.section("file", 2, "Your calendar file", Look::card | Look::stack);
    ui.paragraph("In Outlook: File, Save Calendar (.ics), or File, Open & Export, Import/Export (.csv). In Outlook on "
                 "the web: Settings, Calendar, Shared calendars, publish and download the .ics. Only titles and times "
                 "are read; what the invitations say, who was invited and places are left behind. Nothing is added "
                 "until you say so.");
    const std::string said = state.error;
    if (auto file = ui.file_picker("picker", "Choose or drop a calendar file (.ics or .csv)",
                                   ".ics,.csv,text/calendar,text/csv", {.error = said})) {
        state.file_name = std::move(file->name);
        state.bytes = std::move(file->bytes);
        state.added.clear();
        state.order.clear();
        read_file(state);
    }
    {
        const auto row = ui.group("range", Look::row);
        // In words, too: browsers write dates in different orders.
        const auto words = [](const std::string& iso) {
            const auto date = date_from_iso(iso);
            return date ? day_month_year_text(*date) : "";
        };
        bool changed = ui.field(Role::date_field, "first", "From", state.first, {.description = words(state.first)});
        changed = ui.field(Role::date_field, "last", "To", state.last, {.description = words(state.last)}) || changed;
        changed = ui.checkbox("private", "Include private events", state.include_private) || changed;
        changed =
            ui.checkbox("details", "Include what invitations say and who was invited", state.with_details) || changed;
        if (order_select(ui, state) || changed) read_file(state);
    }
    if (state.reader) read_on(ui, session, state);
    if (!state.reader) return;
    ui.progress("reading", "Reading " + state.file_name, static_cast<int>(state.taken * 100 / state.bytes.size()));
    ui.text(counted(state.reader->events(), "event", "events") + " so far", Look::muted);
}

template <class Fits>
int count_where(const CalendarState& state, Fits fits) {
    return static_cast<int>(std::count_if(state.choices.begin(), state.choices.end(), fits));
}

bool is_done(const CalendarChoice& choice) { return choice.proposal.known && !choice.proposal.changed; }
bool is_added(const CalendarChoice& choice) { return choice.ticked && !choice.proposal.known; }
bool is_changed(const CalendarChoice& choice) { return choice.ticked && choice.proposal.changed; }

void what_was_left_out(Ui& ui, const CalendarState& state) {
    const CalendarReading& reading = *state.reading;
    std::vector<std::string> lines;
    const auto say = [&lines](int count, std::string_view one, std::string_view several) {
        if (count > 0) lines.push_back(counted(count, one, several));
    };
    say(count_where(state, is_done), "already added", "already added");
    say(reading.private_skipped, "private event left out", "private events left out");
    say(reading.cancelled_skipped, "cancelled event left out", "cancelled events left out");
    say(reading.outside_range, "event outside these days", "events outside these days");
    if (!lines.empty()) {
        const auto list = ui.open(Role::list, "left out", {}, {.look = Look::row});
        for (const std::string& line : lines) {
            const auto item = ui.open(Role::list_item, line);
            ui.text(line, Look::badge);
        }
    }
    if (reading.not_read.empty()) return;
    const auto details = ui.details(
        "not read", counted(static_cast<long long>(reading.not_read.size()), "thing", "things") + " not read");
    const auto list = ui.open(Role::list, "list");
    for (std::size_t i = 0; i < reading.not_read.size(); ++i) {
        const auto item = ui.open(Role::list_item, "note " + std::to_string(i));
        ui.text(reading.not_read[i]);
    }
}

/// Who it is about: nobody, one person, or the several that the title names.
void person_select(Ui& ui, const Session& session, Entry& entry, const std::string& which) {
    std::vector<Option> options = {{"", "Nobody"}};
    if (entry.people.size() > 1) options.push_back({"several", who_of(entry, session.workspace)});
    for (const auto& [id, person] : session.workspace.people()) {
        if (!person.binned_at && !person.closed_at) options.push_back({hex_text(id.value), person.name});
    }
    std::string chosen = entry.people.empty()      ? ""
                         : entry.people.size() > 1 ? "several"
                                                   : hex_text(entry.people[0].value);
    if (!ui.select("who", "Who, " + which, options, chosen)) return;
    if (chosen == "several") return;
    entry.people.clear();
    if (const auto id = from_hex(chosen)) entry.people.push_back(PersonId{*id});
}

/// What an entry was taken as, where the calendar says something else now.
void was_before(Ui& ui, const Session& session, const CalendarChoice& choice) {
    const Entry* stands = session.workspace.find(choice.proposal.entry.id);
    if (!choice.proposal.changed || stands == nullptr) return;
    const Date day = date_at(session.zone, stands->time.start);
    ui.text("was " + short_text(day) + " " + times_of(*stands, session.zone, day) +
                (stands->title == choice.proposal.entry.title ? "" : ", “" + stands->title + "”"),
            Look::muted);
}

void choice_row(Ui& ui, const Session& session, CalendarChoice& choice) {
    Entry& entry = choice.proposal.entry;
    const auto scope = ui.id(entry.calendar_key);
    const auto row = ui.row("row");
    const Date day = date_at(session.zone, entry.time.start);
    const std::string which = short_text(day) + " " + clock_text(wall_time_at(session.zone, entry.time.start));
    {
        const auto cell = ui.open(Role::cell, "take");
        if (is_done(choice)) ui.text("already added", Look::badge);
        else ui.checkbox("ticked", (choice.proposal.changed ? "Change to " : "Add ") + which, choice.ticked);
    }
    {
        const auto cell = ui.open(Role::cell, "when");
        ui.text(short_text(day) + " " + times_of(entry, session.zone, day));
        was_before(ui, session, choice);
    }
    {
        const auto cell = ui.open(Role::cell, "title");
        ui.text(entry.title.empty() ? "no title" : entry.title, entry.title.empty() ? Look::muted : Look::plain);
        if (choice.proposal.changed) ui.text("changed in the calendar", Look::badge);
        if (choice.proposal.all_day) ui.text("all day", Look::badge);
        if (choice.proposal.was_private) ui.text("private", Look::badge);
        if (entry.time.start > session.now) ui.text("planned", Look::badge);
    }
    {
        const auto cell = ui.open(Role::cell, "kind");
        std::string code(info(entry.kind).code);
        const std::string why = choice.proposal.why_kind;
        if (ui.select("kind", "Kind, " + which, kind_options(), code, {.description = why})) {
            if (const auto kind = kind_from_code(code)) entry.kind = *kind;
            choice.proposal.why_kind = "chosen by you";
        }
    }
    const auto cell = ui.open(Role::cell, "people");
    person_select(ui, session, entry, which);
}

void choices_table(Ui& ui, const Session& session, CalendarState& state) {
    constexpr std::array<std::string_view, 5> columns = {"Add", "When", "Title", "Kind of work", "Who"};
    const std::size_t shown = std::min(state.shown, state.choices.size());
    {
        const auto table = ui.table("choices", "What the calendar would add", columns, Look::dense);
        for (std::size_t i = 0; i < shown; ++i) choice_row(ui, session, state.choices[i]);
    }
    if (shown == state.choices.size()) return;
    ui.paragraph("These are the first " + std::to_string(shown) + " of " + std::to_string(state.choices.size()) +
                     ". What is ticked further down is added too.",
                 Look::muted);
    if (ui.button("more", "Show more")) state.shown += rows_at_once;
}

/// "3 entries added, 1 changed"
std::string outcome_words(int added, int changed) {
    std::string words;
    if (added > 0) words = counted(added, "entry", "entries") + " added";
    if (changed > 0)
        words += words.empty() ? counted(changed, "entry", "entries") + " changed"
                               : ", " + std::to_string(changed) + " changed";
    return words;
}

RecordChange addition(Session& session, const ProposedEntry& proposal) {
    Entry entry = proposal.entry;
    entry.id = new_id<EntryId>(session.entropy);
    entry.created = session.now;
    entry.flags.set(Flag::planned, entry.time.start > session.now);
    for (Passage& passage : entry.passages) passage.id = new_id<PassageId>(session.entropy);
    if (!entry.passages.empty()) entry.noted = session.now;
    return {std::nullopt, Record{std::move(entry)}};
}

/// What the calendar says goes into the entry as it stands now; everything else of it stays.
RecordChange change(const Session& session, const ProposedEntry& proposal) {
    const Entry* stands = session.workspace.find(proposal.entry.id);
    if (stands == nullptr) return {};
    Entry entry = *stands;
    entry.time = proposal.entry.time;
    entry.title = proposal.entry.title;
    entry.kind = proposal.entry.kind;
    entry.people = proposal.entry.people;
    if (entry.time.start > session.now) entry.flags.set(Flag::planned);
    return {Record{*stands}, Record{std::move(entry)}};
}

void take_ticked(Session& session, CalendarState& state) {
    const std::string words = outcome_words(count_where(state, is_added), count_where(state, is_changed));
    Edit edit{"from calendar: " + words, {}};
    for (CalendarChoice& choice : state.choices) {
        if (is_added(choice)) edit.changes.push_back(addition(session, choice.proposal));
        else if (is_changed(choice)) edit.changes.push_back(change(session, choice.proposal));
        else continue;
        choice.proposal.known = true;
        choice.proposal.changed = false;
        choice.ticked = false;
    }
    std::erase_if(edit.changes, [](const RecordChange& one) { return !one.after; });
    state.added = words + ". Undo takes it all back.";
    session.ask(ask::Apply{std::move(edit), words});
}

void tick_buttons(Ui& ui, CalendarState& state) {
    const auto row = ui.group("all", Look::row);
    const bool all = ui.button("tick all", "Tick all");
    const bool none = ui.button("tick none", "Tick none");
    // Apart from the new ones: a change goes over what may have been written here by hand.
    const bool any_changed =
        count_where(state, [](const CalendarChoice& choice) { return choice.proposal.changed; }) > 0;
    const bool changed = any_changed && ui.button("tick changed", "Tick changed");
    for (CalendarChoice& choice : state.choices) {
        if (none) choice.ticked = false;
        if (all && !choice.proposal.known) choice.ticked = true;
        if (changed && choice.proposal.changed) choice.ticked = true;
    }
}

void proposals(Ui& ui, Session& session, CalendarState& state) {
    const auto card = ui.section("proposals", 2, "What was found", Look::card | Look::stack);
    what_was_left_out(ui, state);
    if (state.choices.empty()) {
        ui.paragraph("No events on these days. Choose other days above, or another file.");
        return;
    }
    tick_buttons(ui, state);
    choices_table(ui, session, state);
    const int added = count_where(state, is_added), changed = count_where(state, is_changed);
    if (added + changed == 0) {
        ui.paragraph("Nothing is ticked, so there is nothing to add.", Look::muted);
        return;
    }
    std::string label = added > 0 ? "Add " + counted(added, "entry", "entries") : "";
    if (changed > 0) label += (added > 0 ? " and change " : "Change ") + counted(changed, "entry", "entries");
    if (ui.button("add", label, {.look = Look::primary})) take_ticked(session, state);
}

/// After undo the entries are new again, and changes not yet made.
void refresh_known(const Session& session, CalendarState& state) {
    for (CalendarChoice& choice : state.choices) {
        const Entry* stands = session.workspace.from_calendar(choice.proposal.entry.calendar_key);
        const Entry& says = choice.proposal.entry;
        choice.proposal.known = stands != nullptr;
        choice.proposal.changed = choice.offers_change && stands != nullptr && !stands->binned_at &&
                                  (stands->time != says.time || stands->title != says.title);
    }
}

} // namespace

void calendar_screen(Ui& ui, Session& session) {
    CalendarState& state = session.state.calendar;
    fill_range(session, state);
    refresh_known(session, state);
    ui.title("Add from calendar");
    const auto main = ui.main_region();
    const auto page = ui.group("page", Look::stack);
    {
        const auto head = ui.group("head", Look::row | Look::spread);
        ui.heading(1, "Add from calendar");
        ui.link("today", "Back to Today", "#/today");
    }
    if (!state.added.empty()) ui.paragraph(state.added, Look::success);
    file_form(ui, session, state);
    if (state.reading) proposals(ui, session, state);
}

} // namespace fourfifths
