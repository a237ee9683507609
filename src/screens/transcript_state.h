// What the entry screen remembers of transcripts: the file that was picked and what was read from it, until it is added
// or let go, and which turns of the one that is there are shown.
#pragma once
#include "capture/transcript.h"
#include <string>
#include <vector>

namespace fourfifths {

/// Somebody who speaks in a transcript, and what they will be called.
struct TranscriptSpeaker {
    std::string said; // as the file, or the entry, calls them; empty: not told
    std::string name;
    std::string role; // "chair", or empty
    PersonId person;  // one of the worker's people, or none
    int turns = 0;
};

struct TranscriptState {
    std::string file_name;
    std::string bytes; // of a large file, while it is being read
    int passes = 0;    // recorded since it was picked
    std::string error;
    std::optional<Transcript> read; // the preview
    std::vector<TranscriptSpeaker> speakers;
    std::vector<TranscriptSpeaker> renamed; // those of the entry, as the fields have them
    std::size_t first = 0;                  // turn of the page that is shown
    std::string led_to;                     // the part of the address that was followed last
};

} // namespace fourfifths
