// What the text of a cue says and who says it: WebVTT's voices (<v Name>) and character references, other markup left
// out. Shared with SubRip, whose <i> and {\an8} go the same way.
#pragma once
#include "capture/transcript_pieces.h"

namespace fourfifths {

/// One piece for each stretch of one voice; all have the cue's id and times.
void add_pieces(std::vector<SpokenPiece>& pieces, const SpokenPiece& cue);
/// Appends what stands at `at` of the text: the character that a reference such as &amp; or &#39; stands for, or the
/// byte itself. Gives the byte after it.
std::size_t add_reference(std::string& out, std::string_view text, std::size_t at);

} // namespace fourfifths
