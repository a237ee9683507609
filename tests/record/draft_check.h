// Whether a drafted sentence is its source after the declared deletions, told without the code that made it: fillers as
// whole words, a word said twice in a row, and commas, dashes and stops beside them. No change of case, nothing added.
#pragma once
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fourfifths::said {

inline bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\''; }

inline std::string small(std::string_view text) {
    std::string result;
    for (const char c : text) result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

class DeletionCheck {
public:
    DeletionCheck(std::string_view source, std::string_view draft) : source_(source), draft_(draft) {}
    bool holds() { return matches(0, 0); }

private:
    std::size_t word_end(std::size_t at) const {
        while (at < source_.size() && in_word(source_[at])) ++at;
        return at;
    }

    bool starts_word(std::size_t at) const { return at == 0 || !in_word(source_[at - 1]); }

    /// Bytes of one space, comma, dash or stop; 0 when there is none.
    std::size_t mark(std::size_t at) const {
        if (at >= source_.size()) return 0;
        if (std::string_view(" ,.-\n\t").find(source_[at]) != std::string_view::npos) return 1;
        for (const std::string_view dash : {"–", "—", "…"})
            if (source_.substr(at, dash.size()) == dash) return dash.size();
        return 0;
    }

    /// Where a filler that begins here may end.
    std::vector<std::size_t> fillers(std::size_t at) const {
        std::vector<std::size_t> ends;
        for (const std::string_view filler : {"um", "uh", "er", "erm", "mm", "hmm", "ah", "uh-huh", "mm-hmm",
                                              "you know", "i mean", "sort of", "kind of"}) {
            const auto end = at + filler.size();
            if (starts_word(at) && small(source_.substr(at, filler.size())) == filler &&
                (end == source_.size() || !in_word(source_[end])))
                ends.push_back(end);
        }
        return ends;
    }

    static std::string last_word(std::string_view text) {
        while (!text.empty() && !in_word(text.back())) text.remove_suffix(1);
        auto begin = text.size();
        while (begin > 0 && in_word(text[begin - 1])) --begin;
        return small(text.substr(begin));
    }

    /// Everywhere that a run of what may go can end.
    void runs(std::size_t at, std::size_t drafted, bool any, std::set<std::size_t>& ends, std::set<std::size_t>& seen) {
        if (!seen.insert(at * 2 + (any ? 1 : 0)).second) return;
        if (any) ends.insert(at);
        if (const auto length = mark(at)) runs(at + length, drafted, any, ends, seen);
        for (const auto end : fillers(at)) runs(end, drafted, true, ends, seen);
        const auto end = word_end(at);
        const auto word = small(source_.substr(at, end - at));
        if (end > at && starts_word(at) && word == last_word(draft_.substr(0, drafted)))
            runs(end, drafted, true, ends, seen);
    }

    bool matches(std::size_t at, std::size_t drafted) {
        if (at == source_.size() && drafted == draft_.size()) return true;
        if (!tried_.insert({at, drafted}).second) return false;
        if (at < source_.size() && drafted < draft_.size() && source_[at] == draft_[drafted] &&
            matches(at + 1, drafted + 1))
            return true;
        std::set<std::size_t> ends, seen;
        runs(at, drafted, false, ends, seen);
        for (const auto end : ends)
            if (end > at && matches(end, drafted)) return true;
        return false;
    }

    const std::string_view source_, draft_; // live as long as the check
    std::set<std::pair<std::size_t, std::size_t>> tried_;
};

inline bool is_source_after_deletions(std::string_view source, std::string_view draft) {
    return DeletionCheck(source, draft).holds();
}

} // namespace fourfifths::said
