#include "screens/summary_start.h"
#include "model/cues.h"
#include "record/month_notes.h"
#include "record/summary_draft.h"
#include "screens/changes.h"
#include "screens/summary_edits.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

std::optional<SummaryDraft> drafted(Session& session, PersonId person, Month month) {
    const auto form = shipped_template("monthly-summary");
    if (!form) return {};
    return draft_summary(session.workspace, *form, {person, month, session.zone}, session.entropy);
}

} // namespace

const Summary* summary_of(const Workspace& workspace, PersonId person, Month month) {
    const Summary* found = nullptr;
    for (const auto& [id, summary] : workspace.summaries()) {
        if (summary.person != person || summary.month != month || summary.binned_at) continue;
        if (!found || (summary.finished_at && !found->finished_at)) found = &summary;
    }
    return found;
}

bool has_notes(const Session& session, PersonId person, Month month) {
    return !month_notes(session.workspace, person, month, session.zone).in_record.empty();
}

std::vector<const Person*> people_with_summary_due(const Session& session) {
    const auto month = previous(month_of(session.today()));
    std::vector<const Person*> due;
    for (const auto& [id, person] : session.workspace.people()) {
        if (person.binned_at || person.closed_at || !has_notes(session, id, month)) continue;
        const auto* summary = summary_of(session.workspace, id, month);
        if (!summary || !summary->finished_at) due.push_back(&person);
    }
    stable_sort(due, [](const Person* a, const Person* b) { return a->name < b->name; });
    return due;
}

void start_summary(Session& session, PersonId person, Month month) {
    auto draft = drafted(session, person, month);
    if (!draft) return;
    draft->summary.id = new_id<SummaryId>(session.entropy);
    const auto route = summary_route(draft->summary.id);
    session.ask(ask::Apply{added("draft summary for " + text_of(month), std::move(draft->summary)),
                           "Summary for " + text_of(month) + " drafted"});
    session.ask(ask::Go{route});
}

void draft_again(Session& session, const Summary& summary) {
    auto draft = drafted(session, summary.person, summary.month);
    if (!draft) return;
    auto after = summary;
    after.template_id = draft->summary.template_id;
    after.sections = std::move(draft->summary.sections);
    session.ask(ask::Apply{changed("make a new draft for " + text_of(summary.month), summary, std::move(after)),
                           "New draft made from the notes"});
}

std::string summary_route(SummaryId id) { return "#/summaries/" + hex_text(id.value); }
std::string person_route(PersonId id) { return "#/people/" + hex_text(id.value); }
std::string entry_route(EntryId id) { return "#/entry/" + hex_text(id.value); }

std::string source_route(const Workspace& workspace, const Source& source) {
    const Passage* const passage = passage_of(workspace, source);
    const bool said = passage != nullptr && is_transcript(*passage);
    return entry_route(source.entry) +
           (said ? "/" + hex_text(source.passage.value) + "." + std::to_string(source.begin) : "");
}

std::string month_name(Month month) {
    const auto text = text_of(month);
    return text.substr(0, text.find(' '));
}

} // namespace fourfifths
