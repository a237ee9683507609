// SubRip (.srt) as pieces: numbered blocks with "00:00:01,250 --> 00:00:04,000", blank lines between them or not. Also
// what has such times without WebVTT's first line. Speakers are not told here.
#pragma once
#include "capture/transcript_pieces.h"

namespace fourfifths {

/// Whether one of the first lines with anything on them has such times.
bool is_subrip(std::string_view text);
/// `passed_over` and its line as in Webvtt.
std::vector<SpokenPiece> read_subrip(std::string_view text, int& passed_over, int& first_passed_over);

} // namespace fourfifths
