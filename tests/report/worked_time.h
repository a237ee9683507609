// A workspace of entries for reports, told in wall-clock times of London.
#pragma once
#include "model/workspace.h"
#include "report/time_report.h"
#include "time/zone.h"

namespace fourfifths::worked_time {

inline Zone london() { return zone_named("Europe/London").value(); }

inline Date day(int year, int month, int number) { return date_of(year, month, number).value(); }

inline Instant at(Date date, int hour, int minute = 0) {
    return instant_of(london(), date, WallTime{hour * 60 + minute});
}

/// Adds an entry and gives it the next id.
inline Entry& add(Workspace& workspace, Kind kind, Instant start, std::optional<Instant> end, Flags flags = {}) {
    static Entry entry;
    entry = {};
    entry.id = EntryId{workspace.entries().size() + 1};
    entry.time = {start, end};
    entry.kind = kind;
    entry.flags = flags;
    workspace.put(entry);
    return entry;
}

inline Flags with(Flag flag) {
    Flags flags;
    flags.set(flag);
    return flags;
}

inline TimeReport report_of(const Workspace& workspace, DateRange range, Instant now,
                            std::string_view scheme_id = "direct-indirect", bool contracted = false,
                            std::vector<Kind> direct = {Kind::d1, Kind::d2, Kind::d3}) {
    const Scheme scheme = preset_scheme(scheme_id).value();
    return time_report(workspace, {range, london(), now, std::move(direct), scheme, contracted});
}

} // namespace fourfifths::worked_time
