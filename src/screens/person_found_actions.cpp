#include "record/found_actions.h"
#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/moments.h"
#include "screens/person_forms.h"
#include "screens/summary_start.h"

namespace fourfifths {
namespace {

/// This month's notes and last month's: what is older was seen to, or is on the list.
Date first_looked_at(const Session& session) {
    return days_of(month_of(days_of(month_of(session.today())).first - 1)).first;
}

std::string who_and_when(const FoundAction& found) {
    std::string words = found.who == "we" ? "we: who?" : found.who;
    if (!found.due) return words;
    words += (words.empty() ? "by " : ", by ") + short_text(*found.due);
    if (found.otherwise) words += " or " + short_text(*found.otherwise);
    return words + " (“" + found.due_words + "”)";
}

Action action_of(const Session& session, const Person& person, const FoundAction& found) {
    Action action;
    action.id = new_id<ActionId>(session.entropy);
    action.person = person.id;
    action.what = source_text(session.workspace, found.source);
    action.who = found.who;
    action.due = found.due;
    action.source = found.source;
    return action;
}

void add(Ui& ui, Session& session, Action action) {
    const std::string name = "add action “" + action.what + "”";
    session.ask(ask::Apply{added(name, std::move(action)), "Action added. Undo takes it back."});
    ui.focus("look");
}

/// Kept in the bin, so that it is not suggested again and can be taken out.
void refuse(Ui& ui, Session& session, Action action) {
    action.binned_at = session.now;
    const std::string name = "leave out “" + action.what + "”";
    session.ask(ask::Apply{added(name, std::move(action)), "Left out, and in the bin. Undo brings it back."});
    ui.focus("look");
}

void change_first(Session& session, const Action& action) {
    ActionForm& form = session.state.people.action;
    form.what = action.what;
    form.who = action.who;
    form.due = action.due ? iso_text(*action.due) : "";
    form.source = action.source;
    form.filled = true;
}

void item_of(Ui& ui, Session& session, const Person& person, const FoundAction& found) {
    const auto scope = ui.id(std::uint64_t{found.source.begin} << 32 ^ found.source.passage.value);
    const auto item = ui.open(Role::list_item, "item", {}, {.look = Look::row});
    const std::string what = source_text(session.workspace, found.source);
    ui.text(what);
    if (const auto words = who_and_when(found); !words.empty()) ui.text(words, Look::muted);
    ui.link("source", source_label(session.workspace, found.source, session.zone),
            source_route(session.workspace, found.source), {.look = Look::source});
    const Extra about{.look = Look::quiet | Look::dense, .description = what};
    if (ui.button("accept", "Add it", about)) add(ui, session, action_of(session, person, found));
    if (ui.button("change", "Change it first", about)) change_first(session, action_of(session, person, found));
    if (ui.button("refuse", "Not an action", about)) refuse(ui, session, action_of(session, person, found));
}

void look(Ui& ui, Session& session, const Person& person, Date first) {
    const Span within{start_of_day(session.zone, first), session.now};
    auto& found = session.state.people.found.emplace(found_actions(session.workspace, person.id, within, session.zone));
    ui.announce(found.empty() ? "Nothing found"
                              : counted(static_cast<long long>(found.size()), "sentence", "sentences") + " found");
}

} // namespace

void found_actions_of(Ui& ui, Session& session, const Person& person) {
    const Date first = first_looked_at(session);
    if (ui.button("look", "Look for actions in the notes")) look(ui, session, person, first);
    const auto& found = session.state.people.found;
    if (!found) return;
    std::vector<const FoundAction*> left;
    for (const FoundAction& one : *found)
        if (awaits_answer(session.workspace, one.source)) left.push_back(&one);
    const std::string notes = "notes since " + short_text(first);
    if (left.empty()) {
        ui.paragraph(found->empty() ? "Nothing in the " + notes + " reads like something to be done."
                                    : "All that was found in the " + notes + " has been looked at.",
                     Look::muted);
        return;
    }
    ui.heading(3, "Found in the notes");
    ui.paragraph("Sentences of " + notes +
                     " that somebody may have to act on, the likeliest first. None is an action "
                     "until you add it.",
                 Look::muted);
    const auto list = ui.open(Role::list, "found");
    for (const FoundAction* one : left) item_of(ui, session, person, *one);
}

} // namespace fourfifths
