// How screens call an entry: its title, who was there, its times, and the edits on it with the names that Undo shows.
#pragma once
#include "model/names.h"
#include "model/workspace.h"
#include "time/zone.h"
#include "ui/node.h"
#include <string>

namespace fourfifths {

/// The worker's words, else the kind's.
std::string title_of(const Entry& entry);
/// "Sam Okoro, mum"; empty when nobody is named.
std::string who_of(const Entry& entry, const Workspace& workspace);
/// "09:30 to 10:15", "09:30, running", "Wed 18 Nov 22:00 to 01:00" when it starts on another day than `day`.
std::string times_of(const Entry& entry, const Zone& zone, Date day);
/// "#/entry/000000000000002a"
std::string address_of(EntryId id);
/// "2 passages, transcript"; "time only" without any.
std::string note_of(const Entry& entry);
/// "time only", "to write up", "3 passages, own words"
std::string record_of(const Entry& entry);
std::uint8_t tone_of(Kind kind);
Minutes length_of(const Entry& entry, Instant now);

/// All kinds with their words, for a select: value is the code.
std::vector<Option> kind_options();

/// One entry changed, and nothing else.
Edit change_entry(std::string name, const Entry& before, const Entry& after);
Edit add_entry(std::string name, const Entry& entry);
Edit bin_entry(const Entry& entry, const Zone& zone, Instant now);

} // namespace fourfifths
