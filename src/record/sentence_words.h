// A sentence as the words that say who does what: without "um" and words said twice, each with its kinds. Knows where
// each stands in the sentence, which verbs of doing follow and where a modal is. A shape of words only, nothing is
// understood.
#pragma once
#include "record/action_words.h"
#include "text/utf8.h"
#include "time/date_words.h"
#include <span>

namespace fourfifths {

class SentenceWords {
public:
    /// `names`: how the speakers are called, each as the source has it.
    SentenceWords(std::string_view sentence, std::span<const std::string_view> names);

    std::size_t count() const { return words_.size(); }
    bool is(std::size_t at, WordKinds any) const { return at < words_.size() && (words_[at].kinds & any) != 0; }
    WordKinds kinds(std::size_t at) const { return at < words_.size() ? words_[at].kinds : 0; }
    /// In a list parted by bars.
    bool says(std::size_t at, std::string_view list) const {
        return at < words_.size() && text_.is(words_[at].place, list);
    }
    std::string_view text(std::size_t at) const { return text_.text(words_[at].place); }
    bool comma_after(std::size_t at) const { return at < words_.size() && text_.sign(words_[at].place + 1, ','); }
    bool ends_with(char sign) const { return text_.count() > 0 && text_.sign(text_.count() - 1, sign); }
    /// Bytes of the sentence.
    TextSpan span(std::size_t at) const { return {text_.at(words_[at].place).begin, text_.at(words_[at].place).end}; }

    /// Whether a verb of doing stands within three words of `at`.
    bool verb_from(std::size_t at) const;
    /// How many words the modal at `at` has, 0: none. "will", "'ve got to", "need to"; `strong` tells will from can.
    std::size_t modal_at(std::size_t at, bool& strong) const;
    /// A pronoun or somebody named by name, trade or place in the family.
    static constexpr WordKinds person = bit(word_name) | bit(word_job) | bit(word_all);

private:
    struct Word {
        std::size_t place = 0; // in text_
        WordKinds kinds = 0;
    };
    void add(std::size_t place, std::span<const std::string_view> names);
    WordKinds kinds_of(std::size_t place, std::span<const std::string_view> names) const;

    const ActionWords& listed_;
    DateWords text_;
    std::vector<Word> words_;
};

} // namespace fourfifths
