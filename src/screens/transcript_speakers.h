// Who speaks in a transcript: renamed once for all turns, given a role, or said to be one of the worker's people.
#pragma once
#include "screens/session.h"
#include "ui/ui.h"

namespace fourfifths {

/// In the order in which they first speak, called as they are.
std::vector<TranscriptSpeaker> speakers_in(const Transcript& transcript);
std::vector<TranscriptSpeaker> speakers_in(const Entry& entry);
/// "Sarah Malik (chair)"; empty when nobody is named.
std::string called(const TranscriptSpeaker& speaker);
/// Name, role and person of each. Keys are places in the list.
void speaker_fields(Ui& ui, const Session& session, std::vector<TranscriptSpeaker>& speakers);
/// The transcript's turns at the end of the entry's passages, and those of the worker's people that speak in it among
/// its people.
Entry with_transcript(const Entry& entry, const Transcript& transcript, const std::vector<TranscriptSpeaker>& speakers,
                      const Entropy& entropy);
Entry with_speakers(const Entry& entry, const std::vector<TranscriptSpeaker>& speakers);
Entry without_transcript(const Entry& entry);
/// Whether every turn is there already.
bool has_transcript(const Entry& entry, const Transcript& transcript);

} // namespace fourfifths
