#include "text/words.h"
#include "text/segmentation.h"
#include <algorithm>
#include <iterator>

namespace fourfifths {
namespace {

bool is_hyphen(char32_t code) { return code == '-' || code == 0x2010 || code == 0x2011; }

/// Where a word ends inside a piece that UAX #29 keeps together: at a colon, a line below (_), and at a full stop that
/// lost its space.
bool cuts(std::string_view text, std::size_t at) {
    if (text[at] == ':' || text[at] == '_') return true;
    return text[at] == '.' && at > 0 && is_lower(static_cast<unsigned char>(text[at - 1])) &&
           is_upper(character_at(text, at + 1).code);
}

/// Adds the words of one piece; a hyphen before it joins its first to the last one.
void add_words(std::string_view text, TextSpan piece, bool hyphen, std::vector<TextSpan>& found) {
    for (auto at = piece.begin; at < piece.end;) {
        auto end = at;
        bool word = false;
        while (end < piece.end && !cuts(text, end)) {
            if (const auto letters = plain_letters(text, end); letters > 0) {
                word = true;
                end += letters;
                continue;
            }
            const auto character = character_at(text, end);
            word = word || is_word_character(character.code);
            end += character.length;
        }
        if (word && hyphen && at == piece.begin) found.back().end = end;
        else if (word) found.push_back({at, end});
        at = end + 1;
    }
}

// Sorted: looked up by binary search.
constexpr std::string_view stop_words[] = {
    "a",       "about",    "above",   "actually",  "after",   "again",     "against",    "ah",       "ain't",
    "all",     "also",     "am",      "an",        "and",     "any",       "are",        "aren't",   "as",
    "at",      "be",       "because", "been",      "before",  "being",     "below",      "between",  "both",
    "but",     "by",       "bye",     "can",       "can't",   "cannot",    "could",      "couldn't", "did",
    "didn't",  "do",       "does",    "doesn't",   "doing",   "don't",     "down",       "during",   "each",
    "eh",      "er",       "erm",     "few",       "for",     "from",      "further",    "go",       "goes",
    "going",   "gone",     "gonna",   "goodbye",   "got",     "great",     "had",        "hadn't",   "has",
    "hasn't",  "have",     "haven't", "having",    "he",      "he's",      "hello",      "her",      "here",
    "here's",  "hers",     "herself", "hey",       "hi",      "him",       "himself",    "his",      "hmm",
    "how",     "how's",    "however", "huh",       "i",       "i'd",       "i'll",       "i'm",      "i've",
    "if",      "in",       "into",    "is",        "isn't",   "it",        "it'll",      "it's",     "its",
    "itself",  "just",     "let's",   "like",      "lot",     "lots",      "may",        "me",       "might",
    "mm",      "mm-hmm",   "more",    "most",      "must",    "my",        "myself",     "no",       "nor",
    "not",     "now",      "of",      "off",       "oh",      "ok",        "okay",       "on",       "once",
    "only",    "or",       "other",   "our",       "ours",    "ourselves", "out",        "over",     "own",
    "really",  "right",    "said",    "same",      "say",     "says",      "shall",      "she",      "she'd",
    "she'll",  "she's",    "should",  "shouldn't", "so",      "some",      "such",       "than",     "thanks",
    "that",    "that's",   "the",     "their",     "theirs",  "them",      "themselves", "then",     "there",
    "there's", "these",    "they",    "they'd",    "they'll", "they're",   "they've",    "thing",    "things",
    "this",    "those",    "through", "to",        "too",     "uh",        "uh-huh",     "um",       "under",
    "until",   "up",       "very",    "wanna",     "was",     "wasn't",    "we",         "we'd",     "we'll",
    "we're",   "we've",    "well",    "were",      "weren't", "what",      "what's",     "when",     "where",
    "which",   "while",    "who",     "who's",     "whom",    "why",       "will",       "with",     "won't",
    "would",   "wouldn't", "yeah",    "yep",       "yes",     "yet",       "you",        "you'd",    "you'll",
    "you're",  "you've",   "your"};
static_assert(std::is_sorted(std::begin(stop_words), std::end(stop_words)));

void append_content(std::string_view part, std::vector<std::string>& stems) {
    if (part.empty() || is_stop_word(part)) return;
    if (part.size() > 2 && part.substr(part.size() - 2) == "'s") part.remove_suffix(2);
    if (part.size() > 1 || (part[0] >= '0' && part[0] <= '9')) stems.push_back(stem(part));
}

} // namespace

std::vector<TextSpan> words(std::string_view text) {
    std::vector<TextSpan> found;
    const auto breaks = word_breaks(text);
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        const bool hyphen = i > 1 && !found.empty() && found.back().end == breaks[i - 1] &&
                            is_hyphen(character_at(text, breaks[i - 1]).code);
        add_words(text, {breaks[i], breaks[i + 1]}, hyphen, found);
    }
    return found;
}

int count_words(std::string_view text) { return static_cast<int>(words(text).size()); }

bool is_stop_word(std::string_view word) {
    return std::binary_search(std::begin(stop_words), std::end(stop_words), word);
}

std::vector<std::string> content_stems(std::string_view text) { return content_stems(text, words(text)); }

std::vector<std::string> content_stems(std::string_view text, std::span<const TextSpan> spans) {
    std::vector<std::string> stems;
    for (const auto span : spans) {
        const auto word = folded(span.of(text));
        if (is_stop_word(word)) continue;
        std::size_t begin = 0;
        for (auto hyphen = word.find('-'); hyphen != std::string::npos; hyphen = word.find('-', begin)) {
            append_content(std::string_view(word).substr(begin, hyphen - begin), stems);
            begin = hyphen + 1;
        }
        append_content(std::string_view(word).substr(begin), stems);
    }
    return stems;
}

} // namespace fourfifths
