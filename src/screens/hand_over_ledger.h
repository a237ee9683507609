// The ledger as the screens see it: where a summary or a note is on its way to the case system, what was pasted, what
// is overdue, until when it is kept here. Every change is one named edit; nothing here changes the workspace by itself.
#pragma once
#include "screens/session.h"

namespace fourfifths {

/// What is handed over: one of the two is set.
struct Subject {
    SummaryId summary;
    EntryId entry;
    Subject(SummaryId id) : summary(id) {}
    Subject(EntryId id) : entry(id) {}
    bool operator==(const Subject&) const = default;
};
std::string hand_over_route(Subject subject);

/// The ledger line of a summary or an entry that is not in the bin, or null.
const HandOver* hand_over_of(const Workspace& workspace, Subject subject);

/// Starts as a copy of the ledger line, or as a new one; the caller changes it and asks for the edit.
HandOver hand_over_to_change(Session& session, Subject subject, std::string_view profile);
void ask_to_apply(Session& session, const HandOver& changed, std::string name, std::string said);

const HandOverStep* step_of(const HandOver* hand_over, std::string_view what);
/// A step that is none: from then on it is kept anew for the days that Settings say.
constexpr std::string_view kept_longer_step = "kept longer";
void add_step(HandOver& hand_over, std::string_view what, Instant now);
void remove_step(HandOver& hand_over, std::string_view what);

/// "Ready to hand over", "Handed over, not confirmed", "In the case system" …
std::string_view state_words(bool ready, const HandOver* hand_over);
/// After 24 hours, 48 hours and 5 days from when it was finished, until it is confirmed; empty before.
std::string_view reminder(const Summary& summary, const HandOver* hand_over, Instant now);
bool is_confirmed(const HandOver* hand_over);
/// The day from which a confirmed record need not be kept here; absent while it must or may be.
std::optional<Date> kept_until(const Session& session, const HandOver* hand_over);

/// "Amira Khan, October 2026".
std::string name_of(const Workspace& workspace, const Summary& summary);
/// "Home visit, 12 Oct 2026, Amira Khan".
std::string name_of(const Workspace& workspace, const Entry& entry, const Zone& zone);

} // namespace fourfifths
