// The cues of a transcript's turn: which of its words were said when, each with the name that the file gives it. Kept
// in Passage::cues as text, one line a cue, so that a turn stays one small value:
//   start length begin shared rest
// start and length in milliseconds (-1: not told), the first byte of its words, how many bytes its id shares with the
// one before, and the rest of the id. Its words end one byte, a space, before the next cue's. Stored in vault files.
#pragma once
#include "model/records.h"

namespace fourfifths {

constexpr int untold = -1;

struct Cue {
    std::string id; // "12", "5a0b…/12-0", or empty
    int start_ms = untold;
    int end_ms = untold;
    std::uint32_t begin = 0; // bytes of the turn's text
    std::uint32_t end = 0;
    bool operator==(const Cue&) const = default;
};

/// Cues in the order of their words, the first at byte 0, one space between the words of each.
std::string text_of(const std::vector<Cue>& cues);
/// Lines that are not of this form are left out; bytes never point outside the passage's text.
std::vector<Cue> cues_of(const Passage& passage);
/// The cue that says the byte; absent when the passage has none.
std::optional<Cue> cue_at(const Passage& passage, std::uint32_t byte);
/// "00:12:31"
std::string clock_text_of_ms(int ms);
bool is_transcript(const Passage& passage);
/// Passages that somebody wrote, transcripts apart.
std::size_t count_written(const Entry& entry);
std::size_t count_transcript_turns(const Entry& entry);

} // namespace fourfifths
