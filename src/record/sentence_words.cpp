#include "record/sentence_words.h"

namespace fourfifths {
namespace {

const ActionWords& all_words() {
    static const ActionWords words;
    return words;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (small(c) >= 'a' && small(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Whether a name has the word, given in small letters, as one of its words.
bool has_word(std::string_view name, std::string_view word) {
    for (std::size_t at = 0; at + word.size() <= name.size(); ++at) {
        if (at > 0 && is_letter(name[at - 1])) continue;
        std::size_t same = 0;
        while (same < word.size() && small(name[at + same]) == word[same]) ++same;
        if (same == word.size() && (at + same == name.size() || !is_letter(name[at + same]))) return true;
    }
    return false;
}

bool is_called(std::string_view word, std::span<const std::string_view> names) {
    if (word.size() < 3) return false;
    for (const auto name : names) {
        if (has_word(name, word)) return true;
    }
    return false;
}

} // namespace

SentenceWords::SentenceWords(std::string_view sentence, std::span<const std::string_view> names)
    : listed_(all_words()), text_(sentence) {
    words_.reserve(text_.count());
    for (std::size_t place = 0; place < text_.count(); ++place) add(place, names);
}

void SentenceWords::add(std::size_t place, std::span<const std::string_view> names) {
    const char kind = text_.at(place).kind;
    if (kind != 'w' && kind != '0') return;
    if (!words_.empty() && text_.text(words_.back().place) == text_.text(place)) return;
    if (kind == '0') return words_.push_back({place, bit(word_time)});
    WordKinds kinds = kinds_of(place, names);
    if ((kinds & bit(word_filler)) != 0) return;
    // "ill ring": what some programs that write speech down make of "I'll".
    const bool joined = text_.is(place, "ill") && (listed_.kinds(text_.text(place + 1)) & kinds_of_verb) != 0;
    if (joined) {
        words_.push_back({place, bit(word_i)});
        kinds = bit(word_will);
    }
    words_.push_back({place, kinds});
}

WordKinds SentenceWords::kinds_of(std::size_t place, std::span<const std::string_view> names) const {
    const auto word = text_.text(place);
    WordKinds kinds = listed_.kinds(word) & ~bit(word_no_job);
    kinds |= (kinds & kinds_of_verb) != 0 ? bit(word_base) : kinds_of_ing(listed_, word);
    if (text_.at(place).capital && (kinds & bit(word_i)) == 0) {
        const bool only_verb = (kinds & ~(kinds_of_verb | bit(word_base))) == 0;
        if (kinds == 0 || (!words_.empty() && only_verb) || is_called(word, names)) kinds |= bit(word_name);
        kinds |= bit(word_capital);
    }
    if (sounds_like_job(listed_, word)) kinds |= bit(word_job);
    return kinds;
}

bool SentenceWords::verb_from(std::size_t at) const {
    for (std::size_t i = at; i < at + 3; ++i) {
        if (is(i, bit(word_wh) | bit(word_if))) return false;
        if (!is(i, kinds_of_verb)) continue;
        // "will be" and "will have" do nothing by themselves.
        const bool gets = (says(i, "get") && is(i + 1, person | bit(word_you) | bit(word_article))) ||
                          (says(i, "get|have") && says(i + 1, "it|them|this"));
        if (!gets && says(i, "be|have|get|see|think") && !is(i + 1, kinds_of_verb) && !says(i + 1, "a|in|about|if"))
            continue;
        return true;
    }
    return false;
}

std::size_t SentenceWords::modal_at(std::size_t at, bool& strong) const {
    strong = true;
    if (is(at, bit(word_will))) return says(at + 1, "have|need") && is(at + 2, bit(word_to)) ? 3 : 1;
    if (is(at, bit(word_lead)) && is(at + 1, bit(word_to))) return 2;
    if (says(at, "like|want") && is(at + 1, bit(word_to))) return 2;
    strong = false;
    if (is(at, bit(word_can)) && !(says(at, "d") && says(at + 1, "like"))) return 1;
    return 0;
}

} // namespace fourfifths
