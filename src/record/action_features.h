// What of a sentence speaks for or against somebody having taken something on in it: who is named before what they will
// do, requests, imperatives, when it is to be, and what tells the past, a question or a condition. Forms of words
// only: no words of any one trade, no word pairs, no understanding.
#pragma once
#include "text/utf8.h"
#include <array>
#include <span>
#include <string_view>

namespace fourfifths {

/// Who a sentence says will do it, by the words before the modal.
enum class Agent : std::uint8_t { none, speaker, team, addressee, named, they };

/// What the features are, in the order of the weights; see action_words.cpp for the words that each stands for.
enum class ActionFeature : std::uint8_t {
    speaker_will,
    team_will,
    addressee_will,
    named_will,
    they_will,
    speaker_can,
    team_can,
    addressee_can,
    named_can,
    to_be_done,
    modal_only,
    named_to,
    for_somebody,
    addressee_doing,
    speaker_doing,
    asked,
    imperative,
    and_verb,
    any_verb,
    verb_of_contact,
    thing_to_do,
    group,
    when_cue,
    dated,
    next_time,
    named_somebody,
    past,
    asks,
    question_start,
    condition,
    negated,
    hedged,
    about_it,
    answers_yes,
    always,
    agreed,
    short_sentence,
    words,
    count
};
constexpr std::size_t action_feature_count = static_cast<std::size_t>(ActionFeature::count);

/// Which places of the text say who, for the one that counts: the modal that has a verb of doing after it.
struct ActionCues {
    std::array<float, action_feature_count> values{};
    Agent agent = Agent::none;
    TextSpan who; // bytes of the sentence that name the agent, or the one who is spoken to; empty: none
    float operator[](ActionFeature feature) const { return values[static_cast<std::size_t>(feature)]; }
    void set(ActionFeature feature, float value = 1) { values[static_cast<std::size_t>(feature)] = value; }
};

/// `names`: how the speakers are called, each as the source has it. `dated`: the sentence holds a day that is to come.
ActionCues action_form(std::string_view sentence, std::span<const std::string_view> names, bool dated);

} // namespace fourfifths
