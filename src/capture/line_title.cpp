#include "capture/line_title.h"
#include <optional>

namespace fourfifths {

namespace {

bool is_joining_word(std::string_view word) {
    return is_among(word, "with|and|to|from|at|for|of|the|by|on|in|re|about|plus|inc|including|was|were|a|an|also|"
                          "his|her|their|then|w|n");
}

bool joins_people(std::string_view word) {
    return is_among(word, "with|and|to|for|from|by|plus|inc|including|the|was|were|also|his|her|their|of|w|n");
}

class TitleWriter {
public:
    TitleWriter(std::string_view line, std::span<const LineWord> words, const KindPlace& kind)
        : line_(line), words_(words), kind_(kind) {}

    LineTitle write() {
        LineTitle out;
        std::string title;
        bool after_neighbour = false;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            const bool left = is_left(at) && !(title.empty() && is_joining_word(words_[at].folded));
            if (is_kind_word(at) ? at != kind_.first_word : !left) {
                after_neighbour = after_neighbour && is_kind_word(at);
                continue;
            }
            title += after_neighbour ? typed(words_[at - 1].end, words_[at].begin)
                     : title.empty() ? before(at)
                                     : " " + before(at);
            if (left) {
                title += line_.substr(words_[at].begin, words_[at].end - words_[at].begin);
                if (out.end == 0) out.begin = words_[at].begin;
                out.end = words_[at].end;
            } else {
                title += kind_text();
            }
            const std::size_t next = left ? at + 1 : kind_.first_word + kind_.word_count;
            after_neighbour = next < words_.size() && (is_left(next) || is_kind_word(next));
            if (!after_neighbour) title += after(next - 1);
        }
        out.text = capitalised(title);
        return out;
    }

private:
    bool is_kind_word(std::size_t at) const {
        return at >= kind_.first_word && at < kind_.first_word + kind_.word_count;
    }

    /// A word that only joins what has been taken: "with" before a name, "and" between two.
    bool falls_away(std::size_t at) const {
        if (!is_joining_word(words_[at].folded) || (at > 0 && words_[at - 1].folded == "not")) return false;
        std::size_t next = at + 1;
        while (next < words_.size() && !words_[next].taken && joins_people(words_[next].folded)) ++next;
        const bool last = next >= words_.size();
        const bool before_taken = !last && words_[next].taken && !is_kind_word(next);
        return last || (before_taken && joins_people(words_[at].folded)) || (before_taken && next == at + 1);
    }

    bool is_left(std::size_t at) const { return !is_kind_word(at) && !words_[at].taken && !falls_away(at); }

    std::string kind_text() const {
        if (!kind_.title.empty()) return kind_.title;
        return typed(words_[kind_.first_word].begin, words_[kind_.first_word + kind_.word_count - 1].end);
    }

    /// What was typed there, with single spaces.
    std::string typed(std::size_t begin, std::size_t end) const {
        std::string text;
        for (std::size_t byte = begin; byte < end; ++byte) {
            const bool blank = line_[byte] == ' ' || line_[byte] == '\t';
            if (!blank) text += line_[byte];
            else if (text.empty() || text.back() != ' ') text += ' ';
        }
        return text;
    }

    /// Signs that cling to a word, such as £ before and % after it; not stops, dashes and brackets, which only part it
    /// from what was understood as something else.
    static bool clings(char c, std::string_view not_these) {
        return std::string_view(" \t,.;:-/|@!").find(c) == std::string_view::npos &&
               not_these.find(c) == not_these.npos;
    }

    std::string before(std::size_t at) const {
        const std::size_t floor = at == 0 ? 0 : words_[at - 1].end;
        std::size_t begin = words_[at].begin;
        while (begin > floor && clings(line_[begin - 1], ")]}")) --begin;
        return std::string(line_.substr(begin, words_[at].begin - begin));
    }

    std::string after(std::size_t at) const {
        const std::size_t ceiling = at + 1 < words_.size() ? words_[at + 1].begin : line_.size();
        std::size_t end = words_[at].end;
        while (end < ceiling && clings(line_[end], "([{")) ++end;
        return std::string(line_.substr(words_[at].end, end - words_[at].end));
    }

    std::string_view line_;
    std::span<const LineWord> words_;
    const KindPlace& kind_;
};

} // namespace

LineTitle title_of_line(std::string_view line, std::span<const LineWord> words, const KindPlace& kind) {
    return TitleWriter(line, words, kind).write();
}

} // namespace fourfifths
