// Which words of the trade say which kind of work. The table is this program's own; what a worker has taught it
// (Settings::learnt) goes before it.
#pragma once
#include "capture/line_words.h"
#include "model/records.h"
#include <optional>

namespace fourfifths {

struct KindMatch {
    std::size_t first_word = 0;
    std::size_t word_count = 0;
    Kind kind = Kind::o1;
    std::string title;  // "Home visit", empty: the words as typed
    std::string phrase; // folded
};

/// The first words of the line that name a kind; at one place the longest phrase, learnt ones first; codes too.
std::optional<KindMatch> find_kind(std::span<const LineWord> words, std::span<const LearntPhrase> learnt);
/// The first code ("D1") that stands as a word.
std::optional<KindMatch> find_kind_code(std::span<const LineWord> words);
/// The first words that name a kind with one slip of the fingers in them ("hoem visit"), its `title` the words meant.
/// With `within`, only a longer phrase that holds that match.
std::optional<KindMatch> find_slipped_kind(std::span<const LineWord> words, const std::optional<KindMatch>& within);

} // namespace fourfifths
