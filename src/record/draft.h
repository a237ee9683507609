// A talk in few words: what says most of it, each sentence with the turn and the bytes it came from and the fillers
// left out. Extractive: the text is those bytes without the deleted ones, and nothing else is ever written. The
// budget is a hard limit; words of safeguarding are therefore shown apart (record/safeguarding.h), not only here.
// The choice is the selector's, among spoken units weighed by how much they tell, with a part kept for how a meeting
// opens, where its business is said.
#pragma once
#include "record/selector.h"
#include "record/spoken.h"

namespace fourfifths {

/// What sort of talk it is. `guessed`: a meeting when three or more have a good part in it.
enum class Talk : std::uint8_t { guessed, visit, call, meeting };

struct DraftOptions {
    int words = 300;   // at most, as budget_words counts them
    std::string query; // what the reader asks; empty: everything
    Talk talk = Talk::guessed;
};

/// In the order of the talk. Empty when there are no words to spend, or nothing has to do with the query.
std::vector<SpokenUnit> draft_of(std::span<const Turn> turns, const DraftOptions& options,
                                 const BackgroundFrequencies& background);

} // namespace fourfifths
