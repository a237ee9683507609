// Sentences of a note as byte spans: in order, apart, without the spaces or bullets around them, never splitting a
// character. Knows what British notes shorten with a full stop (Dr., approx., e.g.) and that a new line that starts
// with a capital, a digit or a bullet is a new sentence.
#pragma once
#include "text/utf8.h"
#include <vector>

namespace fourfifths {

std::vector<TextSpan> sentences(std::string_view text);

} // namespace fourfifths
