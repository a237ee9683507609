#include "screens/changes.h"
#include "screens/retention.h"
#include "screens/summary_start.h"
#include "screens/today_parts.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

/// Something somebody waits for: an action, or else the review of what a person needs to be able to read and follow.
struct Due {
    Date on;
    const Person* person = nullptr;
    const Action* action = nullptr;
};

/// Overdue and up to `last`, the oldest first.
std::vector<Due> due_by(const Workspace& workspace, Date last) {
    std::vector<Due> out;
    for (const auto& [id, action] : workspace.actions()) {
        const bool open = !action.binned_at && !action.done_at && action.due && *action.due <= last;
        if (open) out.push_back({*action.due, workspace.find(action.person), &action});
    }
    for (const auto& [id, person] : workspace.people()) {
        const auto& review = person.needs.review_on;
        if (review && *review <= last && !person.binned_at && !person.closed_at) out.push_back({*review, &person});
    }
    stable_sort(out, [](const Due& a, const Due& b) { return a.on < b.on; });
    return out;
}

void when(Ui& ui, Date on, Date today) {
    if (on < today) ui.text("since " + short_text(on), Look::error | Look::badge);
    else ui.text(on == today ? "today" : "tomorrow", Look::badge);
}

void due_item(Ui& ui, Session& session, const Due& due) {
    const auto scope = ui.id(due.action != nullptr ? due.action->id.value : due.person->id.value);
    const auto item =
        ui.open(Role::list_item, due.action != nullptr ? "action" : "review", {}, {.look = Look::row | Look::dense});
    if (due.person != nullptr) ui.link("person", due.person->name, person_route(due.person->id));
    ui.text(due.action != nullptr ? due.action->what : "Communication needs: review them");
    when(ui, due.on, session.today());
    if (due.action == nullptr || !ui.button("done", "Done: " + due.action->what, {.placeholder = "Done"})) return;
    Action after = *due.action;
    after.done_at = session.now;
    session.ask(ask::Apply{changed("finish “" + after.what + "”", *due.action, after), "Action done"});
}

/// One line for all of them: their list is on Summaries.
void summaries_item(Ui& ui, const Session& session, const std::vector<const Person*>& people) {
    if (people.empty()) return;
    const auto item = ui.open(Role::list_item, "summaries", {}, {.look = Look::row | Look::dense});
    const std::string month = month_name(previous(month_of(session.today())));
    const std::string count = std::to_string(people.size());
    ui.link("summaries", people.size() == 1 ? month + " summary" : count + " summaries for " + month, "#/summaries");
    ui.text(people.size() == 1 ? people.front()->name + ", not finished" : "not finished", Look::muted);
}

} // namespace

void day_due(Ui& ui, Session& session, const DayView& day) {
    if (!day.is_today) return;
    const auto card = ui.section("due", 2, "Due", Look::card | Look::stack);
    const auto due = due_by(session.workspace, session.today() + 1);
    const auto summaries = people_with_summary_due(session);
    const auto removals = due_to_remove(session, session.today() + 7);
    if (due.empty() && summaries.empty() && removals.empty())
        return ui.paragraph("Nothing is due today or tomorrow.", Look::muted);
    const auto list = ui.open(Role::list, "list");
    for (const Due& one : due) due_item(ui, session, one);
    summaries_item(ui, session, summaries);
    if (removals.empty()) return;
    const auto item = ui.open(Role::list_item, "removals", {}, {.look = Look::row | Look::dense});
    removal_link(ui, session);
}

} // namespace fourfifths
