#include "record/action_clauses.h"
#include "record/action_agents.h"
#include <algorithm>

namespace fourfifths {
namespace {

class Clauses {
public:
    Clauses(std::string_view sentence, std::span<const std::string_view> names, std::span<const DatePhrase> dates)
        : sentence_(sentence), w_(sentence, names), dates_(dates) {}

    std::vector<ActionClause> found() {
        out_.push_back({{0, sentence_.size()}, false});
        std::optional<Agent> before;
        for (std::size_t at = 0; at < w_.count(); ++at) {
            if (at > start_ + 1 && before) {
                if (begins_another(at, *before)) {
                    cut(at, false);
                    before.reset();
                } else if (goes_on(at)) cut(at, true);
            }
            if (const auto agent = taken_by(at)) before = agent;
        }
        return std::move(out_);
    }

private:
    static constexpr WordKinds pronoun = bit(word_i) | bit(word_we) | bit(word_you);

    /// Who is to do something by the words that begin at a place: an agent with a modal and a verb, a request, an
    /// order.
    std::optional<Agent> taken_by(std::size_t at) const {
        bool strong = false;
        const std::size_t length = w_.modal_at(at, strong);
        if (length > 0 && w_.is(at + 1, pronoun | SentenceWords::person) && w_.verb_from(at + 2))
            return Agent::addressee;
        if (length > 0 && w_.verb_from(at + length)) {
            std::size_t who = w_.count();
            const Agent agent = agent_before(w_, at, who);
            if (agent != Agent::none && agent != Agent::they && !w_.is(at + length, bit(word_not))) return agent;
        }
        if (w_.says(at, "please") && w_.verb_from(at + 1)) return Agent::addressee;
        const bool first = at == start_ || w_.comma_after(at - 1) || w_.is(at - 1, bit(word_start));
        return first && w_.is(at, bit(word_base)) && !w_.says(at, "be|have|see|do|think|go|will") &&
                       !w_.says(at + 1, "s|is|was|will|to")
                   ? std::optional(Agent::addressee)
                   : std::nullopt;
    }

    /// Where somebody else, or the same once more after "and", is said to do another thing.
    bool begins_another(std::size_t at, Agent before) const {
        const bool joined = w_.says(at, "and|but|then|so");
        if (!joined && !w_.comma_after(at - 1)) return false;
        std::size_t who = at + (joined ? 1 : 0);
        while (w_.is(who, bit(word_adverb)) && !w_.is(who, bit(word_all))) ++who;
        const auto agent = agent_with_modal(who);
        if (!agent) return false;
        // "I'll find one, I'll try Dr Eze first", "so I'll leave you the form": more about the same.
        const bool anew = w_.says(at, "and|but") || *agent != before;
        return anew && !is_told_under(at);
    }

    /// The agent that begins at a place, with a modal of will and a verb behind it; "you ring them" needs none.
    std::optional<Agent> agent_with_modal(std::size_t at) const {
        bool strong = false;
        if (w_.says(at, "will|can|could|would") && w_.is(at + 1, bit(word_you)) && w_.verb_from(at + 2))
            return Agent::addressee;
        if (w_.is(at, bit(word_you)) && w_.is(at + 1, bit(word_base)) && !w_.says(at + 1, "be|have|see|think|get"))
            return Agent::addressee;
        std::size_t end = at;
        if (w_.is(end, pronoun)) ++end;
        else {
            while (end < at + 4 && w_.is(end, bit(word_article) | SentenceWords::person) && !w_.is(end, pronoun)) ++end;
            if (end == at || w_.is(end - 1, bit(word_article))) return {};
            if (w_.comma_after(end - 1) && w_.says(end, "will|can|could|would") && w_.is(end + 1, bit(word_you)))
                return Agent::named;
        }
        std::size_t modal = end;
        while (modal < end + 3 && w_.is(modal, bit(word_be) | bit(word_adverb)) && !w_.is(modal, bit(word_will)))
            ++modal;
        const std::size_t length = w_.modal_at(modal, strong);
        if (length == 0 || !(strong || w_.says(modal, "should")) || !w_.verb_from(modal + length) ||
            w_.is(modal + length, bit(word_not)))
            return {};
        return w_.is(at, bit(word_i))     ? Agent::speaker
               : w_.is(at, bit(word_we))  ? Agent::team
               : w_.is(at, bit(word_you)) ? Agent::addressee
                                          : Agent::named;
    }

    /// Whether the part so far is a question or a condition that what follows belongs to.
    bool is_told_under(std::size_t end) const {
        for (std::size_t at = start_; at < end; ++at) {
            if (w_.is(at, bit(word_if)) || w_.says(at, "when|because")) return true;
        }
        return false;
    }

    /// "… and post it to you in a week": another verb for the same agent, with another day or with one alone.
    bool goes_on(std::size_t at) const {
        if (!w_.says(at, "and")) return false;
        const std::size_t verb = at + (w_.is(at + 1, bit(word_adverb)) ? 2 : 1);
        const bool tells = w_.says(verb, "let|post|give|show") || w_.is(verb, bit(word_contact));
        if (!tells && !w_.is(verb, bit(word_base))) return false;
        if (w_.is(at - 1, kinds_of_verb) || is_told_under(at)) return false;
        const std::size_t byte = w_.span(at).begin;
        const bool before = std::any_of(dates_.begin(), dates_.end(), [&](const DatePhrase& date) {
            return date.begin >= out_.back().span.begin && date.end <= byte;
        });
        const bool after =
            std::any_of(dates_.begin(), dates_.end(), [&](const DatePhrase& date) { return date.begin >= byte; });
        const bool back = w_.says(verb + 1, "you|it");
        return (before && after) || (tells && (before || (after && back)));
    }

    void cut(std::size_t at, bool goes_on) {
        const std::size_t begin = w_.span(at).begin;
        std::size_t end = begin;
        while (end > 0 && static_cast<unsigned char>(sentence_[end - 1]) <= ' ') --end;
        out_.back().span.end = end;
        out_.push_back({{begin, sentence_.size()}, goes_on});
        start_ = at;
    }

    std::string_view sentence_;
    SentenceWords w_;
    std::span<const DatePhrase> dates_;
    std::vector<ActionClause> out_;
    std::size_t start_ = 0; // the word that the last part begins with
};

} // namespace

std::vector<ActionClause> action_clauses(std::string_view sentence, std::span<const std::string_view> names,
                                         std::span<const DatePhrase> dates) {
    return Clauses(sentence, names, dates).found();
}

} // namespace fourfifths
