#include "capture/vtimezone.h"
#include "stable_sort.h"
#include <algorithm>

namespace fourfifths {

namespace {

Instant as_utc(LocalTime local) { return Instant{std::int64_t{local.date.days} * 1440 + local.time.minute}; }

LocalTime as_local(Instant instant) { return LocalTime{Date{0}, WallTime{0}}.plus(Minutes{instant.minute}); }

struct Observance {
    LocalTime starts;
    Minutes before;
    Minutes after;
    std::vector<LocalTime> onsets;
};

/// When this part of a VTIMEZONE begins to hold, on the wall clock in force before.
std::vector<LocalTime> onsets_of(const IcsComponent& part, LocalTime starts, RepeatBudget& budget) {
    const auto from = date_of(1969, 1, 1);
    const auto after = date_of(2101, 1, 1);
    std::vector<LocalTime> out = {starts};
    for (const IcsLine& line : part.properties) {
        if (line.name == "RRULE") {
            const auto rule = recurrence_from(line.value);
            if (!rule) continue;
            for (const LocalTime& one : repeats(*rule, starts, *from, *after, budget)) {
                if (!rule->until || one.date <= rule->until->local.date) out.push_back(one);
            }
        } else if (line.name == "RDATE") {
            const auto times = ics_times(line.value);
            if (!times) continue;
            for (const IcsTime& one : *times) out.push_back(one.local);
        }
    }
    return out;
}

std::optional<Observance> observance_from(const IcsComponent& part, RepeatBudget& budget) {
    const IcsLine* start = part.property("DTSTART");
    const IcsLine* from = part.property("TZOFFSETFROM");
    const IcsLine* to = part.property("TZOFFSETTO");
    if (to == nullptr) return {};
    const auto after = ics_offset(to->value);
    const auto before = from != nullptr ? ics_offset(from->value) : after;
    const auto starts = start != nullptr ? ics_time(start->value) : std::nullopt;
    if (!after || !before) return {};
    Observance out{{}, *before, *after, {}};
    if (starts) {
        out.starts = starts->local;
        out.onsets = onsets_of(part, starts->local, budget);
    } else {
        for (const IcsLine& line : part.properties) {
            const auto times = line.name == "RDATE" ? ics_times(line.value) : std::nullopt;
            if (!times) continue;
            for (const IcsTime& one : *times) out.onsets.push_back(one.local);
        }
    }
    return out;
}

} // namespace

std::optional<OwnZone> OwnZone::from(const IcsComponent& component, RepeatBudget& budget) {
    OwnZone zone;
    for (const IcsComponent& part : component.children) {
        if (part.name != "STANDARD" && part.name != "DAYLIGHT") continue;
        const auto observance = observance_from(part, budget);
        if (!observance) continue;
        for (const LocalTime& onset : observance->onsets) {
            zone.changes_.push_back({as_utc(onset) - observance->before, observance->before, observance->after});
        }
    }
    if (zone.changes_.empty()) return {};
    stable_sort(zone.changes_, [](const Change& a, const Change& b) { return a.at < b.at; });
    zone.first_offset_ = zone.changes_.front().before;
    return zone;
}

Minutes OwnZone::offset_at(Instant instant) const {
    const auto next = std::upper_bound(changes_.begin(), changes_.end(), instant,
                                       [](Instant at, const Change& change) { return at < change.at; });
    return next == changes_.begin() ? first_offset_ : std::prev(next)->after;
}

Instant OwnZone::instant_of(LocalTime local) const {
    const Instant plain = as_utc(local);
    // The offset of a day before is the one before any change near `local`; it answers for times that come twice
    // (the first) and for skipped ones (as before the change).
    const Minutes earlier = offset_at(plain - Minutes{24 * 60});
    const Instant as_before = plain - earlier;
    const Minutes there = offset_at(as_before);
    if (there == earlier) return as_before;
    const Instant as_after = plain - there;
    return offset_at(as_after) == there ? as_after : as_before;
}

LocalTime OwnZone::local_at(Instant instant) const { return as_local(instant + offset_at(instant)); }

Instant EventZone::instant_of(LocalTime local) const {
    if (utc) return as_utc(local);
    if (own != nullptr) return own->instant_of(local);
    return fourfifths::instant_of(known, local.date, local.time);
}

LocalTime EventZone::local_at(Instant instant) const {
    if (utc) return as_local(instant);
    if (own != nullptr) return own->local_at(instant);
    return {date_at(known, instant), wall_time_at(known, instant)};
}

void FileZones::add(const IcsComponent& vtimezone, RepeatBudget& budget) {
    const IcsLine* name = vtimezone.property("TZID");
    if (name == nullptr || own_.contains(name->value)) return;
    if (auto zone = OwnZone::from(vtimezone, budget)) own_.emplace(name->value, std::move(*zone));
}

int FileZones::number_for(const IcsLine& line, bool utc) {
    const std::string* name = line.parameter("TZID");
    if (utc || name == nullptr) return utc ? 1 : 0;
    for (std::size_t number = 2; number < zones_.size(); ++number) {
        if (zones_[number].name == *name) return static_cast<int>(number);
    }
    constexpr std::size_t most_zones = 1000;
    if (zones_.size() == most_zones) return 0;
    zones_.push_back({*name, line.number, {}});
    return static_cast<int>(zones_.size()) - 1;
}

/// Its own zone, or one known by name. Some programs put their own name before the place:
/// "/program.example/Europe/London".
bool FileZones::find(Named& wanted, Zone floating) const {
    if (const auto own = own_.find(wanted.name); own != own_.end()) {
        wanted.zone = {&own->second, floating, false};
        return true;
    }
    std::string_view place = wanted.name;
    while (true) {
        if (const auto zone = zone_named(place)) {
            wanted.zone = {nullptr, *zone, zone->name == "UTC"};
            return true;
        }
        const std::size_t slash = place.find('/');
        if (slash == std::string_view::npos) break;
        place.remove_prefix(slash + 1);
    }
    const auto described = zone_described(wanted.name);
    wanted.zone = {nullptr, described ? *described : floating, false};
    return described.ok();
}

void FileZones::settle(Zone floating, std::vector<std::string>& not_read) {
    zones_[0].zone = {nullptr, floating, false};
    zones_[1].zone = {nullptr, floating, true};
    for (std::size_t number = 2; number < zones_.size(); ++number) {
        if (find(zones_[number], floating)) continue;
        not_read.push_back("Line " + std::to_string(zones_[number].line) +
                           ": this time zone is not known; its times are read as local time.");
    }
}

} // namespace fourfifths
