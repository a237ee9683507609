#include "record/found_actions.h"
#include "model/cues.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// The passages of an entry as a talk; what the worker wrote, the worker says.
struct Talk {
    std::vector<Turn> turns;
    std::vector<const Passage*> passages; // of each turn

    explicit Talk(const Entry& entry) {
        for (const Passage& passage : entry.passages) {
            if (passage.own_words) continue;
            turns.push_back({is_transcript(passage) ? passage.who : "me", passage.text});
            passages.push_back(&passage);
        }
    }
};

struct Ranked {
    double score;
    FoundAction found;
};

FoundAction found_from(const Entry& entry, const Passage& passage, const ActionCandidate& candidate) {
    FoundAction found;
    found.source = {entry.id, passage.id, static_cast<std::uint32_t>(candidate.span.begin),
                    static_cast<std::uint32_t>(candidate.span.end)};
    found.who = candidate.who;
    if (!candidate.due) return found;
    found.due = candidate.due->day;
    found.due_words = candidate.due->words.of(passage.text);
    found.otherwise = candidate.due->otherwise;
    return found;
}

/// The bytes of a source; empty when it is gone.
std::string_view words_at(const Workspace& workspace, const Source& source) {
    const Entry* const entry = workspace.find(source.entry);
    if (entry == nullptr) return {};
    for (const Passage& passage : entry->passages) {
        if (passage.id == source.passage && source.end <= passage.text.size())
            return TextSpan{source.begin, source.end}.of(passage.text);
    }
    return {};
}

/// What one note says again of another is found once, in the newer.
void keep_newest(const Workspace& workspace, std::vector<Ranked>& ranked, Ranked one) {
    const auto words = words_at(workspace, one.found.source);
    for (Ranked& other : ranked) {
        if (words_at(workspace, other.found.source) != words) continue;
        other = std::move(one);
        return;
    }
    ranked.push_back(std::move(one));
}

} // namespace

bool awaits_answer(const Workspace& workspace, const Source& source) {
    const auto words = words_at(workspace, source);
    const auto& actions = workspace.actions();
    return !words.empty() && std::none_of(actions.begin(), actions.end(), [&](const auto& one) {
        const Source& of = one.second.source;
        if (!of) return false;
        const bool overlap = of.passage == source.passage && of.begin < source.end && source.begin < of.end;
        return overlap || words_at(workspace, of) == words;
    });
}

std::vector<FoundAction> found_actions(const Workspace& workspace, PersonId person, Span within, const Zone& zone) {
    std::vector<Ranked> ranked;
    for (const Entry* entry : workspace.entries_about(person, within)) {
        if (entry->binned_at || entry->flags.has(Flag::planned)) continue;
        const Talk talk(*entry);
        for (const ActionCandidate& each : action_candidates(talk.turns, date_at(zone, entry->time.start))) {
            if (each.score < action_threshold) break; // best first
            auto found = found_from(*entry, *talk.passages[each.turn], each);
            if (awaits_answer(workspace, found.source)) keep_newest(workspace, ranked, {each.score, std::move(found)});
        }
    }
    stable_sort(ranked, [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
    std::vector<FoundAction> result;
    for (Ranked& one : ranked) result.push_back(std::move(one.found));
    return result;
}

} // namespace fourfifths
