#include "screens/changes.h"
#include "screens/moments.h"
#include "screens/needs_words.h"
#include "screens/person_forms.h"
#include "screens/screens.h"
#include "screens/summary_start.h"
#include "stable_sort.h"
#include "text/utf8.h"
#include <algorithm>

namespace fourfifths {
namespace {

bool matches(const Person& person, std::string_view search) {
    const auto wanted = folded(trimmed(search, {0, search.size()}).of(search));
    if (wanted.empty()) return true;
    for (const auto* text : {&person.name, &person.known_as, &person.reference}) {
        if (folded(*text).find(wanted) != std::string::npos) return true;
    }
    return false;
}

std::vector<const Person*> listed(const Workspace& workspace, const PeopleState& state) {
    std::vector<const Person*> people;
    for (const auto& [id, person] : workspace.people()) {
        if (person.binned_at || (person.closed_at && !state.show_closed)) continue;
        if (matches(person, state.search)) people.push_back(&person);
    }
    stable_sort(people, [](const Person* a, const Person* b) { return folded(a->name) < folded(b->name); });
    return people;
}

struct Counts {
    int shown = 0; // open, outside the bin
    int closed = 0;
};

Counts counts_of(const Workspace& workspace) {
    Counts counts;
    for (const auto& [id, person] : workspace.people()) {
        if (person.binned_at) continue;
        ++(person.closed_at ? counts.closed : counts.shown);
    }
    return counts;
}

int open_actions(const Workspace& workspace, PersonId person) {
    const auto& actions = workspace.actions();
    return static_cast<int>(std::count_if(actions.begin(), actions.end(), [&](const auto& item) {
        return item.second.person == person && !item.second.done_at && !item.second.binned_at;
    }));
}

/// With spaces at which no line ends.
std::string unbroken(std::string_view words) {
    std::string text;
    for (const char c : words) text += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return text;
}

std::string last_entry(const Session& session, PersonId person) {
    const auto entries = session.workspace.entries_about(person);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if ((*entry)->flags.has(Flag::planned)) continue;
        return unbroken(day_month_year_text(date_at(session.zone, (*entry)->time.start)));
    }
    return "none yet";
}

void add_button(Ui& ui, Session& session) {
    auto& form = session.state.people.adding;
    if (form.open || !ui.button("add", "Add a person", {.look = Look::primary})) return;
    form = {};
    form.open = true;
    ui.focus("name");
}

void add_form(Ui& ui, Session& session, bool first) {
    auto& form = session.state.people.adding;
    if (!form.open) return;
    const auto section =
        ui.section("adding", 2, first ? "Add your first person" : "Add a person", Look::card | Look::stack);
    const auto box = ui.form("new person");
    ui.text_field("name", "Name", form.draft.name, {.state = State::required, .error = form.name_error});
    ui.text_field("reference", "Number in the case system", form.draft.reference,
                  {.description = "So that you can find them there. You can leave it empty."});
    const auto row = ui.group("buttons", Look::row);
    const bool add = ui.button("save new", "Add", {.look = Look::primary, .state = State::submits});
    if (ui.button("cancel new", "Cancel")) {
        form = {};
        ui.focus("add");
        return;
    }
    if (!add) return;
    form.draft.name = std::string(trimmed(form.draft.name, {0, form.draft.name.size()}).of(form.draft.name));
    if (form.draft.name.empty()) {
        form.name_error = "Type the person’s name.";
        ui.focus("name");
        return;
    }
    auto person = form.draft;
    person.id = new_id<PersonId>(session.entropy);
    const auto route = person_route(person.id);
    const auto name = person.name;
    session.ask(ask::Apply{added("add " + name, std::move(person)), name + " added"});
    session.ask(ask::Go{route});
    form = {};
}

void row_of(Ui& ui, Session& session, const Person& person) {
    const auto scope = ui.id(person.id.value);
    const auto row = ui.row("row");
    {
        const auto cell = ui.open(Role::row_header, "name");
        ui.link("open", person.name, person_route(person.id));
        if (person.sample && person.name.rfind("Sample", 0) != 0) ui.text("invented sample", Look::badge);
        if (person.closed_at) ui.text("closed", Look::badge);
    }
    ui.cell(person.reference);
    {
        const auto cell = ui.open(Role::cell, "needs");
        const auto needs = needs_text(person.needs);
        if (!needs.empty()) ui.text(needs, Look::flag);
        if (is_overdue(person.needs, session.today())) ui.text("review overdue", Look::error);
    }
    ui.cell(std::to_string(open_actions(session.workspace, person.id)), Look::numeric);
    ui.cell(last_entry(session, person.id));
}

void teach(Ui& ui, Session& session) {
    const auto section = ui.section("empty", 2, "Nobody here yet", Look::card | Look::stack);
    ui.paragraph("A person’s page holds what matters to them, how they want to be told things, their actions, and a "
                 "summary of each month made from what you log. Names you add here are understood in the one-line "
                 "entry on Today: “9:30-10:15 home visit Sam”.");
    add_button(ui, session);
}

} // namespace

void people_screen(Ui& ui, Session& session) {
    auto& state = session.state.people;
    ui.title("People");
    const auto main = ui.main_region();
    const auto counts = counts_of(session.workspace);
    if (counts.shown + counts.closed == 0) {
        ui.heading(1, "People");
        if (!session.state.people.adding.open) teach(ui, session);
        add_form(ui, session, true);
        return;
    }
    {
        const auto head = ui.group("head", Look::row | Look::spread);
        ui.heading(1, "People");
        ui.text(counted(counts.shown, "person", "people") +
                    (counts.closed > 0 ? ", and " + counted(counts.closed, "closed", "closed") : ""),
                Look::muted);
        add_button(ui, session);
    }
    add_form(ui, session, false);
    {
        const auto tools = ui.group("tools", Look::row);
        ui.field(Role::search_field, "search", "Search by name or number", state.search);
        if (counts.closed > 0) ui.checkbox("closed", "Show closed", state.show_closed);
    }
    const auto people = listed(session.workspace, state);
    if (people.empty()) {
        ui.paragraph("Nobody matches. Try a part of the name, or the number.");
        return;
    }
    constexpr std::string_view columns[] = {"Name", "Number", "Communication needs", "Open actions", "Last entry"};
    const auto table = ui.table("people", "People", columns);
    for (const auto* person : people) row_of(ui, session, *person);
}

} // namespace fourfifths
