#include "screens/entry_parts.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        std::string_view one = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (!one.empty()) out.emplace_back(one);
    }
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

/// Fields are filled again when the entry is another one, or was changed elsewhere (undo, the timeline).
void fill_fields(const Session& session, EntryState& state, const Entry& entry) {
    const bool other = state.shown != entry.id;
    if (other) state = {};
    state.shown = entry.id;
    if (other || state.time != entry.time) {
        state.time = entry.time;
        state.date = iso_text(date_at(session.zone, entry.time.start));
        state.start = clock_text(wall_time_at(session.zone, entry.time.start));
        state.end = entry.time.end ? clock_text(wall_time_at(session.zone, *entry.time.end)) : "";
        state.time_error.clear();
    }
    if (other || state.others != entry.others) {
        state.others = entry.others;
        state.others_text = joined(entry.others);
    }
}

void times_changed(Session& session, Entry& entry) {
    EntryState& state = session.state.entry;
    const auto date = date_from_iso(state.date);
    const auto start = wall_time_from(state.start);
    const auto end = wall_time_from(state.end);
    const bool whole = date && start && (end || (!entry.time.end && state.end.empty()));
    state.time_error = whole ? "" : "Give the date and both times, such as 09:30 and 10:15.";
    if (!whole) return;
    Entry after = entry;
    after.time.start = instant_of(session.zone, *date, *start);
    if (end) after.time.end = instant_of(session.zone, *start <= *end ? *date : *date + 1, *end);
    state.time = after.time;
    change(session, entry, after, "change times of " + title_of(entry));
}

void times(Ui& ui, Session& session, Entry& entry) {
    EntryState& state = session.state.entry;
    const auto row = ui.group("times", Look::row);
    bool changed = ui.field(Role::date_field, "date", "Date", state.date, {.error = state.time_error});
    changed = ui.field(Role::time_field, "start", "Start", state.start) || changed;
    changed = ui.field(Role::time_field, "end", "End", state.end) || changed;
    if (changed) times_changed(session, entry);
}

void kind_and_title(Ui& ui, Session& session, Entry& entry) {
    std::string code(info(entry.kind).code);
    Entry after = entry;
    if (ui.select("kind", "Kind of work", kind_options(), code)) {
        if (const auto kind = kind_from_code(code)) after.kind = *kind;
        change(session, entry, after, "change kind of " + title_of(entry));
    }
    after = entry;
    const std::string start = clock_text(wall_time_at(session.zone, entry.time.start));
    if (ui.text_field("title", "In your words", after.title, {.placeholder = "Home visit"})) {
        change(session, entry, after, "edit title of " + start);
    }
    after = entry;
    if (ui.text_field("process", "Process, if it is part of one", after.process, {.placeholder = "Child protection"})) {
        change(session, entry, after, "edit process of " + title_of(entry));
    }
}

void person_rows(Ui& ui, Session& session, Entry& entry) {
    if (entry.people.empty()) return ui.paragraph("Nobody with a record is named yet.", Look::muted);
    const auto list = ui.open(Role::list, "people");
    const std::vector<PersonId> people = entry.people;
    for (const PersonId id : people) {
        const auto scope = ui.id(id.value);
        const auto item = ui.open(Role::list_item, "person", {}, {.look = Look::row});
        const Person* person = session.workspace.find(id);
        const std::string name = person == nullptr || person->name.empty() ? "someone" : person->name;
        ui.link("open", name, "#/people/" + hex_text(id.value));
        if (!ui.button("remove", "Remove " + name, {.look = Look::quiet})) continue;
        Entry after = entry;
        std::erase(after.people, id);
        change(session, entry, after, "remove " + name + " from " + title_of(entry), name + " removed");
    }
}

void add_person(Ui& ui, Session& session, Entry& entry) {
    std::vector<Option> options = {{"", "Choose a person"}};
    for (const auto& [id, person] : session.workspace.people()) {
        const bool there = std::find(entry.people.begin(), entry.people.end(), id) != entry.people.end();
        if (!there && !person.binned_at && !person.closed_at) options.push_back({hex_text(id.value), person.name});
    }
    stable_sort(std::span(options).subspan(1), [](const Option& a, const Option& b) { return a.label < b.label; });
    if (options.size() == 1) return;
    std::string chosen;
    if (!ui.select("add person", "Add a person", options, chosen)) return;
    const auto id = from_hex(chosen);
    if (!id || session.workspace.find(PersonId{*id}) == nullptr) return;
    Entry after = entry;
    after.people.push_back(PersonId{*id});
    const std::string& name = session.workspace.find(PersonId{*id})->name;
    change(session, entry, after, "add " + name + " to " + title_of(entry), name + " added");
}

void others(Ui& ui, Session& session, Entry& entry) {
    EntryState& state = session.state.entry;
    if (!ui.text_field("others", "Others who were there", state.others_text,
                       {.description = "Separate with commas.", .placeholder = "mum, Ms Bird (school)"})) {
        return;
    }
    Entry after = entry;
    after.others = split_names(state.others_text);
    state.others = after.others;
    change(session, entry, after, "edit others of " + title_of(entry));
}

void flags(Ui& ui, Session& session, Entry& entry) {
    const auto set = ui.open(Role::field_set, "flags", "What is true of it");
    for (const Flag flag : all_flags()) {
        bool on = entry.flags.has(flag);
        if (!ui.checkbox(key(flag), label(flag), on)) continue;
        Entry after = entry;
        after.flags.set(flag, on);
        if (flag == Flag::seen_alone && on) after.flags.set(Flag::seen);
        change(session, entry, after, (on ? "tick " : "untick ") + std::string(label(flag)));
    }
}

} // namespace

void entry_details(Ui& ui, Session& session, Entry& entry) {
    fill_fields(session, session.state.entry, entry);
    const auto card = ui.section("details", 2, "What it was", Look::card | Look::stack);
    times(ui, session, entry);
    kind_and_title(ui, session, entry);
    {
        const auto people = ui.section("who", 3, "Who it is about", Look::stack);
        person_rows(ui, session, entry);
        add_person(ui, session, entry);
        others(ui, session, entry);
    }
    flags(ui, session, entry);
}

} // namespace fourfifths
