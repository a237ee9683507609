// What the notes and transcripts about one person say that somebody will do, as suggestions for the list of actions:
// words, who and by when, each with its source. Suggestions only: nothing is an action until somebody accepts it.
#pragma once
#include "model/workspace.h"
#include "record/actions.h"
#include "time/zone.h"

namespace fourfifths {

struct FoundAction {
    Source source;
    std::string who; // as the source calls them; "me": the worker; "we": so somebody is to be asked; empty: unsaid
    std::optional<Date> due;
    std::string due_words;         // of the source: "next Friday"
    std::optional<Date> otherwise; // what else they may mean
};

/// Of entries that start in `within`, are not in the bin and not only planned: what reaches action_threshold, likeliest
/// first. A person's own words are no task list and are passed over, and so is what is an action already. The same
/// words in several notes are found once, in the newest.
std::vector<FoundAction> found_actions(const Workspace& workspace, PersonId person, Span within, const Zone& zone);
/// Whether the words are still there and no action was made of them, here or in another note: done, open or binned.
bool awaits_answer(const Workspace& workspace, const Source& source);

} // namespace fourfifths
