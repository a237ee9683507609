#include "record/summary_draft.h"
#include "screens/moments.h"
#include "screens/screens.h"
#include "screens/summary_start.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::string name_of(const Workspace& workspace, PersonId id) {
    const auto* person = workspace.find(id);
    return person && !person->name.empty() ? person->name : "Somebody who was removed";
}

void due_list(Ui& ui, Session& session) {
    const auto month = previous(month_of(session.today()));
    const auto section = ui.section("due", 2, "Due for " + text_of(month), Look::card | Look::stack);
    const auto due = people_with_summary_due(session);
    if (due.empty()) {
        ui.paragraph("Nothing is due: everyone you wrote notes about in " + month_name(month) +
                     " has a finished summary, or there were no notes.");
        ui.paragraph("Log visits and calls on Today, name the person and write what mattered. When the month is over, "
                     "their summary is drafted here from those notes.",
                     Look::muted);
        return;
    }
    const auto list = ui.open(Role::list, "list");
    for (const auto* person : due) {
        const auto scope = ui.id(person->id.value);
        const auto item = ui.open(Role::list_item, "item", {}, {.look = Look::row | Look::spread});
        const auto* draft = summary_of(session.workspace, person->id, month);
        {
            const auto who = ui.group("who");
            ui.link("person", person->name, person_route(person->id));
        }
        if (draft) {
            ui.link("go on", "Go on with the draft for " + person->name, summary_route(draft->id));
        } else if (ui.button("draft", "Draft summary for " + person->name)) {
            start_summary(session, person->id, month);
        }
    }
}

std::vector<const Summary*> newest_first(const Workspace& workspace, bool finished) {
    std::vector<const Summary*> found;
    for (const auto& [id, summary] : workspace.summaries()) {
        if (!summary.binned_at && summary.finished_at.has_value() == finished) found.push_back(&summary);
    }
    stable_sort(found, [&](const Summary* a, const Summary* b) {
        if (a->month != b->month) return a->month > b->month;
        return name_of(workspace, a->person) < name_of(workspace, b->person);
    });
    return found;
}

void table_of(Ui& ui, const Session& session, bool finished) {
    const auto found = newest_first(session.workspace, finished);
    const auto heading = finished ? "Finished" : "Drafts";
    const auto section = ui.section(finished ? "finished" : "drafts", 2, heading, Look::card | Look::stack);
    if (found.empty()) {
        ui.paragraph(finished ? "No summary is finished yet. Finishing locks it, with the date and your name."
                              : "No drafts. Start one from the list above, or from a person’s page.",
                     Look::muted);
        return;
    }
    constexpr std::string_view of_drafts[] = {"Person", "Month", "Words"};
    constexpr std::string_view of_finished[] = {"Person", "Month", "Words", "Finished"};
    const std::span<const std::string_view> columns =
        finished ? std::span<const std::string_view>(of_finished) : std::span<const std::string_view>(of_drafts);
    const auto table = ui.table("table", heading, columns);
    for (const auto* summary : found) {
        const auto scope = ui.id(summary->id.value);
        const auto row = ui.row("row");
        ui.row_header(name_of(session.workspace, summary->person));
        {
            const auto cell = ui.open(Role::cell, "month");
            ui.link("open", text_of(summary->month), summary_route(summary->id),
                    {.description = "Summary of " + name_of(session.workspace, summary->person)});
        }
        ui.cell(std::to_string(word_count(*summary)), Look::numeric);
        if (finished) {
            ui.cell(moment_text(session.zone, *summary->finished_at, session.now) + ", " + summary->finished_by);
        }
    }
}

} // namespace

void summaries_screen(Ui& ui, Session& session) {
    ui.title("Summaries");
    const auto main = ui.main_region();
    ui.heading(1, "Summaries");
    ui.paragraph("One page a month for each person, made of sentences from your notes. Every line links back to the "
                 "note it came from, or is marked as yours.");
    due_list(ui, session);
    const auto any = std::any_of(session.workspace.summaries().begin(), session.workspace.summaries().end(),
                                 [](const auto& item) { return !item.second.binned_at; });
    if (!any) return;
    table_of(ui, session, false);
    table_of(ui, session, true);
}

} // namespace fourfifths
