#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/person_forms.h"
#include "screens/summary_start.h"
#include "stable_sort.h"
#include "text/utf8.h"
#include <algorithm>
#include <utility>

namespace fourfifths {
namespace {

std::vector<const Action*> actions_of(const Workspace& workspace, PersonId person, bool done) {
    std::vector<const Action*> found;
    for (const auto& [id, action] : workspace.actions()) {
        if (action.person == person && !action.binned_at && action.done_at.has_value() == done)
            found.push_back(&action);
    }
    stable_sort(found, [](const Action* a, const Action* b) {
        if (a->due.has_value() != b->due.has_value()) return a->due.has_value();
        return a->due && *a->due < *b->due;
    });
    return found;
}

void due_text(Ui& ui, const Session& session, const Action& action) {
    if (!action.who.empty()) ui.text(action.who, Look::muted);
    if (!action.due) return;
    const auto day = short_text(*action.due);
    const bool late = !action.done_at && *action.due < session.today();
    ui.text(late ? "overdue since " + day : "by " + day, late ? Look::error | Look::badge : Look::badge);
}

void put(Session& session, const Action& before, Action after, std::string_view verb, std::string said) {
    session.ask(
        ask::Apply{changed(std::string(verb) + " “" + before.what + "”", before, std::move(after)), std::move(said)});
}

void item_of(Ui& ui, Session& session, const Action& action) {
    const auto scope = ui.id(action.id.value);
    const auto item = ui.open(Role::list_item, "item", {}, {.look = Look::row});
    ui.text(action.what);
    due_text(ui, session, action);
    if (action.source) {
        const auto label = source_label(session.workspace, action.source, session.zone);
        if (!label.empty())
            ui.link("source", label, source_route(session.workspace, action.source), {.look = Look::source});
    }
    auto after = action;
    const auto quiet = Look::quiet | Look::dense;
    if (action.done_at) {
        if (ui.button("not done", "Not done after all", {.look = quiet, .description = action.what})) {
            after.done_at.reset();
            put(session, action, std::move(after), "reopen", "Action is open again");
        }
        return;
    }
    if (ui.button("done", "Done", {.look = quiet, .description = action.what})) {
        after.done_at = session.now;
        put(session, action, std::move(after), "finish", "Action done");
    } else if (ui.button("delete", "Delete", {.look = quiet, .description = action.what})) {
        after.binned_at = session.now;
        put(session, action, std::move(after), "delete", "Action moved to the bin");
        ui.focus("what");
    }
}

void add_action(Session& session, const Person& person, ActionForm& form, Ui& ui) {
    Action action;
    action.what = std::string(trimmed(form.what, {0, form.what.size()}).of(form.what));
    action.who = std::string(trimmed(form.who, {0, form.who.size()}).of(form.who));
    form.what_error = action.what.empty() ? "Type what is to be done." : "";
    form.due_error.clear();
    if (!form.due.empty()) {
        const auto due = date_from_iso(form.due);
        if (due) action.due = *due;
        else form.due_error = "Give the day as a date, or leave it empty.";
    }
    if (!form.what_error.empty() || !form.due_error.empty()) {
        ui.focus(form.what_error.empty() ? "due" : "what");
        return;
    }
    action.id = new_id<ActionId>(session.entropy);
    action.person = person.id;
    action.source = form.source;
    const auto name = "add action “" + action.what + "”";
    session.ask(ask::Apply{added(name, std::move(action)), "Action added"});
    form = {};
    ui.focus("what");
}

} // namespace

void person_actions(Ui& ui, Session& session, const Person& person) {
    auto& form = session.state.people.action;
    const auto section = ui.section("actions", 2, "Actions", Look::card | Look::stack);
    const auto open = actions_of(session.workspace, person.id, false);
    if (open.empty()) {
        ui.paragraph("Nothing to do is written down for " + person.name + ".", Look::muted);
    } else {
        const auto list = ui.open(Role::list, "open actions");
        for (const auto* action : open) item_of(ui, session, *action);
    }
    {
        if (form.what.empty()) form.source = {}; // what is typed next is the worker's own
        int& openings = session.state.people.action_openings;
        if (form.filled) ++openings;
        const auto details = ui.details("adding " + std::to_string(openings), "Add an action", !form.what.empty());
        const auto box = ui.form("new action");
        ui.text_field("what", "What is to be done", form.what, {.error = form.what_error});
        if (std::exchange(form.filled, false)) ui.focus("what");
        ui.text_field("who", "By whom", form.who);
        ui.field(Role::date_field, "due", "By when", form.due, {.error = form.due_error});
        if (ui.button("add action", "Add action", {.state = State::submits})) add_action(session, person, form, ui);
    }
    found_actions_of(ui, session, person);
    const auto done = actions_of(session.workspace, person.id, true);
    if (done.empty()) return;
    const auto details = ui.details("done actions", "Done: " + std::to_string(done.size()));
    const auto list = ui.open(Role::list, "list");
    for (const auto* action : done) item_of(ui, session, *action);
}

} // namespace fourfifths
