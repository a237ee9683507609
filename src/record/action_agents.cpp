#include "record/action_agents.h"

namespace fourfifths {
namespace {

constexpr auto person = SentenceWords::person;

class Agents {
public:
    Agents(const SentenceWords& words, ActionCues& cues) : w_(words), out_(cues) {}

    void read() {
        for (std::size_t at = 0; at < w_.count();) at = modal(at);
        for (std::size_t at = 0; at < w_.count(); ++at) {
            request(at);
            doing(at);
            minuted(at);
        }
        opening();
        for (std::size_t at = 0; at + 2 < w_.count(); ++at) wish(at);
    }

private:
    /// What the modal at a place says, if there is one; the place to go on from.
    std::size_t modal(std::size_t at) {
        bool strong = false;
        const std::size_t length = w_.modal_at(at, strong);
        if (length == 0) return at + 1;
        std::size_t who = w_.count();
        const Agent agent = agent_before(w_, at, who);
        if (w_.is(at + length, bit(word_not)) || (at > 0 && w_.is(at - 1, bit(word_not)))) {
            out_.set(ActionFeature::negated);
            return at + 1;
        }
        const std::size_t verb = at + length;
        if (w_.says(verb, "be") && verb + 1 < w_.count() &&
            (w_.text(verb + 1).ends_with("ed") || w_.says(verb + 1, "done|sent|made|given|put|held")))
            out_.set(ActionFeature::to_be_done);
        if (agent == Agent::none || (agent == Agent::addressee && is_anybody(who))) return at + 1;
        if (!w_.verb_from(verb)) {
            if (strong) will_at_least(agent, who);
            return at + 1;
        }
        if (agent == Agent::addressee && at > 0 && w_.is(at - 1, bit(word_be)) && w_.says(at, "able")) return at + 1;
        take(agent, who, strong);
        return at + length + 1;
    }

    /// "If you press it, you have to hold it": not the one who is spoken to.
    bool is_anybody(std::size_t you) const {
        for (std::size_t at = 0; at < you && at < w_.count(); ++at) {
            if ((w_.is(at, bit(word_if)) || w_.says(at, "when")) && w_.is(at + 1, bit(word_you))) return true;
        }
        return false;
    }

    /// "I'll be there": somebody will, and what is not said to be anything done.
    void will_at_least(Agent agent, std::size_t who) {
        out_.set(ActionFeature::modal_only);
        if (out_.agent != Agent::none) return;
        out_.agent = agent;
        weak_ = true;
        if (agent == Agent::named) name_who(who);
    }

    void take(Agent agent, std::size_t who, bool strong) {
        static constexpr ActionFeature will[] = {ActionFeature::speaker_will, ActionFeature::team_will,
                                                 ActionFeature::addressee_will, ActionFeature::named_will,
                                                 ActionFeature::they_will};
        static constexpr ActionFeature can[] = {ActionFeature::speaker_can, ActionFeature::team_can,
                                                ActionFeature::addressee_can, ActionFeature::named_can,
                                                ActionFeature::modal_only};
        const auto place = static_cast<std::size_t>(agent) - 1;
        out_.set(strong ? will[place] : can[place]);
        if (out_.agent != Agent::none && !(strong && weak_)) return;
        weak_ = !strong;
        out_.agent = agent;
        if (agent == Agent::named) name_who(who);
    }

    /// The name or trade that ends at a word, with what belongs to it: "the health visitor", "Mrs Begum".
    void name_who(std::size_t last) {
        std::size_t first = last;
        while (first > 0 && last - first < 3 && w_.is(first - 1, bit(word_job) | bit(word_name)) &&
               !w_.comma_after(first - 1))
            --first;
        while (first > 0 && w_.says(first - 1, "mr|mrs|ms|dr|social|health|family")) --first;
        if (first > 0 && w_.is(first - 1, bit(word_article))) --first;
        out_.who = {w_.span(first).begin, w_.span(last).end};
    }

    void request(std::size_t at) {
        const bool turned =
            w_.is(at, bit(word_can) | bit(word_will)) && w_.is(at + 1, bit(word_you) | person | bit(word_group));
        const bool wanted = w_.says(at, "like|want|need|ask|mind|get") && w_.is(at + 1, bit(word_you) | person);
        const bool hoped = at < 3 && w_.says(at, "if") && w_.is(at + 1, bit(word_you) | person | bit(word_group)) &&
                           w_.says(at + 2, "can|could|would") && w_.verb_from(at + 3);
        if (hoped) ask(at + 1);
        else if (turned && w_.verb_from(at + 2) && !(at > 0 && w_.is(at - 1, bit(word_wh)))) ask(at + 1);
        else if (wanted && (w_.verb_from(at + 2) || w_.says(at + 2, "to"))) ask(at + 1);
        else if (w_.says(at, "please") && (w_.verb_from(at + 1) || at + 1 == w_.count())) ask(w_.count());
        else if (w_.says(at, "make") && w_.says(at + 1, "sure")) out_.set(ActionFeature::asked);
        else if (w_.says(at, "let") && w_.says(at + 1, "s|us") && w_.verb_from(at + 2) &&
                 !w_.says(at + 2, "say|see|assume|suppose|think|have|be")) {
            out_.set(ActionFeature::team_can);
            if (out_.agent == Agent::none) out_.agent = Agent::team;
        }
        const bool given =
            w_.is(at, bit(word_for)) && (w_.is(at + 1, bit(word_you) | bit(word_name)) ||
                                         (w_.is(at + 1, bit(word_article)) && w_.is(at + 2, bit(word_job))));
        if (given) out_.set(ActionFeature::for_somebody);
    }

    void ask(std::size_t who) {
        out_.set(ActionFeature::asked);
        if (out_.agent == Agent::named && !weak_) return;
        if (out_.agent == Agent::speaker && w_.says(who - 1, "get")) return; // "I'll get someone to"
        if (w_.is(who, person) && !w_.is(who, bit(word_you))) {
            out_.agent = Agent::named;
            name_who(who);
        } else out_.agent = Agent::addressee;
    }

    /// "You're looking into it", "I'm seeing him on Friday", said of what is to come.
    void doing(std::size_t at) {
        const bool ing = w_.is(at + 1, bit(word_be)) && !w_.says(at + 2, "going") && w_.is(at + 2, kinds_of_verb) &&
                         !w_.is(at + 2, bit(word_base));
        const bool speaker = w_.is(at, bit(word_i)) && !w_.says(at + 1, "was|were|been");
        if (!ing || (!speaker && !w_.is(at, bit(word_you)))) return;
        out_.set(speaker ? ActionFeature::speaker_doing : ActionFeature::addressee_doing);
        if (out_.agent == Agent::none) out_.agent = speaker ? Agent::speaker : Agent::addressee;
    }

    /// "School nurse to weigh him", as minutes have it.
    void minuted(std::size_t at) {
        const bool is = w_.is(at, person) && w_.is(at + 1, bit(word_to)) && w_.is(at + 2, bit(word_base)) && at < 5 &&
                        !(at > 0 && w_.is(at - 1, kinds_of_verb | bit(word_lead)));
        if (!is) return;
        out_.set(ActionFeature::named_to);
        if (out_.agent != Agent::none && !weak_) return;
        out_.agent = Agent::named;
        name_who(at);
    }

    /// "I want it done by Monday", "I'd like a copy": somebody else is to do it.
    void wish(std::size_t at) {
        const std::size_t wish = at + (w_.says(at + 1, "d|would") ? 2 : 1);
        if (!w_.is(at, bit(word_i)) || w_.is(wish + 1, bit(word_to)) || out_.agent != Agent::none) return;
        if (w_.says(wish, "want") || (wish == at + 2 && w_.says(wish, "like|need"))) out_.agent = Agent::addressee;
    }

    bool vocative_at(std::size_t at) const {
        return (w_.is(at, bit(word_name)) && w_.comma_after(at)) || (titled(at) && vocative_at(at + 1));
    }
    bool titled(std::size_t at) const { return w_.says(at, "mr|mrs|ms|miss|dr") && w_.is(at + 1, bit(word_name)); }

    /// Who is called by name first or last, and a verb that opens the sentence.
    void opening() {
        std::size_t at = 0;
        bool joined = false;
        while (at + 1 < w_.count() &&
               (w_.is(at, bit(word_start) | bit(word_adverb) | bit(word_yes)) || vocative_at(at))) {
            if (vocative_at(at) && w_.comma_after(at) && (out_.agent == Agent::none || out_.agent == Agent::addressee))
                call(at);
            joined = joined || w_.says(at, "and|then");
            ++at;
        }
        if (is_order(at)) {
            out_.set(joined ? ActionFeature::and_verb : ActionFeature::imperative);
            if (out_.agent == Agent::none) out_.agent = Agent::addressee;
        }
        if (forbids(at)) {
            out_.set(ActionFeature::imperative);
            if (out_.agent == Agent::none) out_.agent = Agent::addressee;
        }
        if (out_.agent == Agent::none && (orders_with_object(at) || ends_asking() || tells(at)))
            out_.agent = Agent::addressee;
        if (w_.is(at, bit(word_wh) | bit(word_aux)) && !w_.is(at, bit(word_base)))
            out_.set(ActionFeature::question_start);
        if (w_.is(at, bit(word_if)) || w_.says(at, "when")) out_.set(ActionFeature::condition);
        if (w_.is(at, bit(word_it))) out_.set(ActionFeature::about_it);
        if (w_.is(0, bit(word_yes))) out_.set(ActionFeature::answers_yes);
        const std::size_t last = w_.count() == 0 ? 0 : w_.count() - 1;
        if (last > 1 && w_.is(last, bit(word_name)) && w_.comma_after(last - 1) && out_.agent == Agent::addressee)
            call(last);
    }

    bool is_order(std::size_t at) const {
        const bool opens = w_.is(at, bit(word_base)) && !w_.says(at, "be|have|see|do|think|go|let|have") &&
                           !w_.says(at + 1, "s|is|was|will|to");
        const bool helps = w_.says(at, "do|go|think|let") &&
                           !w_.is(at + 1, bit(word_i) | bit(word_we) | bit(word_you) | bit(word_they));
        return opens || (helps && at + 1 < w_.count());
    }

    /// "Don't let him in."
    bool forbids(std::size_t at) const {
        const std::size_t verb = at + (w_.says(at, "don") ? 2 : w_.says(at, "never") ? 1 : 99);
        return w_.is(verb, bit(word_base)) || w_.says(verb, "let");
    }
    /// "Lock the rest up", "Bin it", with a verb that is on no list.
    bool orders_with_object(std::size_t at) const {
        const bool unlisted = (w_.kinds(at) & ~(bit(word_name) | bit(word_capital))) == 0;
        return at + 2 < w_.count() && unlisted && !w_.comma_after(at) && !w_.text(at).ends_with("s") &&
               w_.says(at + 1, "the|it|them|him|her|your|me|us");
    }
    /// "And you ring the surgery."
    bool tells(std::size_t at) const {
        return at > 0 && w_.is(at, bit(word_you)) && w_.is(at + 1, bit(word_base)) &&
               !w_.says(at + 1, "be|have|see|think");
    }
    /// "Put it by, will you?"
    bool ends_asking() const {
        const std::size_t last = w_.count();
        return last > 3 && w_.says(last - 1, "you") && w_.says(last - 2, "will|would|can|could");
    }

    void call(std::size_t at) {
        if (out_.who.end != 0) return;
        out_.who = w_.span(at);
        if (at > 0 && titled(at - 1)) out_.who.begin = w_.span(at - 1).begin;
    }

    const SentenceWords& w_;
    ActionCues& out_;
    bool weak_ = false; // the agent so far stands before "can", not "will"
};

} // namespace

Agent agent_before(const SentenceWords& words, std::size_t at, std::size_t& who) {
    std::size_t before = at;
    while (before > 0 && words.is(before - 1, bit(word_adverb) | bit(word_be) | bit(word_can)) &&
           !words.is(before - 1, bit(word_i) | bit(word_you) | bit(word_we) | bit(word_name)))
        --before;
    if (before == 0) return at == 0 || before < at ? Agent::speaker : Agent::none;
    who = before - 1;
    if (words.is(who, bit(word_i))) return Agent::speaker;
    if (words.is(who, bit(word_we))) return Agent::team;
    if (words.is(who, bit(word_you))) return Agent::addressee;
    if (words.is(who, bit(word_they))) return Agent::they;
    if (words.is(who, person) && !words.is(who, bit(word_always))) return Agent::named;
    return words.is(who, bit(word_start)) && who == 0 ? Agent::speaker : Agent::none;
}

void read_agents(const SentenceWords& words, ActionCues& cues) { Agents(words, cues).read(); }

} // namespace fourfifths
