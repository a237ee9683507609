// WebVTT as it stands: cues with times, id and raw text, by the standard's reading (W3C WebVTT, 6.1) in the form that
// vtt.js gives it. Styles, regions, notes and cue settings are passed over. What cue text means is cue_text.h's.
#pragma once
#include "capture/transcript_pieces.h"

namespace fourfifths {

struct WebvttCue {
    std::string id;
    int start_ms = 0;
    int end_ms = 0;
    std::string text; // lines joined by \n, markup as written
};

struct Webvtt {
    std::vector<WebvttCue> cues;
    int passed_over = 0;       // cues whose times cannot be read
    int first_passed_over = 0; // the line of the first
};

/// "WEBVTT" at the very beginning, and nothing else in its word. Takes UTF-8 without a byte order mark.
bool is_webvtt(std::string_view text);
/// No cues when it is none. A cue that follows the first line without a blank line is only read when there are others.
Webvtt read_webvtt(std::string_view text);

} // namespace fourfifths
