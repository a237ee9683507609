#include "record/action_features.h"
#include "logarithm.h"
#include "record/action_agents.h"
#include <algorithm>

namespace fourfifths {
namespace {

void read_times(const SentenceWords& words, ActionCues& cues) {
    for (std::size_t at = 0; at + 1 < words.count(); ++at) {
        if (words.is(at, bit(word_when)) && (words.is(at + 1, bit(word_time)) || words.is(at + 2, bit(word_time))))
            cues.set(ActionFeature::when_cue);
        if (words.says(at, "next|following|after|before") &&
            (words.says(at + 1, "meeting|time|session|visit|conference|review|supervision") ||
             words.says(at + 2, "meeting|visit|conference|review")))
            cues.set(ActionFeature::next_time);
    }
}

/// Features that one word anywhere gives.
void read_word(const SentenceWords& words, std::size_t at, ActionCues& cues) {
    if (words.is(at, bit(word_contact))) cues.set(ActionFeature::verb_of_contact);
    if (words.is(at, bit(word_thing))) cues.set(ActionFeature::thing_to_do);
    if (words.is(at, bit(word_group))) cues.set(ActionFeature::group);
    if (words.is(at, bit(word_agreed)) && !(words.says(at, "go") && !words.says(at + 1, "for|with|ahead")))
        cues.set(ActionFeature::agreed);
    if (words.is(at, bit(word_name) | bit(word_job))) cues.set(ActionFeature::named_somebody);
    if (words.is(at, bit(word_hedge))) cues.set(ActionFeature::hedged);
    if (words.is(at, bit(word_always))) cues.set(ActionFeature::always);
    if (words.is(at, bit(word_if)) && !words.is(at + 2, bit(word_can))) cues.set(ActionFeature::condition);
    if (words.is(at, bit(word_not))) cues.set(ActionFeature::negated);
    if (words.is(at, kinds_of_verb) && !words.says(at, "be|have|do|get|see|think|go|come"))
        cues.set(ActionFeature::any_verb);
}

bool tells_past(const SentenceWords& words, std::size_t at) {
    const auto word = words.text(at);
    const bool ed = word.size() > 4 && word.ends_with("ed") && !words.is(at, bit(word_lead)) &&
                    !(at > 0 && (words.says(at - 1, "be|been|get")));
    return words.is(at, bit(word_past)) || (ed && !words.is(at, bit(word_base)));
}

} // namespace

ActionCues action_form(std::string_view sentence, std::span<const std::string_view> names, bool dated) {
    const SentenceWords words(sentence, names);
    ActionCues cues;
    read_agents(words, cues);
    if (dated) cues.set(ActionFeature::dated);
    read_times(words, cues);
    int past = 0;
    for (std::size_t at = 0; at < words.count(); ++at) {
        read_word(words, at, cues);
        past += tells_past(words, at) ? 1 : 0;
    }
    cues.set(ActionFeature::past, past == 0 ? 0.F : past == 1 ? 0.7F : 1.F);
    if (words.ends_with('?')) cues.set(ActionFeature::asks);
    if (words.count() < 4) cues.set(ActionFeature::short_sentence);
    // A long sentence is told from a short one, a very long one not from a long one.
    const double length = std::min<double>(static_cast<double>(words.count()), 16);
    cues.set(ActionFeature::words, static_cast<float>(natural_logarithm(1.0 + length)));
    return cues;
}

} // namespace fourfifths
