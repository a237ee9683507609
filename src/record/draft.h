// A talk in few words: its most telling sentences, each with the turn and the bytes it came from and the fillers that
// were left out of it. Extractive: "text" is those bytes without the deleted ones, and nothing else is ever written.
// The budget is a hard limit; words of safeguarding are therefore listed apart (record/safeguarding.h), never drafted.
#pragma once
#include "record/selector.h"
#include "text/turn.h"
#include "text/utf8.h"
#include <span>

namespace fourfifths {

/// What sort of talk it is; `guessed` looks at how many speak and how it opens.
enum class Talk : std::uint8_t { guessed, visit, call, meeting };

struct DraftOptions {
    int words = 300;
    std::string query; // what the reader asks; empty: everything
    Talk talk = Talk::guessed;
};

struct DraftSentence {
    std::string text;
    std::size_t turn = 0;
    TextSpan span;                 // bytes of the turn's text
    std::vector<TextSpan> deleted; // fillers, bytes of the turn's text
};

/// In the order of the talk. Empty when nothing fits the budget, or nothing answers the query.
std::vector<DraftSentence> draft_of(std::span<const Turn> turns, const DraftOptions& options,
                                    const BackgroundFrequencies& background);

/// Every sentence of the talk with its fillers left out, but for those that were nothing else.
std::vector<DraftSentence> spoken_sentences(std::span<const Turn> turns);

} // namespace fourfifths
