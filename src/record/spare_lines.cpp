#include "record/spare_lines.h"
#include "record/leave_out.h"
#include "record/safeguarding.h"
#include <algorithm>

namespace fourfifths {
namespace {

/// Somebody's own words stay, and what the worker wrote is theirs to take out.
bool may_go(const Workspace& workspace, const SummaryLine& line) {
    if (line.left_out || line.badge == Badge::own || !line.source.passage) return false;
    const auto* entry = workspace.find(line.source.entry);
    if (!entry) return false;
    return std::none_of(entry->passages.begin(), entry->passages.end(),
                        [&](const Passage& passage) { return passage.id == line.source.passage && passage.own_words; });
}

} // namespace

std::vector<std::vector<std::string>> stems_of_lines(const Summary* summary) {
    std::vector<std::vector<std::string>> stems;
    if (!summary) return stems;
    for (const auto& section : summary->sections) {
        for (const auto& line : section.lines) {
            if (!line.left_out) stems.push_back(distinct_stems(line.text));
        }
    }
    return stems;
}

bool is_like_any(std::span<const std::vector<std::string>> said, std::span<const std::string> stems) {
    return std::any_of(said.begin(), said.end(),
                       [&](const auto& each) { return likeness(each, stems) >= near_repeat; });
}

const Summary* summary_before(const Workspace& workspace, PersonId person, Month month) {
    const Month before = month_of(days_of(month).first - 1);
    for (const auto& [id, summary] : workspace.summaries()) {
        if (summary.person == person && summary.month == before && !summary.binned_at) return &summary;
    }
    return nullptr;
}

std::vector<SpareLine> spare_lines(const Workspace& workspace, const Summary& summary) {
    std::vector<SpareLine> spare;
    if (summary.finished_at) return spare;
    const auto* before = summary_before(workspace, summary.person, summary.month);
    const auto last = stems_of_lines(before);
    std::vector<std::vector<std::string>> here;
    std::string last_month;
    if (before) {
        const auto name = text_of(before->month);
        last_month = "said in " + name.substr(0, name.find(' ')) + "’s summary";
    }
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) {
            if (line.left_out) continue;
            auto stems = distinct_stems(line.text);
            std::string reason;
            if (is_like_any(here, stems)) reason = reason_text(LeaveOut::repeat);
            else if (is_like_any(last, stems)) reason = last_month;
            else if (const auto routine = routine_reason(line.text)) reason = reason_text(*routine);
            if (!reason.empty() && may_go(workspace, line) && safeguarding_hits(line.text).empty())
                spare.push_back({line.id, std::move(reason)});
            here.push_back(std::move(stems));
        }
    }
    return spare;
}

} // namespace fourfifths
