#include "text/clean_up.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view sounds = "um uh er erm mm hmm ah uh-huh mm-hmm";
// "the er" is where one goes with a broken arm; "sort of" is a hedge only after these.
constexpr std::string_view before_a_place = "the an to in at from";
constexpr std::string_view before_a_hedge =
    "i we you they he she it is was are were be been am i'm he's she's it's that's there's they're we're you're just "
    "and but so feel feels felt get gets got looks looked seems seemed";
constexpr std::string_view after_i_mean =
    "i we they he she i'm i've i'd we're we've they're he's she's it's that's there's there if because";
// Said twice in a row these can be meant: "had had", "told her her mum", "no, no food", "0 7 7 double".
constexpr std::string_view meant_twice =
    "had that no not never her his is zero oh one two three four five six seven eight nine ten twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred";

bool is_comma(char32_t code) {
    return code == ',' || code == '-' || code == 0x2010 || code == 0x2011 || code == 0x2013 || code == 0x2014 ||
           code == 0x2026;
}

/// Bytes of commas, dashes, ellipses and spaces from `at` on, before `end`.
std::size_t after_commas(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end) {
        const auto next = character_at(text, at);
        const bool dots =
            next.code == '.' && (text.substr(at, 2) == ".." || (at > 0 && text.substr(at - 1, 2) == ".."));
        if (!is_space(next.code) && !is_comma(next.code) && !dots) break;
        at += next.length;
    }
    return at;
}

class CleanUp {
public:
    CleanUp(std::string_view text, TextSpan sentence) : text_(text), sentence_(sentence) {
        for (const auto span : words(sentence.of(text))) {
            spans_.push_back({sentence.begin + span.begin, sentence.begin + span.end});
            spoken_.push_back(folded(spans_.back().of(text)));
        }
        gone_.assign(spans_.size(), false);
    }

    std::vector<TextSpan> found() {
        for (std::size_t at = 0; at < spans_.size(); ++at) {
            if (is_sound(at)) gone_[at] = true;
        }
        for (std::size_t at = 0; at + 1 < spans_.size(); ++at) {
            if (is_phrase(at)) gone_[at] = gone_[at + 1] = true;
        }
        for (std::size_t at = 0; at < spans_.size();) at = gone_[at] ? leave_out(at) : leave_repeats_out(at);
        return std::move(deleted_);
    }

private:
    std::string_view gap_before(std::size_t at) const {
        const auto begin = at == 0 ? sentence_.begin : spans_[at - 1].end;
        const auto end = at == spans_.size() ? sentence_.end : spans_[at].begin;
        return text_.substr(begin, end - begin);
    }

    bool touching(std::size_t at) const { return gap_before(at + 1).find_first_not_of(' ') == std::string_view::npos; }

    bool is_sound(std::size_t at) const {
        if (!is_one_of(sounds, spoken_[at])) return false;
        const auto said = spans_[at].of(text_);
        if (spoken_[at] == "uh" && at + 1 < spans_.size() && spoken_[at + 1] == "huh") return false;
        if (said.size() > 1 && is_upper(character_at(said, 1).code)) return false; // ER, UM: initials
        return spoken_[at] != "er" || at == 0 || !touching(at - 1) || !is_one_of(before_a_place, spoken_[at - 1]);
    }

    /// Nothing but a sound, a comma or the beginning stands before the word.
    bool set_off_before(std::size_t at) const {
        if (at == 0 || gone_[at - 1]) return true;
        const auto gap = gap_before(at);
        return gap.find_first_not_of(" '\"") != std::string_view::npos;
    }
    bool set_off_after(std::size_t at) const { return at + 1 == spans_.size() || set_off_before(at + 1); }

    bool is_phrase(std::size_t at) const {
        if (gone_[at] || gone_[at + 1] || !touching(at)) return false;
        const auto &first = spoken_[at], &second = spoken_[at + 1];
        const bool before = set_off_before(at), after = set_off_after(at + 1);
        if (first == "you" && second == "know") return before && after && !is_question();
        if (first == "i" && second == "mean")
            return before && (after || is_one_of(after_i_mean, spoken_[at + 2])) && at + 2 < spans_.size();
        if ((first != "sort" && first != "kind") || second != "of" || at + 2 >= spans_.size()) return false;
        if (before && after) return at > 0;
        return !after && at > 0 && is_one_of(before_a_hedge, spoken_[at - 1]) && touching(at - 1);
    }

    bool is_question() const {
        return spans_.size() < 3 || gap_before(spans_.size()).find('?') != std::string_view::npos;
    }

    /// A run of words that go, with what belonged to it; the number of the word after it.
    std::size_t leave_out(std::size_t first) {
        std::size_t next = first;
        while (next < spans_.size() && gone_[next]) ++next;
        auto begin = spans_[first].begin, end = spans_[next - 1].end;
        const auto rest = next == spans_.size() ? sentence_.end : spans_[next].begin;
        const auto after = after_commas(text_, end, rest);
        const auto before = begin_of_commas(first);
        const bool comma_after = text_.substr(end, after - end).find_first_not_of(' ') != std::string_view::npos;
        if (first == 0) {
            end = next == spans_.size() ? rest : after_stop(after, rest);
        } else if (after == rest && next < spans_.size()) {
            if (comma_after && before < spans_[first - 1].end + gap_before(first).size()) begin = before;
            end = comma_after && begin == before ? end_of_last_comma(end, after) : after;
        } else {
            begin = before;
        }
        if (first == 0 || begin >= last_end()) deleted_.push_back({begin, end});
        else deleted_.back().end = end;
        return next;
    }

    std::size_t last_end() const { return deleted_.empty() ? sentence_.begin : deleted_.back().end; }

    /// "Um. So" at the start: the stop goes with the sound.
    std::size_t after_stop(std::size_t at, std::size_t rest) const {
        if (at < rest && text_[at] == '.') return after_commas(text_, at + 1, rest);
        return at;
    }

    /// Where the commas and spaces begin that stand right before a word, if they reach back to the word before it.
    std::size_t begin_of_commas(std::size_t at) const {
        if (at == 0) return spans_[0].begin;
        const auto begin = spans_[at - 1].end;
        return after_commas(text_, begin, spans_[at].begin) == spans_[at].begin ? begin : spans_[at].begin;
    }

    /// The end of the commas without the spaces after them.
    std::size_t end_of_last_comma(std::size_t begin, std::size_t end) const {
        while (end > begin && text_[end - 1] == ' ') --end;
        return end;
    }

    bool may_repeat(std::size_t at) const {
        const auto& word = spoken_[at];
        const bool letter = word.size() == 1 && word != "i" && word != "a";
        const bool figure = word.find_first_of("0123456789") != std::string::npos;
        return !letter && !figure && !is_one_of(meant_twice, word);
    }

    /// The same word again, with nothing but commas and sounds between: the first stays.
    std::size_t leave_repeats_out(std::size_t at) {
        std::size_t last = at;
        for (std::size_t next = at + 1; next < spans_.size() && may_repeat(at); ++next) {
            const auto begin = spans_[next - 1].end;
            if (after_commas(text_, begin, spans_[next].begin) != spans_[next].begin) break;
            if (spoken_[next] == spoken_[at] && !gone_[next]) last = next;
            else if (!gone_[next]) break;
        }
        if (last > at) deleted_.push_back({spans_[at].end, spans_[last].end});
        return last + 1;
    }

    const std::string_view text_; // lives as long as fillers() runs
    const TextSpan sentence_;
    std::vector<TextSpan> spans_;
    std::vector<std::string> spoken_;
    std::vector<bool> gone_;
    std::vector<TextSpan> deleted_;
};

} // namespace

std::vector<TextSpan> fillers(std::string_view text, TextSpan sentence) { return CleanUp(text, sentence).found(); }

std::string without(std::string_view text, TextSpan span, std::span<const TextSpan> deleted) {
    std::string result;
    auto at = span.begin;
    for (const auto gone : deleted) {
        result += text.substr(at, gone.begin - at);
        at = gone.end;
    }
    return result += text.substr(at, span.end - at);
}

std::string cleaned(std::string_view text, TextSpan sentence) {
    const auto deleted = fillers(text, sentence);
    return without(text, sentence, deleted);
}

} // namespace fourfifths
