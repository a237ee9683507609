// Changes of entries on a day, as edits with names: moving, resizing, trimming and splitting. No screen here.
#pragma once
#include "screens/entry_words.h"

namespace fourfifths {

/// The same entry at another time; "move Home visit to 10:00" or "change Home visit to 09:30 to 10:00".
Edit moved_entry(const Entry& entry, Interval to, const Zone& zone);
/// The earlier one, also one that runs, ends where the later one starts. Absent when nothing would be left of it.
std::optional<Edit> trim_earlier(const Entry& earlier, const Entry& later, Instant now);
/// The longer one makes room for the shorter: cut around it when it holds it, else both meet in the middle of the
/// overlap. `fresh` is the id of the second half.
std::optional<Edit> split_around(const Entry& earlier, const Entry& later, EntryId fresh, Instant now);
/// The entry goes on to the other end of a gap that it touches.
Edit fill_gap(const Entry& entry, Span gap);

} // namespace fourfifths
