// The parts of the entry screen that are about transcripts: what is there, turn by turn, and a file that comes in.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// A file picked, looked at, added or let go.
void transcript_in(Ui& ui, Session& session, Entry& entry);

/// "Transcript: 312 turns, 3 speakers, 46 minutes, from Zoom."
std::string transcript_words(std::size_t turns, std::size_t speakers, int ms, std::string_view from);
/// From the first cue to the last; `untold` without times.
int span_ms(const Transcript& transcript);
/// "00:12:31 Sarah Malik"
std::string turn_heading(const std::vector<Cue>& cues, const std::string& who);

} // namespace fourfifths
