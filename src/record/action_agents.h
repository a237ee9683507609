// Who a sentence says will do something, and how it says so: by a modal ("Priya will visit"), by asking ("can you ring
// them"), by an order ("check the form"), by a wish ("I'd like a copy"). Fills the cues that tell; knows no speakers
// beyond what the words say.
#pragma once
#include "record/action_features.h"
#include "record/sentence_words.h"

namespace fourfifths {

/// Sets the features of who will, who is asked and how the sentence opens, the agent and the words that name them.
void read_agents(const SentenceWords& words, ActionCues& cues);

/// Who stands before the modal at `at`; `who` is their word, or the count of the words when they are left out.
Agent agent_before(const SentenceWords& words, std::size_t at, std::size_t& who);

} // namespace fourfifths
