#include "report/breakdown.h"
#include "report/worked.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {
namespace {

Worked worked_of(const Workspace& workspace, const ReportRequest& request) {
    return worked_in(workspace, span_of(request.range, request.zone), request.now);
}

Minutes worked_once(const Worked& worked) {
    return worked.once([](const Entry&) { return true; });
}

void sort_longest_first(std::vector<ShareLine>& lines) {
    stable_sort(lines, [](const ShareLine& one, const ShareLine& other) {
        return one.time != other.time ? one.time > other.time : one.key < other.key;
    });
}

Minutes united_length(const std::vector<Span>& spans) { return total(united(spans)); }

} // namespace

Breakdown by_person(const Workspace& workspace, const ReportRequest& request) {
    Breakdown breakdown{"Time about each person, in per cent of the time worked. A visit about two people counts in "
                        "full for each, so these can add up to more than the time worked.",
                        {}};
    const Worked worked = worked_of(workspace, request);
    std::map<PersonId, std::vector<Span>> spans; // no person: about nobody
    for (std::size_t i = 0; i < worked.stretches.size(); ++i) {
        const std::vector<PersonId>& people = worked.entries[i]->people;
        for (const PersonId id : people) spans[id].push_back(worked.stretches[i].span);
        if (people.empty()) spans[PersonId{}].push_back(worked.stretches[i].span);
    }
    const Minutes whole = worked_once(worked);
    for (const auto& [id, theirs] : spans) {
        const Person* person = workspace.find(id);
        const Minutes time = united_length(theirs);
        breakdown.lines.push_back({id ? hex_text(id.value) : "nobody",
                                   !id       ? "About nobody on the list"
                                   : !person ? "Somebody who is no longer on the list"
                                             : person->name,
                                   id ? Group::direct : Group::other, time, rounded_percent(time, whole)});
    }
    sort_longest_first(breakdown.lines);
    return breakdown;
}

Breakdown by_process(const Workspace& workspace, const ReportRequest& request) {
    Breakdown breakdown{"Time for each process, in per cent of the time worked. Parallel time counts once: as direct "
                        "work first, then for what began last.",
                        {}};
    const Worked worked = worked_of(workspace, request);
    std::map<std::string, Minutes> times;
    for (const Piece& piece : pieces_of(worked.stretches, request.direct))
        times[worked.entries[piece.of]->process] += piece.span.length();
    for (const auto& [process, time] : times)
        breakdown.lines.push_back({process, process.empty() ? "No process named" : process, Group::other, time, 0});
    sort_longest_first(breakdown.lines);
    std::vector<std::int64_t> amounts;
    for (const ShareLine& line : breakdown.lines) amounts.push_back(line.time.count);
    const std::vector<int> percents = percentages(amounts);
    for (std::size_t i = 0; i < percents.size(); ++i) breakdown.lines[i].percent = percents[i];
    return breakdown;
}

Breakdown by_flag(const Workspace& workspace, const ReportRequest& request) {
    Breakdown breakdown{"Time with each mark, in per cent of the time worked. One entry can carry several marks, so "
                        "these are not parts of one whole.",
                        {}};
    const Worked worked = worked_of(workspace, request);
    const Minutes whole = worked_once(worked);
    for (const Flag flag : all_flags()) {
        const Minutes time = worked.once([flag](const Entry& entry) { return entry.flags.has(flag); });
        if (time.count == 0) continue;
        breakdown.lines.push_back(
            {std::string(key(flag)), std::string(label(flag)), Group::other, time, rounded_percent(time, whole)});
    }
    return breakdown;
}

} // namespace fourfifths
