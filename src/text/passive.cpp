#include "text/passive.h"
#include "text/words.h"

namespace fourfifths {
namespace {

constexpr std::size_t agent_reach = 8; // words after the participle in which "by" names who
constexpr std::size_t most_between = 4;

// Lower case, between spaces; what is typed without its apostrophe counts too.
constexpr std::string_view be_forms =
    " am are aren aren't arent be been being i'm is isn isn't isnt they're was wasn wasn't wasnt we're were weren "
    "weren't werent you're ";
constexpr std::string_view get_forms = " get gets getting got gotten ";
constexpr std::string_view adverbs =
    " again all almost already also always both either even ever far first further hardly just last later long "
    "maybe much never next not now nowhere often once only perhaps since sometimes soon still then there though "
    "thus today together twice well yesterday yet ";
constexpr std::string_view degrees =
    " as awfully extremely fairly highly how incredibly least less more most pretty quite rather really so such "
    "that too totally very ";
constexpr std::string_view conditions = " if unless when whenever ";
// Participles that do not end in -ed.
constexpr std::string_view irregular =
    " awoken beaten been begun bent bet bitten bled blown bought bound bred broken brought built burnt burst cast "
    "caught chosen cost cut dealt done drawn driven drunk dug eaten fallen fed felt flown forbidden forgiven "
    "forgotten fought found frozen given ground grown heard held hidden hit hung hurt kept knit known laid leant "
    "learnt led left lent let lit lost made meant met mown overcome paid proven put quit read rent ridden risen "
    "run rung said sawn seen sent set sewn shaken shed shone shot shown shut slain slid smelt sold sought sown "
    "sped spelt spent spilt split spoilt spoken spread spun stolen stood struck strung stuck stung sung sunk "
    "swept sworn swum swung taken taught thought thrown thrust told torn trodden understood won worn wound woven "
    "written wrung ";
// What ends like a participle and is none.
constexpr std::string_view no_participles =
    " aged bed beloved bleed breed crooked cursed deed embed exceed feed greed hatred heed hundred indeed infrared "
    "naked need proceed ragged red rugged sacred seed shed speed steed succeed supposed ted wed weed wicked "
    "wretched ";
// What a person or a thing is, rather than what was done to it. Passive only when "by" follows at once.
constexpr std::string_view adjectival =
    " absorbed accustomed addicted advanced alarmed amazed amused annoyed anticipated ashamed astonished attracted "
    "baffled based beloved biased blessed bored bothered bound civilised civilized committed complicated "
    "concerned confused contented convinced convoluted crowded cultured dated dazed dedicated delighted depressed "
    "detailed determined devastated devoted disabled disappointed disgusted disinterested dismayed distinguished "
    "distressed disturbed divided divorced educated elated embarrassed engaged enthused exaggerated excited "
    "exhausted experienced fascinated fatigued flawed flustered frightened frustrated gifted heated horrified "
    "hurt impressed inclined inspired interested intimidated intrigued invested involved irritated isolated jaded "
    "limited located married mistaken mixed motivated nuanced obsessed offended opposed outdated overjoyed "
    "overrated overwhelmed packed panicked perplexed pleased polarised polarized prepared pressured privileged "
    "pronounced puzzled qualified reassured related relaxed relieved renowned retired rigged rushed saddened "
    "satisfied scared scattered screwed shocked sickened situated skilled sophisticated spoilt stressed stunned "
    "suited surprised talented tempted terrified thrilled tired troubled underrated upset varied vested vexed "
    "worried ";
// Begin with un- and are done all the same.
constexpr std::string_view undone =
    " uncovered unearthed united unleashed unloaded unlocked unseated unveiled unwrapped ";
constexpr std::string_view things =
    " a an any her him his it its me my our that the their them these this those us you your ";
constexpr std::string_view subjects = " anyone everyone he i it nobody she somebody someone they this we you ";

bool is_listed(std::string_view list, std::string_view word) {
    for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1))
        if (list[at - 1] == ' ' && list[at + word.size()] == ' ') return true;
    return false;
}

bool ends_with(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_irregular(std::string_view word) {
    if (is_listed(irregular, word)) return true;
    for (const std::string_view prefix : {"re", "over", "under", "mis", "out", "with", "fore", "un", "up", "be", "for"})
        if (word.size() > prefix.size() + 2 && word.substr(0, prefix.size()) == prefix &&
            is_listed(irregular, word.substr(prefix.size())))
            return true;
    return false;
}

bool is_participle(std::string_view word) {
    if (const auto hyphen = word.rfind('-'); hyphen != std::string_view::npos) {
        const auto prefix = word.substr(0, hyphen);
        return is_listed(" co cross de double mis over pre re under ", prefix) &&
               is_participle(word.substr(hyphen + 1));
    }
    if (is_irregular(word)) return true;
    return word.size() > 3 && ends_with(word, "ed") && !is_listed(no_participles, word);
}

bool is_adjectival(std::string_view word) {
    const bool negated = word.substr(0, 2) == "un" && word.substr(0, 5) != "under" && ends_with(word, "ed");
    return is_listed(adjectival, word) || (negated && !is_listed(undone, word));
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text), spans_(words(text)) {
        for (const auto span : spans_) spoken_.push_back(folded(span.of(text)));
    }

    std::vector<Passive> find() {
        std::vector<Passive> found;
        for (std::size_t at = 0; at < spoken_.size(); ++at) {
            const auto verb = verb_after(at);
            if (verb == at) continue;
            found.push_back({{spans_[at].begin, spans_[verb].end}, spans_[verb], names_agent(verb + 1)});
            at = verb;
        }
        return found;
    }

private:
    /// The participle that goes with the form of "be" or "get" at `at`; `at` when there is none.
    std::size_t verb_after(std::size_t at) const {
        const bool got = is_listed(get_forms, spoken_[at]);
        const bool condition = is_listed(conditions, spoken_[at]);
        if (!got && !condition && !is_listed(be_forms, spoken_[at])) return at;
        auto verb = at + 1;
        if (!got && !condition && starts_clause(at) && follows(verb) && is_listed(subjects, spoken_[verb])) ++verb;
        bool degree = false;
        for (; follows(verb) && verb <= at + most_between && passes_over(verb); ++verb)
            degree = degree || is_listed(degrees, spoken_[verb]);
        if (!follows(verb) || !is_done(verb, got, condition)) return at;
        if (degree && !is_by(verb + 1)) return at;
        return verb;
    }

    bool is_done(std::size_t verb, bool got, bool condition) const {
        const auto& word = spoken_[verb];
        if (got && (word == "beat" || word == "hurt")) return true;
        if (!is_participle(word) || is_idiom(verb)) return false;
        if (got && is_listed(" done dressed left lost ready started stuck used washed ", word)) return false;
        if (condition && is_listed(" felt had left needed made put said set thought wanted ", word)) return false;
        if (condition && follows(verb + 1) && is_listed(things, spoken_[verb + 1])) return false;
        return !is_adjectival(word) || is_by(verb + 1) || spoken_[verb - 1] == "being";
    }

    /// "is used to it", "is set to rain", "is fed up"
    bool is_idiom(std::size_t verb) const {
        const auto& word = spoken_[verb];
        if (!follows(verb + 1)) return false;
        if (word == "fed" && spoken_[verb + 1] == "up") return true;
        if (spoken_[verb + 1] != "to") return false;
        if (word == "set" || word == "meant") return true;
        if (word != "used" || !follows(verb + 2)) return false;
        return is_listed(things, spoken_[verb + 2]) || ends_with(spoken_[verb + 2], "ing");
    }

    bool passes_over(std::size_t at) const {
        const auto& word = spoken_[at];
        return is_listed(adverbs, word) || is_listed(degrees, word) || (word.size() > 4 && ends_with(word, "ly")) ||
               word == "being" || word == "been" || word == "get" ||
               (word == "and" && ends_with(spoken_[at - 1], "ly"));
    }

    bool starts_clause(std::size_t at) const {
        return at == 0 ||
               text_.substr(spans_[at - 1].end, spans_[at].begin - spans_[at - 1].end).find_first_of(".;!?,\n") !=
                   std::string_view::npos;
    }

    /// Whether there is a word that nothing but spaces part from the one before it.
    bool follows(std::size_t at) const { return at < spoken_.size() && at > 0 && is_apart(at, " \t\xC2\xA0\n\r"); }

    bool is_apart(std::size_t at, std::string_view by) const {
        const auto between = text_.substr(spans_[at - 1].end, spans_[at].begin - spans_[at - 1].end);
        return between.find_first_not_of(by) == std::string_view::npos;
    }

    bool is_by(std::size_t at) const { return follows(at) && spoken_[at] == "by"; }

    bool names_agent(std::size_t after) const {
        for (auto i = after; i < spoken_.size() && i < after + agent_reach; ++i) {
            const auto between = text_.substr(spans_[i - 1].end, spans_[i].begin - spans_[i - 1].end);
            if (between.find_first_of(".;!?\n") != std::string_view::npos) return false;
            if (spoken_[i] == "by") return true;
        }
        return false;
    }

    const std::string_view text_; // lives as long as passives() runs
    const std::vector<TextSpan> spans_;
    std::vector<std::string> spoken_;
};

} // namespace

std::vector<Passive> passives(std::string_view text) { return Finder(text).find(); }

} // namespace fourfifths
