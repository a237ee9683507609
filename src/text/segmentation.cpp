#include "text/segmentation.h"
#include "text/break_classes.h"

// Each rule has the number that UAX #29 gives it; what no rule names is at the end, WB999 and its like.
namespace fourfifths {
namespace {

using Grapheme = GraphemeClass;
using Word = WordClass;
using Sentence = SentenceClass;

// ---- graphemes

bool is_control(Grapheme c) { return c == Grapheme::control || c == Grapheme::cr || c == Grapheme::lf; }

/// GB6 to GB8
bool is_one_syllable(Grapheme before, Grapheme after) {
    if (before == Grapheme::l)
        return after == Grapheme::l || after == Grapheme::v || after == Grapheme::lv || after == Grapheme::lvt;
    if (before == Grapheme::lv || before == Grapheme::v) return after == Grapheme::v || after == Grapheme::t;
    return (before == Grapheme::lvt || before == Grapheme::t) && after == Grapheme::t;
}

/// What of the text before a boundary decides, besides the character that stands there.
struct GraphemeState {
    Grapheme before = Grapheme::control;
    bool pictograph = false;     // a pictograph, and since then nothing but what extends it
    bool pictograph_zwj = false; // the same, with a joiner just before: GB11
    bool open_indicator = false; // an odd number of regional indicators: GB12, GB13
};

bool breaks(const GraphemeState& state, const BreakClasses& after) {
    const auto next = after.grapheme;
    if (state.before == Grapheme::cr && next == Grapheme::lf) return false; // GB3
    if (is_control(state.before) || is_control(next)) return true;          // GB4, GB5
    if (is_one_syllable(state.before, next)) return false;
    if (next == Grapheme::extend || next == Grapheme::zwj) return false;                   // GB9
    if (next == Grapheme::spacing_mark || state.before == Grapheme::prepend) return false; // GB9a, GB9b
    if (state.pictograph_zwj && after.pictograph) return false;
    return !(state.open_indicator && next == Grapheme::regional_indicator);
}

void pass(GraphemeState& state, const BreakClasses& over) {
    const auto is = over.grapheme;
    state.before = is;
    state.pictograph_zwj = state.pictograph && is == Grapheme::zwj;
    state.pictograph = over.pictograph || (state.pictograph && is == Grapheme::extend);
    state.open_indicator = is == Grapheme::regional_indicator && !state.open_indicator;
}

// ---- words

bool is_letter(Word c) { return c == Word::aletter || c == Word::hebrew_letter; }
bool is_line_end(Word c) { return c == Word::newline || c == Word::cr || c == Word::lf; }
bool joins_letters(Word c) { return c == Word::mid_letter || c == Word::mid_num_let || c == Word::single_quote; }
bool joins_digits(Word c) { return c == Word::mid_num || c == Word::mid_num_let || c == Word::single_quote; }

struct WordPiece {
    std::size_t at;
    Word is;
    bool glued; // to the one before, by WB3c or WB3d
};

/// The characters of a text without those that only extend the one before them (WB4). Plain letters in a row are one:
/// no rule looks past a letter for another.
std::vector<WordPiece> word_pieces(std::string_view text) {
    std::vector<WordPiece> pieces;
    auto before = Word::newline;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto letters = plain_letters(text, at); letters > 0) {
            pieces.push_back({at, Word::aletter, false});
            before = Word::aletter;
            at += letters;
            continue;
        }
        const auto character = character_at(text, at);
        const auto classes = break_classes(character.code);
        const auto is = classes.word;
        const bool extends = is == Word::extend || is == Word::format || is == Word::zwj;
        if (!extends || pieces.empty() || is_line_end(pieces.back().is)) {
            const bool spaces = before == Word::wseg_space && is == Word::wseg_space;
            pieces.push_back({at, is, spaces || (before == Word::zwj && classes.pictograph)});
        }
        before = is;
        at += character.length;
    }
    return pieces;
}

/// WB5 to WB13b, of four characters in a row that each may stand for what extends them; `other` beyond an end.
bool is_one_word(Word earlier, Word before, Word after, Word later) {
    const bool letters = is_letter(before) && is_letter(after);
    if (letters) return true;                                                         // WB5
    if (is_letter(before) && joins_letters(after) && is_letter(later)) return true;   // WB6
    if (is_letter(earlier) && joins_letters(before) && is_letter(after)) return true; // WB7
    if (before == Word::hebrew_letter && after == Word::single_quote) return true;    // WB7a
    const bool quoted = before == Word::hebrew_letter && after == Word::double_quote;
    if (quoted && later == Word::hebrew_letter) return true; // WB7b
    const bool unquoted = earlier == Word::hebrew_letter && before == Word::double_quote;
    if (unquoted && after == Word::hebrew_letter) return true; // WB7c
    const bool digit_after = after == Word::numeric;
    if (before == Word::numeric && (digit_after || is_letter(after))) return true;             // WB8, WB10
    if (is_letter(before) && digit_after) return true;                                         // WB9
    if (earlier == Word::numeric && joins_digits(before) && digit_after) return true;          // WB11
    if (before == Word::numeric && joins_digits(after) && later == Word::numeric) return true; // WB12
    if (before == Word::katakana && after == Word::katakana) return true;                      // WB13
    const auto is_core = [](Word c) { return is_letter(c) || c == Word::numeric || c == Word::katakana; };
    if (after == Word::extend_num_let) return is_core(before) || before == Word::extend_num_let; // WB13a
    return before == Word::extend_num_let && is_core(after);                                     // WB13b
}

// ---- sentences

bool is_line_end(Sentence c) { return c == Sentence::sep || c == Sentence::cr || c == Sentence::lf; }
bool is_end_mark(Sentence c) { return c == Sentence::aterm || c == Sentence::sterm; }

struct SentencePiece {
    std::size_t at;
    Sentence is;
};

/// The characters of a text without those that only extend the one before them (SB5).
std::vector<SentencePiece> sentence_pieces(std::string_view text) {
    std::vector<SentencePiece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        const auto is = break_classes(character.code).sentence;
        const bool extends = is == Sentence::extend || is == Sentence::format;
        if (!extends || pieces.empty() || is_line_end(pieces.back().is)) pieces.push_back({at, is});
        at += character.length;
    }
    return pieces;
}

class SentenceRules {
public:
    explicit SentenceRules(std::string_view text) : pieces_(sentence_pieces(text)) {}

    std::vector<std::size_t> breaks(std::size_t size) {
        std::vector<std::size_t> found;
        if (!pieces_.empty()) found.push_back(0);
        for (std::size_t at = 0; at < pieces_.size();) {
            at = is_end_mark(pieces_[at].is) ? after_mark(at) : after_line_end(at);
            if (at < pieces_.size() && broken_) found.push_back(pieces_[at].at);
        }
        if (size > 0) found.push_back(size);
        return found;
    }

private:
    Sentence is(std::size_t at) const { return at < pieces_.size() ? pieces_[at].is : Sentence::other; }

    std::size_t after_line_end(std::size_t at) {
        broken_ = is_line_end(is(at)) && !(is(at) == Sentence::cr && is(at + 1) == Sentence::lf); // SB3, SB4
        return at + 1;
    }

    /// From a mark past all that belongs to its sentence (SB9 to SB11); whether the sentence ends there.
    std::size_t after_mark(std::size_t at) {
        const auto mark = is(at);
        auto next = at + 1;
        const bool full_stop = mark == Sentence::aterm;
        const bool in_word = at > 0 && (is(at - 1) == Sentence::upper || is(at - 1) == Sentence::lower);
        broken_ = false;
        if (full_stop && is(next) == Sentence::numeric) return next;          // SB6
        if (full_stop && in_word && is(next) == Sentence::upper) return next; // SB7
        while (is(next) == Sentence::close) ++next;
        while (is(next) == Sentence::sp) ++next;
        if (full_stop && small_letter_follows(next)) return next;
        if (is(next) == Sentence::scontinue || is_end_mark(is(next))) return next; // SB8a
        if (is_line_end(is(next))) next = after_line_end(next) + (broken_ ? 0 : 1);
        broken_ = true;
        return next;
    }

    /// SB8: before a letter, a line end or another mark.
    bool small_letter_follows(std::size_t at) const {
        const auto decides = [](Sentence c) {
            return c == Sentence::oletter || c == Sentence::upper || c == Sentence::lower || is_line_end(c) ||
                   is_end_mark(c);
        };
        while (at < pieces_.size() && !decides(is(at))) ++at;
        return is(at) == Sentence::lower;
    }

    const std::vector<SentencePiece> pieces_;
    bool broken_ = false;
};

} // namespace

std::vector<std::size_t> grapheme_breaks(std::string_view text) {
    std::vector<std::size_t> found;
    GraphemeState state;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = character_at(text, at);
        const auto classes = break_classes(character.code);
        if (at == 0 || breaks(state, classes)) found.push_back(at);
        pass(state, classes);
        at += character.length;
    }
    if (!text.empty()) found.push_back(text.size());
    return found;
}

std::vector<std::size_t> word_breaks(std::string_view text) {
    std::vector<std::size_t> found;
    const auto pieces = word_pieces(text);
    const auto is = [&pieces](std::size_t at) { return at < pieces.size() ? pieces[at].is : Word::other; };
    bool open_indicator = false;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const bool indicator = pieces[at].is == Word::regional_indicator;
        bool joined = pieces[at].glued || (indicator && open_indicator); // WB15, WB16
        if (at > 0) {
            joined = joined || (is(at - 1) == Word::cr && is(at) == Word::lf); // WB3
            joined = joined || is_one_word(at > 1 ? is(at - 2) : Word::other, is(at - 1), is(at), is(at + 1));
        }
        if (!joined) found.push_back(pieces[at].at);
        open_indicator = indicator && !open_indicator;
    }
    if (!text.empty()) found.push_back(text.size());
    return found;
}

std::vector<std::size_t> sentence_breaks(std::string_view text) { return SentenceRules(text).breaks(text.size()); }

} // namespace fourfifths
