#include "screens/entry_words.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

constexpr int days_back = 28;
constexpr int days_ahead = 7;

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

void read_file(Session& session, CalendarState& state) {
    state.reading.reset();
    state.choices.clear();
    state.error.clear();
    if (state.bytes.empty() && state.file_name.empty()) return;
    const auto range = range_of(state);
    if (!range) {
        state.error = "Give a first and a last day, at most a year apart.";
        return;
    }
    auto reading = read_calendar(state.bytes, {session.workspace, session.zone, *range, state.include_private});
    if (!reading) {
        state.error = error_words(state, reading.error());
        state.bytes.clear();
        state.file_name.clear();
        return;
    }
    for (ProposedEntry& one : reading->proposed) {
        const bool ticked = !one.known && !one.all_day && one.entry.time.end > one.entry.time.start;
        state.choices.push_back({std::move(one), ticked});
    }
    reading->proposed.clear();
    state.reading = std::move(*reading);
}

void file_form(Ui& ui, Session& session, CalendarState& state) {
    const auto card = ui.section("file", 2, "Your calendar file", Look::card | Look::stack);
    ui.paragraph("In Outlook: File, Save Calendar, or in Outlook on the web: Settings, Calendar, Shared calendars, "
                 "publish and download the .ics. Only titles and times are read; what the invitations say, who was "
                 "invited and places are left behind. Nothing is added until you say so.");
    const std::string said = state.error;
    if (const auto file =
            ui.file_picker("picker", "Choose or drop a calendar file (.ics)", ".ics,text/calendar", {.error = said})) {
        state.file_name = file->name;
        state.bytes = file->bytes;
        state.added.clear();
        read_file(session, state);
        ui.announce(state.error.empty() ? counted(static_cast<long long>(state.choices.size()), "event", "events") +
                                              " found in " + file->name
                                        : "The file could not be read.");
    }
    const auto row = ui.group("range", Look::row);
    // In words, too: browsers write dates in different orders.
    const auto words = [](const std::string& iso) {
        const auto date = date_from_iso(iso);
        return date ? day_month_year_text(*date) : "";
    };
    bool changed = ui.field(Role::date_field, "first", "From", state.first, {.description = words(state.first)});
    changed = ui.field(Role::date_field, "last", "To", state.last, {.description = words(state.last)}) || changed;
    changed = ui.checkbox("private", "Include private events", state.include_private) || changed;
    if (changed) read_file(session, state);
}

int count_known(const CalendarState& state) {
    return static_cast<int>(std::count_if(state.choices.begin(), state.choices.end(),
                                          [](const CalendarChoice& one) { return one.proposal.known; }));
}

int count_ticked(const CalendarState& state) {
    return static_cast<int>(std::count_if(state.choices.begin(), state.choices.end(),
                                          [](const CalendarChoice& one) { return one.ticked && !one.proposal.known; }));
}

void what_was_left_out(Ui& ui, const CalendarState& state) {
    const CalendarReading& reading = *state.reading;
    std::vector<std::string> lines;
    const auto say = [&lines](int count, std::string_view one, std::string_view several) {
        if (count > 0) lines.push_back(counted(count, one, several));
    };
    say(count_known(state), "already added", "already added");
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

void choice_row(Ui& ui, const Session& session, CalendarChoice& choice) {
    Entry& entry = choice.proposal.entry;
    const auto scope = ui.id(entry.calendar_key);
    const auto row = ui.row("row");
    const Date day = date_at(session.zone, entry.time.start);
    const std::string which = short_text(day) + " " + clock_text(wall_time_at(session.zone, entry.time.start));
    {
        const auto cell = ui.open(Role::cell, "take");
        if (choice.proposal.known) ui.text("already added", Look::badge);
        else ui.checkbox("ticked", "Add " + which, choice.ticked);
    }
    ui.cell(short_text(day) + " " + times_of(entry, session.zone, day));
    {
        const auto cell = ui.open(Role::cell, "title");
        ui.text(entry.title.empty() ? "no title" : entry.title, entry.title.empty() ? Look::muted : Look::plain);
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
    const auto table = ui.table("choices", "What the calendar would add", columns, Look::dense);
    for (CalendarChoice& choice : state.choices) choice_row(ui, session, choice);
}

void add_ticked(Session& session, CalendarState& state) {
    const int count = count_ticked(state);
    const std::string words = counted(count, "entry", "entries");
    Edit edit{"add " + words + " from calendar", {}};
    for (CalendarChoice& choice : state.choices) {
        if (!choice.ticked || choice.proposal.known) continue;
        Entry entry = choice.proposal.entry;
        entry.id = new_id<EntryId>(session.entropy);
        entry.created = session.now;
        entry.flags.set(Flag::planned, entry.time.start > session.now);
        edit.changes.push_back({std::nullopt, Record{entry}});
        choice.proposal.known = true;
        choice.ticked = false;
    }
    state.added = words + " added. Undo takes them all back.";
    session.ask(ask::Apply{std::move(edit), words + " added"});
}

void proposals(Ui& ui, Session& session, CalendarState& state) {
    const auto card = ui.section("proposals", 2, "What was found", Look::card | Look::stack);
    what_was_left_out(ui, state);
    if (state.choices.empty()) {
        ui.paragraph("No events on these days. Choose other days above, or another file.");
        return;
    }
    {
        const auto row = ui.group("all", Look::row);
        const bool all = ui.button("tick all", "Tick all");
        const bool none = ui.button("tick none", "Tick none");
        for (CalendarChoice& choice : state.choices) {
            if (all || none) choice.ticked = all && !choice.proposal.known;
        }
    }
    choices_table(ui, session, state);
    const int count = count_ticked(state);
    if (count == 0) {
        ui.paragraph("Nothing is ticked, so there is nothing to add.", Look::muted);
    } else if (ui.button("add", "Add " + counted(count, "entry", "entries"), {.look = Look::primary})) {
        add_ticked(session, state);
    }
}

/// After undo the entries are new again.
void refresh_known(const Session& session, CalendarState& state) {
    for (CalendarChoice& choice : state.choices) {
        choice.proposal.known = session.workspace.from_calendar(choice.proposal.entry.calendar_key) != nullptr;
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
