#include "screens/day_changes.h"
#include "screens/today_parts.h"
#include <algorithm>
#include <map>

namespace fourfifths {

namespace {

/// Two entries that share time; `earlier` began first.
struct Overlap {
    const Entry* earlier = nullptr;
    const Entry* later = nullptr;
};

bool is_meant(const Entry& earlier, const Entry& later) {
    const auto& meant = earlier.meant_beside;
    return std::find(meant.begin(), meant.end(), later.id) != meant.end();
}

std::vector<Overlap> overlaps_of(const Session& session, const DayView& day) {
    std::vector<Overlap> out;
    for (const Entry* earlier : day.entries) {
        for (const Entry* later : day.entries) {
            if (std::pair(earlier->time.start, earlier->id) >= std::pair(later->time.start, later->id)) continue;
            const bool share = overlaps(ended(earlier->time, session.now), ended(later->time, session.now));
            if (share && !is_meant(*earlier, *later)) out.push_back({earlier, later});
        }
    }
    return out;
}

std::string named(const Session& session, const Entry& entry) {
    return title_of(entry) + " " + clock_text(wall_time_at(session.zone, entry.time.start));
}

Minutes shared_time(const Session& session, const Overlap& overlap) {
    const auto shared =
        intersection(ended(overlap.earlier->time, session.now), ended(overlap.later->time, session.now));
    return shared ? shared->length() : Minutes{};
}

void apply(Session& session, const std::optional<Edit>& edit, std::string said) {
    if (edit) session.ask(ask::Apply{*edit, std::move(said)});
}

/// The overlaps are meant: kept with the earlier entry of each, so that nobody is asked again.
void keep(Session& session, const std::vector<Overlap>& meant) {
    std::map<EntryId, Entry> changed;
    for (const Overlap& overlap : meant) {
        Entry& after = changed.try_emplace(overlap.earlier->id, *overlap.earlier).first->second;
        after.meant_beside.push_back(overlap.later->id);
    }
    Edit edit{"keep overlapping entries", {}};
    for (auto& [id, after] : changed)
        edit.changes.push_back({Record{*session.workspace.find(id)}, Record{std::move(after)}});
    session.ask(ask::Apply{std::move(edit), "Kept as they are"});
}

void choices(Ui& ui, Session& session, const Overlap& overlap) {
    const Entry& earlier = *overlap.earlier;
    const Entry& later = *overlap.later;
    const std::string which = named(session, later);
    const std::string both = ": " + named(session, earlier) + " and " + which;
    const auto row = ui.group("choices", Look::row | Look::dense);
    const bool can_cut = earlier.time.start < later.time.start;
    if (can_cut && ui.button("trim", "Trim earlier" + both, {.look = Look::dense, .placeholder = "Trim earlier"})) {
        apply(session, trim_earlier(earlier, later, session.now),
              title_of(earlier) + " now ends when " + which + " starts");
    }
    const bool ended_both = earlier.time.end && later.time.end;
    if (can_cut && ended_both && ui.button("split", "Split" + both, {.look = Look::dense, .placeholder = "Split"})) {
        apply(session, split_around(earlier, later, new_id<EntryId>(session.entropy), session.now),
              "The time is split between " + title_of(earlier) + " and " + which);
    }
    if (ui.button("keep", "Keep both" + both, {.look = Look::dense, .placeholder = "Keep both"})) {
        keep(session, {overlap});
    }
}

} // namespace

void overlap_list(Ui& ui, Session& session, const DayView& day) {
    const auto found = overlaps_of(session, day);
    if (found.empty()) return;
    const auto section = ui.section("overlaps", 3, "Overlaps", Look::notice | Look::stack);
    ui.paragraph("Parallel time counts once in your hours. Change it only if it was not so.", Look::muted);
    {
        const auto list = ui.open(Role::list, "list");
        for (const Overlap& overlap : found) {
            const auto scope = ui.id(overlap.earlier->id.value ^ (overlap.later->id.value * 3));
            const auto item = ui.open(Role::list_item, "overlap", {}, {.look = Look::row | Look::spread});
            ui.text(named(session, *overlap.earlier) + " and " + named(session, *overlap.later) + " share " +
                    duration_text(shared_time(session, overlap)));
            choices(ui, session, overlap);
        }
    }
    if (found.size() >= 2 && ui.button("keep all", "Keep all as they are")) keep(session, found);
}

} // namespace fourfifths
