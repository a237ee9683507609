#include "record/actions.h"
#include "record/talk_units.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::string_view at_once[] = {"now",        "straight away",  "immediately",
                                        "right away", "straight after", "as soon as we"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Where words stand in a text, whole and whatever their case.
std::optional<TextSpan> found(std::string_view text, std::string_view words) {
    for (std::size_t at = 0; at + words.size() <= text.size(); ++at) {
        if (at > 0 && is_letter(text[at - 1])) continue;
        std::size_t same = 0;
        while (same < words.size() && lower(text[at + same]) == lower(words[same])) ++same;
        const std::size_t end = at + same;
        if (same == words.size() && (end == text.size() || !is_letter(text[end]))) return TextSpan{at, end};
    }
    return {};
}

bool is_titled(std::string_view name) {
    for (const std::string_view title : {"mr", "mrs", "ms", "miss", "dr"}) {
        const auto place = found(name, title);
        if (place && place->begin == 0) return name.find(' ') != name.npos;
    }
    return false;
}

/// Whether the words before a day say that it is no day to do a thing by: "until Friday", "through to Easter", "your
/// Tuesday duty".
bool bounds_something(std::string_view before) {
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    for (const std::string_view words :
         {"until", "till", "since", "through to", "extension to", "up to", "your", "my", "their", "was"}) {
        const auto start = before.size() - std::min(before.size(), words.size());
        if (found(before.substr(start), words) && (start == 0 || !is_letter(before[start - 1]))) return true;
    }
    return false;
}

class Talk {
public:
    Talk(std::span<const Turn> turns, Date today) : turns_(turns), today_(today), all_(talk_units(turns, today)) {}

    std::vector<ActionCandidate> candidates() const {
        const auto scores = action_scores(all_.for_model(), weights_of_actions);
        std::vector<ActionCandidate> out;
        for (std::size_t i = 0; i < all_.units.size(); ++i) {
            const auto& one = all_.units[i];
            out.push_back({one.turn, one.span, scores[i], one.unit.form.agent, who(one), due(i)});
        }
        stable_sort(out, [](const ActionCandidate& a, const ActionCandidate& b) { return a.score > b.score; });
        return out;
    }

private:
    std::string who(const TalkUnit& sentence) const {
        const auto& form = sentence.unit.form;
        if (form.agent == Agent::speaker) return turns_[sentence.turn].speaker;
        if (form.agent == Agent::team) return "we";
        if (sentence.who.end > 0) return speaker_called(sentence.who.of(turns_[sentence.turn].text));
        return form.agent == Agent::addressee ? other_speaker(sentence.turn) : std::string();
    }

    /// The speaker whom a name is part of, or the name.
    std::string speaker_called(std::string_view name) const {
        for (const auto speaker : all_.speakers) {
            if (found(speaker, name) || (speaker.size() > 2 && found(name, speaker))) return std::string(speaker);
            // "Mrs Rudge" is who else is "Mrs Teresa Rudge".
            if (is_titled(name) && found(speaker, name.substr(name.rfind(' ') + 1))) return std::string(speaker);
        }
        return std::string(name);
    }

    /// Who is spoken to: whoever speaks next, or else spoke before.
    std::string other_speaker(std::size_t turn) const {
        for (std::size_t next = turn + 1; next < turns_.size() && next < turn + 3; ++next) {
            if (all_.speaker_of[next] != all_.speaker_of[turn]) return turns_[next].speaker;
        }
        for (std::size_t before = turn; before > 0; --before) {
            if (all_.speaker_of[before - 1] != all_.speaker_of[turn]) return turns_[before - 1].speaker;
        }
        return {};
    }

    std::optional<ActionDue> due(std::size_t at) const {
        if (const auto here = due_in(at)) return here;
        const auto words = all_.units[at].span.of(turns_[all_.units[at].turn].text);
        for (const auto once : at_once) {
            const auto place = found(words, once);
            if (place && !words.substr(0, place->begin).ends_with("for ")) {
                const auto begin = all_.units[at].span.begin;
                return ActionDue{today_, {begin + place->begin, begin + place->end}, {}};
            }
        }
        // "Can you ring her? By Friday."
        for (const std::size_t next : {at + 1, at - 1}) {
            if (next >= all_.units.size() || all_.units[next].turn != all_.units[at].turn) continue;
            const auto& beside = all_.units[next];
            if (beside.unit.form.agent == Agent::none && beside.unit.bytes < 40) {
                if (const auto there = due_in(next)) return there;
            }
        }
        return {};
    }

    /// The earliest day of a sentence that is not gone.
    std::optional<ActionDue> due_in(std::size_t at) const {
        const auto& sentence = all_.units[at];
        std::optional<ActionDue> best;
        for (const auto& phrase : sentence.dates) {
            const auto text = sentence.span.of(turns_[sentence.turn].text);
            if (phrase.last() < today_ || bounds_something(text.substr(0, phrase.begin))) continue;
            const Date day = last_day(phrase.days);
            if (best && best->day <= day) continue;
            best = ActionDue{day, {sentence.span.begin + phrase.begin, sentence.span.begin + phrase.end}, {}};
            if (phrase.otherwise && phrase.otherwise->after_last > today_)
                best->otherwise = last_day(*phrase.otherwise);
        }
        return best;
    }

    /// A week is worked to its Friday.
    static Date last_day(const DateRange& days) {
        const bool week = days.days() == 7 && weekday_of(days.first) == Weekday::monday;
        return week ? days.first + 4 : days.after_last - 1;
    }

    std::span<const Turn> turns_;
    Date today_;
    TalkUnits all_;
};

} // namespace

std::vector<ActionCandidate> action_candidates(std::span<const Turn> turns, Date today) {
    return Talk(turns, today).candidates();
}

double action_likelihood(std::string_view sentence, Date today) {
    ActionUnit unit;
    unit.form = action_form(sentence, {}, is_dated(date_phrases(sentence, today), today));
    return action_scores({&unit, 1}, weights_of_actions)[0];
}

} // namespace fourfifths
