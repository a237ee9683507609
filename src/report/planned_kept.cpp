#include "report/planned_kept.h"
#include "report/worked.h"
#include <algorithm>
#include <map>

namespace fourfifths {
namespace {

/// How long two lists of spans, each sorted and disjoint, run at once.
Minutes shared_length(const std::vector<Span>& ones, const std::vector<Span>& others) {
    Minutes shared;
    auto other = others.begin();
    for (const Span& one : ones) {
        while (other != others.end() && other->end <= one.start) ++other;
        for (auto at = other; at != others.end() && at->start < one.end; ++at)
            if (const auto both = intersection(one, *at)) shared += both->length();
    }
    return shared;
}

/// Logged well before it began, so that it was a plan first; a quarter of an hour, because what is started now may be
/// snapped to the next five minutes. Entries of old files do not say when they were logged.
bool was_planned(const Entry& entry) {
    if (entry.flags.has(Flag::planned)) return true;
    return entry.created.minute != 0 && entry.created + Minutes{15} <= entry.time.start;
}

std::map<Kind, std::vector<Span>> plans_in(const Workspace& workspace, Span range) {
    std::map<Kind, std::vector<Span>> plans;
    if (range.start >= range.end) return plans;
    for (const Entry* entry : workspace.entries_between(range.start, range.end)) {
        if (entry->kind == Kind::x0 || !was_planned(*entry)) continue;
        const auto part = intersection(ended(entry->time, range.end), range);
        if (part) plans[entry->kind].push_back(*part);
    }
    return plans;
}

std::vector<Span> worked_spans(const Worked& worked, std::optional<Kind> kind) {
    std::vector<Span> spans;
    for (const Stretch& stretch : worked.stretches)
        if (!kind || stretch.kind == *kind) spans.push_back(stretch.span);
    return united(spans);
}

} // namespace

PlannedKept planned_against_kept(const Workspace& workspace, const ReportRequest& request) {
    PlannedKept result;
    result.definition = "Planned: marked as planned, or logged at least 15 minutes before it began, up to now. Kept: "
                        "the same kind of work "
                        "was logged then.";
    Span range = span_of(request.range, request.zone);
    range.end = std::min(range.end, request.now);
    const Worked worked = worked_in(workspace, range, request.now);
    const std::vector<Span> all = worked_spans(worked, {});
    for (const auto& [kind, spans] : plans_in(workspace, range)) {
        const std::vector<Span> plans = united(spans);
        PlanLine line;
        line.kind = kind;
        line.planned = total(plans);
        line.kept = shared_length(plans, worked_spans(worked, kind));
        const Minutes busy = shared_length(plans, all);
        line.other_work = busy - line.kept;
        line.nothing_logged = line.planned - busy;
        result.lines.push_back(line);
        result.all.planned += line.planned;
        result.all.kept += line.kept;
        result.all.other_work += line.other_work;
        result.all.nothing_logged += line.nothing_logged;
    }
    return result;
}

} // namespace fourfifths
