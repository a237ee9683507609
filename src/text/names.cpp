#include "text/names.h"
#include "assets.h"
#include "stable_sort.h"
#include "text/name_tokens.h"
#include "text/name_words.h"
#include "text/spoken_of.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

using Tokens = std::vector<NameToken>;

/// Words that stand together and may be one name: tokens [first, end) of a turn.
struct Run {
    std::size_t turn, first, end;
    bool titled = false;
    bool listed = false;
};

bool one_of(std::string_view word, std::string_view a, std::string_view b, std::string_view c) {
    return word == a || word == b || word == c;
}

class Finder {
public:
    Finder(std::span<const Turn> turns, std::span<const KnownPerson> known) : turns_(turns), people_(known, turns) {
        for (const Turn& turn : turns) {
            tokens_.push_back(name_tokens(turn.text));
            for (const NameToken& token : tokens_.back()) {
                if (!token.capital) small_.push_back(token.bare);
                else if (!token.starts_sentence) inside_.push_back(token.bare);
            }
        }
        stable_sort(small_);
        stable_sort(inside_);
        read_common_words();
    }

    FoundNames found() {
        for (std::size_t turn = 0; turn < turns_.size(); ++turn) read(turn);
        for (const Run& run : runs_) weigh(run);
        // Whole names first: the parts that stand alone elsewhere are then the same people.
        std::vector<NameKind> kinds;
        for (const Run& run : runs_) {
            kinds.push_back(kind_of(run));
            if (kinds.back() == NameKind::person && run.end - run.first > 1)
                people_.is(people_.of(bare_of(run), run.listed), NameKind::person);
        }
        for (std::size_t i = 0; i < runs_.size(); ++i) add(runs_[i], kinds[i]);
        return {std::move(names_), people_.with_initials()};
    }

private:
    /// The stems of everyday talk: a capital at the start of a sentence says nothing about them.
    void read_common_words() {
        const std::string list = word_list("words/df.tsv");
        for (std::size_t at = 0; at < list.size();) {
            const auto end = std::min(list.find('\n', at), list.size());
            common_.push_back(list.substr(at, std::min(list.find('\t', at), end) - at));
            at = end + 1;
        }
        stable_sort(common_);
    }

    static bool holds(const std::vector<std::string>& sorted, const std::string& word) {
        return std::binary_search(sorted.begin(), sorted.end(), word);
    }

    void read(std::size_t turn) {
        const Tokens& tokens = tokens_[turn];
        for (std::size_t at = 0; at < tokens.size();) {
            if (stands_as_kin(tokens, at)) {
                runs_.push_back({turn, at, at + 1});
                ++at;
                continue;
            }
            std::size_t end = at;
            bool listed = false;
            while (end < tokens.size() && (end == at || tokens[end].joined) && may_be_name(tokens, end)) {
                if (end > at && is_name_and_word(tokens[end].bare) && !tokens[end].capital) break;
                listed = listed || people_.lists(tokens[end].bare);
                ++end;
            }
            if (end > at) runs_.push_back({turn, at, end, is_titled(tokens, at), listed});
            at = std::max(end, at + 1);
        }
    }

    /// "Mum said", not "my mum", and not "Uncle" of "Uncle Lee".
    bool stands_as_kin(const Tokens& tokens, std::size_t at) const {
        const NameToken& token = tokens[at];
        if (!is_kin(token.bare) || people_.lists(token.bare)) return false;
        if (token.bare.size() == 2 && !token.capital) return false;
        if (at + 1 < tokens.size() && tokens[at + 1].joined && tokens[at + 1].capital &&
            !is_ordinary(tokens[at + 1].bare))
            return false;
        if (at == 0 || token.starts_sentence || token.before == ',') return true;
        return (!tokens[at - 1].possessive || is_stop_word(tokens[at - 1].bare)) && !determines(tokens[at - 1].bare);
    }

    bool is_titled(const Tokens& tokens, std::size_t at) const {
        if (at == 0) return false;
        const NameToken& title = tokens[at - 1];
        const bool beside =
            tokens[at].joined || (tokens[at].before == '.' && title.capital && is_shortened(title.bare));
        if (!beside || title.possessive) return false;
        if (tokens[at].capital) return is_title(title.bare) || is_kin(title.bare) || announces_name(title.bare);
        return one_of(title.bare, "mr", "mrs", "dr") || one_of(title.bare, "ms", "miss", "mx");
    }

    static bool is_shortened(const std::string& title) {
        return one_of(title, "mr", "mrs", "ms") || one_of(title, "dr", "prof", "rev");
    }

    bool may_be_name(const Tokens& tokens, std::size_t at) const {
        const NameToken& token = tokens[at];
        if (people_.lists(token.bare)) return reads_as_listed(tokens, at);
        if (!token.capital) return is_titled(tokens, at) && !is_ordinary(token.bare) && token.bare.size() > 1;
        const bool titled = is_titled(tokens, at);
        if (token.capitals && !titled) return false;
        if (token.bare.size() < 2 || is_title(token.bare) || is_kin(token.bare)) return false;
        if (token.bare.find_first_of("0123456789") != std::string::npos) return false;
        if (titled) return !is_calendar_word(token.bare) || token.bare.size() > 3;
        if (is_ordinary(token.bare) || is_calendar_word(token.bare) || announces_name(token.bare)) return false;
        if (!token.starts_sentence || holds(inside_, token.bare)) return true;
        return !holds(small_, token.bare) && !holds(common_, stem(token.bare));
    }

    /// "Will" at the start of a sentence may be the verb; "will" in small letters always is.
    bool reads_as_listed(const Tokens& tokens, std::size_t at) const {
        const NameToken& token = tokens[at];
        if (!is_name_and_word(token.bare)) return true;
        if (!token.capital) return false;
        if (!token.starts_sentence || !is_ordinary(token.bare)) return true;
        if (token.possessive || token.behind == ',' || is_titled(tokens, at)) return true;
        return at + 1 < tokens.size() && stands_after_person(tokens[at + 1].bare);
    }

    /// How much the words around speak for a person, or for a place.
    void weigh(const Run& run) {
        const Tokens& tokens = tokens_[run.turn];
        const NameToken& first = tokens[run.first];
        const NameToken& last = tokens[run.end - 1];
        int weight = run.titled || run.listed ? 4 : 0;
        if (run.end < tokens.size()) weight += weight_of_what_follows(last, tokens[run.end]);
        if (last.possessive) ++weight;
        const bool called = first.before == ',' || first.starts_sentence;
        if (called && (last.behind == ',' || last.behind == '?' || last.behind == '!')) ++weight;
        if (first.before == ',' && (last.behind == '.' || last.behind == 0)) ++weight;
        const bool only_starts = first.starts_sentence && run.end - run.first == 1 && !holds(inside_, first.bare);
        if (only_starts && weight < 2) weight = 0;
        if (run.first > 0 && first.joined) {
            const std::string& before = tokens[run.first - 1].bare;
            if (stands_before_person(before)) ++weight;
            if (stands_before_place(before)) weight -= 2;
            const bool spoken = run.first > 1 && before == "to" && speaks(tokens[run.first - 2].bare);
            if (spoken || one_of(before, "named", "called", "dear")) weight += 2;
        }
        for (std::size_t at = run.first; at < run.end; ++at) weight_of(tokens[at].bare) += weight;
    }

    /// "Gordon died", "Leila, she's 26": 2 says more than "Gordon was".
    static int weight_of_what_follows(const NameToken& last, const NameToken& next) {
        const std::string& word = next.bare;
        if (last.behind == ',' || last.behind == '.')
            return one_of(word, "he", "she", "who") || one_of(word, "hes", "shes", "aged") ? 2 : 0;
        if (last.behind != ' ' || last.possessive || next.capital) return 0;
        if (word.size() > 3 && word.substr(word.size() - 2) == "ed") return 2;
        return !stands_after_person(word) ? 0 : is_stop_word(word) ? 1 : 2;
    }

    static bool speaks(const std::string& word) {
        return one_of(word, "speak", "spoke", "talk") || one_of(word, "talked", "speaking", "talking") ||
               one_of(word, "spoken", "listen", "said");
    }

    NameKind kind_of(const Run& run) {
        const Tokens& tokens = tokens_[run.turn];
        if (run.listed || run.titled) return NameKind::person;
        if (is_kin(tokens[run.first].bare)) return NameKind::relation;
        if (is_place_noun(tokens[run.end - 1].bare) || one_of(tokens[run.first].bare, "st", "saint", "new"))
            return NameKind::unknown;
        if (run.end < tokens.size() && tokens[run.end].joined && tokens[run.end].capital &&
            is_place_noun(tokens[run.end].bare))
            return NameKind::unknown;
        for (std::size_t at = run.first; at < run.end; ++at)
            if (weight_of(tokens[at].bare) > 0) return NameKind::person;
        return run.end - run.first == 1 && people_.short_for(tokens[run.first].bare) ? NameKind::person
                                                                                     : NameKind::unknown;
    }

    void add(const Run& run, NameKind kind) {
        const Tokens& tokens = tokens_[run.turn];
        TextSpan span{tokens[run.first].span.begin, tokens[run.end - 1].span.end};
        // "kaydens" of a transcript without apostrophes: the name without its ending.
        if (run.end - run.first == 1 && people_.lists_with_s(tokens[run.first].bare)) --span.end;
        const std::size_t person = people_.of(bare_of(run), run.listed);
        people_.is(person, kind);
        names_.push_back({run.turn, span, kind, run.listed, person});
    }

    std::vector<std::string> bare_of(const Run& run) const {
        std::vector<std::string> parts;
        for (std::size_t at = run.first; at < run.end; ++at) parts.push_back(tokens_[run.turn][at].bare);
        return parts;
    }

    int& weight_of(const std::string& word) {
        for (auto& [one, weight] : weights_)
            if (one == word) return weight;
        weights_.push_back({word, 0});
        return weights_.back().second;
    }

    std::span<const Turn> turns_;
    PeopleSpokenOf people_;
    std::vector<Tokens> tokens_;
    std::vector<std::string> small_;  // words that also stand in small letters, sorted
    std::vector<std::string> inside_; // words with a capital inside a sentence, sorted
    std::vector<std::string> common_; // see read_common_words, sorted
    std::vector<Run> runs_;
    std::vector<std::pair<std::string, int>> weights_;
    std::vector<FoundName> names_;
};

} // namespace

std::string_view key(NameKind kind) {
    return kind == NameKind::person ? "person" : kind == NameKind::relation ? "relation" : "unknown";
}

FoundNames find_names(std::span<const Turn> turns, std::span<const KnownPerson> known) {
    return Finder(turns, known).found();
}

} // namespace fourfifths
