// Sentences of a note as byte spans: in order, apart, without the spaces or bullets around them, never splitting a
// character. UAX #29 with what British notes need: "Dr.", "approx.", "s. 47", "No. 5", initials and times do not end a
// sentence; "…", a bullet in a line and the full stops of somebody who types no capitals do; a line end does unless the
// next line goes on in small letters.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

std::vector<TextSpan> sentences(std::string_view text);

} // namespace fourfifths
