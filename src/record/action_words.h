// The small words that say who does what and when, each with the kinds it is of: one look-up for a word instead of one
// for each list. Forms of words at large: pronouns, modals, verbs of doing, people by their place in a family or a
// service. No words of any one trade's products.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace fourfifths {

enum WordKind : std::uint8_t {
    word_i,
    word_we,
    word_you,
    word_they,
    word_it,
    word_all,
    word_will,
    word_can,
    word_lead,
    word_to,
    word_be,
    word_doing,
    word_contact,
    word_filler,
    word_not,
    word_past,
    word_wh,
    word_if,
    word_aux,
    word_hedge,
    word_adverb,
    word_when,
    word_time,
    word_job,
    word_article,
    word_yes,
    word_always,
    word_thing,
    word_group,
    word_start,
    word_for,
    word_agreed,
    word_function,
    word_no_job, // ends like a trade and is none
    word_kinds_listed,
    word_capital = word_kinds_listed,
    word_name,
    word_base
};

/// A set of kinds.
using WordKinds = std::uint64_t;
constexpr WordKinds bit(WordKind kind) { return WordKinds{1} << kind; }
constexpr WordKinds kinds_of_verb = bit(word_doing) | bit(word_contact);

/// A table of all listed words, made once and only read.
class ActionWords {
public:
    ActionWords();
    /// The kinds of a word in small ASCII letters; none for one that is not listed.
    WordKinds kinds(std::string_view word) const { return slots_[slot_of(word)].kinds; }

private:
    struct Slot {
        std::string_view word; // of a literal
        WordKinds kinds = 0;
    };
    std::size_t slot_of(std::string_view word) const;
    std::vector<Slot> slots_;
};

/// The same for a verb in "-ing", as what it is made from: "working", "making", "getting".
WordKinds kinds_of_ing(const ActionWords& words, std::string_view word);

/// Words for somebody by their trade, by the ending: "designer", "psychologist".
bool sounds_like_job(const ActionWords& words, std::string_view word);

} // namespace fourfifths
