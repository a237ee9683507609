// The text engine on its own field: the invented talks of tests/fixtures/threads, marked by a reader before any engine
// was run on them. Dates are also scored by value, safeguarding also by negation. The weights of actions were learnt
// from these talks among others since then: their figures here are of what is known, bench_actions has those of folds.
#include "record/actions.h"
#include "record/safeguarding.h"
#include "score.h"
#include "support/threads.h"
#include "text/names.h"
#include "time/date_phrases.h"

using namespace fourfifths;
using namespace fourfifths::bench;

namespace {

const std::vector<Thread>& talks() {
    static const std::vector<Thread> all = threads(FOURFIFTHS_TESTS "/fixtures/threads");
    return all;
}

template <class Marks>
std::vector<Place> places(const Marks& marks) {
    std::vector<Place> all;
    for (const Marked& mark : marks) all.push_back({mark.turn, mark.span});
    return all;
}

void part(const char* what, int right, int of) {
    std::printf("%-60s %5.1f %% (%d of %d)\n", what, Score::percent(right, of), right, of);
}

void names() {
    Score score;
    for (const Thread& talk : talks()) {
        std::vector<Place> marks, finds;
        for (const MarkedKind& name : talk.names)
            if (name.kind == "person" || name.kind == "relation") marks.push_back({name.turn, name.span});
        for (const FoundName& name : find_names(talk.turns, {}).names)
            if (name.kind != NameKind::unknown) finds.push_back({name.turn, name.span});
        score.add(marks, finds);
    }
    score.print("threads: names");
}

bool is_value(const MarkedDate& mark, DateRange days) {
    if (mark.value) return days == DateRange{*mark.value, *mark.value + 1};
    return mark.first && days == DateRange{*mark.first, *mark.last + 1};
}

/// Among the readings that are offered, the second one of an ambiguous phrase counts too.
void dates() {
    Score score;
    int first_right = 0, offered = 0, with_value = 0;
    for (const Thread& talk : talks()) {
        std::vector<Place> finds;
        std::vector<DatePhrase> phrases;
        for (std::size_t turn = 0; turn < talk.turns.size(); ++turn) {
            for (const DatePhrase& phrase : date_phrases(talk.turns[turn].text, talk.day)) {
                finds.push_back({turn, {phrase.begin, phrase.end}});
                phrases.push_back(phrase);
            }
        }
        score.add(places(talk.dates), finds);
        for (const MarkedDate& mark : talk.dates) {
            if (!mark.value && !mark.first) continue;
            ++with_value;
            bool first = false, any = false;
            for (std::size_t i = 0; i < finds.size(); ++i) {
                if (!finds[i].overlaps({mark.turn, mark.span})) continue;
                first = first || is_value(mark, phrases[i].days);
                any = any || first || (phrases[i].otherwise && is_value(mark, *phrases[i].otherwise));
            }
            first_right += first ? 1 : 0;
            offered += any ? 1 : 0;
        }
    }
    score.print("threads: dates");
    part("threads: dates, the day or range is right", first_right, with_value);
    part("threads: dates, it is among the readings offered", offered, with_value);
}

void safeguarding() {
    Score score;
    int negation_right = 0, met = 0;
    for (const Thread& talk : talks()) {
        std::vector<Place> finds;
        std::vector<bool> negated;
        for (std::size_t turn = 0; turn < talk.turns.size(); ++turn) {
            for (const SafeguardingHit& hit : safeguarding_hits(talk.turns[turn].text)) {
                finds.push_back({turn, hit.span});
                negated.push_back(hit.negated);
            }
        }
        score.add(places(talk.safeguarding), finds);
        for (const MarkedTerm& mark : talk.safeguarding) {
            for (std::size_t i = 0; i < finds.size(); ++i) {
                if (!finds[i].overlaps({mark.turn, mark.span})) continue;
                ++met;
                negation_right += negated[i] == mark.negated ? 1 : 0;
                break;
            }
        }
    }
    score.print("threads: safeguarding terms");
    part("threads: safeguarding terms, negation is right", negation_right, met);
}

void actions() {
    Score proposed;
    int in_ten = 0, due_right = 0, met = 0, with_due = 0, due_found = 0;
    for (const Thread& talk : talks()) {
        const auto candidates = action_candidates(talk.turns, talk.day);
        std::vector<Place> finds, ten;
        for (const ActionCandidate& one : candidates) {
            if (one.score >= action_threshold) finds.push_back({one.turn, one.span});
            if (ten.size() < 10) ten.push_back({one.turn, one.span});
        }
        proposed.add(places(talk.actions), finds);
        Score first_ten;
        first_ten.add(places(talk.actions), ten);
        in_ten += first_ten.marked_and_found;
        for (const MarkedAction& mark : talk.actions) {
            with_due += mark.due ? 1 : 0;
            for (const ActionCandidate& one : candidates) {
                if (one.score < action_threshold || !Place{one.turn, one.span}.overlaps({mark.turn, mark.span}))
                    continue;
                ++met;
                const bool same = one.due ? mark.due == one.due->day : !mark.due;
                due_right += same ? 1 : 0;
                due_found += same && mark.due ? 1 : 0;
                break;
            }
        }
    }
    proposed.print("threads: actions, those that are proposed");
    part("threads: actions, within the first ten of a talk", in_ten, proposed.marked);
    part("threads: actions that were proposed, by when is right", due_right, met);
    part("threads: actions with a day, proposed with that day", due_found, with_due);
}

} // namespace

int main() {
    actions();
    names();
    dates();
    safeguarding();
}
