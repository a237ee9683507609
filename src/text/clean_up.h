// Speech made easier to read by leaving bytes out, and by nothing else: fillers (um, uh, er, erm, mm, hmm, ah, uh-huh,
// mm-hmm, you know, I mean, sort of, kind of), a word said twice in a row, and the comma, dash or stop that belonged to
// them. No letter changes and none is added. A display layer: the text itself stays as it was said. When in doubt the
// words stay, for they may mean something ("do you know him", "a kind of panic"). English only; not for written notes.
#pragma once
#include "text/utf8.h"
#include <span>
#include <vector>

namespace fourfifths {

/// What can be left out of the sentence at `sentence`: byte spans of the text, in order, apart and inside it.
std::vector<TextSpan> fillers(std::string_view text, TextSpan sentence);
/// The bytes at `span` without those at `deleted`, which are in order, apart and inside it.
std::string without(std::string_view text, TextSpan span, std::span<const TextSpan> deleted);
/// Both at once: the sentence as it reads.
std::string cleaned(std::string_view text, TextSpan sentence);

} // namespace fourfifths
