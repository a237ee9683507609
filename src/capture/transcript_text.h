// A transcript that is a text: Otter's and Google Meet's, chats, what Teams writes into Word or onto the clipboard, and
// plain "Name: words" lines. Lines before the first speaker are a heading and left out; a line without a speaker goes
// on with what the last one said.
#pragma once
#include "capture/transcript.h"
#include "capture/transcript_pieces.h"

namespace fourfifths {

struct TranscriptText {
    std::vector<SpokenPiece> pieces; // none: it is no talk
    TranscriptFormat format = TranscriptFormat::plain;
};

TranscriptText read_transcript_text(std::string_view text);

} // namespace fourfifths
