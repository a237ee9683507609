// What becomes of each record when a person is erased: what goes, what stays without them, and what else names them.
// Entries about nobody else go, or stay as bare time; entries shared with others stay and no longer name the person.
#pragma once
#include "model/workspace.h"
#include "screens/erase_state.h"
#include "time/zone.h"

namespace fourfifths {

/// Also what is in the bin.
struct ErasePlan {
    std::vector<const Entry*> alone, shared; // by start
    std::vector<const Action*> actions;
    std::vector<const Summary*> summaries;
    std::vector<const HandOver*> hand_overs;
};
ErasePlan erase_plan(const Workspace& workspace, const Person& person);

/// Whether the text has the first name, what they like to be called or their number in it, as words.
bool names(const Person& person, std::string_view text);
/// Passages of shared entries that name the person: dropped unless the worker decides otherwise.
std::set<std::pair<EntryId, PassageId>> passages_to_drop(const ErasePlan& plan, const Person& person);
/// Records that are not of the plan and name the person all the same.
std::vector<Mention> mentions_elsewhere(const Workspace& workspace, const ErasePlan& plan, const Person& person,
                                        const Zone& zone);

/// What must be saved before the erasure, so that nothing that stays names the person.
Edit edit_before_erasing(const Workspace& workspace, const ErasePlan& plan, const Person& person,
                         const EraseState& decided);
std::vector<RecordId> records_to_erase(const ErasePlan& plan, const Person& person, bool keep_time);

} // namespace fourfifths
