#include "report/time_report.h"
#include "screens/day_changes.h"
#include "screens/time_report_parts.h"
#include "screens/today_parts.h"
#include <algorithm>
#include <array>

namespace fourfifths {

namespace {

constexpr int group_count = 8;

std::string clock(const Session& session, Instant instant) { return clock_text(wall_time_at(session.zone, instant)); }

Minutes unlogged(const DayView& day) {
    Minutes sum;
    for (const Gap& gap : day.gaps) sum += gap.span.length();
    return sum;
}

struct GroupTime {
    Group group = Group::direct;
    Minutes time;
};

std::vector<GroupTime> by_group(const TimeReport& report) {
    std::array<Minutes, group_count> sums{};
    for (const ShareLine& line : report.by_kind) sums[static_cast<std::size_t>(line.group)] += line.time;
    std::vector<GroupTime> out;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].count > 0) out.push_back({static_cast<Group>(i), sums[i]});
    }
    return out;
}

void group_bar(Ui& ui, const TimeReport& report) {
    const auto groups = by_group(report);
    Minutes all;
    for (const GroupTime& one : groups) all += one.time;
    if (all.count == 0) return;
    {
        const auto strip = ui.group("strip", Look::swatch);
        for (const GroupTime& one : groups) {
            ui.bar(static_cast<float>(one.time.count) / static_cast<float>(all.count),
                   static_cast<std::uint8_t>(static_cast<int>(one.group) + 1));
        }
    }
    const auto list = ui.open(Role::list, "groups", {}, {.look = Look::row | Look::dense});
    for (const GroupTime& one : groups) {
        const auto item = ui.open(Role::list_item, label(one.group));
        const bool direct = one.group == Group::direct; // letters are in it: "direct" is what the settings count
        ui.text((direct ? "With people" : std::string(label(one.group))) + " " + duration_text(one.time), Look::swatch,
                static_cast<std::uint8_t>(static_cast<int>(one.group) + 1));
    }
}

void totals(Ui& ui, Session& session, const DayView& day) {
    const TimeReport report = report_of(session, {day.date, day.date + 1});
    std::string words = duration_text(report.worked) + " logged";
    const Minutes left = unlogged(day);
    if (left.count > 0) words += ", " + duration_text(left) + " unlogged within your contracted day";
    words += ", " + duration_text(report.direct) + " direct";
    ui.paragraph(words, Look::muted);
    group_bar(ui, report);
}

void nothing_yet(Ui& ui, Session& session, const DayView& day) {
    ui.paragraph("Nothing is logged " + std::string(day.is_today ? "today" : "on this day") +
                 " yet. Type one line for each thing you did: the times, the work, and who was there.");
    {
        const auto list = ui.open(Role::list, "examples");
        for (const std::string_view example :
             {"9:30-10:15 home visit Sam, mum", "45 min case notes", "10 min phone mum"}) {
            const auto item = ui.open(Role::list_item, example);
            ui.strong(example);
        }
    }
    if (ui.button("try", "Try with the first example")) {
        session.state.today.line = "9:30-10:15 home visit Sam, mum";
        session.state.today.line_error.clear();
        ui.focus_key(session.state.today.line_field);
    }
    if (session.workspace.people().empty()) ui.link("people", "Add the people you work with", "#/people");
}

void change_by_key(Session& session, const DayView& day, const Entry& entry, std::string_view key) {
    const MinuteSpan before{static_cast<int>((entry.time.start - day.whole.start).count),
                            static_cast<int>((*entry.time.end - day.whole.start).count)};
    const auto after = after_key(before, key, session.workspace.settings().snap_minutes, day.length);
    if (!after) return;
    const Interval to{day.whole.start + Minutes{after->start}, day.whole.start + Minutes{after->end}};
    Edit edit = moved_entry(entry, to, session.zone);
    Entry shown = entry;
    shown.time = to;
    session.ask(ask::Apply{std::move(edit), title_of(entry) + ", " + times_of(shown, session.zone, day.date)});
}

void step_buttons(Ui& ui, Session& session, const DayView& day, const Entry& entry) {
    struct Step {
        std::string_view words;
        std::string_view key;
    };
    constexpr std::array steps = {Step{" min earlier", "Control+ArrowUp"}, Step{" min later", "Control+ArrowDown"},
                                  Step{" min shorter", "Shift+ArrowUp"}, Step{" min longer", "Shift+ArrowDown"}};
    const std::string snap = std::to_string(std::max(1, session.workspace.settings().snap_minutes));
    const auto row = ui.group("steps", Look::row | Look::dense);
    for (const Step& step : steps) {
        const std::string words = snap + std::string(step.words);
        if (ui.button(step.key, words, {.description = title_of(entry)})) change_by_key(session, day, entry, step.key);
    }
}

/// Two times on the entry's own day; an end that is not after the start means the next day.
void move_now(Session& session, const DayView& day, const Entry& entry) {
    TodayState& state = session.state.today;
    const auto start = wall_time_from(state.move_start);
    const auto end = wall_time_from(state.move_end);
    if (!start || !end) {
        state.move_error = "Give both times, such as 09:30 and 10:15.";
        return;
    }
    const Date date = date_at(session.zone, entry.time.start);
    const Interval to{instant_of(session.zone, date, *start),
                      instant_of(session.zone, *start < *end ? date : date + 1, *end)};
    Entry shown = entry;
    shown.time = to;
    session.ask(ask::Apply{moved_entry(entry, to, session.zone),
                           title_of(entry) + ", " + times_of(shown, session.zone, day.date)});
    state.moving = {};
    state.move_error.clear();
}

/// Over the table, so that its rows stay where they are.
void move_dialog(Ui& ui, Session& session, const DayView& day, const Entry& entry) {
    TodayState& state = session.state.today;
    if (state.moving != entry.id || !entry.time.end) return;
    if (ui.dismissed("move dialog")) state.moving = {};
    const auto dialog =
        ui.dialog("move dialog", "Move " + title_of(entry) + ", " + times_of(entry, session.zone, day.date));
    const auto form = ui.open(Role::form, "move", {}, {.look = Look::stack});
    {
        const auto row = ui.group("times", Look::row);
        ui.field(Role::time_field, "start", "Start", state.move_start, {.error = state.move_error});
        ui.field(Role::time_field, "end", "End", state.move_end);
    }
    step_buttons(ui, session, day, entry);
    const auto row = ui.group("buttons", Look::row);
    if (ui.button("now", "Move", {.look = Look::primary, .state = State::submits})) move_now(session, day, entry);
    if (ui.button("close", "Close")) state.moving = {};
}

void open_move_form(Session& session, const Entry& entry) {
    TodayState& state = session.state.today;
    state.moving = entry.id;
    state.move_error.clear();
    state.move_start = clock(session, entry.time.start);
    state.move_end = clock(session, *entry.time.end);
}

void actions(Ui& ui, Session& session, const Entry& entry) {
    const auto cell = ui.open(Role::cell, "actions");
    const std::string start = clock(session, entry.time.start);
    const std::string which = title_of(entry) + " " + start;
    constexpr Look look = Look::quiet | Look::icon_only;
    const auto row = ui.group("row", Look::row | Look::dense);
    ui.link("edit", "Edit " + start, address_of(entry.id), {.look = look, .icon = "edit"});
    if (entry.time.end && ui.button("move to", "Move " + start + " to…", {.look = look, .icon = "clock"})) {
        open_move_form(session, entry);
    }
    if (ui.button("delete", "Delete " + start, {.look = look, .icon = "bin"})) {
        session.ask(
            ask::Apply{bin_entry(entry, session.zone, session.now), which + " is in the bin. Undo brings it back."});
    }
}

std::string short_times(const Session& session, Span span) {
    return clock(session, span.start) + "–" + clock(session, span.end);
}

std::string short_times_of(const Session& session, const DayView& day, const Entry& entry) {
    std::string times = times_of(entry, session.zone, day.date);
    if (const auto at = times.find(" to "); at != std::string::npos) times.replace(at, 4, "–");
    return times;
}

void what_cell(Ui& ui, const Entry& entry) {
    const auto cell = ui.open(Role::cell, "what");
    ui.text(title_of(entry), Look::swatch, tone_of(entry.kind));
    const auto about = ui.group("about", Look::row | Look::dense);
    const std::string kind = entry.title.empty() ? "" : std::string(info(entry.kind).short_label) + " · ";
    ui.text(kind + record_of(entry), Look::muted);
    if (entry.flags.has(Flag::planned)) ui.text("planned", Look::badge);
    if (entry.flags.has(Flag::no_contact)) ui.text(label(Flag::no_contact), Look::badge);
}

void who_cell(Ui& ui, const Session& session, const Entry& entry) {
    const std::string who = who_of(entry, session.workspace);
    if (!who.empty()) return ui.cell(who);
    const auto cell = ui.open(Role::cell, "who");
    ui.text("–", Look::muted);
    ui.text("nobody named", Look::hidden_visually);
}

void entry_row(Ui& ui, Session& session, const DayView& day, const Entry& entry) {
    const auto scope = ui.id(entry.id.value);
    const auto row = ui.row("row");
    ui.row_header(short_times_of(session, day, entry));
    what_cell(ui, entry);
    who_cell(ui, session, entry);
    ui.cell(std::to_string(length_of(entry, session.now).count), Look::numeric);
    actions(ui, session, entry);
}

/// What ended where the gap begins may have gone on.
void extend_button(Ui& ui, Session& session, const DayView& day, const Gap& gap) {
    for (const Entry* entry : day.entries) {
        if (entry->time.end != gap.span.start || entry->flags.has(Flag::planned)) continue;
        const std::string until = " to " + clock(session, gap.span.end);
        if (ui.button("extend", "Extend " + title_of(*entry) + until, {.look = Look::dense, .placeholder = "Extend"})) {
            session.ask(ask::Apply{fill_gap(*entry, gap.span), title_of(*entry) + " now goes on" + until});
        }
        return;
    }
}

void gap_row(Ui& ui, Session& session, const DayView& day, const Gap& gap) {
    const auto scope = ui.id(gap.id);
    const auto item = ui.open(Role::list_item, "gap", {}, {.look = Look::row | Look::dense});
    const std::string times = clock(session, gap.span.start) + " to " + clock(session, gap.span.end);
    ui.text(short_times(session, gap.span) + " · " + duration_text(gap.span.length()));
    if (ui.button("fill", "Fill " + times, {.look = Look::dense, .placeholder = "Fill"})) {
        put_time_in_line(ui, session, day, gap.span);
    }
    extend_button(ui, session, day, gap);
    if (!ui.button("break", "Break " + times, {.look = Look::dense, .placeholder = "Break"})) return;
    Entry rest;
    rest.id = new_id<EntryId>(session.entropy);
    rest.time = {gap.span.start, gap.span.end};
    rest.kind = Kind::x0;
    rest.title = "Break";
    rest.created = session.now;
    session.ask(ask::Apply{add_entry("add Break " + times, rest), "Break " + times + " added"});
}

void gap_list(Ui& ui, Session& session, const DayView& day) {
    const auto is_listed = [](const Gap& gap) { return gap.span.length() >= shortest_shown_gap; };
    if (std::none_of(day.gaps.begin(), day.gaps.end(), is_listed)) return;
    const auto section = ui.section("gaps", 3, "Gaps", Look::stack | Look::dense);
    const auto list = ui.open(Role::list, "list", {}, {.look = Look::halves});
    for (const Gap& gap : day.gaps) {
        if (is_listed(gap)) gap_row(ui, session, day, gap);
    }
}

} // namespace

void day_entries(Ui& ui, Session& session, const DayView& day) {
    constexpr std::array<std::string_view, 5> columns = {"Time", "What", "Who", "Min", "Change"};
    {
        const auto table = ui.table("entries", "Entries of " + long_text(day.date), columns, Look::dense);
        for (const Entry* entry : day.entries) entry_row(ui, session, day, *entry);
    }
    for (const Entry* entry : day.entries) {
        const auto scope = ui.id(entry->id.value);
        move_dialog(ui, session, day, *entry);
    }
}

void day_so_far(Ui& ui, Session& session, const DayView& day) {
    const auto card = ui.section("so far", 2, day.is_today ? "So far today" : "This day", Look::card | Look::stack);
    if (day.entries.empty()) return nothing_yet(ui, session, day);
    totals(ui, session, day);
    day_entries(ui, session, day);
    overlap_list(ui, session, day);
    gap_list(ui, session, day);
}

} // namespace fourfifths
