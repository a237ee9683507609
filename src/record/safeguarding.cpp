#include "record/safeguarding.h"
#include "text/sentences.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

// A term a line: one word, or words one after the other. A star stands for any ending, a stroke for "or".
constexpr std::string_view all_terms =
    "self-harm*|self harm*|selfharm*|harm*/hurt* himself/herself/themselves/themself/myself/yourself|suicid*|kill*|"
    "end*/ending my/his/her/their/your life/lives|end it all|want*/wanting to die|better off dead|wish* i/he/she "
    "was/were "
    "dead|hang*/hung himself/herself/myself/themselves|ligature*|noose|jump* off/from the/a bridge|"
    "cut*/cutting himself/herself/myself/themselves|cut* my/his/her/their arm*/wrist*/leg*|cutting|overdos*|"
    "took too many tablets/pills|taken too many tablets/pills|hit|hits|hitting|punch*|kick*|slap*|smack*|beat|beats|"
    "beaten|beating*|strangl*|throttl*|chok*|suffocat*|drown*|burn*|scald*|bruis*|black eye*|bit/bites/bitten "
    "him/her/me/them|pushed/shoved/grabbed/shook/threw/dragged him/her/me/them|shaken baby|hurt*|injur*|scared|scares|"
    "frighten*|terrif*|petrified|afraid|fearful|threat*|intimidat*|weapon*|knife|knives|stab*|gun|guns|machete*|shoot*|"
    "missing|went/gone missing|ran/run/runs/running away|abscond*|no food|no heating|nothing to "
    "eat|not/hasn't/haven't/hadn't "
    "eaten|hungry|starv*|malnourish*|neglect*|abus*|rape*|rapist*|assault*|molest*|sexual*|sexting|nudes|exploit*|"
    "groom*|"
    "trafficked|trafficking|radicalis*|touched/touches/touching him/her/me/them|inappropriate* touch*|touched "
    "inappropriately|locked in|locked up|locked out|tied up|forced marriage*|honour based|honour-based|fgm|genital|"
    "county lines|domestic violence|violen*|coerc*|controlling behaviour|non-accidental|non accidental|unsafe|not safe|"
    "in danger|dangerous*|homeless*|left alone|home alone|unconscious|passed out";

// The same words in their ordinary use.
constexpr std::string_view ordinary_uses =
    "hit/hits/hitting the/his/her/their/our/my target*/road/shops/deadline*/ground/nail/roof/gym/headlines|hit and "
    "miss|"
    "hit or miss|hit it off|missing word*/page*/link*/signature*/information/data|missing from/on the/this/that "
    "form*/list/file*/record*/page*/agenda/minutes/chart|missing value*|kill*/killing time|kill two "
    "birds|beat/beats/beating "
    "the/a traffic/clock/queue*/drum*/eggs|heart beat*|burn* calories|burnt/burned toast|burning question|cutting "
    "edge/costs/back/down/out/corners/grass/hair|cutting the/his/her/their/my grass/lawn/hedge/hair/costs/cake/budget|"
    "punch line*|punching bag*|glue/"
    "nail/water/heat gun*|hungry caterpillar|no food allergies/allergy/intolerance*|neglected to "
    "mention/say/tell/add/ask|dog/pet/cat groom*|groom* parlour|afraid so|afraid not|afraid i can't/cannot/have/must|"
    "afraid we can't/cannot/have|sexual health|scared of heights|unsafe characters|slap-up|slap up|kick start*|"
    "kick-start*|shoot* hoops|photo shoot*|choked up";

constexpr std::string_view negations = "no not never nobody none neither nor nothing without cannot";
constexpr std::string_view denials = "denied denies deny denying refuted refutes";
// They look like a no and are none.
constexpr std::string_view no_negation_after_not = "only just sure certain stop stopped stops know clear";
constexpr std::string_view no_negation_after_no = "doubt longer idea wonder matter";
constexpr std::string_view scope_ends = "but however although though yet except unless until because then";
constexpr std::string_view subjects = "he she they i we it you";
constexpr std::size_t negation_reach = 6; // words before
constexpr std::size_t denial_reach = 12;

bool matches_one(std::string_view word, std::string_view pattern) {
    if (pattern.back() != '*') return word == pattern;
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool matches(std::string_view word, std::string_view patterns) {
    for (;;) {
        const auto stroke = patterns.find('/');
        if (matches_one(word, patterns.substr(0, stroke))) return true;
        if (stroke == std::string_view::npos) return false;
        patterns.remove_prefix(stroke + 1);
    }
}

using ByLetter = std::vector<std::vector<std::string_view>>;

/// Under each letter that its first word may start with.
ByLetter by_letter(std::string_view list) {
    ByLetter sorted(26);
    while (!list.empty()) {
        const auto term = list.substr(0, list.find('|'));
        list.remove_prefix(std::min(list.size(), term.size() + 1));
        const auto first = term.substr(0, term.find(' '));
        for (std::size_t at = 0; at < first.size(); at = std::min(first.find('/', at), first.size() - 1) + 1) {
            auto& letter = sorted[static_cast<std::size_t>(first[at] - 'a') % 26];
            if (letter.empty() || letter.back().data() != term.data()) letter.push_back(term);
        }
    }
    return sorted;
}

class Finder {
public:
    Finder(std::string_view text, const ByLetter& terms, const ByLetter& ordinary)
        : text_(text), spans_(words(text)), terms_(terms), ordinary_(ordinary) {
        for (const auto span : spans_) spoken_.push_back(folded(span.of(text)));
    }

    std::vector<SafeguardingHit> find() {
        in_hit_.assign(spans_.size(), false);
        std::vector<SafeguardingHit> hits;
        std::size_t passed = 0; // words of an ordinary use
        for (std::size_t at = 0; at < spans_.size();) {
            passed = std::max(passed, at + longest(ordinary_, at));
            const auto length = at < passed ? 0 : longest(terms_, at);
            if (length > 0) hits.push_back({{spans_[at].begin, spans_[at + length - 1].end}, is_negated(at, length)});
            for (const auto end = at + std::max<std::size_t>(length, 1); at < end; ++at) in_hit_[at] = length > 0;
        }
        return hits;
    }

private:
    std::size_t longest(const ByLetter& sorted, std::size_t at) const {
        std::size_t most = 0;
        const char first = spoken_[at][0];
        if (first < 'a' || first > 'z') return 0;
        for (const auto term : sorted[static_cast<std::size_t>(first - 'a')])
            most = std::max(most, length_of(term, at));
        return most;
    }

    /// How many words from `at` the term takes; 0 when it does not stand there.
    std::size_t length_of(std::string_view term, std::size_t at) const {
        std::size_t taken = 0;
        while (!term.empty()) {
            const auto space = term.find(' ');
            if (at + taken >= spoken_.size() || !matches(spoken_[at + taken], term.substr(0, space))) return 0;
            if (taken > 0 && gap_after(at + taken - 1).find_first_not_of(" -") != std::string_view::npos) return 0;
            ++taken;
            term = space == std::string_view::npos ? std::string_view() : term.substr(space + 1);
        }
        return taken;
    }

    std::string_view gap_after(std::size_t at) const {
        return text_.substr(spans_[at].end, spans_[at + 1].begin - spans_[at].end);
    }

    bool negates(std::size_t at) const {
        const auto& word = spoken_[at];
        const auto next = at + 1 < spoken_.size() ? std::string_view(spoken_[at + 1]) : std::string_view();
        const bool shortened = word.size() > 3 && word.ends_with("n't");
        if (word == "not" || word == "never" || shortened) return !is_one_of(no_negation_after_not, next);
        if (word == "no") return !is_one_of(no_negation_after_no, next);
        return is_one_of(negations, word) || is_one_of(denials, word);
    }

    /// Whether what was said before word `at` does not reach past it: the end of a clause.
    bool scope_ends_at(std::size_t at) const {
        if (gap_after(at).find_first_of(".;!?:\n") != std::string_view::npos) return true;
        if (is_one_of(scope_ends, spoken_[at])) return true;
        return (spoken_[at] == "and" || spoken_[at] == "so") && is_one_of(subjects, spoken_[at + 1]);
    }

    /// Words before the hit, in the same clause; or "self-harm: none".
    bool is_negated(std::size_t at, std::size_t length) const {
        for (std::size_t back = 1; back <= denial_reach && back <= at; ++back) {
            const auto word = at - back;
            if (scope_ends_at(word)) break;
            if (in_hit_[word]) continue; // the "no" of "no food" says nothing of what follows
            if (negates(word) && (back <= negation_reach || is_one_of(denials, spoken_[word]))) return true;
        }
        const auto last = at + length - 1;
        if (last + 1 >= spans_.size() || gap_after(last).find_first_of(":-") == std::string_view::npos) return false;
        return is_one_of("no none nil denied not never", spoken_[last + 1]);
    }

    const std::string_view text_; // lives as long as safeguarding_hits() runs
    const std::vector<TextSpan> spans_;
    const ByLetter& terms_;
    const ByLetter& ordinary_;
    std::vector<std::string> spoken_;
    std::vector<bool> in_hit_;
};

} // namespace

SafeguardingTerms::SafeguardingTerms() : terms_(by_letter(all_terms)), ordinary_(by_letter(ordinary_uses)) {}

std::vector<SafeguardingHit> SafeguardingTerms::hits(std::string_view text) const {
    return Finder(text, terms_, ordinary_).find();
}

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text) { return SafeguardingTerms().hits(text); }

std::vector<SpokenHit> safeguarding_hits(std::span<const Turn> turns) {
    const SafeguardingTerms known;
    std::vector<SpokenHit> found;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        const auto& text = turns[turn].text;
        const auto hits = known.hits(text);
        if (hits.empty()) continue;
        const auto parts = sentences(text);
        for (const auto& hit : hits) {
            const auto inside =
                std::find_if(parts.begin(), parts.end(), [&](TextSpan part) { return hit.span.begin < part.end; });
            found.push_back({turn, hit, inside == parts.end() ? hit.span : *inside});
        }
    }
    return found;
}

} // namespace fourfifths
