#include "cli/published_figures.h"
#include "text/syllables.h"
#include "text/utf8.h"
#include <algorithm>
#include <cmath>

namespace fourfifths::cli {
namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";
constexpr int least_words = 3; // of a sentence

/// Takes what stands before the next of these characters off the front.
std::string_view taken(std::string_view& rest, std::string_view ends) {
    const auto end = std::min(rest.find_first_of(ends), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return piece;
}

int letters_and_digits(std::string_view word) {
    int count = 0;
    for (std::size_t at = 0; at < word.size(); at += character_at(word, at).length)
        count += is_word_character(character_at(word, at).code) ? 1 : 0;
    return count;
}

int words_parted_by_spaces(std::string_view piece) {
    int count = 0;
    while (!piece.empty()) count += letters_and_digits(taken(piece, spaces)) > 0 ? 1 : 0;
    return count;
}

} // namespace

PublishedFigures published_figures(std::string_view text) {
    PublishedFigures figures;
    auto& counts = figures.counts;
    for (auto rest = text; !rest.empty();)
        counts.sentences += words_parted_by_spaces(taken(rest, ".!?")) >= least_words ? 1 : 0;
    for (auto rest = text; !rest.empty();) {
        const auto word = taken(rest, spaces);
        const int size = letters_and_digits(word);
        if (size == 0) continue;
        const int syllables = syllables_in(word);
        ++counts.words;
        counts.syllables += syllables;
        figures.long_words += size > 6 ? 1 : 0;
        figures.many_syllables += syllables > 2 ? 1 : 0;
    }
    if (counts.words > 0) counts.sentences = std::max(counts.sentences, 1);
    return figures;
}

double smog(const PublishedFigures& figures) {
    if (figures.counts.words == 0) return 0;
    return 1.043 * std::sqrt(30.0 * figures.many_syllables / figures.counts.sentences) + 3.1291;
}

double lix(const PublishedFigures& figures) {
    if (figures.counts.words == 0) return 0;
    const double words = figures.counts.words;
    return words / figures.counts.sentences + 100 * figures.long_words / words;
}

} // namespace fourfifths::cli
