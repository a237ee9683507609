#include "record/safeguarding.h"
#include "record/phrases.h"
#include "record/safeguarding_words.h"
#include "text/sentences.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view selves = "$self himself herself themselves themself myself yourself yourselves ourselves";
constexpr std::string_view owners = "$my my your his her their our the";
constexpr std::string_view objects =
    "$him him her me them em us you everyone anyone someone somebody anybody people mum dad";
constexpr std::string_view bodies = "$body lip eye face jaw cheek arm leg";
constexpr std::size_t longest_gap = 3; // words that "~" stands for

constexpr std::string_view negations = "no not never nobody none neither nor nothing without cannot nowt";
constexpr std::string_view far_negations = "nobody none neither without";
constexpr std::string_view shortened = "didnt doesnt dont hasnt havent hadnt wasnt werent isnt arent aint cant couldnt "
                                       "wont wouldnt shouldnt didn doesn hasn haven isn wasn";
constexpr std::string_view denials = "denied denies deny denying refuted refutes disputes disputed";
constexpr std::string_view about =
    "concerns concern evidence sign signs history reports report record thoughts worries "
    "indication disclosure disclosures allegations mention"; // no concerns about …
// They look like a no and are none.
constexpr std::string_view no_negation_after_not =
    "only just sure certain stop stopped stops know clear until till unless long surprised like remember recall say "
    "tell mention cope understand the waiting";
constexpr std::string_view no_negation_after_no = "doubt longer idea wonder matter sooner";
constexpr std::string_view scope_ends = "but however although though yet except unless until because cos then when "
                                        "where while after since whether if how why who which apart";
constexpr std::string_view subjects = "he she they i we it you hes shes theyre im ive its theres hed shed hell shell";
constexpr std::string_view denied_after = "denied none nil no never";
constexpr std::string_view seen_after = "seen noted reported found observed evident present identified disclosed";
constexpr std::string_view linking = "was were is are been being have has had any there either";
constexpr std::size_t negation_reach = 6; // words before
constexpr std::size_t denial_reach = 12;

constexpr std::string_view supposing = "if should whenever suppose supposing imagine";
constexpr std::string_view supposing_verbs = "asked ask know asking wondered wonder unsure unclear";
constexpr std::string_view policies = "policy policies procedure procedures protocol training course leaflet guidance "
                                      "helpline refuge charity workshop poster awareness";
constexpr std::size_t supposing_reach = 10;
constexpr std::size_t policy_reach = 6;

constexpr std::string_view reply_denials = "no nah nope naw never none not nothing nobody na";

bool is_of_class(std::string_view word, std::string_view name) {
    for (const auto words_of : {selves, owners, objects, bodies}) {
        if (words_of.substr(0, words_of.find(' ')) == name) return is_one_of(words_of, word);
    }
    return false;
}

/// Whether a word is what the first part of a term asks for, one of "hit/slap*/$self"; takes that part off. One pass,
/// because every word of a talk is held against many terms.
bool takes(std::string_view word, std::string_view& term) {
    bool found = false;
    std::size_t at = 0;
    const auto stands = [&](char c) { return at < term.size() && term[at] == c; };
    while (at < term.size() && !stands(' ')) {
        const auto begin = at;
        std::size_t same = 0;
        for (; same < word.size() && stands(word[same]); ++same) ++at;
        const bool ended = at == term.size() || stands('/') || stands(' ');
        found = found || (ended ? same == word.size() : stands('*'));
        while (at < term.size() && !stands('/') && !stands(' ')) ++at;
        if (!found && term[begin] == '$') found = is_of_class(word, term.substr(begin, at - begin));
        if (stands('/')) ++at;
    }
    term.remove_prefix(std::min(term.size(), at + 1));
    return found;
}

using ByLetters = std::vector<std::vector<std::string_view>>;

constexpr std::size_t letters = 26;
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
std::size_t place(char first, char second) {
    return static_cast<std::size_t>(first - 'a') * letters + static_cast<std::size_t>(second - 'a');
}

/// Under each two letters that its first word may start with.
ByLetters by_letters(std::string_view list) {
    ByLetters sorted(letters * letters);
    while (!list.empty()) {
        const auto term = list.substr(0, list.find('|'));
        list.remove_prefix(std::min(list.size(), term.size() + 1));
        const auto first = term.substr(0, term.find(' '));
        for (std::size_t at = 0; at + 1 < first.size(); at = std::min(first.find('/', at), first.size() - 1) + 1) {
            if (!is_letter(first[at]) || !is_letter(first[at + 1])) continue;
            auto& under = sorted[place(first[at], first[at + 1])];
            if (under.empty() || under.back().data() != term.data()) under.push_back(term);
        }
    }
    return sorted;
}

class Finder {
public:
    Finder(std::string_view text, const ByLetters& terms, const ByLetters& ordinary)
        : text_(text), spans_(words(text)), terms_(terms), ordinary_(ordinary) {
        for (const auto span : spans_) spoken_.push_back(bare_word(span.of(text)));
    }

    std::vector<SafeguardingHit> find() {
        in_hit_.assign(spans_.size(), false);
        std::vector<SafeguardingHit> hits;
        std::size_t passed = 0; // words of an ordinary use
        for (std::size_t at = 0; at < spans_.size();) {
            if (const auto length = longest(ordinary_, at); length > 0) passed = std::max(passed, at + length);
            const auto length = at < passed ? 0 : longest(terms_, at);
            if (length > 0) hits.push_back(hit_of(at, length));
            for (const auto end = at + std::max<std::size_t>(length, 1); at < end; ++at) in_hit_[at] = length > 0;
        }
        return hits;
    }

private:
    SafeguardingHit hit_of(std::size_t at, std::size_t length) const {
        const auto last = at + length - 1;
        return {{spans_[at].begin, spans_[last].end},
                is_negated(at) || is_denied_after(last),
                is_supposed(at) || is_policy(at, last),
                is_historical(at, last)};
    }

    std::size_t longest(const ByLetters& sorted, std::size_t at) const {
        const auto& word = spoken_[at];
        if (word.size() < 2 || !is_letter(word[0]) || !is_letter(word[1])) return 0;
        std::size_t most = 0;
        for (const auto term : sorted[place(word[0], word[1])]) most = std::max(most, length_of(term, at, at));
        return most;
    }

    /// The words from `first` that the term takes when what is left of it stands at `at`; 0 when it does not.
    std::size_t length_of(std::string_view term, std::size_t first, std::size_t at) const {
        for (; !term.empty(); ++at) {
            if (term.starts_with("~ ")) return length_after_gap(term.substr(2), first, at);
            if (at >= spoken_.size() || (at > first && !is_joined(at)) || !takes(spoken_[at], term)) return 0;
        }
        return at - first;
    }

    std::size_t length_after_gap(std::string_view term, std::size_t first, std::size_t at) const {
        for (std::size_t skipped = 0; skipped <= longest_gap; ++skipped, ++at) {
            if (const auto length = length_of(term, first, at); length > 0) return length;
            if (at >= spoken_.size() || !is_joined(at) || is_one_of(scope_ends, spoken_[at])) return 0;
        }
        return 0;
    }

    /// Whether nothing but blanks or a hyphen stands before word `at`.
    bool is_joined(std::size_t at) const { return gap_after(at - 1).find_first_not_of(" -") == std::string_view::npos; }

    std::string_view gap_after(std::size_t at) const {
        return text_.substr(spans_[at].end, spans_[at + 1].begin - spans_[at].end);
    }

    std::string_view word_at(std::size_t at) const {
        return at < spoken_.size() ? std::string_view(spoken_[at]) : std::string_view();
    }

    bool negates(std::size_t at) const {
        const auto& word = spoken_[at];
        if (word == "not" || word == "never" || is_one_of(shortened, word))
            return !is_one_of(no_negation_after_not, word_at(at + 1));
        if (word == "no") return !is_one_of(no_negation_after_no, word_at(at + 1));
        return is_one_of(negations, word) || is_one_of(denials, word);
    }

    /// "No concerns about …", "no one" and "denied" reach far.
    std::size_t reach_of(std::size_t at) const {
        const bool far = is_one_of(far_negations, spoken_[at]) || is_one_of(denials, spoken_[at]) ||
                         is_one_of(about, word_at(at + 1)) || is_one_of(about, word_at(at + 2));
        return far || (spoken_[at] == "no" && word_at(at + 1) == "one") ? denial_reach : negation_reach;
    }

    bool is_sentence_end(std::size_t before) const {
        return gap_after(before).find_first_of(".;!?\n") != std::string_view::npos;
    }

    /// Whether what was said before word `at` does not reach past it: the end of a clause.
    bool scope_ends_at(std::size_t at) const {
        if (is_sentence_end(at) || gap_after(at).find(':') != std::string_view::npos) return true;
        if (is_one_of(scope_ends, spoken_[at])) return true;
        if (!is_one_of(subjects, spoken_[at + 1])) return false;
        return spoken_[at] == "and" || spoken_[at] == "so" || gap_after(at).find(',') != std::string_view::npos;
    }

    /// By words before it in the same clause.
    bool is_negated(std::size_t at) const {
        const bool lack = negates(at); // "no heating" after another "no" is no denial of it
        for (std::size_t back = 1; back <= denial_reach && back <= at; ++back) {
            const auto word = at - back;
            if (scope_ends_at(word)) break;
            if (in_hit_[word]) continue; // the "no" of "no food" says nothing of what follows
            if (lack && !is_one_of(denials, spoken_[word])) continue;
            if (negates(word) && back <= reach_of(word)) return true;
        }
        return false;
    }

    /// "Self-harm: none", "bruises were not seen", "Hit you? No."
    bool is_denied_after(std::size_t last) const {
        auto next = last + 1;
        if (next >= spans_.size()) return false;
        const auto gap = gap_after(last);
        if (gap.find_first_of(":-?") != std::string_view::npos)
            return is_one_of(reply_denials, spoken_[next]) || is_one_of(denied_after, spoken_[next]);
        if (gap.find_first_not_of(' ') != std::string_view::npos) return false;
        for (std::size_t i = 0; i < 2 && is_one_of(linking, word_at(next)); ++i) ++next;
        if (is_one_of("denied nil", word_at(next))) return true;
        return word_at(next) == "not" && is_one_of(seen_after, word_at(next + 1));
    }

    /// "If he hits", "in case of", "asked whether she hits": in the same sentence, before it.
    bool is_supposed(std::size_t at) const {
        for (std::size_t back = 1; back <= supposing_reach && back <= at; ++back) {
            const auto word = at - back;
            if (is_sentence_end(word)) return false;
            const bool begins = word == 0 || is_sentence_end(word - 1);
            if (spoken_[word] == "if" || (begins && is_one_of(supposing, spoken_[word]))) return true;
            if (spoken_[word] == "whether" || (spoken_[word] == "in" && spoken_[word + 1] == "case")) return true;
            if (is_one_of(supposing_verbs, spoken_[word]) && is_one_of("if whether", spoken_[word + 1])) return true;
        }
        return false;
    }

    bool is_policy(std::size_t at, std::size_t last) const {
        for (std::size_t back = 1; back <= policy_reach && back <= at && !is_sentence_end(at - back); ++back) {
            if (is_one_of(policies, spoken_[at - back])) return true;
        }
        for (auto next = last + 1; next <= last + policy_reach && next < spans_.size(); ++next) {
            if (is_sentence_end(next - 1)) return false;
            if (is_one_of(policies, spoken_[next])) return true;
        }
        return false;
    }

    /// By words of the same sentence.
    bool is_historical(std::size_t at, std::size_t last) const {
        auto first = at, end = last + 1;
        while (first > 0 && !is_sentence_end(first - 1)) --first;
        while (end < spans_.size() && !is_sentence_end(end - 1)) ++end;
        for (auto i = first; i < end; ++i) {
            const auto word = word_at(i), next = i + 1 < end ? word_at(i + 1) : std::string_view();
            if (word == "used" && next == "to") return true;
            if (word.starts_with("historic") || word == "childhood") return true;
            if ((word == "years" || word == "time" || word == "decades") && next == "ago") return true;
            if (word == "when" && i + 2 < end && is_one_of("i he she they we", next)) {
                for (auto j = i + 2; j < std::min(i + 6, end); ++j)
                    if (is_one_of("little kid kids child younger young small baby", word_at(j))) return true;
            }
        }
        return false;
    }

    const std::string_view text_; // lives as long as safeguarding_hits() runs
    const std::vector<TextSpan> spans_;
    const ByLetters& terms_;
    const ByLetters& ordinary_;
    std::vector<std::string> spoken_;
    std::vector<bool> in_hit_;
};

/// Whether it begins as a denial does: "No. Never." "Not since August."
bool begins_with_denial(std::string_view text) {
    const auto all = words(text);
    if (all.empty()) return false;
    const auto first = bare_word(all.front().of(text));
    if (first == "not" && all.size() > 1) return !is_one_of("sure really to", bare_word(all[1].of(text)));
    return is_one_of(reply_denials, first);
}

bool is_question(std::string_view sentence) { return !sentence.empty() && sentence.back() == '?'; }

/// What was found in the sentences of one turn.
struct TurnHits {
    std::vector<TextSpan> sentences;
    std::vector<SpokenHit> hits;
};

TurnHits hits_of(std::span<const Turn> turns, std::size_t turn) {
    const std::string_view text = turns[turn].text;
    TurnHits found{sentences(text), {}};
    for (const auto& hit : safeguarding_hits(text)) {
        const auto inside = std::find_if(found.sentences.begin(), found.sentences.end(),
                                         [&](TextSpan part) { return hit.span.begin < part.end; });
        found.hits.push_back({turn, hit, inside == found.sentences.end() ? hit.span : *inside});
    }
    return found;
}

/// The questions that `asked` ends with and that have a hit.
bool asks_last(const TurnHits& asked, std::string_view text) {
    if (asked.hits.empty() || asked.sentences.empty()) return false;
    return is_question(asked.sentences.back().of(text)) && is_question(asked.hits.back().context.of(text));
}

/// "I never saw it" after a "No."
bool goes_on_denying(std::string_view text) {
    const auto all = words(text);
    if (begins_with_denial(text)) return true;
    return all.size() <= 6 && std::any_of(all.begin(), all.end(), [&](TextSpan span) {
               return is_one_of(negations, bare_word(span.of(text))) || is_one_of(shortened, bare_word(span.of(text)));
           });
}

/// A denial in answer to `asked`: its words become a hit, and what was asked is negated.
void answer(TurnHits& asked, std::string_view question, TurnHits& reply, std::size_t turn, std::string_view text) {
    if (!asks_last(asked, question) || reply.sentences.empty()) return;
    const bool other_words =
        !reply.hits.empty() && reply.hits.front().hit.negated && reply.hits.front().context == reply.sentences.front();
    if (!other_words && !begins_with_denial(reply.sentences.front().of(text))) return;
    for (auto& each : asked.hits) {
        if (is_question(each.context.of(question))) each.hit.negated = true;
    }
    auto span = reply.sentences.front();
    for (std::size_t at = 1; at < reply.sentences.size() && goes_on_denying(reply.sentences[at].of(text)); ++at)
        span.end = reply.sentences[at].end;
    const auto far = std::min<std::size_t>(reply.sentences.size(), 3) - 1;
    if (!reply.hits.empty() && reply.hits.front().hit.span.begin < reply.sentences[far].end) return;
    reply.hits.insert(reply.hits.begin(), {turn, {span, true}, span});
}

} // namespace

std::vector<SafeguardingHit> safeguarding_hits(std::string_view text) {
    // Sorted once: a talk is read sentence by sentence, and a month's notes anew with every key.
    static const ByLetters terms = by_letters(safeguarding_terms), ordinary = by_letters(ordinary_uses);
    return Finder(text, terms, ordinary).find();
}

std::string manner_text(const SafeguardingHit& hit) {
    return std::string(hit.negated ? ", negated" : "") + (hit.supposed ? ", supposed" : "") +
           (hit.historical ? ", historical" : "");
}

std::vector<SpokenHit> safeguarding_hits(std::span<const Turn> turns) {
    std::vector<SpokenHit> found;
    TurnHits before;
    for (std::size_t turn = 0; turn <= turns.size(); ++turn) {
        TurnHits here = turn < turns.size() ? hits_of(turns, turn) : TurnHits{};
        if (turn > 0 && turn < turns.size() && turns[turn].speaker != turns[turn - 1].speaker)
            answer(before, turns[turn - 1].text, here, turn, turns[turn].text);
        found.insert(found.end(), before.hits.begin(), before.hits.end());
        before = std::move(here);
    }
    return found;
}

} // namespace fourfifths
