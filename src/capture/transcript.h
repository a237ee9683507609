// Transcripts of meetings and calls as turns: WebVTT as Teams, Zoom and others write it, SubRip, Word files of Teams,
// texts of Otter and Google Meet, chats, and plain "Name: words" lines. Which it is the content tells, never the file's
// name. Words are only taken over: markup and line ends go, nothing is added, and nobody is named who the file does not
// name.
#pragma once
#include "model/cues.h"
#include "result.h"
#include "text/turn.h"

namespace fourfifths {

enum class TranscriptFormat : std::uint8_t { teams_vtt, zoom_vtt, webvtt, subrip, word, otter, meet, chat, plain };

struct TranscriptTurn {
    Turn said;             // blanks squeezed to one space
    std::vector<Cue> cues; // in order, the bytes of each; empty when the file tells no times
};

struct Transcript {
    TranscriptFormat format = TranscriptFormat::plain;
    std::vector<TranscriptTurn> turns; // in the order of the file
    int passed_over = 0;               // cues whose times cannot be read
    int first_passed_over = 0;         // the line of the first, from 1
};

/// Cues of one speaker with less than two seconds between them are one turn, and so are the parts of one utterance of
/// Teams; cues whose speaker nobody names only where a sentence goes on. Fails with too_large above
/// `largest_transcript` bytes, packed or unpacked; with bad_input when it is no transcript: detail is a sentence or two
/// that say where, why, and what to do next.
Result<Transcript> read_transcript(std::string_view bytes);
constexpr std::size_t largest_transcript = std::size_t{32} * 1024 * 1024;

/// Each once, in the order in which they first speak; without those whom the file does not name.
std::vector<std::string> speakers_of(const Transcript& transcript);
/// For people: "Zoom", "Teams (Word)".
std::string_view label(TranscriptFormat format);
/// For programs: "zoom-vtt", "teams-docx".
std::string_view word_of(TranscriptFormat format);

} // namespace fourfifths
