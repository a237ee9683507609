// The text engine on its own field: the invented talks of tests/fixtures/threads, marked by a reader before any engine
// was run on them. Dates are also scored by value, safeguarding also by negation. The weights of actions were learnt
// from these talks among others since then: their figures here are of what is known, bench_actions has those of folds.
#include "record/actions.h"
#include "record/covered.h"
#include "record/leave_out.h"
#include "record/safeguarding.h"
#include "record/spoken.h"
#include "score.h"
#include "support/safeguarding_lines.h"
#include "support/threads.h"
#include "text/names.h"
#include "time/date_phrases.h"
#include <algorithm>
#include <fstream>
#include <sstream>

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

/// With what answers a question; also of every other talk, which shows how far the figure moves by chance.
void safeguarding() {
    Score all, half[2];
    int negation_right = 0, met = 0;
    std::size_t number = 0;
    for (const Thread& talk : talks()) {
        std::vector<Place> finds;
        const auto hits = safeguarding_hits(talk.turns);
        for (const SpokenHit& each : hits) finds.push_back({each.turn, each.hit.span});
        const auto marks = places(talk.safeguarding);
        all.add(marks, finds);
        half[number++ % 2].add(marks, finds);
        for (std::size_t mark = 0; mark < marks.size(); ++mark) {
            for (std::size_t i = 0; i < finds.size(); ++i) {
                if (!finds[i].overlaps(marks[mark])) continue;
                ++met;
                negation_right += hits[i].hit.negated == talk.safeguarding[mark].negated ? 1 : 0;
                break;
            }
        }
    }
    all.print("threads: safeguarding terms");
    half[0].print("threads: safeguarding terms, the first of every two talks");
    half[1].print("threads: safeguarding terms, the second");
    part("threads: safeguarding terms, negation is right", negation_right, met);
}

void safeguarding_lines_of(const std::string& set) {
    Score score;
    int as_meant = 0, met = 0;
    for (const auto& line : safeguarding_lines(FOURFIFTHS_TESTS "/fixtures/safeguarding_lines.tsv")) {
        if (line.set != set) continue;
        std::vector<Place> marks, finds;
        const auto hits = safeguarding_hits(line.text);
        for (const auto& mark : line.marks) marks.push_back({0, mark.span});
        for (const auto& hit : hits) finds.push_back({0, hit.span});
        score.add(marks, finds);
        for (std::size_t mark = 0; mark < marks.size(); ++mark) {
            for (std::size_t i = 0; i < finds.size(); ++i) {
                if (!finds[i].overlaps(marks[mark])) continue;
                const std::string manner = std::string(hits[i].negated ? "-" : "") + (hits[i].supposed ? "?" : "") +
                                           (hits[i].historical ? "~" : "");
                ++met;
                as_meant += manner == line.marks[mark].manner ? 1 : 0;
                break;
            }
        }
    }
    score.print("sentences: safeguarding terms, set " + set);
    part(("sentences: as they are meant, set " + set).c_str(), as_meant, met);
}

std::string_view kind_name(LeaveOut reason) {
    constexpr std::string_view names[] = {"greeting", "audio_check", "scheduling", "failed_contact", "repeat"};
    return names[static_cast<std::size_t>(reason)];
}

/// By kind a line counts only when the reason is the marked one; together any reason will do.
void leave_out() {
    Score all, half[2], by_kind[5];
    std::size_t number = 0;
    for (const Thread& talk : talks()) {
        const auto suggestions = leave_out_suggestions(talk.turns);
        std::vector<Place> finds;
        for (const auto& each : suggestions) finds.push_back({each.turn, each.span});
        all.add(places(talk.leave_out), finds);
        half[number++ % 2].add(places(talk.leave_out), finds);
        for (std::size_t kind = 0; kind < std::size(by_kind); ++kind) {
            const auto name = kind_name(static_cast<LeaveOut>(kind));
            std::vector<Place> marks, same;
            for (const MarkedKind& mark : talk.leave_out)
                if (mark.kind == name) marks.push_back({mark.turn, mark.span});
            for (const auto& each : suggestions)
                if (kind_name(each.reason) == name) same.push_back({each.turn, each.span});
            by_kind[kind].add(marks, same);
        }
    }
    all.print("threads: lines to leave out, whatever the reason");
    half[0].print("threads: lines to leave out, the first of every two talks");
    half[1].print("threads: lines to leave out, the second");
    for (std::size_t kind = 0; kind < std::size(by_kind); ++kind)
        by_kind[kind].print("threads: lines to leave out, " + std::string(kind_name(static_cast<LeaveOut>(kind))));
}

/// "Not covered" among the questions that a talk says nothing to.
struct NotCovered {
    int none = 0, said = 0, right = 0;

    void add(bool covered, bool said_covered) {
        none += covered ? 0 : 1;
        said += said_covered ? 0 : 1;
        right += covered || said_covered ? 0 : 1;
    }

    void print(const char* what) const {
        std::printf("%-60s precision %5.1f %% (%d of %d)  recall %5.1f %% (%d of %d)\n", what,
                    Score::percent(right, said), right, said, Score::percent(right, none), right, none);
    }
};

struct Question {
    std::string key, words;
};

/// Beside the rule: what it would be if any word in common were an answer.
void not_covered() {
    const auto background = shipped_background();
    NotCovered rule, half[2], any_word;
    std::vector<Question> questions;
    std::ifstream in(FOURFIFTHS_TESTS "/fixtures/thread_questions.tsv");
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream parts(line);
        std::string id, keys, asked;
        std::getline(parts, id, '\t');
        std::getline(parts, keys, '\t');
        std::getline(parts, asked);
        if (id == "?") {
            questions.push_back({keys, asked});
            continue;
        }
        const auto talk =
            std::find_if(talks().begin(), talks().end(), [&](const Thread& each) { return each.id == id; });
        if (talk == talks().end()) continue;
        const auto units = spoken_units(talk->turns);
        std::vector<std::string_view> texts;
        for (const auto& unit : units) texts.push_back(unit.text);
        const Selector selector(texts, background);
        for (const auto& [key, words] : questions) {
            const bool covered = (' ' + keys + ' ').find(' ' + key + ' ') != std::string::npos;
            const bool said = is_covered(selector, words, background);
            const auto answers = selector.answers(words);
            rule.add(covered, said);
            half[number % 2].add(covered, said);
            any_word.add(covered,
                         std::any_of(answers.begin(), answers.end(), [](double answer) { return answer > 0; }));
        }
        ++number;
    }
    rule.print("threads: “Not covered”");
    half[0].print("threads: “Not covered”, the first of every two talks");
    half[1].print("threads: “Not covered”, the second");
    any_word.print("threads: “Not covered”, if any word were an answer");
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
    for (const char* set : {"open", "kept", "late", "last"}) safeguarding_lines_of(set);
    leave_out();
    not_covered();
}
