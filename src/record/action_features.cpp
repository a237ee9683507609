#include "record/action_features.h"
#include "logarithm.h"
#include <algorithm>

namespace fourfifths {
namespace {

using Bits = std::uint64_t;

enum WordKind : std::uint8_t {
    word_i,
    word_we,
    word_you,
    word_they,
    word_it,
    word_all,
    word_will,
    word_can,
    word_lead,
    word_to,
    word_be,
    word_doing,
    word_contact,
    word_filler,
    word_not,
    word_past,
    word_wh,
    word_if,
    word_aux,
    word_hedge,
    word_adverb,
    word_when,
    word_time,
    word_job,
    word_article,
    word_yes,
    word_always,
    word_thing,
    word_group,
    word_start,
    word_for,
    word_capital,
    word_name,
    word_base,
    word_function,
    word_agreed
};

constexpr Bits bit(WordKind kind) { return Bits{1} << kind; }

struct Listed {
    WordKind kind;
    std::string_view words;
};

constexpr Listed lists[] = {
    {word_i, "i"},
    {word_we, "we"},
    {word_you, "you"},
    {word_they, "he|she|they"},
    {word_it, "it|this|that|there|these|those|which"},
    {word_all, "everyone|everybody|somebody|someone|all|each"},
    {word_will, "will|ll|shall|must|gonna|gotta"},
    {word_can, "can|could|should|might|may|would|d"},
    {word_lead,
     "going|need|needs|have|has|got|supposed|agreed|agrees|plan|plans|planning|due|ought|hoping|aiming|wants|"
     "asked|happy|responsible|able|offered|promised"},
    {word_to, "to"},
    {word_be, "am|is|are|m|s|re|be|was|were|been|ve"},
    {word_doing,
     "add|address|agree|arrange|assess|attend|be|book|bring|build|buy|carry|change|check|clarify|collect|come|"
     "complete|conclude|consider|convene|cover|create|decide|design|develop|do|draw|drive|drop|evaluate|"
     "explore|fetch|fill|find|finish|fix|focus|follow|gather|get|give|go|have|help|hold|identify|investigate|keep|"
     "lead|leave|look|make|meet|mention|monitor|move|negotiate|observe|offer|open|order|organise|organize|pay|pick|"
     "play|post|prepare|produce|provide|pull|put|receive|record|reflect|research|review|run|see|set|show|sign|"
     "sit|sort|start|swap|stay|supervise|support|take|think|transport|try|type|update|use|visit|watch|weigh|work|"
     "write"},
    {word_contact,
     "apply|ask|book|call|cancel|chase|circulate|confirm|consult|contact|discuss|distribute|draft|email|"
     "escalate|explain|feed|file|forward|inform|invite|let|liaise|log|mail|message|nag|notify|obtain|pass|"
     "phone|photocopy|print|raise|refer|remind|report|request|rearrange|reschedule|ring|scan|schedule|send|"
     "share|speak|submit|talk|tell|text|upload|warn"},
    {word_filler, "um|uh|er|erm|mm|hmm|ah|oh|eh"},
    {word_not, "not|t|never|won|don|didn|cannot"},
    {word_past, "was|were|did|had|went|said|told|rang|saw|got|took|gave|came|made|sent|spoke|met|felt|thought|kept|put|"
                "found|left|wrote|heard|knew|brought|didn|wasn|weren|already"},
    {word_wh, "what|why|how|who|where|when|which|whose"},
    {word_if, "if|unless|whether|suppose|once"},
    {word_aux, "do|does|did|is|are|was|were|can|could|would|will|should|have|has|shall|isn|don|didn"},
    {word_hedge, "maybe|perhaps|think|guess|probably|might|suppose|possibly|wonder"},
    {word_adverb, "then|also|just|probably|definitely|both|still|now|later|first|really|actually|maybe|obviously|"
                  "basically|again|certainly|together|quickly|please|already|all|two|guys|only|always|too|kindly"},
    {word_when, "by|before|within|next|after|on|until|in|this|for"},
    {word_time,
     "tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|weds|thurs|fri|"
     "week|weeks|fortnight|month|months|days|end|minutes|hour|hours|lunch|meeting|close|then"},
    {word_job,
     "mum|dad|mother|father|nan|gran|grandad|grandmother|aunt|uncle|sister|brother|parents|carer|carers|police|"
     "school|nursery|gp|hv|sw|iro|lado|cafcass|camhs|health|housing|team|nurse|expert|marketing|head|social|"
     "family|advocate|midwife|sendco|senco|duty|mash|solicitor|legal|council|hospital|clinic|agency|staff"},
    {word_article, "the|our|my|your|their|his|her"},
    {word_yes, "yes|yeah|yep|yup|sure|okay|ok|right|fine|kay|absolutely|agreed|great|lovely"},
    {word_always, "always|usually|often|sometimes|every|normally|generally|typically|people|users"},
    {word_thing,
     "action|actions|task|tasks|minutes|report|reports|referral|assessment|plan|plans|document|documents|notes|"
     "form|forms|letter|appointment|visit|slides|folder|copy|questionnaire|summary|chronology|application|"
     "assignment|assignments|agenda|list|evaluation|presentation|presentations"},
    {word_group, "two|both|together|everyone|everybody|guys|each|team|all"},
    {word_start,
     "so|and|well|then|but|or|um|also|now|right|okay|ok|yeah|yes|kay|just|please|next|first|secondly|finally|"
     "basically|oh|because|alright|all"},
    {word_for, "for"},
    {word_agreed, "agreed|agree|decided|decide|decision|settled|concluded|recommend|recommendation|outcome|unanimous|"
                  "threshold|definitely|go"},
    {word_function,
     "a|an|as|at|by|from|in|into|of|off|on|out|over|under|up|with|without|about|like|not|no|some|any|more|"
     "most|much|many|very|too|here|there|let|thanks|thank|hi|hello|sorry|good|bye|its|me|us|them|him|"
     "something|anything|nothing|one|only|same|other|another|such|because|though|while|since|mr|mrs|ms|dr"},
};

struct Spoken {
    std::size_t place = 0; // in the words
    Bits bits = 0;
    bool is(Bits any) const { return (bits & any) != 0; }
};

Bits listed_bits(const DateWords& words, std::size_t place) {
    Bits bits = 0;
    for (const auto& list : lists) {
        if (words.is(place, list.words)) bits |= bit(list.kind);
    }
    return bits;
}

bool in_list(std::string_view word, std::string_view list) {
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find('|', at), list.size());
        if (list.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

/// "working", "making", "getting" as what they are made from.
Bits bits_of_ing(std::string_view word) {
    if (word.size() < 6 || !word.ends_with("ing")) return 0;
    std::string stem(word.substr(0, word.size() - 3));
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (attempt == 1) stem += 'e';
        if (attempt == 2) stem.resize(stem.size() - 2);
        for (const auto& list : lists) {
            const bool verbs = list.kind == word_doing || list.kind == word_contact;
            if (verbs && in_list(stem, list.words)) return bit(list.kind);
        }
    }
    return 0;
}

/// Words for somebody by their trade: "designer", "psychologist", "health visitor".
bool sounds_like_job(std::string_view word) {
    if (word.size() < 6) return false;
    const auto end = word.substr(word.size() - 2);
    const bool agent = end == "er" || end == "or" || word.ends_with("ist") || word.ends_with("ian");
    return agent && !in_list(word, "number|remember|whether|either|neither|together|another|rather|september|october|"
                                   "november|december|letter|matter|better|computer|paper|summer|winter|order|power|"
                                   "however|forever|corner|dinner|longer|bigger|button|prefer|consider|answer|"
                                   "transfer|offer|colour|floor|under|after|colder|easier|cheaper|smaller|higher|"
                                   "lower|earlier|quicker|harder|later|never|user|customer|controller|counter");
}

constexpr Bits verb = bit(word_doing) | bit(word_contact);
constexpr Bits person = bit(word_name) | bit(word_job) | bit(word_all);

class Sentence {
public:
    Sentence(std::string_view text, std::span<const std::string_view> names) : words_(text) { read(names); }

    ActionCues form(bool dated) {
        modals();
        requests();
        openings();
        wishes();
        times(dated);
        rest();
        return out_;
    }

private:
    void set(ActionFeature feature, float value = 1) { out_.values[static_cast<std::size_t>(feature)] = value; }
    bool has(ActionFeature feature) const { return out_[feature] > 0; }
    bool is(std::size_t at, Bits any) const { return at < spoken_.size() && spoken_[at].is(any); }
    bool says(std::size_t at, std::string_view list) const {
        return at < spoken_.size() && words_.is(spoken_[at].place, list);
    }
    bool comma_after(std::size_t at) const { return at < spoken_.size() && words_.sign(spoken_[at].place + 1, ','); }

    bool called(std::size_t place, std::span<const std::string_view> names) const {
        const auto word = words_.text(place);
        if (word.size() < 3) return false;
        for (const auto name : names) {
            const DateWords parts(name);
            for (std::size_t i = 0; i < parts.count(); ++i) {
                if (parts.text(i) == word) return true;
            }
        }
        return false;
    }

    void read(std::span<const std::string_view> names) {
        for (std::size_t place = 0; place < words_.count(); ++place) {
            const char kind = words_.at(place).kind;
            if (kind != 'w' && kind != '0') continue;
            const bool first = spoken_.empty();
            if (!first && words_.text(spoken_.back().place) == words_.text(place)) continue;
            Spoken one{place, kind == 'w' ? listed_bits(words_, place) : bit(word_time)};
            // "ill ring": what some programs that write speech down make of "I'll".
            if (one.bits == 0 && words_.is(place, "ill") && (listed_bits(words_, place + 1) & verb) != 0) {
                spoken_.push_back({place, bit(word_i)});
                one.bits = bit(word_will);
            }
            if (one.is(bit(word_filler))) continue;
            if ((one.bits & verb) != 0) one.bits |= bit(word_base);
            else one.bits |= bits_of_ing(words_.text(place));
            if (kind == 'w' && words_.at(place).capital && !one.is(bit(word_i))) {
                one.bits |= bit(word_capital);
                const bool known = one.bits != bit(word_capital);
                if (!known || (!first && (one.bits & ~(bit(word_capital) | verb | bit(word_base))) == 0))
                    one.bits |= bit(word_name);
            }
            if (kind == 'w' && sounds_like_job(words_.text(place))) one.bits |= bit(word_job);
            if (kind == 'w' && words_.at(place).capital && called(place, names)) one.bits |= bit(word_name);
            spoken_.push_back(one);
        }
    }

    /// The place of a verb of doing within three words of `at`, or none.
    bool verb_from(std::size_t at) const {
        for (std::size_t i = at; i < at + 3; ++i) {
            if (is(i, bit(word_wh) | bit(word_if))) return false;
            if (!is(i, verb)) continue;
            // "will be" and "will have" do nothing by themselves.
            if (says(i, "be|have|get|see|think") && !is(i + 1, verb) && !says(i + 1, "a|in|about|if")) continue;
            return true;
        }
        return false;
    }

    /// How many words the modal at `at` has, or none: "will", "'ve got to", "need to"; `strong` tells will from can.
    std::size_t modal_at(std::size_t at, bool& strong) const {
        strong = true;
        if (is(at, bit(word_will))) return says(at + 1, "have|need") && is(at + 2, bit(word_to)) ? 3 : 1;
        if (is(at, bit(word_lead)) && is(at + 1, bit(word_to))) return 2;
        if (says(at, "like|want") && is(at + 1, bit(word_to))) return 2;
        strong = false;
        if (is(at, bit(word_can)) && !(says(at, "d") && says(at + 1, "like"))) return 1;
        return 0;
    }

    Agent agent_before(std::size_t at, std::size_t& who) const {
        std::size_t before = at;
        while (before > 0 && is(before - 1, bit(word_adverb) | bit(word_be) | bit(word_can)) &&
               !is(before - 1, bit(word_i) | bit(word_you) | bit(word_we) | bit(word_name)))
            --before;
        if (before == 0) return at == 0 || before < at ? Agent::speaker : Agent::none;
        who = before - 1;
        const auto& word = spoken_[who];
        if (word.is(bit(word_i))) return Agent::speaker;
        if (word.is(bit(word_we))) return Agent::team;
        if (word.is(bit(word_you))) return Agent::addressee;
        if (word.is(bit(word_they))) return Agent::they;
        if (word.is(person) && !word.is(bit(word_always))) return Agent::named;
        return word.is(bit(word_start)) && who == 0 ? Agent::speaker : Agent::none;
    }

    void modals() {
        for (std::size_t at = 0; at < spoken_.size(); ++at) {
            bool strong = false;
            const std::size_t length = modal_at(at, strong);
            if (length == 0) continue;
            std::size_t who = spoken_.size();
            const Agent agent = agent_before(at, who);
            if (is(at + length, bit(word_not)) || (at > 0 && is(at - 1, bit(word_not)))) {
                set(ActionFeature::negated);
                continue;
            }
            if (says(at + length, "be") && at + length + 1 < spoken_.size() &&
                (words_.text(spoken_[at + length + 1].place).ends_with("ed") ||
                 says(at + length + 1, "done|sent|made|given|put|held"))) {
                set(ActionFeature::to_be_done);
            }
            if (agent == Agent::none) continue;
            if (!verb_from(at + length)) {
                if (strong) set(ActionFeature::modal_only);
                if (strong && out_.agent == Agent::none) {
                    out_.agent = agent;
                    weak_ = true;
                    if (agent == Agent::named) name_who(who);
                }
                continue;
            }
            if (agent == Agent::addressee && at > 0 && is(at - 1, bit(word_be)) && says(at, "able")) continue;
            take(agent, who, strong);
            at += length;
        }
    }

    void take(Agent agent, std::size_t who, bool strong) {
        static constexpr ActionFeature will[] = {ActionFeature::speaker_will, ActionFeature::team_will,
                                                 ActionFeature::addressee_will, ActionFeature::named_will,
                                                 ActionFeature::they_will};
        static constexpr ActionFeature can[] = {ActionFeature::speaker_can, ActionFeature::team_can,
                                                ActionFeature::addressee_can, ActionFeature::named_can,
                                                ActionFeature::modal_only};
        const auto place = static_cast<std::size_t>(agent) - 1;
        set(strong ? will[place] : can[place]);
        if (out_.agent != Agent::none && !(strong && weak_)) return;
        weak_ = !strong;
        out_.agent = agent;
        if (agent == Agent::named) name_who(who);
    }

    /// The name or trade that ends at a word, with what belongs to it: "the health visitor", "Mrs Begum".
    void name_who(std::size_t last) {
        std::size_t first = last;
        while (first > 0 && last - first < 3 && is(first - 1, bit(word_job) | bit(word_name)) &&
               !comma_after(first - 1))
            --first;
        while (first > 0 && says(first - 1, "mr|mrs|ms|dr|social|health|family")) --first;
        if (first > 0 && is(first - 1, bit(word_article))) --first;
        out_.who_begin = words_.at(spoken_[first].place).begin;
        out_.who_end = words_.at(spoken_[last].place).end;
    }

    void requests() {
        for (std::size_t at = 0; at < spoken_.size(); ++at) {
            const bool turned =
                is(at, bit(word_can) | bit(word_will)) && is(at + 1, bit(word_you) | person | bit(word_group));
            const bool wanted = (says(at, "like|want|need|ask|mind|get") && is(at + 1, bit(word_you) | person));
            if (turned && verb_from(at + 2) && !(at > 0 && is(at - 1, bit(word_wh)))) ask(at + 1);
            else if (wanted && (verb_from(at + 2) || says(at + 2, "to"))) ask(at + 1);
            else if (says(at, "please") && (verb_from(at + 1) || at + 1 == spoken_.size())) ask(spoken_.size());
            else if (says(at, "make") && says(at + 1, "sure")) set(ActionFeature::asked);
            else if (says(at, "let") && (says(at + 1, "s|us")) && verb_from(at + 2)) {
                set(ActionFeature::team_can);
                if (out_.agent == Agent::none) out_.agent = Agent::team;
            }
            if (is(at, bit(word_you)) && is(at + 1, bit(word_be)) && !says(at + 2, "going") && is(at + 2, verb) &&
                !is(at + 2, bit(word_base))) {
                set(ActionFeature::addressee_doing);
                if (out_.agent == Agent::none) out_.agent = Agent::addressee;
            }
            const bool minuted = is(at, person) && is(at + 1, bit(word_to)) && is(at + 2, bit(word_base)) && at < 5 &&
                                 !(at > 0 && is(at - 1, verb | bit(word_lead)));
            if (minuted) {
                set(ActionFeature::named_to);
                if (out_.agent == Agent::none || weak_) {
                    out_.agent = Agent::named;
                    name_who(at);
                }
            }
            const bool given = is(at, bit(word_for)) && (is(at + 1, bit(word_you) | bit(word_name)) ||
                                                         (is(at + 1, bit(word_article)) && is(at + 2, bit(word_job))));
            if (given) set(ActionFeature::for_somebody);
        }
    }

    /// "I want it done by Monday", "I'd like a copy": somebody else is to do it.
    void wishes() {
        for (std::size_t at = 0; at + 2 < spoken_.size(); ++at) {
            const std::size_t wish = at + (says(at + 1, "d|would") ? 2 : 1);
            if (!is(at, bit(word_i)) || is(wish + 1, bit(word_to)) || out_.agent != Agent::none) continue;
            if (says(wish, "want") || (wish == at + 2 && says(wish, "like|need"))) out_.agent = Agent::addressee;
        }
    }

    void ask(std::size_t who) {
        set(ActionFeature::asked);
        if (out_.agent == Agent::named && !weak_) return;
        if (out_.agent == Agent::speaker && !weak_ && says(who - 1, "get")) return; // "I'll get someone to"
        if (is(who, person) && !is(who, bit(word_you))) {
            out_.agent = Agent::named;
            name_who(who);
        } else out_.agent = Agent::addressee;
    }

    void openings() {
        std::size_t at = 0;
        bool joined = false;
        while (at + 1 < spoken_.size() && (is(at, bit(word_start) | bit(word_adverb) | bit(word_yes)) ||
                                           (is(at, bit(word_name)) && comma_after(at)))) {
            if (is(at, bit(word_name)) && comma_after(at) &&
                (out_.agent == Agent::none || out_.agent == Agent::addressee))
                vocative(at);
            joined = joined || says(at, "and|then");
            ++at;
        }
        const bool opens = is(at, bit(word_base)) && !says(at, "be|have|see|do|think|go|let|have") &&
                           !says(at + 1, "s|is|was|will|to");
        if (opens ||
            (says(at, "do|go|think|let") && !is(at + 1, bit(word_i) | bit(word_we) | bit(word_you) | bit(word_they)) &&
             at + 1 < spoken_.size())) {
            set(joined ? ActionFeature::and_verb : ActionFeature::imperative);
            if (out_.agent == Agent::none) out_.agent = Agent::addressee;
        }
        if (is(at, bit(word_wh) | bit(word_aux)) && !is(at, bit(word_base))) set(ActionFeature::question_start);
        if (is(at, bit(word_if)) || says(at, "when")) set(ActionFeature::condition);
        if (is(at, bit(word_it))) set(ActionFeature::about_it);
        if (is(0, bit(word_yes))) set(ActionFeature::answers_yes);
        const std::size_t last = spoken_.empty() ? 0 : spoken_.size() - 1;
        if (last > 1 && is(last, bit(word_name)) && comma_after(last - 1) && out_.agent == Agent::addressee)
            vocative(last);
    }

    void vocative(std::size_t at) {
        if (out_.who_end != 0) return;
        out_.who_begin = words_.at(spoken_[at].place).begin;
        out_.who_end = words_.at(spoken_[at].place).end;
    }

    void times(bool dated) {
        if (dated) set(ActionFeature::dated);
        for (std::size_t at = 0; at + 1 < spoken_.size(); ++at) {
            if (is(at, bit(word_when)) && (is(at + 1, bit(word_time)) || is(at + 2, bit(word_time))))
                set(ActionFeature::when_cue);
            if (says(at, "next|following|after|before") &&
                (says(at + 1, "meeting|time|session|visit|conference|review|supervision") ||
                 says(at + 2, "meeting|visit|conference|review")))
                set(ActionFeature::next_time);
        }
    }

    void rest() {
        std::size_t past = 0, doing = 0;
        for (std::size_t at = 0; at < spoken_.size(); ++at) {
            const auto word = words_.text(spoken_[at].place);
            const bool ed = word.size() > 4 && word.ends_with("ed") && !is(at, bit(word_lead)) &&
                            !(at > 0 && (says(at - 1, "be|been|get")));
            past += is(at, bit(word_past)) || (ed && !is(at, bit(word_base))) ? 1 : 0;
            doing += is(at, verb) && !says(at, "be|have|do|get|see|think|go|come") ? 1 : 0;
            if (is(at, bit(word_contact))) set(ActionFeature::verb_of_contact);
            if (is(at, bit(word_thing))) set(ActionFeature::thing_to_do);
            if (is(at, bit(word_group))) set(ActionFeature::group);
            if (is(at, bit(word_agreed)) && !(says(at, "go") && !says(at + 1, "for|with|ahead")))
                set(ActionFeature::agreed);
            if (is(at, bit(word_name) | bit(word_job))) set(ActionFeature::named_somebody);
            if (is(at, bit(word_hedge))) set(ActionFeature::hedged);
            if (is(at, bit(word_always))) set(ActionFeature::always);
            if (is(at, bit(word_if)) && !is(at + 2, bit(word_can))) set(ActionFeature::condition);
            if (is(at, bit(word_not))) set(ActionFeature::negated);
        }
        set(ActionFeature::past, past == 0 ? 0.F : past == 1 ? 0.7F : 1.F);
        if (doing > 0) set(ActionFeature::any_verb);
        if (words_.count() > 0 && words_.sign(words_.count() - 1, '?')) set(ActionFeature::asks);
        if (spoken_.size() < 4) set(ActionFeature::short_sentence);
        // A long sentence is told from a short one, a very long one not from a long one.
        const double length = std::min<double>(static_cast<double>(spoken_.size()), 16);
        set(ActionFeature::words, static_cast<float>(natural_logarithm(1.0 + length)));
    }

    DateWords words_;
    std::vector<Spoken> spoken_;
    ActionCues out_;
    bool weak_ = false; // the agent so far stands before "can", not "will"
};

} // namespace

ActionCues action_form(std::string_view sentence, std::span<const std::string_view> names, bool dated) {
    return Sentence(sentence, names).form(dated);
}

} // namespace fourfifths
