#include "record/spoken.h"
#include "logarithm.h"
#include "record/selector.h"
#include "text/clean_up.h"
#include "text/sentences.h"
#include "text/word_list.h"
#include "text/words.h"
#include <algorithm>

namespace fourfifths {
namespace {

constexpr std::size_t shortest_clause = 5; // words

constexpr std::string_view openers = "yeah yep ok okay so and but oh";
constexpr std::string_view openers_set_off = "well right alright now then"; // with a comma after them
constexpr std::string_view joining = "and but so because then or";
constexpr std::string_view denying =
    "no not never nobody none nothing without cannot denied denies didnt doesnt dont hasnt havent hadnt wasnt werent "
    "isnt arent aint cant couldnt wont wouldnt shouldnt";
// What follows them may still be what somebody said, or hold only under their condition.
constexpr std::string_view saying =
    "said says saying told tells telling reported reports claimed claims alleged alleges stated states admitted admits "
    "denied denies disclosed mentioned explained insisted insists promised complained reckons reckoned thinks thought "
    "believes believed feels felt heard according apparently";
constexpr std::string_view conditions = "if unless whether suppose supposing";
constexpr std::string_view doubting = "think believe know mean say remember suppose reckon want feel";
constexpr std::string_view joining_on = "or because then so"; // a no before them may govern both sides
constexpr std::string_view subjects =
    "i we you he she they it there i'm i've i'll i'd we're we've you're you've he's she's it's they're they've there's "
    "that's the my his her their our this that these those";

// Words of telling and words of chat, each as a share of the sentence; found on public meetings and visits, as is how
// much they count (tests/bench/README.md).
constexpr std::string_view telling_words = "the a an and as by for from in of on to with his her its their";
constexpr std::string_view chatting_words =
    "i i'm i've i'll i'd me my you you're it's that's yeah okay like just know mean think don't gonna";
constexpr double telling_part = 2.5;
constexpr double chatting_part = 2.5;

/// Speech is often written without capitals: "no. i live alone." A copy of the same length with one after each stop.
std::string with_capitals(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 2; at < result.size(); ++at) {
        const bool stop = result[at - 2] == '.' && (at < 3 || result[at - 3] != '.');
        if (stop && result[at - 1] == ' ' && result[at] >= 'a' && result[at] <= 'z')
            result[at] = static_cast<char>(result[at] - 'a' + 'A');
    }
    return result;
}

/// A stretch of a unit; fillers at its ends stay out of it.
SpokenUnit part_of(const SpokenUnit& unit, std::string_view turn, TextSpan span) {
    SpokenUnit part{{}, unit.turn, span, {}, unit.grave};
    for (const auto gone : unit.deleted) {
        if (gone.begin >= span.begin && gone.end <= span.end) part.deleted.push_back(gone);
    }
    part.text = without(turn, span, part.deleted);
    return part;
}

SpokenUnit unit_at(std::string_view text, TextSpan span) {
    std::vector<TextSpan> deleted;
    if (safeguarding_hits(span.of(text)).empty()) deleted = fillers(text, span);
    auto left = without(text, span, deleted);
    return {std::move(left), 0, span, std::move(deleted), false};
}

bool denies(std::string_view word) { return is_one_of(denying, word) || word.ends_with("n't"); }

class Cutter {
public:
    Cutter(std::string_view text, TextSpan sentence, std::vector<SpokenUnit>& units)
        : text_(text), sentence_(sentence), deleted_(fillers(text, sentence)), units_(units) {
        std::size_t gone = 0;
        for (auto span : words(sentence.of(text))) {
            span = {sentence.begin + span.begin, sentence.begin + span.end};
            while (gone < deleted_.size() && deleted_[gone].end <= span.begin) ++gone;
            if (gone < deleted_.size() && deleted_[gone].begin < span.end) continue;
            spans_.push_back(span);
            spoken_.push_back(folded(span.of(text)));
        }
    }

    void cut() {
        std::size_t first = 0;
        for (std::size_t at = 1; at < spans_.size(); ++at) {
            if (at - first < shortest_clause || spans_.size() - at < shortest_clause || !begins_clause(at) ||
                hangs_on(first, at))
                continue;
            add(first, at);
            first = at;
        }
        add(first, spans_.size());
    }

private:
    std::string_view gap_before(std::size_t at) const {
        return text_.substr(spans_[at - 1].end, spans_[at].begin - spans_[at - 1].end);
    }

    bool begins_clause(std::size_t at) const {
        if (gap_before(at).find(';') != std::string_view::npos) return true;
        return at + 1 < spans_.size() && is_one_of(joining, spoken_[at]) && is_one_of(subjects, spoken_[at + 1]);
    }

    /// Whether what begins at word `at` may hang on words before it: "Mum said he was fine but he went out", "I don't
    /// think he eats and he sleeps", "if he drinks and he shouts".
    bool hangs_on(std::size_t first, std::size_t at) const {
        for (auto word = first; word < at; ++word) {
            const auto& before = spoken_[word > first ? word - 1 : word];
            if (is_one_of(saying, spoken_[word]) && !is_one_of("i we", before)) return true;
            if (is_one_of(conditions, spoken_[word]) && is_open(word, at)) return true;
            if (!denies(spoken_[word])) continue;
            if (is_one_of(joining_on, spoken_[at]) || is_one_of(doubting, spoken_[word + 1])) return true;
        }
        return false;
    }

    /// Whether a condition may reach word `at`: no comma has ended it, and the speakers do not begin to talk of
    /// themselves.
    bool is_open(std::size_t condition, std::size_t at) const {
        for (auto next = condition + 1; next < at; ++next) {
            if (gap_before(next).find(',') != std::string_view::npos) return false;
        }
        return !is_one_of("i i'll i'd we we'll we'd you you'll", spoken_[at + 1]);
    }

    /// The first word of [first, end) that is not there only to open.
    std::size_t opened(std::size_t first, std::size_t end) const {
        while (first + 1 < end) {
            const bool set_off = gap_before(first + 1).find_first_of(",.") != std::string_view::npos;
            if (is_one_of(openers, spoken_[first]) || (set_off && is_one_of(openers_set_off, spoken_[first]))) ++first;
            else if (first + 2 < end && spoken_[first] == "all" && spoken_[first + 1] == "right") first += 2;
            else break;
        }
        return first;
    }

    /// The words [first, end) as a unit.
    void add(std::size_t first, std::size_t end) {
        const auto start = opened(first, end);
        if (start >= end) return;
        TextSpan span{spans_[start].begin, end == spans_.size() ? sentence_.end : spans_[end - 1].end};
        if (start == 0 && (deleted_.empty() || deleted_.front().begin > spans_[0].begin)) span.begin = sentence_.begin;
        if (span == sentence_) units_.push_back({without(text_, span, deleted_), 0, span, deleted_, false});
        else if (auto unit = unit_at(text_, span); count_words(unit.text) > 0) units_.push_back(std::move(unit));
    }

    const std::string_view text_; // lives as long as spoken_units() runs
    const TextSpan sentence_;
    const std::vector<TextSpan> deleted_;
    std::vector<SpokenUnit>& units_;
    std::vector<TextSpan> spans_; // of the words that stay
    std::vector<std::string> spoken_;
};

} // namespace

std::vector<SpokenUnit> spoken_units(std::string_view text) {
    std::vector<SpokenUnit> units;
    const auto hits = safeguarding_hits(text);
    std::size_t hit = 0;
    for (const auto span : sentences(with_capitals(text))) {
        while (hit < hits.size() && hits[hit].span.end <= span.begin) ++hit;
        if (hit == hits.size() || hits[hit].span.begin >= span.end) Cutter(text, span, units).cut();
        else units.push_back({std::string(span.of(text)), 0, span, {}, true});
    }
    return units;
}

std::string spoken_text(std::string_view text, TextSpan span) { return unit_at(text, span).text; }

std::vector<SpokenUnit> spoken_units(std::span<const Turn> turns) {
    std::vector<SpokenUnit> units;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
        for (auto& unit : spoken_units(turns[turn].text)) {
            unit.turn = turn;
            units.push_back(std::move(unit));
        }
    }
    return units;
}

std::vector<SpokenUnit> parts_of(const SpokenUnit& unit, std::string_view turn, int words_left) {
    std::vector<SpokenUnit> parts;
    const auto spans = words(unit.span.of(turn));
    const auto place = [&](std::size_t at) { return unit.span.begin + at; };
    for (std::size_t first = 0; first < spans.size(); ++first) {
        const auto word = folded(spans[first].of(unit.span.of(turn)));
        const bool after_comma = first > 0 && turn[place(spans[first].begin) - 2] == ',';
        if (first == 0 || after_comma || is_one_of(joining, word)) {
            for (auto end = spans.size(); end > first; --end) {
                auto part = part_of(unit, turn, {place(spans[first].begin), place(spans[end - 1].end)});
                if (budget_words(part.text) > words_left) continue;
                parts.push_back(std::move(part));
                break;
            }
        }
        if (denies(word) || is_one_of(saying, word) || is_one_of(conditions, word)) break;
    }
    return parts;
}

double telling(std::string_view text) {
    double all = 0, sum = 0;
    for (const auto span : words(text)) {
        const auto word = folded(span.of(text));
        ++all;
        if (is_one_of(telling_words, word)) sum += telling_part;
        else if (is_one_of(chatting_words, word)) sum -= chatting_part;
    }
    return all == 0 ? 1 : exponential(sum / all);
}

} // namespace fourfifths
